/// The text of a file as valid UTF-8, a piece at a time, whatever encoding the file is in.
///
/// Recognized are the byte order marks of UTF-8, UTF-16 and UTF-32, UTF-16 without a mark, UTF-8 and Shift_JIS; all else is taken
/// for windows-1252. The choice falls at the first piece that is not plain ASCII. Later bytes that do not fit a file in UTF-8 are
/// read as windows-1252, one by one, and counted.
public struct TextSource {
    /// How many bytes of a file in UTF-8 were not UTF-8.
    public private(set) var repaired = 0
    private var source: NarrowSource
    private var narrow: TextEncoding?
    private var carry: [UInt8] = []
    private var isFinished = false

    public init(_ source: ByteSource) {
        self.source = NarrowSource(source)
    }

    /// The encoding as far as it is known by now; UTF-8 as long as only ASCII was seen.
    public var encoding: TextEncoding {
        if let wide = source.encoding { wide } else { narrow ?? .utf8 }
    }

    /// The next piece, never cut inside a character; `nil` at the end. Throws only what the source throws.
    public mutating func next() throws -> [UInt8]? {
        while !isFinished {
            let chunk = try source.next()
            isFinished = chunk == nil
            var bytes = carry
            if bytes.isEmpty { bytes = chunk ?? [] } else { bytes += chunk ?? [] }
            carry = []
            let text = decode(bytes)
            if !text.isEmpty { return text }
        }
        return nil
    }

    private mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
        if let narrow, narrow != .utf8 { return decode(bytes, from: narrow) }
        let scan = UTF8Scan(bytes, isLast: isFinished)
        if scan.invalid == 0 {
            if scan.multibyte > 0 { narrow = .utf8 }
            guard scan.tail > 0 else { return bytes }
            carry = Array(bytes.suffix(scan.tail))
            return Array(bytes.dropLast(scan.tail))
        }
        if narrow == nil, source.encoding == nil, scan.multibyte <= scan.invalid {
            let guess: TextEncoding = ShiftJIS.isLikely(bytes) ? .shiftJIS : .windows1252
            narrow = guess
            return decode(bytes, from: guess)
        }
        narrow = .utf8
        repaired += scan.invalid
        carry = Array(bytes.suffix(scan.tail))
        return TextDecoding.repair(Array(bytes.dropLast(scan.tail)))
    }

    private mutating func decode(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8] {
        guard encoding == .shiftJIS else { return Windows1252.utf8(bytes) }
        let whole = isFinished ? bytes.count : ShiftJIS.wholePrefix(bytes)
        carry = Array(bytes[whole...])
        let prefix = Array(bytes[..<whole])
        return encoding.text(prefix).map { Array($0.utf8) } ?? Windows1252.utf8(prefix)
    }
}
