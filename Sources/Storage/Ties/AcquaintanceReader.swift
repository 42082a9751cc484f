internal import Domain
internal import GRDB

/// Who of us met whom, from held meetings alone.
struct AcquaintanceReader {
    let db: Database
    let today: Day

    /// The beginning of the last twelve months, in seconds.
    private var since: Int { Derived.yearBegins(today) }

    /// What is counted of a set of meetings.
    private static let counted = "localDay(max(meeting.start), meeting.zone)"

    /// All of us together, then each of us, the closest first; empty where nobody met it. Of an organization the meetings of the
    /// people who are there now count too.
    func acquaintances(of kind: Kind, id: Int64) throws -> [Acquaintance] {
        guard let meetings = Self.meetings(of: kind, id: "\(id)", today) else { return [] }
        let held: Clause = "meeting.id IN (\(meetings)) AND meeting.status = 'held' AND meeting.deleted = 0"
        let all: Clause = """
            SELECT count(CASE WHEN meeting.start >= \(since) THEN 1 END), \(raw: Self.counted) FROM meeting WHERE \(held)
            """
        guard let whole = try all.row(db), let day: String = whole[1] else { return [] }
        let each: Clause = """
            SELECT participant.user, count(CASE WHEN meeting.start >= \(since) THEN 1 END), \(raw: Self.counted)
            FROM meeting JOIN participant ON participant.owner = meeting.id
            JOIN user ON user.id = participant.user AND user.deleted = 0
            WHERE \(held) GROUP BY participant.user
            """
        let reader = RecordReader(db: db)
        let ours = try each.rows(db).compactMap { row in
            try reader.link(.user, id: row[0]).map { Acquaintance(user: $0, heldInYear: row[1], lastHeld: Day(row[2] as String)) }
        }
        return [Acquaintance(user: nil, heldInYear: whole[0], lastHeld: Day(day))] + ours.sorted(by: isCloser)
    }

    /// Each of us who met these contacts, or these organizations by their own name.
    func acquaintances(of kind: Kind, among ids: [Int64]) throws -> [(id: Int64, Acquaintance)] {
        let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
        let clause: Clause = """
            SELECT theirs.\(raw: kind.table), ours.user, count(CASE WHEN meeting.start >= \(since) THEN 1 END), \(raw: Self.counted)
            FROM json_each(\(list)) AS wanted
            CROSS JOIN participant AS theirs ON theirs.\(raw: kind.table) = wanted.value
            CROSS JOIN meeting ON meeting.id = theirs.owner AND meeting.status = 'held' AND meeting.deleted = 0
            CROSS JOIN participant AS ours ON ours.owner = meeting.id AND ours.user IS NOT NULL
            CROSS JOIN user ON user.id = ours.user AND user.deleted = 0
            GROUP BY 1, 2
            """
        let reader = RecordReader(db: db)
        var users: [Int64: Link] = [:]
        return try clause.rows(db).compactMap { row in
            let user: Int64 = row[1]
            if users[user] == nil { users[user] = try reader.link(.user, id: user) }
            return users[user].map { (row[0], Acquaintance(user: $0, heldInYear: row[2], lastHeld: Day(row[3] as String))) }
        }
    }

    /// A SELECT of the meetings that count for a contact or organization.
    static func meetings(of kind: Kind, id: Clause, _ today: Day) -> Clause? {
        switch kind {
        case .contact: "SELECT owner FROM participant WHERE contact = \(id)"
        case .organization:
            """
            SELECT owner FROM participant WHERE organization = \(id) UNION ALL SELECT owner FROM participant
            WHERE contact IN (SELECT owner FROM position WHERE organization = \(id) AND \(Derived.current(today)))
            """
        case .meeting, .followUp, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: nil
        }
    }

    private func isCloser(_ left: Acquaintance, _ right: Acquaintance) -> Bool {
        let (a, b) = (left.strength(on: today), right.strength(on: today))
        if a != b { return a > b }
        if left.heldInYear != right.heldInYear { return left.heldInYear > right.heldInYear }
        return (left.lastHeld ?? .distantPast) > (right.lastHeld ?? .distantPast)
    }
}
