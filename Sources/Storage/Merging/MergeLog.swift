internal import Domain
internal import GRDB

/// Which acts made two records one, and which of those still stand.
struct MergeLog {
    let db: Database

    struct Entry {
        let act: Int64
        let summary: String
    }

    func note(_ act: Int64, _ other: Reference, into keep: Reference) throws {
        try db.execute(
            sql: "INSERT INTO merge (act, kind, keep, other) VALUES (?, ?, ?, ?)",
            arguments: [act, keep.kind.rawValue, keep.uid.text, other.uid.text])
    }

    /// The latest act that stands and merged the record, or another into it.
    func latest(_ reference: Reference) throws -> Entry? {
        let clause: Clause = """
            SELECT act.id, act.summary FROM merge JOIN act ON act.id = merge.act
            WHERE \(touches(reference)) AND act.invertedBy IS NULL ORDER BY act.id DESC LIMIT 1
            """
        return try clause.row(db).map { Entry(act: $0[0], summary: $0[1]) }
    }

    /// What stands of the record's merges, newest first.
    func unions(_ reference: Reference) throws -> [Union] {
        guard Merging.kinds.contains(reference.kind) else { return [] }
        let clause: Clause = """
            SELECT merge.keep, merge.other, act.at, coalesce(user.name, act.user, '')
            FROM merge JOIN act ON act.id = merge.act LEFT JOIN user ON user.uid = act.user
            WHERE \(touches(reference)) AND act.invertedBy IS NULL ORDER BY act.id DESC
            """
        let reader = RecordReader(db: db)
        return try clause.rows(db).compactMap { row in
            let (keep, other) = (UID(row[0]), UID(row[1]))
            let isKept = keep == reference.uid
            let with = Reference(reference.kind, isKept ? other : keep)
            guard let id = try reader.id(of: with), let link = try reader.link(with.kind, id: id) else { return nil }
            return Union(with: link, at: ActClock.instant(row[2]), user: row[3], isKept: isKept)
        }
    }

    private func touches(_ reference: Reference) -> Clause {
        let uid = reference.uid.text
        return "(merge.keep = \(uid) OR merge.other = \(uid)) AND merge.kind = \(reference.kind.rawValue)"
    }
}

extension ActWriter {
    /// Makes two records one as they stand now, as a part of this act.
    func merge(_ other: Reference, into keep: Reference, _ choices: Merging.Choices) throws -> Merging {
        let merging = try MergeReader(db: db).merging(other, into: keep, choices)
        for edit in merging.change.edits { try apply(edit) }
        if let act { try MergeLog(db: db).note(act, other, into: keep) }
        return merging
    }
}
