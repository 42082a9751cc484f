/// Tells Japanese Windows text (Shift_JIS, JIS X 0208 annex 1) from Western text by the shape of its byte pairs.
enum ShiftJIS {
    /// Whether bytes that are not UTF-8 are more likely Japanese than Western: all of them fit, and most pairs lie where kana and
    /// common kanji do, a region that Western text uses for quotation marks and dashes only.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var index = 0
        var pairs = 0
        var common = 0
        var distinct = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard isLead(lead) else {
                if lead == 0x80 || lead == 0xA0 || lead > 0xFC { return false }
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { break }
            let trail = bytes[index + 1]
            guard isTrail(trail) else { return false }
            pairs += 1
            if lead < 0xA0 { common += 1 }
            if lead == 0x82 || lead == 0x83 || trail >= 0x80 { distinct += 1 }
            index += 2
        }
        return pairs >= 2 && common * 4 >= pairs * 3 && distinct * 3 >= pairs
    }

    /// The number of bytes from the start that end with a whole character.
    static func wholePrefix(_ bytes: [UInt8]) -> Int {
        var index = 0
        while index < bytes.count {
            let length = isLead(bytes[index]) ? 2 : 1
            if index + length > bytes.count { break }
            index += length
        }
        return index
    }

    private static func isLead(_ byte: UInt8) -> Bool {
        (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    }

    private static func isTrail(_ byte: UInt8) -> Bool {
        (0x40...0x7E).contains(byte) || (0x80...0xFC).contains(byte)
    }
}
