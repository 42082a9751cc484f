internal import Domain

/// Reads one unfolded line (RFC 6350 section 3.3, vCard 2.1 section 2.1).
struct ContentLineParser {
    /// The encoding of what is neither UTF-8 nor declared.
    var fallback: TextEncoding = .windows1252
    /// The name of a character set that the last line declared and nobody knows.
    private(set) var unknownCharset: String?

    init(fallback: TextEncoding) {
        self.fallback = fallback
    }

    /// `nil` where the bytes are no content line.
    mutating func parse(_ logical: LogicalLine) -> ContentLine? {
        unknownCharset = nil
        let bytes = logical.bytes
        guard let nameEnd = bytes.firstIndex(where: { $0 == .colon || $0 == .semicolon }) else { return nil }
        var name = bytes[..<nameEnd]
        if name.starts(with: [0xEF, 0xBB, 0xBF]) { name = name.dropFirst(3) }
        name = name.trimmed
        var group: ArraySlice<UInt8>?
        if let dot = name.lastIndex(of: UInt8(ascii: ".")) {
            group = name[..<dot]
            name = name[(dot + 1)...]
            guard group?.allSatisfy(Self.isNameByte) == true else { return nil }
        }
        guard let first = name.first, first != UInt8(ascii: "-"), name.allSatisfy(Self.isNameByte) else { return nil }
        var index = nameEnd
        guard let raw = Self.parameters(bytes, from: &index) else { return nil }
        var line = ContentLine(
            group: group.map { text(Array($0), nil) }, name: text(Array(name), nil), value: "", line: logical.line)
        finish(&line, raw, value: bytes[(index + 1)...])
        return line
    }

    // MARK: Parameters

    private typealias RawParameter = (name: [UInt8], values: [[UInt8]])

    /// Reads `;NAME=value,value` up to the colon, at which it leaves `index`; `nil` where there is no colon.
    private static func parameters(_ bytes: [UInt8], from index: inout Int) -> [RawParameter]? {
        var result: [RawParameter] = []
        while index < bytes.count, bytes[index] == .semicolon {
            index += 1
            let start = index
            while index < bytes.count, ![.equals, .semicolon, .colon].contains(bytes[index]) { index += 1 }
            let name = Array(bytes[start..<index].trimmed)
            guard index < bytes.count else { return nil }
            guard bytes[index] == .equals else {
                if !name.isEmpty { result.append(([], [name])) }
                continue
            }
            var values: [[UInt8]] = []
            repeat {
                index += 1
                values.append(value(bytes, from: &index))
            } while index < bytes.count && bytes[index] == .comma
            result.append((name, values))
        }
        return index < bytes.count ? result : nil
    }

    /// Reads a parameter value up to its comma, semicolon or colon. A quotation mark that is never closed is a part of it.
    private static func value(_ bytes: [UInt8], from index: inout Int) -> [UInt8] {
        var result: [UInt8] = []
        while index < bytes.count, ![.comma, .semicolon, .colon].contains(bytes[index]) {
            if bytes[index] == .quote, let close = bytes[(index + 1)...].firstIndex(of: .quote) {
                result += bytes[(index + 1)..<close]
                index = close + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."), 0x80...0xFF:
            true
        default: false
        }
    }

    // MARK: Text

    private mutating func finish(_ line: inout ContentLine, _ raw: [RawParameter], value: ArraySlice<UInt8>) {
        var declared: TextEncoding?
        for (name, values) in raw {
            let texts = values.map { Self.withoutCarets(text($0, nil)) }
            let parameter = name.isEmpty ? Self.bare(texts[0]) : ContentLine.Parameter(text(name, nil).uppercased(), texts)
            line.parameters.append(parameter)
            guard parameter.name == "CHARSET", let charset = texts.first else { continue }
            declared = TextEncoding(named: charset.trimmed)
            if declared == nil { unknownCharset = charset }
        }
        if line.isBase64 {
            line.value = String(decoding: value.filter { !$0.isBlank }, as: UTF8.self)
            return
        }
        let isQuoted = line.values(of: "ENCODING").contains { $0.uppercased() == "QUOTED-PRINTABLE" }
        let bytes = isQuoted ? QuotedPrintable.decode(value) : Array(value)
        if UTF8Scan(bytes).invalid == 0 { unknownCharset = nil }
        line.value = isQuoted ? declared?.text(bytes) ?? text(bytes, declared) : text(bytes, declared)
        line.parameters.removeAll { $0.name == "CHARSET" || isQuoted && $0.name == "ENCODING" }
    }

    private func text(_ bytes: [UInt8], _ declared: TextEncoding?) -> String {
        TextDecoding.decode(bytes, declared: declared, fallback: fallback)
    }

    /// vCard 2.1 leaves out the names of parameters: `TEL;HOME;VOICE:`.
    private static func bare(_ value: String) -> ContentLine.Parameter {
        switch value.uppercased() {
        case "QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT": ContentLine.Parameter("ENCODING", [value])
        case "INLINE", "URL", "CID", "CONTENT-ID": ContentLine.Parameter("VALUE", [value])
        default: ContentLine.Parameter("TYPE", [value])
        }
    }

    /// RFC 6868 section 3.1. A caret before any other character stays.
    private static func withoutCarets(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "^" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "n": result.append("\n")
            case "'": result.append("\"")
            case "^": result.append("^")
            case let other?: result.append(contentsOf: ["^", other])
            case nil: result.append("^")
            }
        }
        return String(result)
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without blanks at either end.
    var trimmed: ArraySlice<UInt8> {
        let front = drop(while: \.isBlank)
        guard let last = front.lastIndex(where: { !$0.isBlank }) else { return [] }
        return front[...last]
    }
}
