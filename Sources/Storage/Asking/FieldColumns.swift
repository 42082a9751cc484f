internal import Domain

/// What stands in a field that is no list, as SQL on a row of its table.
struct FieldColumns {
    struct Column {
        let sql: Clause
        /// The kind it links to, where it holds an id.
        let kind: Kind?
    }

    let field: Field
    private(set) var columns: [Column]

    /// A stored or derived field of a record.
    init(_ field: Field, of owner: Kind, row: String, today: Day) {
        self.init(part: field, row: row)
        guard field.isDerived else { return }
        let kind: Kind? = if case .link(let kinds) = field.type { kinds[0] } else { nil }
        columns = [Column(sql: Derived.expression(field, of: owner)(row, today), kind: kind)]
    }

    /// A part of an item of a list.
    init(part field: Field, row: String) {
        self.field = field
        columns = Layout(field).columns.map { Column(sql: "\(raw: row).\(raw: $0.quoted)", kind: $0.kind) }
    }

    /// What a field holds, as it is read elsewhere.
    init(_ field: Field, at sql: Clause, of kind: Kind?) {
        self.field = field
        columns = [Column(sql: sql, kind: kind)]
    }

    /// True where it is empty.
    var isEmpty: Clause { Clause.all(columns.map { "\($0.sql) IS NULL" }) }

    /// What records are ordered by when they are ordered by this field.
    var order: Clause {
        switch field.type {
        case .text, .longText: return "searchFold(\(columns[0].sql))"
        case .integer, .flag, .day, .instant, .zone, .minutes, .days, .country: return columns[0].sql
        case .choice(let choices):
            let cases = choices.enumerated().map { "WHEN '\($0.element.value)' THEN \($0.offset)" }.joined(separator: " ")
            return "CASE \(columns[0].sql) \(raw: cases) END"
        case .link:
            let labels = columns.map(label)
            return labels.count == 1 ? labels[0] : "coalesce(\(Clause.list(labels)))"
        case .list: preconditionFailure("a list has no columns")
        }
    }

    private func label(_ column: Column) -> Clause {
        guard let kind = column.kind else { return column.sql }
        return
            "(SELECT \(raw: Self.title(of: kind, row: "named")) FROM \(raw: kind.table) AS named WHERE named.id = \(column.sql))"
    }

    /// How the titles of a kind are ordered: stages as they follow each other, all others by their folded words.
    private static func title(of kind: Kind, row: String) -> String {
        if kind == .stage { return "(SELECT ordinal FROM pipeline WHERE pipeline.id = \(row).pipeline) * 1000 + \(row).ordinal" }
        if TableLayout.of(kind).isFolded { return "\(row).folded" }
        return "searchFold(\(row).\"\(kind.titleField.key)\")"
    }
}
