import Domain

/// A page that is open, and what it has asked.
struct Entry: Sendable {
    let id: EntryID
    var screen: any Screen
    var asked: Set<Query> = []
}

/// The pages of one place, the place itself at the bottom.
struct Stack: Sendable {
    private(set) var entries: [Entry]

    init(_ root: Entry) { entries = [root] }

    var top: Entry {
        get { entries[entries.count - 1] }
        set { entries[entries.count - 1] = newValue }
    }

    var isAtRoot: Bool { entries.count == 1 }

    /// The indices of the pages that can be seen: the top one, and what lies beneath overlays.
    var visible: Range<Int> {
        let lowest = entries.lastIndex { !type(of: $0.screen).isOverlay } ?? 0
        return lowest..<entries.count
    }

    subscript(index: Int) -> Entry {
        get { entries[index] }
        set { entries[index] = newValue }
    }

    mutating func push(_ entry: Entry) { entries.append(entry) }

    /// Closes a page with what it has asked over itself, or the top one; the place itself stays.
    mutating func pop(_ id: EntryID? = nil) {
        guard let index = id == nil ? entries.indices.last : entries.firstIndex(where: { $0.id == id }), index > 0 else { return }
        let end = entries[(index + 1)...].firstIndex { !type(of: $0.screen).isOverlay } ?? entries.count
        entries.removeSubrange(index..<end)
    }
}
