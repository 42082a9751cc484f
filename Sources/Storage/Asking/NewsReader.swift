public import Domain
internal import GRDB

/// Reads what others did to a user's records: those the user leads, owns, takes part in, is in the core team of, or has just lost.
struct NewsReader {
    /// How many of the latest acts are looked through, and how many revisions of each.
    private static let (acts, revisions) = (1000, 200)
    /// How many entries are given.
    private static let limit = 100
    /// For how many days back whoever looks for the first time sees.
    private static let firstLook = 7

    let db: Database
    let user: Reference
    let today: Day

    func news() throws -> News {
        let last: Clause = "SELECT coalesce(max(id), 0) FROM act"
        let latest = Int64(try last.number(db))
        guard let me = try RecordReader(db: db).id(of: user) else { return News(entries: [], latest: latest) }
        let clause: Clause = """
            SELECT act.id, act.at, coalesce(user.name, act.user), act.summary FROM act LEFT JOIN user ON user.uid = act.user
            WHERE \(try unseen()) AND act.user IS NOT NULL AND act.user <> \(user.uid.text)
                AND act.invertedBy IS NULL AND act.kind <> 'undo'
            ORDER BY act.id DESC LIMIT \(Self.acts)
            """
        var entries: [News.Entry] = []
        for row in try clause.rows(db) where entries.count < Self.limit {
            guard let (link, id) = try touched(by: row[0], me) else { continue }
            entries.append(
                News.Entry(
                    act: row[0], at: ActClock.instant(row[1]), user: row[2], summary: try Phrase(json: row[3]), link: link, id: id
                ))
        }
        return News(entries: entries, latest: latest)
    }

    private func unseen() throws -> Clause {
        let glance: Clause = "SELECT act FROM glance WHERE user = \(user.uid.text)"
        if let seen = try glance.ids(db).first { return "act.id > \(seen)" }
        return "act.at >= \(Int64((today.number - Self.firstLook) * 86_400) * 1000 << 16)"
    }

    /// The first of the user's records that an act touched; nil where it touched none.
    private func touched(by act: Int64, _ me: Int64) throws -> (Link, ShortID)? {
        let clause: Clause = """
            SELECT kind, record FROM (
                SELECT id, kind, record, before FROM revision WHERE act = \(act) ORDER BY id LIMIT \(Self.revisions)) AS touched
            WHERE instr(coalesce(before, ''), \("\"" + user.uid.text + "\"")) > 0 OR CASE kind
                WHEN 'organization' THEN EXISTS (SELECT 1 FROM organization AS mine WHERE mine.uid = record AND (mine.lead = \(me)
                    OR EXISTS (SELECT 1 FROM organizationTeam WHERE owner = mine.id AND user = \(me))))
                WHEN 'contact' THEN EXISTS (SELECT 1 FROM contact AS mine WHERE mine.uid = record AND mine.lead = \(me))
                WHEN 'meeting' THEN EXISTS (SELECT 1 FROM meeting AS mine JOIN participant ON participant.owner = mine.id
                    WHERE mine.uid = record AND participant.user = \(me))
                WHEN 'follow-up' THEN EXISTS (SELECT 1 FROM followUp AS mine WHERE mine.uid = record AND (mine.escalatedTo = \(me)
                    OR EXISTS (SELECT 1 FROM followUpOwner WHERE owner = mine.id AND user = \(me))))
                WHEN 'opportunity' THEN EXISTS (SELECT 1 FROM opportunity AS mine WHERE mine.uid = record AND mine.lead = \(me))
                ELSE 0 END
            ORDER BY id LIMIT 1
            """
        guard let row = try clause.row(db), let kind = Kind(rawValue: row[0]) else { return nil }
        let reader = RecordReader(db: db)
        guard let id = try reader.id(of: Reference(kind, UID(row[1]))), let link = try reader.link(kind, id: id) else {
            return nil
        }
        return (link, ShortID(kind, id))
    }
}

extension Store {
    /// Remembers that a user has seen the history up to an act. It is no act itself, and nothing undoes it.
    ///
    /// - Throws: a `Problem` where the file cannot be written.
    public func glanced(_ user: UID, at act: Int64) async throws(Problem) {
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO glance (user, act) VALUES (?, ?)
                    ON CONFLICT (user) DO UPDATE SET act = max(act, excluded.act)
                    """, arguments: [user.text, act])
        }
    }
}
