internal import Domain
internal import GRDB

/// Reads what a merge needs to know: the two records, and what links to them.
struct MergeReader {
    let db: Database

    func merging(_ other: Reference, into keep: Reference, _ choices: [Field: Merging.Side]) throws -> Merging {
        guard keep.kind == other.kind, [.contact, .organization].contains(keep.kind) else {
            throw Problem("Only two contacts or two organizations can be merged. Name two of one kind.")
        }
        guard keep != other else { throw Problem("That is one record, not two. Name the one to keep and then the other.") }
        let (ours, theirs) = (try living(keep), try living(other))
        let links = Backlinks(db: db)
        return Merging(
            theirs, into: ours, moved: try links.records(to: other), relations: try links.records(to: keep, [.relation]),
            choices: try guarded(choices, ours, theirs))
    }

    private func living(_ reference: Reference) throws -> Record {
        let reader = RecordReader(db: db)
        guard let id = try reader.id(of: reference), let record = try reader.record(reference.kind, id: id) else {
            throw Problem("There is no \(reference.kind.name) \(reference.uid.text) in this file.")
        }
        guard try !reader.isDeleted(reference.kind, id: id) else {
            throw Problem("\(record.title) has been deleted. Bring it back before you merge it.")
        }
        return record
    }

    /// What was marked to travel less far goes on doing so, unless somebody decides otherwise.
    private func guarded(_ choices: [Field: Merging.Side], _ keep: Record, _ other: Record) throws -> [Field: Merging.Side] {
        let field = Contact.marking
        guard choices[field] == nil, let ours = try level(keep[field]), let theirs = try level(other[field]), theirs > ours else {
            return choices
        }
        return choices.merging([field: .other]) { $1 }
    }

    private func level(_ marking: Value) throws -> Int? {
        guard let target = marking.link?.target else { return nil }
        let reader = RecordReader(db: db)
        return try reader.id(of: target).flatMap { try reader.record(.marking, id: $0)?[Marking.level].integer }
    }
}
