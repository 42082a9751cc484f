/// Why no value could be read.
enum JSONFault: Error {
    /// The bytes end inside the value.
    case cutOff
    case malformed(at: Int, sentence: String)
}

/// Parses one value (RFC 8259). Valid UTF-8 is taken for granted.
struct JSONParser {
    /// Deeper nesting than this is refused, so that a hostile file cannot exhaust the stack.
    static let deepest = 512

    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether nothing follows the bytes: a number at their end has then ended.
    let isComplete: Bool
    private(set) var index: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isComplete: Bool) {
        self.bytes = bytes
        self.isComplete = isComplete
        index = start
    }

    mutating func value(depth: Int = 0) throws(JSONFault) -> JSONValue {
        switch try peek() {
        case UInt8(ascii: "{"):
            try checkDepth(depth)
            return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["):
            try checkDepth(depth)
            return .array(try array(depth: depth + 1))
        case .quote: return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw unexpected("a value")
        }
    }

    /// The next byte that is not white space, which stays unread.
    private mutating func peek() throws(JSONFault) -> UInt8 {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte.isBlank || byte.isLineEnd else { return byte }
            index += 1
        }
        throw .cutOff
    }

    private func checkDepth(_ depth: Int) throws(JSONFault) {
        guard depth < Self.deepest else {
            throw .malformed(
                at: index, sentence: "Lists and objects are nested more than \(Self.deepest) deep here; nobody needs that.")
        }
    }

    private func unexpected(_ wanted: String) -> JSONFault {
        let found = String(decoding: bytes[index..<min(index + 24, bytes.count)], as: UTF8.self).excerpt
        return .malformed(at: index, sentence: "Expected \(wanted) but found “\(found)”.")
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
        index += 1
        var object = JSONObject()
        if try peek() == UInt8(ascii: "}") {
            index += 1
            return object
        }
        while true {
            guard try peek() == .quote else { throw unexpected("a name in quotation marks") }
            let key = try string()
            guard try peek() == .colon else { throw unexpected("a colon after “\(key.excerpt)”") }
            index += 1
            object.members.append(JSONObject.Member(key: key, value: try value(depth: depth)))
            let byte = try peek()
            guard byte == .comma || byte == UInt8(ascii: "}") else { throw unexpected("a comma or a closing brace") }
            index += 1
            if byte != .comma { return object }
        }
    }

    private mutating func array(depth: Int) throws(JSONFault) -> [JSONValue] {
        index += 1
        var elements: [JSONValue] = []
        if try peek() == UInt8(ascii: "]") {
            index += 1
            return elements
        }
        while true {
            elements.append(try value(depth: depth))
            let byte = try peek()
            guard byte == .comma || byte == UInt8(ascii: "]") else { throw unexpected("a comma or a closing bracket") }
            index += 1
            if byte != .comma { return elements }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let available = min(length, bytes.count - index)
        for offset in 0..<available where bytes[index + offset] != word.utf8Start[offset] { throw unexpected("a value") }
        guard available == length else { throw .cutOff }
        index += length
        return value
    }

    private mutating func number() throws(JSONFault) -> JSONNumber {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let leading = index
        try digits()
        if bytes[leading] == UInt8(ascii: "0"), index > leading + 1 {
            throw .malformed(
                at: start,
                sentence:
                    "A number may not begin with 0: “\(bytes.text(start..<index).excerpt)”. Put it in quotation marks if it is a code."
            )
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        if index == bytes.count, !isComplete { throw .cutOff }
        return JSONNumber(text: bytes.text(start..<index))
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        if index == start { throw index == bytes.count ? .cutOff : unexpected("a digit") }
    }

    private mutating func string() throws(JSONFault) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .quote {
                defer { index += 1 }
                return bytes.text(start..<index)
            }
            if byte == .backslash { return try escapedString(from: start) }
            if byte.isLineEnd { throw openString() }
            index += 1
        }
        throw .cutOff
    }

    private func openString() -> JSONFault {
        .malformed(at: index, sentence: "The line ends inside a text; its closing quotation mark is missing.")
    }

    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var text = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .quote {
                index += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte.isLineEnd { throw openString() }
            if byte == .backslash {
                try escape(into: &text)
            } else {
                text.append(byte)
                index += 1
            }
        }
        throw .cutOff
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard index + 1 < bytes.count else { throw .cutOff }
        let kind = bytes[index + 1]
        switch kind {
        case .quote, .backslash, UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(.lineFeed)
        case UInt8(ascii: "r"): text.append(.carriageReturn)
        case UInt8(ascii: "t"): text.append(.tab)
        case UInt8(ascii: "u"): return try unicodeEscape(into: &text)
        default: throw unexpected("an escape such as \\n or \\u0041")
        }
        index += 2
    }

    /// Half of a surrogate pair without the other half becomes U+FFFD (RFC 8259 section 8.2).
    private mutating func unicodeEscape(into text: inout [UInt8]) throws(JSONFault) {
        let first = try hexadecimal(at: index + 2)
        index += 6
        guard (0xD800..<0xDC00).contains(first) else { return text.append(scalar: first) }
        if index + 1 >= bytes.count { throw .cutOff }
        if bytes[index] == .backslash, bytes[index + 1] == UInt8(ascii: "u") {
            let second = try hexadecimal(at: index + 2)
            if (0xDC00..<0xE000).contains(second) {
                index += 6
                return text.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            }
        }
        text.append(scalar: first)
    }

    private func hexadecimal(at start: Int) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for position in start..<start + 4 {
            guard position < bytes.count else { throw .cutOff }
            guard let digit = bytes[position].hexadecimalDigit else {
                throw .malformed(at: position, sentence: "Expected four hexadecimal digits after \\u.")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}

extension UInt8 {
    var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
