/// What one act does to the office's records: one transaction, one line in the history, one undo.
public struct Change: Sendable {
    /// The act in words, as in "Logged a meeting with Ana Souza".
    public var summary: Phrase
    public var edits: [Edit]

    public init(_ summary: Phrase, _ edits: [Edit]) {
        self.summary = summary
        self.edits = edits
    }
}

/// One step of a change.
public enum Edit: Sendable {
    case create(Record)
    /// With `over`, only where that still stands in the field: nobody's change is lost to somebody who has not seen it.
    case set(Reference, Field, Value, over: Value? = nil)
    case delete(Reference)
    case restore(Reference)
    /// Makes two records one, as they stand when it is done: nothing that links to the other since it was read is missed.
    case merge(Reference, into: Reference, Merging.Choices)
}

extension Edit {
    public var reference: Reference {
        switch self {
        case .create(let record): record.reference
        case .set(let reference, _, _, _), .delete(let reference), .restore(let reference), .merge(_, into: let reference, _):
            reference
        }
    }
}

extension Change {
    /// The edits that make `old` into `new`, both of the same record.
    public static func edits(from old: Record, to new: Record) -> [Edit] {
        old.kind.fields.filter { !$0.isDerived && old[$0] != new[$0] }.map {
            .set(old.reference, $0, new[$0], over: old[$0])
        }
    }
}
