internal import Domain
internal import GRDB

/// Takes two merged records apart, however long ago it was: the revisions of the act that merged them, inverted one by one where
/// nobody has changed the same field since.
struct Unmerging {
    let db: Database
    let user: UID?
    let clock: ActClock

    func unmerge(_ reference: Reference) throws -> Unmerged {
        guard let act = try act(of: reference) else {
            throw Problem("Nothing was merged into this record, and it was merged into none. See `chancery history`.")
        }
        let reader = RecordReader(db: db)
        let summary = try Phrase(json: act.summary)
        let writer = ActWriter("Undone: \(summary)", in: db, as: user, clock: clock, kind: .undo, inverts: act.id)
        let clause: Clause = "SELECT kind, record, what, field, before FROM revision WHERE act = \(act.id) ORDER BY id DESC"
        var restored: Link?
        var stays: [Unmerged.Stay] = []
        for row in try clause.rows(db) {
            guard let kind = Kind(rawValue: row[0]), let what = RevisionKind(rawValue: row[2]) else { continue }
            let target = Reference(kind, UID(row[1]))
            guard let id = try reader.id(of: target), let link = try reader.link(kind, id: id) else { continue }
            switch what {
            case .delete:
                try writer.apply(.restore(target))
                if kind == reference.kind { restored = link }
            case .create, .restore: try writer.apply(.delete(target))
            case .set:
                guard let field = kind.fields.first(where: { $0.key == row[3] as String? }) else { continue }
                if try isChanged(target, field, since: act.id) {
                    stays.append(Unmerged.Stay(id: ShortID(kind, id), link: link, field: field))
                } else {
                    try writer.apply(.set(target, field, StoredValue.value(row[4])))
                }
            }
        }
        try writer.finish()
        try db.execute(sql: "UPDATE act SET invertedBy = ? WHERE id = ?", arguments: [writer.act, act.id])
        guard let restored else { preconditionFailure("a merge deletes a record") }
        return Unmerged(summary: summary, restored: restored, stays: stays.reversed())
    }

    /// The latest act that stands and merged the record, or another into it: only the one that is kept remembers the other's uid.
    private func act(of reference: Reference) throws -> (id: Int64, summary: String)? {
        let clause: Clause = """
            SELECT act.id, act.summary FROM revision JOIN act ON act.id = revision.act
            WHERE revision.record = \(reference.uid.text) AND revision.kind = \(reference.kind.rawValue)
                AND (revision.what = 'delete' OR revision.field = \(Contact.externalIDs.key))
                AND act.kind = 'do' AND act.invertedBy IS NULL AND json_extract(act.summary, '$.key') = \(Merging.summaryKey)
            ORDER BY act.id DESC LIMIT 1
            """
        return try clause.row(db).map { ($0[0], $0[1]) }
    }

    private func isChanged(_ reference: Reference, _ field: Field, since act: Int64) throws -> Bool {
        let clause: Clause = """
            SELECT count(*) FROM revision JOIN act ON act.id = revision.act
            WHERE revision.record = \(reference.uid.text) AND revision.kind = \(reference.kind.rawValue)
                AND revision.field = \(field.key) AND revision.act > \(act) AND act.kind = 'do' AND act.invertedBy IS NULL
            """
        return try clause.number(db) > 0
    }
}
