/// What the search box does with what is typed.
///
/// Without a term of the filter language it searches the words. With one, each kind that understands all of it is listed; a kind's
/// name before the terms (`contact country:KE`, `meetings with:ana`) means that kind alone.
public enum SearchPlan: Hashable, Sendable {
    case words(String)
    case lists([Listed])
    /// No kind understands it, and it is searched as words. The sentence is that of the kind that was named, or of the first.
    case misunderstood(String, Problem)

    public struct Listed: Hashable, Sendable {
        public let kind: Kind
        public let filter: Filter
    }

    /// - Parameters:
    ///   - kinds: those to list, in their order.
    ///   - me: the login behind `me`.
    ///   - country: the ISO 3166 code of a country by its name.
    public init(
        _ text: String, kinds: [Kind], moment: Moment, me: String?,
        country: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        guard Self.hasTerm(text) else {
            self = .words(text)
            return
        }
        let first = text.trimmed.prefix { !$0.isWhitespace }
        let named = Kind(word: String(first)).flatMap { kinds.contains($0) ? $0 : nil }
        let rest = named == nil ? text : String(text.trimmed.dropFirst(first.count))
        var lists: [Listed] = []
        var problem: Problem?
        for kind in named.map({ [$0] }) ?? kinds {
            let parsed = FilterParser(kind: kind, moment: moment, me: me, country: country).parse(rest)
            problem = problem ?? parsed.problems.first
            if parsed.problems.isEmpty { lists.append(Listed(kind: kind, filter: parsed.filter)) }
        }
        if lists.isEmpty, let problem { self = .misunderstood(text, problem) } else { self = .lists(lists) }
    }

    private static func hasTerm(_ text: String) -> Bool {
        FilterToken.tokens(of: text).contains { token in
            if case .term(let term, _) = token { term.field != nil } else { false }
        }
    }
}
