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
    /// What records are ordered by before anything else; empty comes last, always.
    let group: Clause?
    private let isGroupDescending: Bool

    init(_ sort: Sort, under grouping: Field? = nil, of kind: Kind, row: String, today: Day) {
        let field = sort.field
        isDescending = sort.descending
        isInstant = if case .instant = field.type { true } else { false }
        group = grouping.map { Self.heading($0, of: kind, row: row, today: today) }
        isGroupDescending = grouping?.isLatestFirst ?? false
        if group != nil {
            stretches = [
                Stretch(condition: .yes, expression: Self.whole(field, of: kind, row: row, today: today), isComputed: true)
            ]
            isNullable = true
        } else if kind == .followUp, field == FollowUp.queue {
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

    /// ORDER BY terms for what stands under headings.
    func terms(under group: Clause, backwards: Bool) -> Clause {
        let last = backwards ? " DESC" : ""
        return "\(group) IS NULL\(raw: last), \(group)\(raw: isGroupDescending != backwards ? " DESC" : "")"
    }

    /// What lies beyond a key where rows stand under headings: under another one, or beyond it under the same.
    func beyond(_ key: RowKey, under group: Clause, _ sort: Clause, _ id: Clause, backwards: Bool, including: Bool) -> Clause {
        let value = key.group.orderValue
        let same: Clause =
            "\(group) IS \(value) AND (\(beyond(key, sort, id, backwards: backwards, including: including)))"
        let sign = isGroupDescending != backwards ? "<" : ">"
        switch (value.isNull, backwards) {
        case (true, true): return "\(group) IS NOT NULL OR (\(same))"
        case (true, false): return same
        case (false, true): return "\(group) \(raw: sign) \(value) OR (\(same))"
        case (false, false): return "\(group) \(raw: sign) \(value) OR \(group) IS NULL OR (\(same))"
        }
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
    func key(_ value: DatabaseValue, _ id: Int64, under group: DatabaseValue = .null) -> RowKey {
        let sort = Self.value(value)
        return RowKey(
            group: Self.value(group), sort: isInstant ? sort.integer.map { .instant(Instant(seconds: Int64($0))) } ?? sort : sort,
            number: id)
    }

    private static func value(_ stored: DatabaseValue) -> Value {
        switch stored.storage {
        case .null, .blob: .none
        case .int64(let number): .integer(Int(number))
        case .double(let number): .integer(Int(number))
        case .string(let text): .text(text)
        }
    }

    private static func isPlain(_ type: FieldType) -> Bool {
        if case .integer = type { true } else { false }
    }

    /// The order of the whole list in one expression.
    private static func whole(_ field: Field, of kind: Kind, row: String, today: Day) -> Clause {
        if field == FollowUp.queue { return FieldColumns(field, of: kind, row: row, today: today).columns[0].sql }
        if field == kind.titleField, TableLayout.of(kind).isFolded { return "\(raw: row).folded" }
        return expression(field, of: kind, row: row, today: today)
    }

    /// What stands in a heading: months of days, parts of the queue, values of all else.
    private static func heading(_ field: Field, of kind: Kind, row: String, today: Day) -> Clause {
        let columns = { FieldColumns(field, of: kind, row: row, today: today).columns[0].sql }
        switch field.type {
        case .day: return "substr(\(columns()), 1, 7)"
        case .instant: return "strftime('%Y-%m', \(columns()), 'unixepoch')"
        case .text where field == FollowUp.queue: return "substr(\(columns()), 1, 1)"
        case .text, .longText, .integer, .flag, .zone, .minutes, .days, .country, .choice, .link, .list:
            return expression(field, of: kind, row: row, today: today)
        }
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
