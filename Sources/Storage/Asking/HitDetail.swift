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
        case .organization: [Organization.kind, Organization.country]
        case .contact: [Contact.role, Contact.organization]
        case .meeting: [Meeting.start, Meeting.zone, Meeting.participants]
        case .followUp: [FollowUp.due, FollowUp.contact, FollowUp.organization]
        case .opportunity: [Opportunity.stage, Opportunity.organization]
        case .relation: [Relation.from, Relation.to]
        case .topic: [Topic.parent]
        case .user: [User.login, User.post]
        case .pipeline: []
        case .stage: [Stage.pipeline]
        case .marking: [Marking.letter]
        case .view: [SavedView.place]
        }
    }

    private func detail(_ kind: Kind, _ values: [Value]) -> String {
        if kind == .meeting, let start = values[0].instant {
            let day = start.day(in: Functions.zone(values[1].text ?? "")).description
            return ([day] + Self.people(values[2].items)).joined(separator: ", ")
        }
        let texts = zip(Self.fields(of: kind), values).compactMap { field, value in Self.text(value, field) }
        return texts.joined(separator: ", ")
    }

    /// The others in a meeting, the first of them by name.
    static func people(_ participants: [Item], atMost limit: Int = 3) -> [String] {
        let others = participants.compactMap { $0[Participant.who].link }.filter { $0.target.kind != .user }.map(\.label)
        return others.count > limit ? others.prefix(limit) + ["+\(others.count - limit)"] : others
    }

    private static func text(_ value: Value, _ field: Field) -> String? {
        switch value {
        case .none, .flag, .instant, .list: nil
        case .text(let text):
            if case .choice(let choices) = field.type { choices.first { $0.value == text }?.label.english ?? text } else { text }
        case .integer(let number): String(number)
        case .day(let day): day.description
        case .link(let link): link.label
        }
    }
}
