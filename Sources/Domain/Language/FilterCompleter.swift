/// One thing that may be typed next in a filter, and what it means.
public struct FilterOffer: Hashable, Sendable {
    /// What takes the place of the word that is being typed.
    public let text: String
    public let meaning: Phrase

    public init(_ text: String, _ meaning: Phrase) {
        self.text = text
        self.meaning = meaning
    }
}

/// What may stand in place of a part of a filter.
public struct FilterCompletion: Hashable, Sendable {
    /// In Characters from the beginning of the filter.
    public let range: Range<Int>
    public let offers: [FilterOffer]
    /// Names that only the file knows; nil where everything is here.
    public let lookup: Query?

    public static func none(at cursor: Int) -> FilterCompletion {
        FilterCompletion(range: cursor..<cursor, offers: [], lookup: nil)
    }
}

/// Completes a filter while it is typed: words from the fields of a kind, across ties too, and values by the field's type.
public struct FilterCompleter {
    public static let limit = 8

    let kind: Kind
    let values: FilterValueOffers

    /// - Parameters:
    ///   - me: the login behind `me`.
    ///   - countries: names by ISO 3166-1 alpha-2 code.
    public init(kind: Kind, moment: Moment, me: String?, office: Office, countries: [String: String]) {
        self.kind = kind
        values = FilterValueOffers(moment: moment, me: me, office: office, countries: countries)
    }

    /// - Parameter found: the names that the file has answered to the lookup; none where it has not.
    public func completion(of text: String, at cursor: Int, found: (Query) -> [Hit] = { _ in [] }) -> FilterCompletion {
        let characters = Array(text)
        guard cursor <= characters.count, cursor == characters.count || Self.parts(characters[cursor]) else {
            return .none(at: cursor)
        }
        let start = Self.start(of: characters[..<cursor])
        let word = String(characters[start..<cursor])
        guard !word.isEmpty || characters.isEmpty else { return .none(at: cursor) }
        let name = word.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
        let rest = word.dropFirst(name.count)
        if rest.isEmpty {
            var offers = words(String(name))
            if start > 0, !word.isEmpty, FilterToken.either.hasPrefix(word.lowercased()) {
                offers.insert(FilterOffer(FilterToken.either, "one of both sides is enough"), at: 0)
            }
            return FilterCompletion(range: start..<cursor, offers: Array(offers.prefix(Self.limit)), lookup: nil)
        }
        guard let mark = FilterToken.Comparison.first(of: rest), let paths = try? FilterPath.paths(String(name), of: kind),
            let path = paths.first
        else { return .none(at: cursor) }
        let second = FilterToken.Comparison.first(of: rest.dropFirst(mark.length))
        let isDouble = mark.comparison == .equal && second.map { $0.comparison != .equal } == true
        let comparison = isDouble ? second?.comparison ?? .equal : mark.comparison
        let typed = Self.lastValue(rest.dropFirst(mark.length + (isDouble ? second?.length ?? 0 : 0)))
        let fields = paths.map(\.last)
        let lookup = values.lookup(fields, String(typed), comparison)
        let hits = lookup.map(found) ?? []
        let offers = values.offers(path.last, path.kind, fields, String(typed), comparison, hits)
        let isComplete = offers.contains { $0.text == typed }
        return FilterCompletion(
            range: cursor - typed.count..<cursor, offers: isComplete ? [] : Array(offers.prefix(Self.limit)), lookup: lookup)
    }

    private static func parts(_ character: Character) -> Bool { character.isWhitespace || character == ")" || character == "|" }

    /// Where the word before the cursor begins, behind a denying hyphen.
    private static func start(of characters: ArraySlice<Character>) -> Int {
        var (start, isQuoted) = (0, false)
        for (index, character) in characters.enumerated() {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character.isWhitespace || character == "(" || character == "|" { start = index + 1 }
        }
        return start < characters.count && characters[start] == "-" ? start + 1 : start
    }

    /// What stands behind the last comma.
    private static func lastValue(_ text: Substring) -> Substring {
        var (last, isQuoted) = (text.startIndex, false)
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ",", !isQuoted { last = text.index(after: index) }
        }
        return text[last...]
    }

    // MARK: words

    private func words(_ typed: String) -> [FilterOffer] {
        guard let point = typed.lastIndex(of: ".") else { return words(typed, of: kind, behind: "") }
        let parents = String(typed[..<point])
        let kinds = ((try? FilterPath.paths(parents, of: kind)) ?? []).flatMap(\.kinds)
        var offers: [FilterOffer] = []
        for kind in kinds where kind != .user || kinds.count == 1 {
            let more = words(String(typed[typed.index(after: point)...]), of: kind, behind: parents + ".")
            offers += more.filter { offer in !offers.contains { $0.text == offer.text } }
        }
        return offers
    }

    private func words(_ typed: String, of kind: Kind, behind path: String) -> [FilterOffer] {
        let wanted = typed.lowercased()
        var (exact, first, second): ([FilterOffer], [FilterOffer], [FilterOffer]) = ([], [], [])
        for tie in FilterWords.ties(of: kind) {
            guard let word = tie.words.first(where: { $0.hasPrefix(wanted) }), !wanted.isEmpty else { continue }
            first.append(FilterOffer("\(path)\(word):", tie.label))
            if tie.words.contains(wanted) {
                exact.append(FilterOffer("\(path)\(wanted).", "what is known of it: country, tier …"))
            }
        }
        let fields = kind.fields.filter { !$0.isHidden && $0 != FollowUp.queue }
        for field in fields.filter(\.isProminent) + fields.filter({ !$0.isProminent }) {
            let mark = FilterTests.isAge(field) ? "<" : ":"
            if wanted.isEmpty {
                if field.isProminent || FilterTests.isAge(field) { first.append(offer(path + field.key + mark, field)) }
            } else if field.key.lowercased().hasPrefix(wanted) {
                first.append(offer(path + field.key + mark, field))
            } else if let alias = field.aliases.first(where: { $0.hasPrefix(wanted) }) {
                second.append(offer(path + alias + mark, field))
            }
            if field.answers(to: wanted), !field.type.linkedKinds.isEmpty {
                exact.append(FilterOffer("\(path)\(wanted).", "what is known of it: \(Self.examples(of: field.type))"))
            }
        }
        if wanted.isEmpty == false, FilterWords.status.hasPrefix(wanted),
            let status = FilterWords.field(FilterWords.status, of: kind),
            !status.aliases.contains(FilterWords.status)
        {
            second.append(offer("\(path)\(FilterWords.status):", status))
        }
        let texts = Set(first.map(\.text))
        // Where keys are enough to choose from, the words of other programs are not offered too.
        let more = first.count < 3 ? second.filter { !texts.contains($0.text) } : []
        return first.prefix(1) + exact + first.dropFirst() + more
    }

    private func offer(_ text: String, _ field: Field) -> FilterOffer { FilterOffer(text, Self.meaning(of: field, field.type)) }

    private static func examples(of type: FieldType) -> Phrase {
        let fields = type.linkedKinds.first?.fields.filter { $0.isProminent && !$0.isRequired } ?? []
        return .joined(fields.prefix(3).map(\.label) + ["…"])
    }

    private static func meaning(of field: Field, _ type: FieldType) -> Phrase {
        switch type {
        case .choice(let choices):
            let words = choices.prefix(4).map { Phrase.data($0.value) } + (choices.count > 4 ? ["…"] : [])
            return "\(field.label): \(Phrase.joined(words))"
        case .day where FilterTests.isAge(field): return "\(field.label), within so long: \(field.aliases.first ?? field.key)<90d"
        case .day, .instant: return "\(field.label): a day or a stretch, as today, -90d, last-quarter"
        case .integer: return "\(field.label): a number, also as >1m or 10..20"
        case .minutes: return "\(field.label): a length, as 45m or >1h"
        case .days: return "\(field.label): a number of days, as >90 or 3m"
        case .country: return "\(field.label), by its code or name"
        case .flag: return "\(field.label): yes or no"
        case .link(let kinds): return "\(field.label): \(Phrase.joined(kinds.map(\.name), by: " / "))"
        case .list(let shape): return meaning(of: Field(field.key, field.label, shape.lead.type), shape.lead.type)
        case .text, .longText, .zone: return "\(field.label), a part of it"
        }
    }
}
