internal import Domain
internal import GRDB

/// What the people in a meeting were on its day, kept with the meeting where nothing else is said of them.
struct ParticipantRoles {
    let db: Database

    /// The participants with the roles that are known; those who are `known` to take part stay as they are.
    func filled(_ participants: Value, in meeting: Record, besides known: [Item] = []) throws -> Value {
        guard let start = meeting[Meeting.start].instant else { return participants }
        let day = start.day(in: Functions.zone(meeting[Meeting.zone].text ?? ""))
        let known = Set(known.compactMap { $0[Participant.who].link })
        return .list(
            try participants.items.map { item in
                guard item[Participant.role].isEmpty, let who = item[Participant.who].link, !known.contains(who) else {
                    return item
                }
                var item = item
                item[Participant.role] = try role(of: who.target, on: day).map(Value.text) ?? .none
                return item
            })
    }

    private func role(of who: Reference, on day: Day) throws -> String? {
        guard let id = try RecordReader(db: db).id(of: who) else { return nil }
        switch who.kind {
        case .contact:
            let clause: Clause = """
                SELECT role FROM position WHERE owner = \(id) AND role IS NOT NULL
                    AND coalesce("from", '') <= \(day) AND coalesce("to", '~') >= \(day) ORDER BY ordinal LIMIT 1
                """
            return try clause.texts(db).first
        case .user:
            let clause: Clause = "SELECT post FROM user WHERE id = \(id) AND post IS NOT NULL"
            return try clause.texts(db).first
        case .organization, .meeting, .followUp, .opportunity, .relation, .topic, .pipeline, .stage, .marking, .rule, .view:
            return nil
        }
    }
}
