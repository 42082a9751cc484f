/// How text looks to the search: the same for the index and for what is asked of it.
///
/// Lower case, without accents and points, in narrow letters and European digits; words stand one space apart. Scripts that
/// write without spaces (Han, kana, Thai, Lao, Khmer, Burmese) are cut into single characters, so that a phrase of them is
/// found inside a longer run. Hangul keeps its words. It knows no locale: the same text folds alike everywhere.
public enum SearchFold {
    public static func fold(_ text: String) -> String {
        var text = text
        if let folded = text.withUTF8(foldASCII) { return folded }
        let table = FoldTable.shared
        if text.unicodeScalars.contains(where: FoldTable.needsComposing) { text = FoldTable.composed(text) }
        var writer = FoldWriter(capacity: text.utf8.count)
        for scalar in text.unicodeScalars { writer.write(scalar, table) }
        return writer.text
    }

    /// How names are ordered and compared: folded, and as they stand where nothing of them folds, as of "???" and "🙂".
    public static func key(_ text: String) -> String {
        let folded = fold(text)
        return folded.isEmpty ? text : folded
    }

    /// The words of a query, each as the phrase of tokens that it folds to. Words in double quotes are one phrase.
    public static func terms(_ text: String) -> [[String]] {
        var terms: [[String]] = []
        for (index, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let words = index.isMultiple(of: 2) ? piece.split(whereSeparator: \.isWhitespace) : [piece]
            terms += words.map { fold(String($0)).split(separator: " ").map(String.init) }
        }
        return terms.filter { !$0.isEmpty }
    }

    /// Nil where a byte is not ASCII.
    private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { output in
            var count = 0
            var isApart = false
            for byte in bytes {
                let lower = asciiFolds[Int(byte)]
                if lower == 0 {
                    isApart = count > 0
                } else {
                    if isApart {
                        output[count] = 0x20
                        count += 1
                        isApart = false
                    }
                    output[count] = lower
                    count += 1
                }
            }
            return count
        }
    }

    /// The lower-case letter or digit for each ASCII byte, 0 for what separates words.
    static let asciiFolds: [UInt8] = (UInt8(0)..<0x80).map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: 0
        }
    }
}

/// Lays folded letters one after the other and puts the spaces between words.
private struct FoldWriter {
    private enum Place { case apart, inWord, afterSingle }

    private var bytes: [UInt8] = []
    private var place = Place.apart

    init(capacity: Int) { bytes.reserveCapacity(capacity + capacity / 3 + 8) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ scalar: Unicode.Scalar, _ table: FoldTable) {
        if scalar.value < 0x80 {
            let lower = SearchFold.asciiFolds[Int(scalar.value)]
            if lower == 0 {
                place = .apart
            } else {
                beginWord()
                bytes.append(lower)
            }
            return
        }
        switch table[scalar] {
        case .separator: place = .apart
        case .dropped: break
        case .letter(let letter):
            beginWord()
            append(letter)
        case .letters(let letters): for letter in letters { write(letter, table) }
        case .mark(let mark):
            if place == .apart { beginWord() }
            append(mark)
        case .single(let character):
            if !bytes.isEmpty { bytes.append(0x20) }
            append(character)
            place = .afterSingle
        }
    }

    private mutating func beginWord() {
        if place != .inWord, !bytes.isEmpty { bytes.append(0x20) }
        place = .inWord
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
    }
}
