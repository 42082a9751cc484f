internal import Domain
internal import GRDB

/// Takes two merged records apart, however long ago it was: the revisions of the act that merged them, inverted one by one where
/// nobody has changed the same field since.
struct Unmerging {
    let db: Database
    let user: UID?
    let clock: ActClock

    func unmerge(_ reference: Reference) throws -> Unmerged {
        guard let merge = try MergeLog(db: db).latest(reference) else {
            throw Problem("Nothing was merged into this record, and it was merged into none. See `chancery history`.")
        }
        let reader = RecordReader(db: db)
        let summary = try Phrase(json: merge.summary)
        let writer = ActWriter("Undone: \(summary)", in: db, as: user, clock: clock, kind: .undo, inverts: merge.act)
        let clause: Clause = "SELECT kind, record, what, field, before FROM revision WHERE act = \(merge.act) ORDER BY id DESC"
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
                if let value = try value(of: field, in: target, id, before: StoredValue.value(row[4]), merge.act) {
                    try writer.apply(.set(target, field, value))
                } else {
                    stays.append(Unmerged.Stay(id: ShortID(kind, id), link: link, field: field))
                }
            }
        }
        try writer.finish()
        try db.execute(sql: "UPDATE act SET invertedBy = ? WHERE id = ?", arguments: [writer.act, merge.act])
        guard let restored else { preconditionFailure("a merge deletes a record") }
        return Unmerged(summary: summary, restored: restored, stays: stays.reversed())
    }

    /// What is to stand in a field again; nil where somebody has changed it since and what stands there has to stay. Of a list
    /// only what the merge did is taken back.
    private func value(of field: Field, in target: Reference, _ id: Int64, before: Value, _ act: Int64) throws -> Value? {
        guard try isChanged(target, field, since: act) else { return before }
        let now = try RecordReader(db: db).value(of: field, in: target.kind, id: id)
        return now.takenApart(before: before, after: try left(by: act, in: target, field) ?? now)
    }

    /// What the act left in a field: what the next revision of it found there.
    private func left(by act: Int64, in target: Reference, _ field: Field) throws -> Value? {
        let clause: Clause = """
            SELECT before FROM revision WHERE record = \(target.uid.text) AND kind = \(target.kind.rawValue)
                AND field = \(field.key) AND act > \(act) ORDER BY id LIMIT 1
            """
        return try clause.row(db).map { StoredValue.value($0[0]) }
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
