/// The values that may stand behind a filter's mark, by the field's type.
struct FilterValueOffers {
    let moment: Moment
    let me: String?
    let office: Office
    /// Names by ISO 3166-1 alpha-2 code.
    let countries: [String: String]

    /// Kinds that the office's own words hold whole.
    private static let held: Set<Kind> = [.user, .topic, .stage, .pipeline, .marking]

    /// What has to be asked of the file: the names of records that are too many to hold.
    func lookup(_ fields: [Field], _ typed: String, _ comparison: FilterToken.Comparison) -> Query? {
        let kinds = fields.flatMap(\.type.linkedKinds).filter { !Self.held.contains($0) }
        let text = Self.bare(typed)
        guard comparison == .equal, !text.isEmpty, !kinds.isEmpty else { return nil }
        return .complete(text, kinds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, limit: FilterCompleter.limit)
    }

    /// - Parameter fields: every field that the word leads to; `field` is the first of them.
    func offers(
        _ field: Field, _ kind: Kind, _ fields: [Field], _ typed: String, _ comparison: FilterToken.Comparison, _ hits: [Hit]
    ) -> [FilterOffer] {
        let wanted = SearchFold.fold(Self.bare(typed))
        var offers = self.offers(field.type, field, kind, typed.lowercased(), wanted, comparison)
        offers += hits.map { FilterOffer(Self.quoted($0.link.label), $0.detail.isEmpty ? $0.link.target.kind.name : $0.detail) }
        guard comparison == .equal else { return offers }
        return offers + Self.special(field, wanted)
    }

    private static func special(_ field: Field, _ wanted: String) -> [FilterOffer] {
        FilterTests.words.filter { special in
            (special.word == "never") == FilterTests.isAge(field) || special.test == .isFilled
        }.filter { wanted.isEmpty || $0.word.hasPrefix(wanted) }.map { FilterOffer($0.word, $0.meaning) }
    }

    private func offers(
        _ type: FieldType, _ field: Field, _ kind: Kind, _ typed: String, _ wanted: String, _ comparison: FilterToken.Comparison
    ) -> [FilterOffer] {
        switch type {
        case .choice(let choices):
            return choices.filter { Self.begins([$0.value, $0.label.english], with: wanted) }.map {
                FilterOffer($0.value, $0.label)
            }
        case .country:
            let found = countries.filter { Self.begins([$0.key, $0.value], with: wanted) }
            let sorted = found.sorted {
                ($0.key.lowercased() == wanted ? 0 : 1, $0.value) < ($1.key.lowercased() == wanted ? 0 : 1, $1.value)
            }
            return sorted.prefix(FilterCompleter.limit).map { FilterOffer($0.key, .data($0.value)) }
        case .link(let kinds): return kinds.flatMap { held($0, wanted) }
        case .list(let shape): return offers(shape.lead.type, field, kind, typed, wanted, comparison)
        case .flag: return ["yes", "no"].filter { $0.hasPrefix(wanted) }.map { FilterOffer($0, field.label) }
        case .day, .instant: return days(field, kind, typed, comparison)
        case .days: return lengths(typed)
        case .text, .longText, .integer, .zone, .minutes: return []
        }
    }

    private func held(_ kind: Kind, _ wanted: String) -> [FilterOffer] {
        guard Self.held.contains(kind) else { return [] }
        var offers: [FilterOffer] = []
        if kind == .user, let me, FilterTests.me.hasPrefix(wanted) {
            let name = office.users.first { $0[User.login].text == me }?.title
            offers.append(FilterOffer(FilterTests.me, name.map { "you, \($0)" } ?? "you"))
        }
        let found = office.records(of: [kind]).filter { Self.begins($0.otherNames + [$0.title], with: wanted) }
        return offers + found.map { FilterOffer(Self.quoted($0.otherNames.first ?? $0.title), .data($0.title)) }
    }

    // MARK: days

    /// Days and stretches that move with the calendar, each with what it is today.
    private func days(_ field: Field, _ kind: Kind, _ typed: String, _ comparison: FilterToken.Comparison) -> [FilterOffer] {
        if FilterTests.isAge(field), comparison != .equal || typed.first?.isNumber == true { return lengths(typed) }
        if let length = Self.digits(typed, signed: true) {
            return DateSpan.usual.map { "\(length)\($0.letter)" }.compactMap(day)
        }
        var words = DateWords.days.map { $0.words[0] }
        words += DateWords.steps.flatMap { step in CalendarSpan.allCases.map { "\(step.word)-\($0.rawValue)" } }
        var offers = words.filter { $0.hasPrefix(typed) }.compactMap(day)
        if kind == .followUp, field == FollowUp.due, comparison == .equal, FilterTests.overdue.hasPrefix(typed) {
            offers.insert(FilterOffer(FilterTests.overdue, "before today, and still open"), at: 0)
        }
        return offers
    }

    private func day(_ word: String) -> FilterOffer? {
        guard let range = DatePhrase.range(word, at: moment) else { return nil }
        let first = range.lowerBound.shown(on: moment.today)
        guard range.lowerBound < range.upperBound else { return FilterOffer(word, first) }
        return FilterOffer(word, "\(first) to \(range.upperBound.shown(on: moment.today))")
    }

    private func lengths(_ typed: String) -> [FilterOffer] {
        let number = Self.digits(typed, signed: false) ?? (typed.isEmpty ? "90" : nil)
        guard let number, let count = Int(number) else { return [] }
        return DateSpan.usual.map { FilterOffer("\(number)\($0.letter)", "\(count, one: $0.one, other: $0.other)") }
    }

    private static func digits(_ typed: String, signed: Bool) -> String? {
        let digits = signed && ["-", "+"].contains(typed.first) ? typed.dropFirst() : typed[...]
        guard (1...4).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return signed && digits.count == typed.count ? nil : typed
    }

    // MARK: words

    /// True where a text begins so, or a word in it does.
    private static func begins(_ texts: [String], with wanted: String) -> Bool {
        wanted.isEmpty
            || texts.contains { text in
                let folded = SearchFold.fold(text)
                return folded.hasPrefix(wanted) || folded.contains(" " + wanted) || text.lowercased().hasPrefix(wanted)
            }
    }

    private static func bare(_ typed: String) -> String { typed.filter { $0 != "\"" } }

    /// As the filter reads it back in one piece.
    static func quoted(_ text: String) -> String {
        let bare = bare(text)
        let isPlain = bare.allSatisfy { $0.isLetter || $0.isNumber || "-_.'".contains($0) }
        let isSpecial = FilterTests.words.contains { $0.word == bare.lowercased() } || bare.lowercased() == FilterTests.me
        return isPlain && !isSpecial ? bare : "\"\(bare)\""
    }
}

extension DateSpan {
    /// Units of days as a filter's lengths are typed.
    static let usual: [(letter: String, one: Phrase, other: Phrase)] = [
        ("d", "day", "days"), ("w", "week", "weeks"), ("m", "month", "months"), ("y", "year", "years"),
    ]
}

extension Office {
    /// The records of those kinds that it holds.
    public func records(of kinds: [Kind]) -> [Record] {
        kinds.flatMap { kind -> [Record] in
            switch kind {
            case .user: users
            case .topic: topics
            case .stage: stages
            case .pipeline: pipelines
            case .marking: markings
            case .rule: rules
            case .view: views
            case .organization, .contact, .meeting, .followUp, .opportunity, .relation: []
            }
        }
    }
}
