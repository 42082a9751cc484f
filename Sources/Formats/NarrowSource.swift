/// The bytes of a file without their byte order mark, and with UTF-16 and UTF-32 (RFC 2781, Unicode chapter 23.8) turned into
/// UTF-8. Bytes of any other encoding pass as they are.
struct NarrowSource {
    /// The encoding that the mark or the NUL pattern has shown; `nil` where neither does. Known after the first piece.
    private(set) var encoding: TextEncoding?
    private let source: ByteSource
    private var hasStarted = false
    private var carry: [UInt8] = []

    init(_ source: ByteSource) {
        self.source = source
    }

    mutating func next() throws -> [UInt8]? {
        var chunk: [UInt8]
        if hasStarted {
            guard let more = try source.next() else { return leftover() }
            chunk = more
        } else {
            hasStarted = true
            chunk = try opening()
            let (found, mark) = Self.sniff(chunk)
            encoding = found
            chunk.removeFirst(mark)
        }
        switch encoding {
        case .utf16LittleEndian: return utf16(chunk) { UInt32($0) | UInt32($1) << 8 }
        case .utf16BigEndian: return utf16(chunk) { UInt32($0) << 8 | UInt32($1) }
        case .utf32LittleEndian: return utf32(chunk) { $0 | $1 << 8 | $2 << 16 | $3 << 24 }
        case .utf32BigEndian: return utf32(chunk) { $0 << 24 | $1 << 16 | $2 << 8 | $3 }
        default: return chunk
        }
    }

    private func opening() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < 4_096, let more = try source.next() { bytes += more }
        return bytes
    }

    /// A character that the end of the file cuts off is shown as one replacement character.
    private mutating func leftover() -> [UInt8]? {
        guard !carry.isEmpty else { return nil }
        carry = []
        return Array("\u{FFFD}".utf8)
    }

    private static func sniff(_ bytes: [UInt8]) -> (encoding: TextEncoding?, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        var nulls = [0, 0]
        for (index, byte) in bytes.prefix(4_096).enumerated() where byte == 0 { nulls[index & 1] += 1 }
        let pairs = min(bytes.count, 4_096) / 2
        let enough = max(2, pairs / 4)
        if nulls[1] >= enough, nulls[0] * 10 < nulls[1] { return (.utf16LittleEndian, 0) }
        if nulls[0] >= enough, nulls[1] * 10 < nulls[0] { return (.utf16BigEndian, 0) }
        return (nil, 0)
    }

    private mutating func utf16(_ chunk: [UInt8], unit: (UInt8, UInt8) -> UInt32) -> [UInt8] {
        let bytes = carry + chunk
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index + 1 < bytes.count {
            let first = unit(bytes[index], bytes[index + 1])
            guard (0xD800..<0xDC00).contains(first) else {
                result.append(scalar: first)
                index += 2
                continue
            }
            guard index + 3 < bytes.count else { break }
            let second = unit(bytes[index + 2], bytes[index + 3])
            if (0xDC00..<0xE000).contains(second) {
                result.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                index += 4
            } else {
                result.append(scalar: first)
                index += 2
            }
        }
        carry = Array(bytes[index...])
        return result
    }

    private mutating func utf32(_ chunk: [UInt8], value: (UInt32, UInt32, UInt32, UInt32) -> UInt32) -> [UInt8] {
        let bytes = carry + chunk
        var result: [UInt8] = []
        var index = 0
        while index + 3 < bytes.count {
            let scalar = value(
                UInt32(bytes[index]), UInt32(bytes[index + 1]), UInt32(bytes[index + 2]), UInt32(bytes[index + 3]))
            result.append(scalar: scalar)
            index += 4
        }
        carry = Array(bytes[index...])
        return result
    }
}
