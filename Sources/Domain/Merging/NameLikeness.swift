/// In what way two names may be one person's or one organization's. Names are compared as they fold, so that accents, case and
/// what the fold transliterates make no difference.
public enum NameLikeness: Hashable, Sendable, CaseIterable {
    case same
    /// Given and family name change places.
    case swapped
    /// The same but for a legal form, as in Acme and Acme GmbH.
    case legalForm
    case typo
    /// A short form of a given name, as in Bob and Robert.
    case nickname
    /// J. Huang and Jensen Huang.
    case initial
    /// Ana Souza and Ana de Souza.
    case shorter

    /// - Parameters: names as `SearchFold` folds them; nil where they are not alike.
    public init?(_ left: String, _ right: String, of kind: Kind) {
        guard !left.isEmpty, !right.isEmpty else { return nil }
        if left == right {
            self = .same
            return
        }
        let (ours, theirs) = (left.split(separator: " "), right.split(separator: " "))
        let found = Self.tests(kind).first { $0.1(ours, theirs) }
        if let found {
            self = found.0
        } else if Self.isTypo(left, right) {
            self = .typo
        } else {
            return nil
        }
    }

    private typealias Words = [Substring]

    private static func tests(_ kind: Kind) -> [(NameLikeness, (Words, Words) -> Bool)] {
        let common: [(NameLikeness, (Words, Words) -> Bool)] = [(.swapped, { $0.sorted() == $1.sorted() })]
        return kind == .contact
            ? common + [(.nickname, isNickname), (.initial, isInitial), (.shorter, isShorter)]
            : common + [(.legalForm, isLegalForm)]
    }

    /// One slip of the finger in a name that is long enough, two in a long one.
    static func isTypo(_ left: String, _ right: String) -> Bool {
        let length = min(left.unicodeScalars.count, right.unicodeScalars.count)
        guard length >= 6 else { return false }
        return EditDistance.damerauLevenshtein(left, right, atMost: length >= 14 ? 2 : 1) != nil
    }

    private static func isNickname(_ left: Words, _ right: Words) -> Bool {
        guard left.count == right.count, left.count > 1 else { return false }
        let different = zip(left, right).filter { $0 != $1 }
        return different.count == 1 && different.allSatisfy { Nicknames.areOne(String($0), String($1)) }
    }

    private static func isInitial(_ left: Words, _ right: Words) -> Bool {
        guard left.count == right.count, left.count > 1, left.contains(where: { $0.count > 1 && right.contains($0) }) else {
            return false
        }
        return zip(left, right).allSatisfy { $0 == $1 || (min($0.count, $1.count) == 1 && $0.first == $1.first) }
    }

    /// Two words at least, in their order, with others between them in the longer name.
    private static func isShorter(_ left: Words, _ right: Words) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard short.count >= 2, short.count < long.count, short.first == long.first else { return false }
        var rest = long[...]
        for word in short {
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    private static func isLegalForm(_ left: Words, _ right: Words) -> Bool {
        let (ours, theirs) = (left.filter { !legalForms.contains($0) }, right.filter { !legalForms.contains($0) })
        return !ours.isEmpty && ours == theirs
    }

    /// The name without its legal form, by which organizations are brought together.
    public static func stem(_ folded: String) -> String {
        let words = folded.split(separator: " ")
        let kept = words.filter { !legalForms.contains($0) }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    private static let legalForms: Set<Substring> = [
        "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "gmbh", "ag", "kg",
        "ug",
        "se", "sa", "sas", "sarl", "srl", "sl", "spa", "bv", "nv", "ab", "as", "asa", "oy", "oyj", "aps", "kk", "kft", "doo",
        "sro",
        "sp", "zoo", "ooo", "pte", "pty", "pvt", "sdn", "bhd", "ltda", "eireli", "holding", "group",
    ]
}

extension NameLikeness {
    /// Why two are suspected, and how sure it is.
    ///
    /// - Parameters:
    ///   - place: the organization that both are or were at.
    ///   - countries: whether the two are of one country; nil where that is not known of both.
    /// - Returns: nil where so little is not enough to suspect anybody.
    public func suspicion(at place: String?, isSameCountry: Bool?, of kind: Kind) -> (reason: Phrase, certainty: Certainty)? {
        if let place {
            return ("\(words) at \(place)", self == .same ? .sure : .likely)
        }
        switch (self, isSameCountry) {
        case (.same, true?): return ("\(words) and country", kind == .organization ? .sure : .likely)
        case (.legalForm, true?): return ("\(words), and the same country", .likely)
        case (.same, nil), (.legalForm, nil): return ("\(words), and one has no country", .possible)
        case (.swapped, true?), (.nickname, true?), (.typo, true?): return ("\(words), and the same country", .possible)
        case (.swapped, nil): return ("\(words), and one has no country", .possible)
        case (.same, false?), (.legalForm, false?), (.swapped, false?), (.nickname, false?), (.nickname, nil), (.typo, false?),
            (.typo, nil),
            (.initial, _), (.shorter, _):
            return nil
        }
    }

    /// In words, without what else the two have in common.
    public var words: Phrase {
        switch self {
        case .same: "the same name"
        case .swapped: "the same name in another order"
        case .legalForm: "the same name but for the legal form"
        case .typo: "names one typo apart"
        case .nickname: "a short form of the same name"
        case .initial: "the same name with an initial"
        case .shorter: "a shorter form of the same name"
        }
    }
}
