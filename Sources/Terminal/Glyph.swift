/// What of a grapheme cluster is drawn, reduced to what ncurses and terminals agree on; see docs/decisions/0002-cell-widths.md.
struct Glyph {
    private(set) var text: String
    private(set) var width: Int

    static let maxMarks = 4
    static let maxWidth = 8

    init(_ character: Character) {
        if let byte = character.asciiValue {
            self = Self.ascii[Int(byte)]
            return
        }
        let scalars = character.unicodeScalars
        if scalars.index(after: scalars.startIndex) == scalars.endIndex, let only = scalars.first {
            switch ScalarKind(only) {
            case .narrow: self.init(text: String(character), width: 1)
            case .wide: self.init(text: String(character), width: 2)
            case .mark, .joiner, .dropped, .unknown, .lineBreak, .regionalIndicator, .skinTone: self.init(settling: scalars)
            }
            return
        }
        self.init(settling: scalars)
    }

    /// Control characters become their pictures, so that hostile data is seen and never obeyed.
    static let ascii: [Glyph] = (0..<128).map { (byte: UInt32) in
        switch byte {
        case 0x09, 0x0A, 0x0D: Glyph(text: " ", width: 1)
        case 0x00..<0x20: Glyph(text: Unicode.Scalar(0x2400 + byte).map(String.init) ?? " ", width: 1)
        case 0x7F: Glyph(text: "\u{2421}", width: 1)
        default: Glyph(text: Unicode.Scalar(byte).map(String.init) ?? " ", width: 1)
        }
    }

    private init(text: String, width: Int) {
        self.text = text
        self.width = width
    }

    private init(settling scalars: Character.UnicodeScalarView) {
        var drawn = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        var width = 0
        var marks = 0

        func base(_ scalar: Unicode.Scalar, _ columns: Int) {
            guard width + columns <= Self.maxWidth else { return }
            drawn.append(scalar)
            last = scalar
            width += columns
            marks = 0
        }
        func mark(_ scalar: Unicode.Scalar) {
            guard marks < Self.maxMarks else { return }
            drawn.append(scalar)
            last = scalar
            marks += 1
        }

        cluster: for scalar in scalars {
            switch ScalarKind(scalar) {
            case .narrow: base(scalar, 1)
            case .wide: base(scalar, 2)
            case .mark:
                if let last, let syllable = Hangul.compose(last, scalar) {
                    drawn.removeLast()
                    drawn.append(syllable)
                } else {
                    if width == 0 { base("\u{25CC}", 1) }
                    mark(scalar)
                    continue
                }
                last = drawn.last
            case .joiner:
                // Between letters a joiner is spelling; after an emoji it begins what only some fonts can draw in one piece.
                if let last, last.isLetterOfJoiningScript {
                    mark(scalar)
                } else if scalar == "\u{200D}", width > 0 {
                    break cluster
                }
            case .skinTone: if width == 0 { base(scalar, 2) }
            case .regionalIndicator: base(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41), 1)
            case .unknown: base("\u{FFFD}", 1)
            case .lineBreak: if width == 0 { base(" ", 1) }
            case .dropped: break
            }
        }
        self.init(text: String(drawn), width: width)
    }
}

/// Hangul written as its jamo, drawn as the syllable that every font has (Unicode standard, section 3.12).
private enum Hangul {
    static func compose(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        switch (first.value, second.value) {
        case (0x1100...0x1112, 0x1161...0x1175):
            Unicode.Scalar(0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first.value - 0xAC00) % 28 == 0:
            Unicode.Scalar(first.value + second.value - 0x11A7)
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// Arabic, Syriac, the Indic scripts, Khmer, Mongolian and their kin.
    fileprivate var isLetterOfJoiningScript: Bool {
        switch value {
        case 0x0600...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
            0x10A00...0x11FFF:
            true
        default: false
        }
    }
}
