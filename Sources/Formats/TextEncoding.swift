internal import Foundation

/// A character encoding that is met in real files, under its IANA name.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case windows874 = "windows-874"
    case latin2 = "ISO-8859-2"
    case cyrillic = "ISO-8859-5"
    case greek = "ISO-8859-7"
    case latin9 = "ISO-8859-15"
    case koi8 = "KOI8-R"
    case shiftJIS = "Shift_JIS"
    case iso2022JP = "ISO-2022-JP"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case eucKR = "EUC-KR"

    /// Finds the encoding that a CHARSET parameter names, in any case; `nil` for a name that is not known.
    public init?(named name: String) {
        let name = name.lowercased()
        if let known = Self.aliases[name] ?? Self.allCases.first(where: { $0.rawValue.lowercased() == name }) {
            self = known
        } else {
            return nil
        }
    }

    /// Latin-1 and ASCII are read as windows-1252, which contains them (WHATWG Encoding Standard).
    private static let aliases: [String: TextEncoding] = [
        "utf8": .utf8, "us-ascii": .windows1252, "ascii": .windows1252, "iso-8859-1": .windows1252, "latin1": .windows1252,
        "cp1252": .windows1252, "cp1250": .windows1250, "cp1251": .windows1251, "iso-8859-9": .windows1254,
        "iso-8859-8": .windows1255, "tis-620": .windows874, "sjis": .shiftJIS, "shift-jis": .shiftJIS, "cp932": .shiftJIS,
        "windows-31j": .shiftJIS, "gb2312": .gb18030, "gbk": .gb18030, "ks_c_5601-1987": .eucKR,
    ]

    /// The text that the bytes spell in this encoding; `nil` where they break its rules.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
        default: String(bytes: bytes, encoding: foundation)
        }
    }

    private var foundation: String.Encoding {
        switch self {
        case .utf8: .utf8
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        case .utf32LittleEndian: .utf32LittleEndian
        case .utf32BigEndian: .utf32BigEndian
        case .windows1250: .windowsCP1250
        case .windows1251: .windowsCP1251
        case .windows1252: .windowsCP1252
        case .windows1253: .windowsCP1253
        case .windows1254: .windowsCP1254
        case .windows1255: .coreFoundation(0x0505)
        case .windows1256: .coreFoundation(0x0506)
        case .windows1257: .coreFoundation(0x0507)
        case .windows1258: .coreFoundation(0x0508)
        case .windows874: .coreFoundation(0x041D)
        case .latin2: .isoLatin2
        case .cyrillic: .coreFoundation(0x0205)
        case .greek: .coreFoundation(0x0207)
        case .latin9: .coreFoundation(0x020F)
        case .koi8: .coreFoundation(0x0A02)
        case .shiftJIS: .coreFoundation(0x0420)
        case .iso2022JP: .iso2022JP
        case .gb18030: .coreFoundation(0x0632)
        case .big5: .coreFoundation(0x0A03)
        case .eucKR: .coreFoundation(0x0940)
        }
    }
}

extension String.Encoding {
    /// Foundation names the rarer encodings only by their CFStringEncoding with the top bit set.
    fileprivate static func coreFoundation(_ number: UInt) -> String.Encoding {
        String.Encoding(rawValue: 0x8000_0000 | number)
    }
}
