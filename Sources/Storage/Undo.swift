internal import Domain
internal import GRDB

/// Undo and redo: an act's revisions, inverted in reverse order, as an act of its own.
struct Undo {
    let db: Database
    let user: UID?
    let clock: ActClock

    /// Undoes the latest act of the user that stands, but never the one that made the user. Gives its words; nil where there is none.
    func undo() throws -> Phrase? {
        let target = try Row.fetchOne(
            db,
            sql: """
                SELECT id, summary FROM act WHERE user IS :user AND kind = 'do' AND invertedBy IS NULL
                    AND NOT EXISTS (SELECT 1 FROM revision
                        WHERE revision.act = act.id AND revision.record = :user AND revision.what = 'create')
                ORDER BY id DESC LIMIT 1
                """,
            arguments: ["user": user?.text])
        guard let target else { return nil }
        let (act, summary) = (target[0] as Int64, try Phrase(json: target[1]))
        try invert(act, as: .undo, "Undone: \(summary)")
        return summary
    }

    /// Does again what the latest undo undid, unless the user has acted since. Gives its words; nil where there is none.
    func redo() throws -> Phrase? {
        let target = try Row.fetchOne(
            db,
            sql: """
                SELECT undone.id, original.id, original.summary
                FROM act AS undone JOIN act AS original ON original.id = undone.inverts
                WHERE undone.user IS :user AND undone.kind = 'undo' AND undone.invertedBy IS NULL
                    AND undone.id > coalesce((SELECT max(id) FROM act WHERE user IS :user AND kind = 'do'), 0)
                ORDER BY undone.id DESC LIMIT 1
                """,
            arguments: ["user": user?.text])
        guard let target else { return nil }
        let (act, original, summary) = (target[0] as Int64, target[1] as Int64, try Phrase(json: target[2]))
        try invert(act, as: .redo, "Done again: \(summary)")
        try db.execute(sql: "UPDATE act SET invertedBy = NULL WHERE id = ?", arguments: [original])
        return summary
    }

    private func invert(_ act: Int64, as kind: ActKind, _ summary: Phrase) throws {
        let writer = ActWriter(summary, in: db, as: user, clock: clock, kind: kind, inverts: act)
        let revisions = try Row.fetchAll(
            db, sql: "SELECT kind, record, what, field, before FROM revision WHERE act = ? ORDER BY id DESC", arguments: [act])
        for revision in revisions {
            guard let kind = Kind(rawValue: revision[0]), let what = RevisionKind(rawValue: revision[2]) else { continue }
            let reference = Reference(kind, UID(revision[1]))
            try refuseIfChangedSince(act, reference, field: revision[3])
            switch what {
            case .create, .restore: try writer.apply(.delete(reference))
            case .delete: try writer.apply(.restore(reference))
            case .set:
                guard let key: String = revision[3], let field = kind.fields.first(where: { $0.key == key }) else { continue }
                try writer.apply(.set(reference, field, StoredValue.value(revision[4])))
            }
        }
        try writer.finish()
        try db.execute(sql: "UPDATE act SET invertedBy = ? WHERE id = ?", arguments: [writer.act, act])
    }

    /// A later act that still stands may not lose what it wrote.
    private func refuseIfChangedSince(_ act: Int64, _ reference: Reference, field: String?) throws {
        let later = try Row.fetchOne(
            db,
            sql: """
                SELECT act.summary, user.name FROM revision
                JOIN act ON act.id = revision.act LEFT JOIN user ON user.uid = act.user
                WHERE revision.record = ? AND revision.act > ? AND act.kind = 'do' AND act.invertedBy IS NULL
                    AND (? IS NULL OR revision.field IS NULL OR revision.field = ?)
                LIMIT 1
                """,
            arguments: [reference.uid.text, act, field, field])
        guard let later else { return }
        let name: String = later[1] ?? "somebody"
        throw Problem(
            "\(name) has changed the same record since: \(try Phrase(json: later[0])). Have that undone first, or edit by hand.")
    }
}
