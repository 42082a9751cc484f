/// The name at the cursor of a meeting that is being captured, as far as it is typed.
public struct CaptureToken: Hashable, Sendable {
    public enum Sigil: Character, Hashable, Sendable {
        case person = "@"
        case topic = "#"
        case place = "~"
    }

    public let sigil: Sigil
    /// Without sigil and quotes, up to the cursor.
    public let typed: String
    /// What gives way to a name that is taken instead: in Characters from the beginning of the text.
    public let range: Range<Int>
    /// The quote behind it is there.
    public let isClosed: Bool
    /// A quote before it waits for the one behind it.
    public let isOpen: Bool

    /// Nil where the cursor is at no name. Topics and places stand in the head only; behind a follow-up stand people.
    public init?(at cursor: Int, in characters: [Character]) {
        let segments = CaptureSegment.segments(of: characters)
        guard let place = segments.firstIndex(where: { $0.range.lowerBound < cursor && cursor <= $0.range.upperBound }) else {
            return nil
        }
        let segment = segments[place]
        guard segment.isFollowUp || place == 0,
            let word = CaptureWord.words(of: segment.characters).first(where: {
                $0.range.lowerBound < cursor && cursor <= $0.range.upperBound
            }), let sigil = Sigil(rawValue: characters[word.range.lowerBound]), word.sigil != nil || word.range.count == 1,
            sigil == .person || !segment.isFollowUp
        else { return nil }
        self.sigil = sigil
        isClosed = word.isQuoted && CaptureWord.closingQuote(in: segment.characters, at: word.range.lowerBound) != nil
        isOpen = word.isQuoted && !isClosed
        let start = word.range.lowerBound + (word.isQuoted ? 2 : 1)
        let end = isClosed && cursor == word.range.upperBound ? cursor - 1 : cursor
        typed = start < end ? String(characters[start..<end]) : ""
        range = isOpen ? word.range.lowerBound..<cursor : word.range
    }

    /// A name as it stands behind a sigil: in quotes where it would end early.
    public static func written(_ name: String, _ sigil: Sigil) -> String {
        let isBare = name.allSatisfy { $0.isLetter || $0.isNumber || "-_'’".contains($0) }
        let begins = name.first.map { $0.isLetter || $0.isNumber } ?? false
        return isBare && begins && !name.allSatisfy(\.isNumber) ? "\(sigil.rawValue)\(name)" : "\(sigil.rawValue)\"\(name)\""
    }

    /// True where quotes can hold the name.
    public static func canWrite(_ name: String) -> Bool { !name.contains { "\"“”".contains($0) || $0.isNewline } }
}

extension CaptureToken {
    /// Where the head of a captured meeting stands: what comes before the first semicolon or line end.
    public static func head(of characters: [Character]) -> Range<Int> {
        guard let first = CaptureSegment.segments(of: characters).first, !first.isFollowUp else { return 0..<0 }
        return first.range
    }
}
