public import Domain

/// What became of a draft.
public enum Outcome: Hashable, Sendable {
    case created
    /// It means a record that an earlier draft of the same import made or changed.
    case merged
    case updated([Field])
    case unchanged
    /// It was deleted here, and stays so.
    case deleted
    case refused(Problem)
}

/// What became of the drafts of an import.
public struct ImportCount: Hashable, Sendable {
    public private(set) var read = 0
    public private(set) var created = 0
    public private(set) var merged = 0
    public private(set) var updated = 0
    public private(set) var unchanged = 0
    public private(set) var deleted = 0
    public private(set) var refused = 0

    public init() {}

    public mutating func add(_ outcome: Outcome) {
        read += 1
        switch outcome {
        case .created: created += 1
        case .merged: merged += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        case .deleted: deleted += 1
        case .refused: refused += 1
        }
    }
}
