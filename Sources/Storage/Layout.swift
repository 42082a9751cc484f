internal import Domain

/// Where a field stands in SQL: the columns that hold it, in a record's table or in a list's.
///
/// A link to one kind is a column named as the field. A link to one of several kinds is a column for each, named as the field
/// and the kind (`fromContact`); the part called `who` needs no such prefix (`contact`, `organization`, `user`).
struct Layout {
    struct Column {
        let name: String
        /// The kind it links to, where it holds an id.
        let kind: Kind?

        var quoted: String { "\"\(name)\"" }
    }

    let field: Field
    let columns: [Column]

    init(_ field: Field) {
        self.field = field
        switch field.type {
        case .link(let kinds) where field.key == Part.who.key:
            columns = kinds.map { Column(name: $0.table, kind: $0) }
        case .link(let kinds) where kinds.count == 1:
            columns = [Column(name: field.key, kind: kinds[0])]
        case .link(let kinds):
            columns = kinds.map { Column(name: field.key + $0.table.prefix(1).uppercased() + $0.table.dropFirst(), kind: $0) }
        case .list:
            columns = []
        case .text, .longText, .integer, .flag, .day, .instant, .zone, .minutes, .days, .country, .choice:
            columns = [Column(name: field.key, kind: nil)]
        }
    }
}

/// How the records of a kind, or the items of a list, stand in their table.
struct TableLayout: Sendable {
    let kind: Kind
    let name: String
    /// Fields with columns of their own.
    let scalars: [Field]
    /// Fields whose items stand in tables of their own.
    let lists: [(field: Field, shape: Shape)]
    let columns: [String]
    /// True where the table keeps the folded name for order and matching.
    let isFolded: Bool

    init(_ kind: Kind) {
        self.kind = kind
        name = kind.table
        let stored = kind.fields.filter { !$0.isDerived }
        scalars = stored.filter { $0.shape == nil }
        lists = stored.compactMap { field in field.shape.map { (field, $0) } }
        columns = scalars.flatMap { Layout($0).columns.map(\.quoted) }
        isFolded = kind == .contact || kind == .organization
    }

    static let all: [Kind: TableLayout] = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, TableLayout($0)) })

    static func of(_ kind: Kind) -> TableLayout {
        guard let layout = all[kind] else { preconditionFailure("every kind has a layout") }
        return layout
    }
}

extension Field {
    var shape: Shape? { if case .list(let shape) = type { shape } else { nil } }
}
