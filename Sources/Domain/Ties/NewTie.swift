/// A tie that is about to be made, as one side says it.
public struct NewTie: Sendable {
    public let type: RelationType
    public let from: Link
    public let to: Link
    public var since: Day?
    public var note = ""

    /// - Throws: a `Problem` where there can be no such tie between the two.
    public init(_ type: RelationType, from: Link, to: Link) throws(Problem) {
        guard from.target != to.target else { throw Problem("Nobody is tied to themselves. Choose another record.") }
        guard type.joins(from.target.kind, to.target.kind) else {
            throw Problem(
                "“\(type.label)” does not fit \(from.label) and \(to.label). Choose another tie, or say it the other way round.")
        }
        self.type = type
        self.from = from
        self.to = to
    }

    /// "Ana Lima sits on the board of Acme".
    public var sentence: Phrase { type.sentence(from: from.label, to: to.label) }

    public func record(_ reference: Reference) -> Record {
        Record(
            reference,
            [
                Relation.type: .word(type), Relation.from: .link(from), Relation.to: .link(to),
                Relation.since: since.map(Value.day) ?? .none, Relation.note: .text(note),
            ])
    }

    public func change(_ reference: Reference, making made: [Record] = []) -> Change {
        Change("Tied: \(sentence)", (made + [record(reference)]).map(Edit.create))
    }
}
