internal import Domain
internal import GRDB

/// An order of the records of a kind: by an expression, then by id. What is empty comes last in either direction.
struct Order {
    /// A stretch of the list that one statement reads, so that an index can serve where it is long.
    struct Stretch {
        /// Which records stand in it.
        let condition: Clause
        let expression: Clause
        /// Worked out for each record: must be found before it can be compared.
        let isComputed: Bool
    }

    /// In ascending order.
    let stretches: [Stretch]
    let isNullable: Bool
    let isDescending: Bool
    let isInstant: Bool

    init(_ sort: Sort, of kind: Kind, row: String, today: Day) {
        let field = sort.field
        isDescending = sort.descending
        isInstant = if case .instant = field.type { true } else { false }
        if kind == .followUp, field == FollowUp.queue {
            let queue = FieldColumns(field, of: kind, row: row, today: today).columns[0].sql
            stretches = [
                Stretch(condition: "\(raw: row).status IN ('open', 'waiting')", expression: queue, isComputed: true),
                Stretch(
                    condition: "\(raw: row).status IN ('done', 'dropped')", expression: "\(raw: Derived.closedQueue(row))",
                    isComputed: false),
            ]
            isNullable = false
        } else if field == kind.titleField, TableLayout.of(kind).isFolded {
            stretches = [Stretch(condition: .yes, expression: "\(raw: row).folded", isComputed: false)]
            isNullable = false
        } else {
            let isPlain = field.isRequired && (isInstant || Self.isPlain(field.type))
            let expression = Self.expression(field, of: kind, row: row, today: today)
            stretches = [Stretch(condition: .yes, expression: expression, isComputed: !isPlain)]
            isNullable = !isPlain
        }
    }

    /// ORDER BY terms, for reading onwards or back.
    func terms(_ sort: Clause, _ id: Clause, backwards: Bool) -> Clause {
        let down = isDescending != backwards ? " DESC" : ""
        let empty: Clause = isNullable ? "\(sort) IS NULL\(raw: backwards ? " DESC" : ""), " : ""
        return "\(empty)\(sort)\(raw: down), \(id)\(raw: down)"
    }

    /// What lies beyond a key on the way onwards or back.
    func beyond(_ key: RowKey, _ sort: Clause, _ id: Clause, backwards: Bool, including: Bool) -> Clause {
        let sign = (isDescending != backwards ? "<" : ">") + (including ? "=" : "")
        let value = key.sort.orderValue
        guard isNullable else { return "(\(sort), \(id)) \(raw: sign) (\(value), \(key.number))" }
        if value.isNull {
            let same: Clause = "\(sort) IS NULL AND \(id) \(raw: sign) \(key.number)"
            return backwards ? "\(sort) IS NOT NULL OR \(same)" : same
        }
        let beyond: Clause = "(\(sort), \(id)) \(raw: sign) (\(value), \(key.number))"
        return backwards ? beyond : "\(beyond) OR \(sort) IS NULL"
    }

    /// The key of a row with that sort value.
    func key(_ value: DatabaseValue, _ id: Int64) -> RowKey {
        switch value.storage {
        case .null, .blob: RowKey(sort: .none, number: id)
        case .int64(let number): RowKey(sort: isInstant ? .instant(Instant(seconds: number)) : .integer(Int(number)), number: id)
        case .double(let number): RowKey(sort: .integer(Int(number)), number: id)
        case .string(let text): RowKey(sort: .text(text), number: id)
        }
    }

    private static func isPlain(_ type: FieldType) -> Bool {
        if case .integer = type { true } else { false }
    }

    private static func expression(_ field: Field, of kind: Kind, row: String, today: Day) -> Clause {
        guard let shape = field.shape else { return FieldColumns(field, of: kind, row: row, today: today).order }
        let lead = FieldColumns(part: shape.lead, row: "item").order
        return "(SELECT \(lead) FROM \(raw: shape.table) AS item WHERE item.owner = \(raw: row).id ORDER BY item.ordinal LIMIT 1)"
    }
}

extension Value {
    /// The value as keys of rows are compared: a link by its words.
    fileprivate var orderValue: DatabaseValue {
        switch self {
        case .text(let text): text.databaseValue
        case .link(let link): SearchFold.key(link.label).databaseValue
        case .list: .null
        case .none, .integer, .flag, .day, .instant: databaseValue
        }
    }
}
