internal import Domain
internal import GRDB

/// Reads what a merge needs to know: the two records, and what links to them.
struct MergeReader {
    let db: Database

    func merging(_ other: Reference, into keep: Reference, _ choices: Merging.Choices = [:]) throws -> Merging {
        guard keep.kind == other.kind, Merging.kinds.contains(keep.kind) else {
            throw Problem("Only two contacts, two organizations or two topics can be merged. Name two of one kind.")
        }
        guard keep != other else { throw Problem("That is one record, not two. Name the one to keep and then the other.") }
        let (ours, theirs) = (try living(keep), try living(other))
        let links = Backlinks(db: db)
        let ids = try [keep, other].compactMap { reference in
            try RecordReader(db: db).id(of: reference).map { (reference, ShortID(reference.kind, $0)) }
        }
        let merging = Merging(
            theirs, into: ours, moved: try links.records(to: other), relations: try links.records(to: keep, [.relation]),
            lineage: try lineage(ours, theirs), choices: try guarded(choices, ours, theirs))
        return merging.named(Dictionary(ids, uniquingKeysWith: { first, _ in first }))
    }

    /// Nil where one of the two is not there any more.
    func possible(_ other: Reference, into keep: Reference) throws -> Merging? {
        let reader = RecordReader(db: db)
        for reference in [other, keep] {
            guard let id = try reader.id(of: reference), try !reader.isDeleted(reference.kind, id: id) else { return nil }
        }
        return try merging(other, into: keep)
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

    /// What stands under one of the two and above the other: after the merge it would stand under itself.
    private func lineage(_ left: Record, _ right: Record) throws -> Set<Reference> {
        guard let field = left.kind.fields.first(where: { $0.key == Topic.parent.key }) else { return [] }
        return try between(left, right.reference, field).union(between(right, left.reference, field))
    }

    private func between(_ record: Record, _ ancestor: Reference, _ parent: Field) throws -> Set<Reference> {
        let reader = RecordReader(db: db)
        var path: Set<Reference> = []
        var above = record[parent].link?.target
        while let reference = above, reference != ancestor, path.insert(reference).inserted {
            above = try reader.id(of: reference).flatMap { try reader.record(reference.kind, id: $0)?[parent].link?.target }
        }
        return above == ancestor ? path : []
    }

    /// What was marked to travel less far goes on doing so, unless somebody decides otherwise.
    private func guarded(_ choices: Merging.Choices, _ keep: Record, _ other: Record) throws -> Merging.Choices {
        let field = Contact.marking
        guard choices.sides[field] == nil, let ours = try level(keep[field]), let theirs = try level(other[field]), theirs > ours
        else { return choices }
        var choices = choices
        choices.sides[field] = .other
        return choices
    }

    private func level(_ marking: Value) throws -> Int? {
        guard let target = marking.link?.target else { return nil }
        let reader = RecordReader(db: db)
        return try reader.id(of: target).flatMap { try reader.record(.marking, id: $0)?[Marking.level].integer }
    }
}
