/// The encoding of Western European Windows (WHATWG Encoding Standard): every byte means something, so it is the last resort.
enum Windows1252 {
    private static let high: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D,
        0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D,
        0x017E, 0x0178,
    ]

    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { append(byte, to: &result) }
        return result
    }

    static func append(_ byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case 0..<0x80: result.append(byte)
        case 0x80..<0xA0: result.append(scalar: UInt32(high[Int(byte) - 0x80]))
        default: result.append(scalar: UInt32(byte))
        }
    }
}

extension [UInt8] {
    /// Appends a Unicode scalar as UTF-8; a lone surrogate or a number beyond Unicode becomes U+FFFD.
    mutating func append(scalar value: UInt32) {
        if value < 0x80 {
            append(UInt8(value))
        } else {
            let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
            append(contentsOf: String(scalar).utf8)
        }
    }
}
