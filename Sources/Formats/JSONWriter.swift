/// Writes JSON (RFC 8259) in UTF-8: always the same bytes for the same value, members in their order.
public struct JSONWriter: Sendable {
    public enum Style: Sendable {
        /// Without any white space.
        case compact
        /// Indented by two blanks.
        case pretty
    }

    private let isPretty: Bool

    public init(style: Style = .compact) {
        isPretty = style == .pretty
    }

    /// The value without a line end.
    public func bytes(_ value: JSONValue) -> [UInt8] {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return bytes
    }

    /// Appends the value without a line end.
    public func append(_ value: JSONValue, to bytes: inout [UInt8]) {
        append(value, to: &bytes, depth: 0)
    }

    private func append(_ value: JSONValue, to bytes: inout [UInt8], depth: Int) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += number.text.utf8
        case .string(let text): append(text, to: &bytes)
        case .array(let elements):
            list("[", elements, "]", to: &bytes, depth: depth) { append($0, to: &$1, depth: depth + 1) }
        case .object(let object):
            list("{", object.members, "}", to: &bytes, depth: depth) { member, bytes in
                append(member.key, to: &bytes)
                bytes.append(.colon)
                if isPretty { bytes.append(.space) }
                append(member.value, to: &bytes, depth: depth + 1)
            }
        }
    }

    private func list<Element>(
        _ open: Unicode.Scalar, _ elements: [Element], _ close: Unicode.Scalar, to bytes: inout [UInt8], depth: Int,
        each: (Element, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(.comma) }
            breakLine(&bytes, depth: depth + 1)
            each(element, &bytes)
        }
        if !elements.isEmpty { breakLine(&bytes, depth: depth) }
        bytes.append(UInt8(ascii: close))
    }

    private func breakLine(_ bytes: inout [UInt8], depth: Int) {
        guard isPretty else { return }
        bytes.append(.lineFeed)
        bytes.append(contentsOf: repeatElement(.space, count: depth * 2))
    }

    /// Escapes what must be, and what would steer a terminal or turn around the line that it stands in: the other control characters,
    /// the marks of bidirectional text, and U+2028 and U+2029, which end a line in JavaScript.
    private func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(.quote)
        var text = text
        text.withUTF8 { utf8 in
            var copied = 0
            var index = 0
            while index < utf8.count {
                let (escape, length) = Self.escape(utf8, at: index)
                if let escape {
                    bytes.append(contentsOf: utf8[copied..<index])
                    bytes += escape.utf8
                    copied = index + length
                }
                index += length
            }
            bytes.append(contentsOf: utf8[copied...])
        }
        bytes.append(.quote)
    }

    private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (String?, Int) {
        let byte = utf8[index]
        switch byte {
        case .quote: return ("\\\"", 1)
        case .backslash: return ("\\\\", 1)
        case .lineFeed: return ("\\n", 1)
        case .carriageReturn: return ("\\r", 1)
        case .tab: return ("\\t", 1)
        case 0..<0x20, 0x7F: return (escape(UInt32(byte)), 1)
        // U+0080 to U+009F.
        case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0: return (escape(UInt32(utf8[index + 1])), 2)
        // U+2000 to U+207F.
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] & 0xFE == 0x80:
            let scalar = 0x2000 | UInt32(utf8[index + 1] & 1) << 6 | UInt32(utf8[index + 2] & 0x3F)
            return (0x2028...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) ? (escape(scalar), 3) : (nil, 3)
        default: return (nil, 1)
        }
    }

    private static func escape(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}

/// Writes a list of any length as JSON, one element per line.
public struct JSONListWriter: Sendable {
    private let writer = JSONWriter()
    private var isEmpty = true

    public init() {}

    /// The bytes of the next element, with what has to stand before it.
    public mutating func element(_ value: JSONValue) -> [UInt8] {
        var bytes = Array((isEmpty ? "[\n" : ",\n").utf8)
        isEmpty = false
        writer.append(value, to: &bytes)
        return bytes
    }

    /// The bytes that close the list. An empty one is `[]`.
    public func end() -> [UInt8] {
        Array((isEmpty ? "[]\n" : "\n]\n").utf8)
    }
}
