import Foundation

/// What becomes of each Unicode scalar when text is folded for the search.
struct FoldTable: Sendable {
    enum Fold: Sendable {
        case separator
        case dropped
        case letter(Unicode.Scalar)
        case letters([Unicode.Scalar])
        /// A vowel sign or the like: belongs to what stands before it.
        case mark(Unicode.Scalar)
        /// A character of a script without spaces: a word of its own.
        case single(Unicode.Scalar)
    }

    static let shared = FoldTable()

    /// Below this stand nearly all alphabets; above it, rules suffice.
    private static let limit: UInt32 = 0x2000
    private let folds: [Fold]

    private init() {
        folds = (0..<Self.limit).map { Unicode.Scalar($0).map(Self.foldLow) ?? .separator }
    }

    subscript(scalar: Unicode.Scalar) -> Fold {
        scalar.value < Self.limit ? folds[Int(scalar.value)] : Self.foldHigh(scalar)
    }

    /// True for what is written in parts or in a presentation form, and can only be folded once it is put together.
    static func needsComposing(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x1100 else { return false }
        switch scalar.value {
        case 0x1100...0x11FF, 0x2070...0x209F, 0x2100...0x218F, 0x2460...0x24FF, 0x3099...0x309A, 0x309F, 0x30FF, 0x3131...0x318E,
            0x3200...0x33FF, 0xF900...0xFDFF, 0xFE30...0xFEFE, 0xFF61...0xFFDC, 0x1D400...0x1D7FF, 0x1F100...0x1F1E5,
            0x2F800...0x2FA1F:
            return true
        default: return false
        }
    }

    static func composed(_ text: String) -> String {
        // Foundation's compatibility mapping leaves half-width voicing marks beside their kana.
        text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
    }

    private static func foldLow(_ scalar: Unicode.Scalar) -> Fold {
        if let fold = plainFold(scalar) { return fold }
        if let digit = decimal(scalar) { return .letter(digit) }
        if let letters = letters[scalar.properties.lowercaseMapping] { return fold(letters) }
        let plain = scalar.properties.lowercaseMapping.decomposedStringWithCompatibilityMapping.lowercased()
        let parts = plain.unicodeScalars.flatMap { letters[String($0)] ?? [$0] }
        let kept = parts.filter { if case .dropped? = plainFold($0) { false } else { true } }
        if kept == [scalar] { return isUnspaced(scalar.value) ? .single(scalar) : .letter(scalar) }
        if kept.count == 1, let digit = decimal(kept[0]) { return .letter(digit) }
        if kept.contains(where: { if case .separator? = plainFold($0) { true } else { false } }) { return .separator }
        return isUnspaced(scalar.value) && kept.count == 1 ? .single(kept[0]) : fold(kept)
    }

    private static func fold(_ letters: [Unicode.Scalar]) -> Fold {
        switch letters.count {
        case 0: .dropped
        case 1: .letter(letters[0])
        default: .letters(letters)
        }
    }

    private static func foldHigh(_ scalar: Unicode.Scalar) -> Fold {
        switch scalar.value {
        case 0xFF01...0xFF5E:
            guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return .separator }
            let lower = SearchFold.asciiFolds[Int(narrow.value)]
            return lower == 0 ? .separator : .letter(Unicode.Scalar(lower))
        case 0x30A1...0x30F6, 0x30FD...0x30FE: return Unicode.Scalar(scalar.value - 0x60).map { .single($0) } ?? .separator
        case 0xAC00...0xD7A3, 0xE000...0xF8FF: return .letter(scalar)
        // Jamo and voicing marks that found no partner.
        case 0x3099...0x309A, 0xD7B0...0xD7FF, 0xFFA0...0xFFDC: return .separator
        default: break
        }
        if let fold = plainFold(scalar) { return fold }
        if isUnspaced(scalar.value) { return .single(scalar) }
        if let digit = decimal(scalar) { return .letter(digit) }
        guard scalar.properties.changesWhenLowercased else { return .letter(scalar) }
        return fold(scalar.properties.lowercaseMapping.unicodeScalars.map { $0 })
    }

    /// The fold of what is no letter: nil for letters and numbers.
    private static func plainFold(_ scalar: Unicode.Scalar) -> Fold? {
        switch scalar.value {
        // Modifier letters, Hebrew points, Arabic signs and the stretched line, Indic nukta, Jamo without partners.
        case 0x02B0...0x02FF, 0x0591...0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8,
            0x06EA...0x06ED, 0x093C, 0x09BC, 0x0A3C, 0x0ABC, 0x0B3C, 0x0CBC:
            return .dropped
        case 0x1100...0x11FF, 0x200B: return .separator
        // Combining accents and variation selectors.
        case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
            0xFE20...0xFE2F,
            0xE0100...0xE01EF:
            return .dropped
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            return nil
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark(scalar)
        case .format: return .dropped
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .control, .surrogate, .privateUse, .unassigned:
            return .separator
        @unknown default: return .separator
        }
    }

    private static func decimal(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.numericType == .decimal, let number = scalar.properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(number))
    }

    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029,
            0x3038...0x303B,
            0x3040...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Letters that Unicode does not take apart, and what people type for them.
    private static let letters: [String: [Unicode.Scalar]] = {
        let pairs = [
            "ß": "ss", "æ": "ae", "ǽ": "ae", "ǣ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ǿ": "o", "ł": "l", "đ": "d", "ð": "d",
            "ħ": "h", "ŧ": "t", "ı": "i", "ŋ": "n", "ſ": "s", "ĸ": "k", "ə": "e", "ɓ": "b", "ɖ": "d", "ɗ": "d", "ɛ": "e",
            "ɔ": "o",
            "ƙ": "k", "ƴ": "y", "ɣ": "g", "ɲ": "n", "ƀ": "b", "ɨ": "i", "ʉ": "u", "ȷ": "j", "ƒ": "f", "ꞌ": "", "ς": "σ", "ґ": "г",
            "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۂ": "ه", "ۃ": "ه", "ٱ": "ا",
            "ە": "ه",
            "ำ": "ํา", "ຳ": "ໍາ",
        ]
        return pairs.mapValues { Array($0.unicodeScalars) }
    }()
}
