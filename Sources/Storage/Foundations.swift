internal import Domain
internal import GRDB

/// What an office stands on: it cannot be deleted, nor made undone.
struct Foundations {
    let db: Database
    /// Who acts.
    let user: UID?

    func refuseToLose(_ reference: Reference, id: Int64) throws {
        switch reference.kind {
        case .user:
            if reference.uid == user { throw Problem("You cannot delete yourself. Ask a colleague to do it.") }
            if try count("SELECT count(*) FROM user WHERE deleted = 0 AND id <> \(id)") == 0 {
                throw Problem("An office needs a user. Add another before you delete this one.")
            }
        case .stage: try refuse(reference, id, used: "stage = \(id)")
        case .pipeline: try refuse(reference, id, used: "stage IN (SELECT id FROM stage WHERE pipeline = \(id))")
        case .organization, .contact, .meeting, .followUp, .opportunity, .relation, .topic, .marking, .rule, .view: break
        }
    }

    private func refuse(_ reference: Reference, _ id: Int64, used condition: Clause) throws {
        let standing = try count("SELECT count(*) FROM opportunity WHERE deleted = 0 AND \(condition)")
        guard standing > 0 else { return }
        let name = try RecordReader(db: db).link(reference.kind, id: id)?.label ?? ""
        throw Problem(
            "\(standing, one: "opportunity stands", other: "opportunities stand") in the \(reference.kind.name) \(name). Move them to another first."
        )
    }

    private func count(_ clause: Clause) throws -> Int { try clause.number(db) }
}
