internal import Domain
internal import GRDB

/// Reads the acts of the office, newest first.
struct HistoryReader {
    /// How many revisions of an act are shown.
    static let depth = 20

    let db: Database

    func entries(_ reference: Reference?, limit: Int) throws -> [HistoryEntry] {
        let touched: Clause =
            reference.map { "act.id IN (SELECT act FROM revision WHERE record = \($0.uid.text) AND kind = \($0.kind.rawValue))" }
            ?? .yes
        let clause: Clause = """
            SELECT act.id, act.at, coalesce(user.name, act.user, ''), act.summary, act.invertedBy IS NOT NULL
            FROM act LEFT JOIN user ON user.uid = act.user
            WHERE \(touched) ORDER BY act.id DESC LIMIT \(max(0, limit))
            """
        return try clause.rows(db).map { row in
            HistoryEntry(
                number: row[0], at: ActClock.instant(row[1]), user: row[2], summary: try Phrase(json: row[3]), isUndone: row[4],
                revisions: try revisions(of: row[0], reference))
        }
    }

    private func revisions(of act: Int64, _ reference: Reference?) throws -> [HistoryEntry.Revision] {
        let only: Clause = reference.map { "record = \($0.uid.text)" } ?? .yes
        let clause: Clause = """
            SELECT kind, record, what, field, before FROM revision
            WHERE act = \(act) AND \(only) ORDER BY id LIMIT \(Self.depth)
            """
        return try clause.rows(db).compactMap { row in
            guard let kind = Kind(rawValue: row[0]), let kindOfRevision = RevisionKind(rawValue: row[2]),
                let what = what(kindOfRevision, kind, row[3]), let (id, link) = try target(Reference(kind, UID(row[1])))
            else { return nil }
            return HistoryEntry.Revision(link: link, id: id, what: what, before: try labelled(StoredValue.value(row[4])))
        }
    }

    private func what(_ revision: RevisionKind, _ kind: Kind, _ field: String?) -> HistoryEntry.Revision.What? {
        switch revision {
        case .create: .created
        case .delete: .deleted
        case .restore: .restored
        case .set: kind.fields.first { $0.key == field }.map { .changed($0) }
        }
    }

    private func target(_ reference: Reference) throws -> (ShortID, Link)? {
        let reader = RecordReader(db: db)
        guard let id = try reader.id(of: reference), let link = try reader.link(reference.kind, id: id) else { return nil }
        return (ShortID(reference.kind, id), link)
    }

    /// The value with today's words on its links: revisions keep uids alone.
    private func labelled(_ value: Value) throws -> Value {
        switch value {
        case .none, .text, .integer, .flag, .day, .instant: value
        case .link(let link): .link(try target(link.target)?.1 ?? link)
        case .list(let items): .list(try items.map { Item(parts: try $0.parts.mapValues(labelled)) })
        }
    }
}
