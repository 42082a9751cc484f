/// Two records of one kind made into one, so that nothing of either is lost.
public struct Merging: Sendable {
    /// A field in which at least one of them has something.
    public struct Line: Hashable, Sendable {
        /// How the two compare in it.
        public enum Comparison: Int, Hashable, Sendable, CaseIterable {
            case different, oneSided, same
        }

        public let field: Field
        public let keep: Value
        public let other: Value
        public let merged: Value

        public var comparison: Comparison {
            if keep.isEmpty || other.isEmpty { return .oneSided }
            return keep == other ? .same : .different
        }
    }

    /// The kinds of which two can be made one.
    public static let kinds: [Kind] = [.contact, .organization, .topic]
    /// The source under which the one that is kept remembers the uid of the other.
    public static let source = "merged"

    public let keep: Record
    public let other: Record
    /// Records that link to the other one, and so will link to the one that is kept.
    public let moved: [Record]
    public let choices: Choices
    /// What the two are called on the command line, where that is known.
    public private(set) var ids: [Reference: ShortID] = [:]
    /// What is kept, as it will be.
    public let merged: Record
    /// The merge step by step.
    public let change: Change
    private let relations: [Record]
    private let lineage: Set<Reference>

    /// - Parameters:
    ///   - moved: every living record that links to `other`.
    ///   - relations: the living relations of `keep`.
    ///   - lineage: records that stand under one of the two and above the other, so that neither may come to stand under them.
    ///   - choices: whose value stands where both have one. Lists and long texts are united.
    public init(
        _ other: Record, into keep: Record, moved: [Record], relations: [Record], lineage: Set<Reference> = [],
        choices: Choices = [:]
    ) {
        self.keep = keep
        self.other = other
        self.choices = choices
        self.relations = relations
        self.lineage = lineage
        let moved = moved.filter { $0.reference != keep.reference && $0.reference != other.reference }
        self.moved = moved
        let ties = MovedLinks(from: other.link, to: keep.link)
        let (edits, loops) = ties.edits(of: moved, beside: relations)
        var union = UnitedRecord(keep, other, choices, lineage)
        for loop in loops { union.remember(loop) }
        merged = union.record
        // The other goes first: a tag can belong to one living topic only.
        change = Change(
            Self.summary(other.link, into: keep.link),
            [.delete(other.reference)] + Change.edits(from: keep, to: merged) + edits)
    }

    /// The same two, decided otherwise.
    public func choosing(_ choices: Choices) -> Merging {
        let merging = Merging(other, into: keep, moved: moved, relations: relations, lineage: lineage, choices: choices)
        return merging.named(ids)
    }

    public func named(_ ids: [Reference: ShortID]) -> Merging {
        var merging = self
        merging.ids = ids
        return merging
    }

    /// The act in words.
    public static func summary(_ other: Link, into keep: Link) -> Phrase { "Merged \(other.label) into \(keep.label)" }

    /// Both side by side, and what will stand.
    public var lines: [Line] {
        keep.kind.fields.filter { !$0.isDerived && !$0.isHidden || $0 == Contact.extras }.compactMap { field in
            guard !merged[field].isEmpty || !keep[field].isEmpty || !other[field].isEmpty else { return nil }
            return Line(field: field, keep: keep[field], other: other[field], merged: merged[field])
        }
    }

    /// What moves from the other to the one that is kept: "41 meetings, 3 follow-ups, 2 external ids".
    public var movedInWords: Phrase {
        let counts = Dictionary(grouping: moved, by: \.kind)
        var parts = Kind.allCases.compactMap { kind -> Phrase? in
            guard let count = counts[kind]?.count else { return nil }
            return "\(count, one: kind.name, other: kind.plural)"
        }
        let ids = other[Contact.externalIDs].items.count
        if ids > 0 { parts.append("\(ids, one: "external id", other: "external ids")") }
        return parts.isEmpty ? "nothing" : .joined(parts)
    }
}
