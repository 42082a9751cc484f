/// Turns bytes of unknown encoding into text.
public enum TextDecoding {
    public struct Decoded: Sendable, Equatable {
        public var text: String
        public var encoding: TextEncoding
        /// How many bytes of a text in UTF-8 were not UTF-8 and were read as windows-1252.
        public var repaired: Int
    }

    /// Decodes bytes in memory by the rules of `TextSource`. There is always a result.
    public static func decode(_ bytes: [UInt8]) -> Decoded {
        var source = TextSource(ByteSource(bytes))
        var text = ""
        // Bytes in memory cannot fail to be read.
        while let chunk = try? source.next() { text += String(decoding: chunk, as: UTF8.self) }
        return Decoded(text: text, encoding: source.encoding, repaired: source.repaired)
    }

    /// Decodes one value: a declared encoding is believed unless the bytes are plainly UTF-8, which programs often declare wrongly.
    static func decode(_ bytes: [UInt8], declared: TextEncoding?, fallback: TextEncoding) -> String {
        if declared == .iso2022JP, let text = declared?.text(bytes) { return text }
        if let text = TextEncoding.utf8.text(bytes) { return text }
        let encoding = declared == .utf8 ? fallback : declared ?? fallback
        if encoding != .utf8, let text = encoding.text(bytes) { return text }
        return String(decoding: repair(bytes), as: UTF8.self)
    }

    /// The same bytes as valid UTF-8: those that are not are read as windows-1252.
    static func repair(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { buffer in
            var result: [UInt8] = []
            result.reserveCapacity(buffer.count + 16)
            var index = 0
            while index < buffer.count {
                if buffer[index] >= 0x80, case .whole(let length) = UTF8Scan.character(buffer, at: index) {
                    result.append(contentsOf: buffer[index..<index + length])
                    index += length
                } else {
                    Windows1252.append(buffer[index], to: &result)
                    index += 1
                }
            }
            return result
        }
    }
}
