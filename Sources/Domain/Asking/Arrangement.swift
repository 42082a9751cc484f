/// How the records of a kind are listed: which, in what order, with which columns, under which headings. A saved view keeps one.
public struct Arrangement: Hashable, Sendable {
    /// As typed, so that its dates move.
    public var filter: String
    public var sort: Sort
    public var columns: [Field]
    /// The field whose values are headings; nil for none.
    public var grouping: Field?

    public init(filter: String = "", sort: Sort, columns: [Field], grouping: Field? = nil) {
        self.filter = filter
        self.sort = sort
        self.columns = columns
        self.grouping = grouping
    }

    /// What a saved view holds. What it leaves out, or names that is no longer there, is as in `usual`.
    public init(_ view: Record, of kind: Kind, otherwise usual: Arrangement) {
        filter = view[SavedView.filter].text ?? ""
        sort = view[SavedView.sort].text.flatMap { Sort($0, of: kind) } ?? usual.sort
        let named = view[SavedView.columns].text?.split(separator: ",").compactMap { kind.field(String($0.trimmed)) } ?? []
        columns = named.isEmpty ? usual.columns : named
        switch view[SavedView.grouping].text {
        case Self.ungrouped: grouping = nil
        case let word?: grouping = kind.field(word) ?? usual.grouping
        case nil: grouping = usual.grouping
        }
    }

    /// What a saved view has to hold of it.
    public var values: [(field: Field, value: Value)] {
        [
            (SavedView.filter, filter.isEmpty ? .none : .text(filter)), (SavedView.sort, .text(sort.word)),
            (SavedView.columns, .text(columns.map(\.key).joined(separator: ","))),
            (SavedView.grouping, .text(grouping?.key ?? Self.ungrouped)),
        ]
    }

    /// The word for no headings where a list usually has some.
    public static let ungrouped = "none"
}

extension Sort {
    /// The field's key, with a hyphen where the order is turned around.
    public var word: String { (descending ? "-" : "") + field.key }

    /// Reads `word` back; nil where the kind has no such field.
    public init?(_ word: String, of kind: Kind) {
        let descending = word.hasPrefix("-")
        guard let field = kind.field(descending ? String(word.dropFirst()) : word) else { return nil }
        self.init(field, descending: descending)
    }
}

extension Office {
    /// The saved views of a kind's lists that a user may see: everyone's, then their own.
    public func views(of kind: Kind, for user: Link?) -> [Record] {
        let here = views.filter { $0[SavedView.place].text == kind.rawValue }
        return here.filter { $0[SavedView.owner].isEmpty } + here.filter { $0[SavedView.owner].link == user && user != nil }
    }
}
