/// Reads the filter language of lists, the search box, saved views and reports.
///
/// Terms beside each other must all hold; `or` or `|` between them asks for either; parentheses group; `-` before a term denies it.
/// Words search the text, quoted ones as a phrase. `kind:startup country:KE,UG topic:ai lead:me met<90d value>1m due:overdue`,
/// `due:2026-q3..2026-q4`, `lead:none`, `city:any`, `org.country:KE`.
public struct FilterParser: Sendable {
    let kind: Kind
    let moment: Moment
    /// The login behind `me`.
    let me: String?
    /// The ISO 3166 code of a country by its name.
    let country: @Sendable (String) -> String?

    public struct Result: Hashable, Sendable {
        public let filter: Filter
        /// What it lets through where such terms are passed over, as while they are still being typed.
        public let understood: Filter
        /// What was not understood; such a term searches the text instead.
        public let problems: [Problem]
    }

    public init(
        kind: Kind, moment: Moment, me: String?, country: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.kind = kind
        self.moment = moment
        self.me = me
        self.country = country
    }

    public func parse(_ text: String) -> Result {
        let tokens = FilterToken.tokens(of: text)
        var grammar = FilterGrammar(tokens: tokens, terms: FilterTerms(parser: self))
        let filter = grammar.filter()
        guard !grammar.terms.problems.isEmpty else { return Result(filter: filter, understood: filter, problems: []) }
        var rest = FilterGrammar(tokens: tokens, terms: FilterTerms(parser: self, passesOver: true))
        return Result(filter: filter, understood: rest.filter(), problems: grammar.terms.problems)
    }
}

/// Puts terms together: either of groups, each of which is all of its terms.
private struct FilterGrammar {
    var tokens: [FilterToken]
    var terms: FilterTerms
    private var position = 0
    private var depth = 0

    init(tokens: [FilterToken], terms: FilterTerms) {
        self.tokens = tokens
        self.terms = terms
    }

    mutating func filter() -> Filter {
        var found = [either()]
        while position < tokens.count {
            // What is left begins with a closing parenthesis that nothing opened.
            terms.report(Problem("A closing parenthesis has no opening one."))
            position += 1
            found.append(either())
        }
        return Self.all(found)
    }

    private mutating func either() -> Filter {
        var groups: [Filter] = []
        while true {
            let group = all()
            if group != .everything { groups.append(group) }
            guard position < tokens.count, tokens[position] == .or else { break }
            position += 1
        }
        return groups.count > 1 ? .any(groups) : groups.first ?? .everything
    }

    private mutating func all() -> Filter {
        var found: [Filter] = []
        while position < tokens.count {
            switch tokens[position] {
            case .or, .close: return Self.all(found)
            case .term(let term, let isDenied):
                position += 1
                let filter = terms.filter(term)
                if filter != .everything { found.append(isDenied ? .not(filter) : filter) }
            case .open(let isDenied):
                position += 1
                let filter = group()
                if filter != .everything { found.append(isDenied ? .not(filter) : filter) }
            }
        }
        return Self.all(found)
    }

    /// The limit keeps a screenful of parentheses from exhausting the stack.
    private mutating func group() -> Filter {
        guard depth < 40 else {
            terms.report(Problem("The parentheses are nested too deep."))
            return .everything
        }
        depth += 1
        let filter = either()
        depth -= 1
        if position < tokens.count {
            position += 1
        } else {
            terms.report(Problem("A parenthesis is not closed."))
        }
        return filter
    }

    /// Words in one group are one search of the text.
    private static func all(_ filters: [Filter]) -> Filter {
        var merged: [Filter] = []
        var place: Int?
        for filter in filters {
            switch filter {
            case .everything: break
            case .words(let words):
                if let place, case .words(let before) = merged[place] {
                    merged[place] = .words(before + " " + words)
                } else {
                    place = merged.count
                    merged.append(filter)
                }
            case .all(let inner): merged += inner
            case .field, .not, .any: merged.append(filter)
            }
        }
        return merged.count > 1 ? .all(merged) : merged.first ?? .everything
    }
}
