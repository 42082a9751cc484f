/// One value of a file and where it stands.
public struct JSONElement: Sendable, Equatable {
    /// The line of the file on which the value begins, counted from 1.
    public var line: Int
    public var value: JSONValue
}

/// Reads the elements of a JSON file (RFC 8259) one by one: those of the list that the file is, or else the values that stand in it
/// one after the other, on a line each (JSON Lines) or not.
///
/// A broken element is reported and left out; reading goes on with the next element of the list, or the next line that begins with a
/// brace or a bracket.
public struct JSONReader {
    public private(set) var problems = ReadingProblems()
    private var window: Window
    private var state = State.start
    private var cutOffs = 0

    private enum State {
        case start
        case list(needsComma: Bool)
        case values
        case finished
    }

    public init(_ source: ByteSource) {
        window = Window(source)
    }

    /// The encoding as far as it is known by now.
    public var encoding: TextEncoding { window.encoding }

    /// The next element; `nil` at the end. Throws only what the source throws.
    public mutating func next() throws -> JSONElement? {
        while let byte = try peek() {
            switch state {
            case .finished:
                problems.addRepairs(window.repaired)
                return nil
            case .start:
                state = byte == UInt8(ascii: "[") ? .list(needsComma: false) : .values
                if byte == UInt8(ascii: "[") { skip(1) }
            case .list(let needsComma):
                if byte == UInt8(ascii: "]") {
                    skip(1)
                    try finishList()
                } else if byte == .comma {
                    skip(1)
                    state = .list(needsComma: false)
                } else {
                    if needsComma {
                        problems.add(line: window.line, "A comma is missing before this element; it was read all the same.")
                    }
                    state = .list(needsComma: true)
                    if let element = try element() { return element }
                }
            case .values:
                if let element = try element() { return element }
            }
        }
        if case .list = state {
            problems.add(
                line: window.line, "The file ends before its list does; elements may be missing. Ask for the whole file.")
        }
        problems.addRepairs(window.repaired)
        state = .finished
        return nil
    }

    private mutating func finishList() throws {
        state = .finished
        if try peek() != nil {
            problems.add(
                line: window.line, "The list ends before the file does; what follows was left out. Move it into the list.")
        }
    }

    private mutating func skip(_ count: Int) {
        window.advance(to: window.start + count, lines: 0)
    }

    /// The next byte that is not white space; `nil` at the end of the file.
    private mutating func peek() throws -> UInt8? {
        while true {
            let next = window.bytes[window.start...].firstIndex { !$0.isBlank && !$0.isLineEnd }
            window.advance(to: next ?? window.bytes.count)
            if let next { return window.bytes[next] }
            if window.isComplete { return nil }
            try window.grow()
        }
    }

    private mutating func element() throws -> JSONElement? {
        let line = window.line
        while true {
            do {
                let (value, end) = try window.bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in
                    var parser = JSONParser(bytes, from: window.start, isComplete: window.isComplete)
                    let value = try parser.value()
                    return (value, parser.index)
                }
                window.advance(to: end)
                return JSONElement(line: line, value: value)
            } catch .cutOff where !window.isComplete {
                try window.grow()
            } catch .cutOff {
                problems.add(
                    line: line, "The file ends inside the element that begins here; it was left out. Ask for the whole file.")
                cutOffs += 1
                return try resume(at: window.start)
            } catch .malformed(let position, let sentence) {
                let errorLine = line + window.bytes.withUnsafeBufferPointer { $0.lineEnds(in: window.start..<position) }
                problems.add(line: errorLine, "\(sentence) The element that begins in line \(line) was left out.")
                return try resume(at: position)
            }
        }
    }

    /// Moves to where the next element may begin.
    private mutating func resume(at position: Int) throws -> JSONElement? {
        if case .list = state {
            try skipElement()
        } else if cutOffs < 8 {
            window.advance(to: position)
            try skipLines()
        } else {
            // Each open brace could make the reader look through the rest of the file again: enough of that.
            state = .finished
        }
        return nil
    }

    private mutating func skipLines() throws {
        var index = window.start
        while true {
            while index + 1 < window.bytes.count {
                let next = window.bytes[index + 1]
                if window.bytes[index].isLineEnd, next == UInt8(ascii: "{") || next == UInt8(ascii: "[") {
                    return window.advance(to: index + 1)
                }
                index += 1
            }
            window.advance(to: index)
            if window.isComplete { return window.advance(to: window.bytes.count) }
            try window.grow()
            index = window.start
        }
    }

    /// Moves to the comma or the bracket that ends an element of the list, counting brackets and minding texts; or to the next line
    /// that begins with a brace, as the next element does in a file with one on each line.
    private mutating func skipElement() throws {
        var depth = 0
        var isInText = false
        var isEscaped = false
        var isFirst = true
        while true {
            for index in window.start..<window.bytes.count {
                let byte = window.bytes[index]
                defer { isFirst = false }
                if byte == UInt8(ascii: "{"), !isFirst, index > 0, window.bytes[index - 1].isLineEnd {
                    state = .list(needsComma: false)
                    return window.advance(to: index)
                }
                if isInText {
                    if isEscaped {
                        isEscaped = false
                    } else if byte == .backslash {
                        isEscaped = true
                    } else if byte == .quote || byte.isLineEnd {
                        isInText = false
                    }
                    continue
                }
                switch byte {
                case .quote: isInText = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case .comma where depth <= 0: return window.advance(to: index)
                case UInt8(ascii: "]") where depth <= 0: return window.advance(to: index)
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
            window.advance(to: window.bytes.count)
            if window.isComplete { return }
            try window.grow()
        }
    }
}
