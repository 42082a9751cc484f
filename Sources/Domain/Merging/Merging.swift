/// Two records of one kind made into one, so that nothing of either is lost.
public struct Merging: Sendable {
    /// Whose value stands in a field.
    public enum Side: Hashable, Sendable { case keep, other }

    /// A field in which at least one of them has something.
    public struct Line: Hashable, Sendable {
        public let field: Field
        public let keep: Value
        public let other: Value
        public let merged: Value
    }

    /// What acts that merge are known by in the history: to reword it is to lose those of older files.
    public static let summaryKey = "Merged {} into {}"
    /// The source under which the one that is kept remembers the uid of the other.
    public static let source = "merged"

    public let keep: Record
    public let other: Record
    /// Records that link to the other one, and so will link to the one that is kept.
    public let moved: [Record]
    /// What is kept, as it will be.
    public let merged: Record
    public let change: Change

    /// - Parameters:
    ///   - moved: every living record that links to `other`.
    ///   - relations: the living relations of `keep`.
    ///   - choices: whose value stands where both have one; KEEP's where nothing is said. Lists and long texts are united.
    public init(_ other: Record, into keep: Record, moved: [Record], relations: [Record], choices: [Field: Side] = [:]) {
        self.keep = keep
        self.other = other
        let moved = moved.filter { $0.reference != keep.reference && $0.reference != other.reference }
        self.moved = moved
        let ties = MovedLinks(from: other.link, to: keep.link)
        let (edits, loops) = ties.edits(of: moved, beside: relations)
        var union = UnitedRecord(keep, other, choices)
        for loop in loops { union.remember(loop) }
        merged = union.record
        change = Change(
            "Merged \(other.title) into \(keep.title)",
            Change.edits(from: keep, to: merged) + edits + [.delete(other.reference)])
    }

    /// Both side by side, and what will stand.
    public var lines: [Line] {
        keep.kind.fields.filter { !$0.isDerived && !$0.isHidden || $0 == Contact.extras }.compactMap { field in
            guard !merged[field].isEmpty || !keep[field].isEmpty || !other[field].isEmpty else { return nil }
            return Line(field: field, keep: keep[field], other: other[field], merged: merged[field])
        }
    }
}
