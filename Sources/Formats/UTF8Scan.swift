/// What a stretch of bytes looks like when it is read as UTF-8 (RFC 3629).
struct UTF8Scan {
    private(set) var multibyte = 0
    private(set) var invalid = 0
    /// Bytes at the end which begin a character that the next stretch may complete: 0 to 3.
    private(set) var tail = 0

    /// - Parameter isLast: nothing follows, so a character that is cut off at the end is invalid.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += Self.asciiRun(bytes, from: index)
                continue
            }
            switch Self.character(bytes, at: index) {
            case .whole(let length):
                multibyte += 1
                index += length
            case .cutOff where !isLast:
                tail = bytes.count - index
                return
            case .cutOff, .invalid:
                invalid += 1
                index += 1
            }
        }
    }

    init(_ bytes: [UInt8], isLast: Bool = true) {
        self = bytes.withUnsafeBufferPointer { UTF8Scan($0, isLast: isLast) }
    }

    enum Character {
        case whole(Int)
        case cutOff
        case invalid
    }

    /// Judges the character that begins at a byte of 0x80 or more: overlong forms and surrogates are invalid (Unicode table 3-7).
    static func character(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Character {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
        default: return .invalid
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return .cutOff }
            guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[index + offset]) else { return .invalid }
        }
        return .whole(length)
    }

    private static func asciiRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index - start
    }
}
