internal import Domain
internal import GRDB

/// The line that tells a record from its namesakes.
struct HitDetail {
    let db: Database
    let today: Day

    func hit(_ id: ShortID, isGuess: Bool = false) throws -> Hit? {
        guard
            let (link, values) = try ColumnReader(db: db, kind: id.kind, columns: Self.fields(of: id.kind), today: today).read(
                id.number)
        else { return nil }
        let label =
            link.label.isEmpty || id.kind == .relation
            ? try RecordReader(db: db).link(id.kind, id: id.number)?.label ?? "" : link.label
        return Hit(link: Link(link.target, label), id: id, detail: detail(id.kind, values), isGuess: isGuess)
    }

    private static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .organization: [Organization.nativeName, Organization.kind, Organization.country]
        case .contact: [Contact.nativeName, Contact.role, Contact.organization]
        case .meeting: [Meeting.start, Meeting.zone, Meeting.participants]
        case .followUp: [FollowUp.due, FollowUp.contact, FollowUp.organization]
        case .opportunity: [Opportunity.stage, Opportunity.organization]
        case .relation: [Relation.from, Relation.to]
        case .topic: [Topic.parent]
        case .user: [User.login, User.post]
        case .pipeline: []
        case .stage: [Stage.pipeline]
        case .marking: [Marking.letter]
        case .rule: [Rule.about, Rule.number]
        case .view: [SavedView.place]
        }
    }

    private func detail(_ kind: Kind, _ values: [Value]) -> Phrase {
        if kind == .meeting, let start = values[0].instant {
            let day = start.day(in: Functions.zone(values[1].text ?? "")).description
            return .joined([.data(day)] + Self.people(values[2].items))
        }
        return .joined(zip(Self.fields(of: kind), values).compactMap { field, value in Self.phrase(value, field) })
    }

    /// The others in a meeting, the first of them by name.
    static func people(_ participants: [Item], atMost limit: Int = 3) -> [Phrase] {
        let others = participants.compactMap { $0[Participant.who].link }.filter { $0.target.kind != .user }.map(\.label)
        return others.prefix(limit).map(Phrase.data) + (others.count > limit ? ["+\(others.count - limit)"] : [])
    }

    private static func phrase(_ value: Value, _ field: Field) -> Phrase? {
        switch value {
        case .none, .flag, .instant, .list: nil
        case .text(let text):
            switch field.type {
            case .choice(let choices): choices.first { $0.value == text }?.label ?? .data(text)
            case .country: .country(text)
            case .text, .longText, .integer, .flag, .day, .instant, .zone, .minutes, .days, .link, .list: .data(text)
            }
        case .integer(let number): "\(number)"
        case .day(let day): .data(day.description)
        case .link(let link): .data(link.label)
        }
    }
}
