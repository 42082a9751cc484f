internal import Domain
internal import GRDB

/// The relations of a contact or organization, as that side sees them.
struct TieReader {
    let db: Database

    static let limit = 60

    /// Those of a kind beside each other, the newest first among them. What leads to a deleted record is left out.
    func ties(of reference: Reference, id: Int64) throws -> [Tie] {
        let suffix: String
        switch reference.kind {
        case .contact: suffix = "Contact"
        case .organization: suffix = "Organization"
        case .meeting, .followUp, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: return []
        }
        let clause: Clause = """
            SELECT uid, type, from\(raw: suffix) IS \(id) AS isForward,
                fromContact, fromOrganization, toContact, toOrganization, since, until, note
            FROM relation WHERE deleted = 0 AND (from\(raw: suffix) = \(id) OR to\(raw: suffix) = \(id))
            ORDER BY id DESC LIMIT \(Self.limit)
            """
        let ties = try clause.rows(db).compactMap(tie)
        let order = RelationType.allCases
        let ranked = ties.enumerated().sorted { left, right in
            let (a, b) = (rank(left.element, order), rank(right.element, order))
            return a == b ? left.offset < right.offset : a < b
        }
        return ranked.map(\.element)
    }

    private func rank(_ tie: Tie, _ order: [RelationType]) -> Int {
        (order.firstIndex(of: tie.type) ?? 0) * 2 + (tie.isForward ? 0 : 1)
    }

    private func tie(_ row: Row) throws -> Tie? {
        let isForward: Bool = row[2]
        let (contact, organization): (Int64?, Int64?) = isForward ? (row[5], row[6]) : (row[3], row[4])
        guard let type = RelationType(rawValue: row[1]),
            let id = contact.map({ ShortID(.contact, $0) }) ?? organization.map({ ShortID(.organization, $0) })
        else { return nil }
        let reader = RecordReader(db: db)
        guard try !reader.isDeleted(id.kind, id: id.number), let other = try reader.link(id.kind, id: id.number) else {
            return nil
        }
        return Tie(
            relation: Reference(.relation, UID(row[0])), type: type, isForward: isForward, other: other, id: id,
            since: (row[7] as String?).flatMap { Day($0) }, until: (row[8] as String?).flatMap { Day($0) }, note: row[9] ?? "")
    }
}

/// Who works or worked at an organization.
struct StaffReader {
    let db: Database
    let today: Day

    static let limit = 200
    /// Positions of an organization that are looked at: a giant's are not put in order to show a few.
    private static let looked = 5000

    /// Those who are there now by their names, then those who left, the latest first.
    func staff(of organization: Int64) throws -> [StaffEntry] {
        let clause: Clause = """
            SELECT position.owner, position.role, position."from", position."to", \(Derived.current(today)) AS isPresent
            FROM (SELECT * FROM position WHERE organization = \(organization) LIMIT \(Self.looked)) AS position
            JOIN contact ON contact.id = position.owner AND contact.deleted = 0
            ORDER BY isPresent DESC, CASE WHEN isPresent THEN contact.folded END, position."to" DESC, contact.folded
            LIMIT \(Self.limit)
            """
        let reader = RecordReader(db: db)
        return try clause.rows(db).compactMap { row in
            try reader.link(.contact, id: row[0]).map { link in
                StaffEntry(
                    contact: link, role: row[1] ?? "", from: (row[2] as String?).flatMap { Day($0) },
                    to: (row[3] as String?).flatMap { Day($0) }, isPresent: row[4])
            }
        }
    }
}
