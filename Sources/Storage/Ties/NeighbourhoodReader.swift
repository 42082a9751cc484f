internal import Domain
internal import GRDB

/// Reads who is tied to whom around a contact or organization, by indexes and never further than two steps: how many there are of
/// each kind of tie is bounded, so that a giant with thousands of people costs no more than a small firm.
struct NeighbourhoodReader {
    private let db: Database
    private let today: Day
    private let reader: RecordReader
    private let target: ShortID
    private var found: Neighbourhood
    private var links: [ShortID: Link] = [:]
    private var gone: Set<ShortID> = []

    private enum Most {
        static let organizations = 8
        static let people = 120
        /// Positions of an organization that are looked at for people whom we have met.
        static let positions = 2000
        static let meetings = 40
        static let relations = 60
        /// Neighbours from which a further step is taken.
        static let further = 120
    }

    /// Nil where there is no such record.
    init?(db: Database, today: Day, around reference: Reference) throws {
        let reader = RecordReader(db: db)
        guard let id = try reader.id(of: reference), let link = try reader.link(reference.kind, id: id) else { return nil }
        self.db = db
        self.today = today
        self.reader = reader
        target = ShortID(reference.kind, id)
        found = Neighbourhood(around: link)
        links[target] = link
    }

    mutating func read() throws -> Neighbourhood {
        var near: [ShortID] = []
        var seen: Set<ShortID> = [target]
        for id in try expand(target, isTarget: true) where seen.insert(id).inserted { near.append(id) }
        for id in near.prefix(Most.further) { seen.formUnion(try expand(id, isTarget: false)) }
        let acquaintances = AcquaintanceReader(db: db, today: today)
        for kind in [Kind.contact, .organization] {
            let ids = seen.filter { $0.kind == kind }.map(\.number).sorted()
            for (id, acquaintance) in try acquaintances.acquaintances(of: kind, among: ids) {
                if let link = links[ShortID(kind, id)] { found.add(acquaintance, with: link.target) }
            }
        }
        return found
    }

    /// Adds the ties of one of them, and gives those at their other ends: the likeliest to help first.
    private mutating func expand(_ id: ShortID, isTarget: Bool) throws -> [ShortID] {
        let related = try relations(of: id)
        if id.kind == .organization { return try related + family(of: id) + people(of: id) }
        let organizations = try organizations(of: id)
        guard isTarget else { return related + organizations }
        return try related + organizations + colleagues(of: id) + company(of: id)
    }

    private mutating func add(_ from: ShortID, _ to: ShortID, _ reason: PathStep.Reason) throws -> Bool {
        guard let a = try link(from), let b = try link(to) else { return false }
        found.add(PathStep(from: a, to: b, reason: reason))
        return true
    }

    /// Nil where it is deleted.
    private mutating func link(_ id: ShortID) throws -> Link? {
        if let link = links[id] { return link }
        guard !gone.contains(id) else { return nil }
        guard try !reader.isDeleted(id.kind, id: id.number), let link = try reader.link(id.kind, id: id.number) else {
            gone.insert(id)
            return nil
        }
        links[id] = link
        return link
    }

    private func ended(_ to: String?) -> Day? { to.flatMap { Day($0) }.flatMap { $0 < today ? $0 : nil } }

    // MARK: ties

    private mutating func relations(of id: ShortID) throws -> [ShortID] {
        let suffix = id.kind == .contact ? "Contact" : "Organization"
        let clause: Clause = """
            SELECT type, from\(raw: suffix) IS \(id.number), fromContact, fromOrganization, toContact, toOrganization, since, until
            FROM relation WHERE deleted = 0 AND (from\(raw: suffix) = \(id.number) OR to\(raw: suffix) = \(id.number))
            ORDER BY id DESC LIMIT \(Most.relations)
            """
        return try clause.rows(db).compactMap { row in
            let isForward: Bool = row[1]
            let (contact, organization): (Int64?, Int64?) = isForward ? (row[4], row[5]) : (row[2], row[3])
            guard let type = RelationType(rawValue: row[0]),
                let other = contact.map({ ShortID(.contact, $0) }) ?? organization.map({ ShortID(.organization, $0) })
            else { return nil }
            let (since, until): (String?, String?) = (row[6], row[7])
            let reason = PathStep.Reason.relation(
                type, isForward: isForward, since: since.flatMap { Day($0) }, until: until.flatMap { Day($0) })
            return try add(id, other, reason) ? other : nil
        }
    }

    /// The organization that it is a part of, and those that are parts of it.
    private mutating func family(of id: ShortID) throws -> [ShortID] {
        let clause: Clause = """
            SELECT parent, 1 FROM organization WHERE id = \(id.number) AND parent IS NOT NULL
            UNION ALL SELECT id, 0 FROM organization WHERE parent = \(id.number) AND deleted = 0 LIMIT \(Most.organizations)
            """
        return try clause.rows(db).compactMap { row in
            let other = ShortID(.organization, row[0])
            let reason = PathStep.Reason.relation(.subsidiary, isForward: row[1], since: nil, until: nil)
            return try add(id, other, reason) ? other : nil
        }
    }

    /// Where a contact works or worked.
    private mutating func organizations(of id: ShortID) throws -> [ShortID] {
        let clause: Clause = """
            SELECT organization, role, "to" FROM position WHERE owner = \(id.number) AND organization IS NOT NULL
            ORDER BY ordinal LIMIT \(Most.organizations)
            """
        return try clause.rows(db).compactMap { row in
            let other = ShortID(.organization, row[0])
            return try add(id, other, .position(role: row[1] ?? "", until: ended(row[2]))) ? other : nil
        }
    }

    /// The people of an organization whom any of us has met.
    private mutating func people(of id: ShortID) throws -> [ShortID] {
        let clause: Clause = """
            SELECT other, role, "to" FROM (
                SELECT owner AS other, role, "to" FROM position WHERE organization = \(id.number) LIMIT \(Most.positions)
            ) WHERE EXISTS (SELECT 1 FROM participant WHERE participant.contact = other) LIMIT \(Most.people)
            """
        return try clause.rows(db).compactMap { row in
            let other = ShortID(.contact, row[0])
            return try add(other, id, .position(role: row[1] ?? "", until: ended(row[2]))) ? other : nil
        }
    }

    /// Whom any of us has met of those who were at an organization at the same time.
    private mutating func colleagues(of id: ShortID) throws -> [ShortID] {
        let clause: Clause = """
            SELECT other, organization, until FROM (
                SELECT theirs.owner AS other, mine.organization AS organization,
                    min(coalesce(mine."to", '~'), coalesce(theirs."to", '~')) AS until
                FROM position AS mine CROSS JOIN position AS theirs ON theirs.organization = mine.organization
                WHERE mine.owner = \(id.number) AND theirs.owner <> \(id.number)
                    AND max(coalesce(mine."from", ''), coalesce(theirs."from", ''))
                        <= min(coalesce(mine."to", '~'), coalesce(theirs."to", '~'))
                LIMIT \(Most.positions)
            ) WHERE EXISTS (SELECT 1 FROM participant WHERE participant.contact = other) LIMIT \(Most.people)
            """
        return try clause.rows(db).compactMap { row in
            let other = ShortID(.contact, row[0])
            guard let organization = try link(ShortID(.organization, row[1])) else { return nil }
            return try add(other, id, .colleagues(organization, until: ended(row[2]))) ? other : nil
        }
    }

    /// Who sat in the same meetings, the latest first.
    private mutating func company(of id: ShortID) throws -> [ShortID] {
        let clause: Clause = """
            SELECT theirs.contact, mine.id, mine.day FROM (
                SELECT meeting.id AS id, localDay(meeting.start, meeting.zone) AS day, meeting.start AS start
                FROM participant JOIN meeting ON meeting.id = participant.owner
                WHERE participant.contact = \(id.number) AND meeting.status = 'held' AND meeting.deleted = 0
                ORDER BY meeting.start DESC LIMIT \(Most.meetings)
            ) AS mine CROSS JOIN participant AS theirs ON theirs.owner = mine.id
            WHERE theirs.contact IS NOT NULL AND theirs.contact <> \(id.number) ORDER BY mine.start DESC LIMIT \(Most.people)
            """
        return try clause.rows(db).compactMap { row in
            let other = ShortID(.contact, row[0])
            guard let meeting = try reader.link(.meeting, id: row[1]), let day = Day(row[2] as String) else { return nil }
            return try add(other, id, .meeting(meeting, day)) ? other : nil
        }
    }
}
