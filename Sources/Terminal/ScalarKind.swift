import CTerminal

/// What drawing does with one code point; see docs/decisions/0002-cell-widths.md.
enum ScalarKind: UInt8 {
    case narrow, wide, mark, joiner, dropped, unknown, lineBreak, regionalIndicator, skinTone

    init(_ scalar: Unicode.Scalar) {
        self.init(scalar.value)
    }

    private init(_ value: UInt32) {
        if value < UInt32(Self.table.count) {
            self = Self.table[Int(value)]
        } else {
            self = Self.kind(of: value, width: Int(ct_width(Int32(value))))
        }
    }

    /// Planes 0 and 1 hold every script in use; asking libc for each character would cost more than drawing it.
    private static let table: [ScalarKind] = {
        var widths = [UInt8](repeating: 0, count: 0x20000)
        ct_widths(&widths, Int32(widths.count))
        return widths.enumerated().map { kind(of: UInt32($0.offset), width: $0.element == 255 ? -1 : Int($0.element)) }
    }()

    private static func kind(of value: UInt32, width: Int) -> ScalarKind {
        switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
        case 0x200C, 0x200D: .joiner
        // Default-ignorable code points and format controls, bidirectional ones among them.
        case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
            0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            .dropped
        // Hangul tone marks: two columns to libc, none to most terminals.
        case 0x302E, 0x302F: .dropped
        // Signs that enclose the digits after them (no two terminals agree), and private use.
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD, 0xE000...0xF8FF, 0xF0000...0x10FFFF:
            .unknown
        case 0x1F1E6...0x1F1FF: .regionalIndicator
        case 0x1F3FB...0x1F3FF: .skinTone
        default:
            switch width {
            case 0: .mark
            case 1: .narrow
            case 2: .wide
            default: .unknown
            }
        }
    }
}
