internal import Domain
internal import GRDB

/// Two people changed the same field, the second without seeing what the first wrote.
struct Conflict {
    let db: Database
    let reference: Reference
    let field: Field

    func problem(standing: Value, wanted: Value) throws -> Problem {
        let clause: Clause = """
            SELECT user.name FROM revision JOIN act ON act.id = revision.act JOIN user ON user.uid = act.user
            WHERE revision.record = \(reference.uid.text) AND revision.kind = \(reference.kind.rawValue)
                AND revision.field = \(field.key) ORDER BY revision.id DESC LIMIT 1
            """
        let name: Phrase = try clause.texts(db).first.map(Phrase.data) ?? "Somebody"
        let reader = RecordReader(db: db)
        let title = try reader.id(of: reference).flatMap { try reader.link(reference.kind, id: $0) }?.label ?? ""
        return Problem(
            "\(name) has changed \(field.label) of \(title) meanwhile: it is \(shown(standing)) now, and you wrote \(shown(wanted)). Nothing was saved; look at the record as it is now, and change it again if need be."
        )
    }

    private func shown(_ value: Value) -> Phrase {
        let text = value.text(for: field)
        guard !text.isEmpty else { return "empty" }
        return "“\(text.count > 80 ? text.prefix(80) + "…" : text)”"
    }
}
