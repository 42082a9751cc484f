internal import Domain
internal import GRDB

/// Reads what is one user's to look after, with how close the user is to each.
struct PortfolioReader {
    let db: Database
    let today: Day

    /// Nil where there is no such user.
    func portfolio(_ user: Reference) throws -> Portfolio? {
        let reader = RecordReader(db: db)
        guard let id = try reader.id(of: user), let link = try reader.link(.user, id: id) else { return nil }
        let (people, organizations) = (try metPeople(id), try metOrganizations(id))
        func holdings(_ kind: Kind, _ ids: [Int64]) throws -> [Portfolio.Holding] {
            let columns = try ColumnReader(db: db, kind: kind, columns: Self.derived(kind), today: today)
            return try ids.compactMap { id in
                guard var record = try reader.record(kind, id: id) else { return nil }
                for (field, value) in zip(Self.derived(kind), try columns.read(id)?.values ?? []) { record[field] = value }
                let met = kind == .organization ? organizations[id] : kind == .contact ? people[id] : nil
                return .init(record, ShortID(kind, id), heldInYear: met?.count ?? 0, lastHeld: met?.last)
            }
        }
        func holdings(_ kind: Kind, _ clause: Clause) throws -> [Portfolio.Holding] { try holdings(kind, clause.ids(db)) }
        let near = people.filter { Strength(heldInYear: $0.value.count, lastHeld: $0.value.last, today: today) >= .warm }.sorted {
            ($1.value.count, $1.value.last, $0.key) < ($0.value.count, $0.value.last, $1.key)
        }.map(\.key)
        return Portfolio(
            user: link,
            organizations: try holdings(
                .organization,
                "SELECT id FROM organization WHERE lead = \(id) AND deleted = 0 ORDER BY tier IS NULL, tier, folded"),
            contacts: try holdings(.contact, "SELECT id FROM contact WHERE lead = \(id) AND deleted = 0 ORDER BY folded"),
            seats: try holdings(
                .organization,
                """
                SELECT id FROM organization WHERE deleted = 0 AND id IN (SELECT owner FROM organizationTeam WHERE user = \(id))
                ORDER BY folded
                """),
            followUps: try holdings(
                .followUp,
                """
                SELECT id FROM followUp WHERE deleted = 0 AND status IN ('open', 'waiting')
                    AND id IN (SELECT owner FROM followUpOwner WHERE user = \(id)) ORDER BY coalesce(due, '~'), id
                """),
            opportunities: try holdings(
                .opportunity,
                """
                SELECT opportunity.id FROM opportunity JOIN stage ON stage.id = opportunity.stage AND stage.outcome IS NULL
                WHERE lead = \(id) AND opportunity.deleted = 0 ORDER BY searchFold(title)
                """),
            meetings: try holdings(
                .meeting,
                """
                SELECT id FROM meeting WHERE deleted = 0 AND status = 'planned' AND start >= \(today.number * 86_400)
                    AND id IN (SELECT owner FROM participant WHERE user = \(id)) ORDER BY start, id
                """),
            views: try holdings(.view, "SELECT id FROM view WHERE owner = \(id) AND deleted = 0 ORDER BY name"),
            people: try holdings(.contact, near))
    }

    private static func derived(_ kind: Kind) -> [Field] { kind == .contact ? [Contact.organization, Contact.role] : [] }

    private typealias Met = (count: Int, last: Day)

    /// Whom the user has met, and in how many of the meetings of the last twelve months.
    private func metPeople(_ user: Int64) throws -> [Int64: Met] {
        try met(
            """
            SELECT other.contact, meeting.id, localDay(meeting.start, meeting.zone) FROM participant
            JOIN meeting ON meeting.id = participant.owner AND meeting.status = 'held' AND meeting.deleted = 0
            JOIN participant AS other ON other.owner = meeting.id AND other.contact IS NOT NULL
            JOIN contact ON contact.id = other.contact AND contact.deleted = 0
            WHERE participant.user = \(user)
            """)
    }

    /// With the people who hold a position there today.
    private func metOrganizations(_ user: Int64) throws -> [Int64: Met] {
        try met(
            """
            SELECT coalesce(other.organization, position.organization), meeting.id, localDay(meeting.start, meeting.zone)
            FROM participant
            JOIN meeting ON meeting.id = participant.owner AND meeting.status = 'held' AND meeting.deleted = 0
            JOIN participant AS other ON other.owner = meeting.id AND other.user IS NULL
            LEFT JOIN position ON position.owner = other.contact AND \(Derived.current(today))
            WHERE participant.user = \(user) AND coalesce(other.organization, position.organization) IS NOT NULL
            """)
    }

    private func met(_ clause: Clause) throws -> [Int64: Met] {
        var found: [Int64: [Int64: Day]] = [:]
        for row in try clause.rows(db) {
            guard let day = Day(row[2] as String) else { continue }
            found[row[0], default: [:]][row[1]] = day
        }
        return found.compactMapValues { meetings in
            meetings.values.max().map { (meetings.values.count { today - $0 <= 365 }, $0) }
        }
    }
}
