internal import Domain
internal import GRDB

/// Reads a window of a list, from key to key and never by counting rows.
struct ListReader {
    let db: Database
    let query: ListQuery
    private let order: Order

    init(db: Database, query: ListQuery) {
        self.db = db
        self.query = query
        order = Order(query.sort, under: query.grouping, of: query.kind, row: Self.row, today: query.moment)
    }

    func page() throws -> Page {
        let limit = max(1, query.limit)
        switch query.window {
        case .start:
            let keys = try keys(limit + 1)
            return try page(keys.prefix(limit), isStart: true, isEnd: keys.count <= limit)
        case .end:
            let keys = try keys(limit + 1, backwards: true)
            return try page(keys.prefix(limit).reversed(), isStart: keys.count <= limit, isEnd: true)
        case .around(let key):
            let before = try keys(limit + 1, from: key, backwards: true)
            let after = try keys(limit + 1, from: key, including: true)
            let keys = before.prefix(limit).reversed() + after.prefix(limit)
            return try page(keys, isStart: before.count <= limit, isEnd: after.count <= limit)
        case .after(let key):
            let keys = try keys(limit + 1, from: key)
            return try page(keys.prefix(limit), isStart: false, isEnd: keys.count <= limit)
        }
    }

    /// Hands over the list from its beginning, a window at a time, up to a limit. An empty list is one window without rows.
    func walk(upTo limit: Int?, _ body: ([Domain.Row]) throws -> Void) throws {
        var query = query
        var left = limit ?? .max
        while left > 0 {
            query.limit = min(left, Self.stride)
            let page = try ListReader(db: db, query: query).page()
            try Task.checkCancellation()
            try body(page.rows)
            guard !page.isEnd, let key = page.rows.last?.key else { return }
            left -= page.rows.count
            query.window = .after(key)
        }
    }

    /// How many rows are held at a time on a walk.
    private static let stride = 500

    static let row = "record"

    private func page(_ keys: some Sequence<RowKey>, isStart: Bool, isEnd: Bool) throws -> Page {
        let reader = try ColumnReader(db: db, kind: query.kind, columns: query.columns, today: query.moment)
        return Page(rows: try keys.compactMap(reader.row), isStart: isStart, isEnd: isEnd)
    }

    private func keys(_ limit: Int, from key: RowKey? = nil, backwards: Bool = false, including: Bool = false) throws -> [RowKey]
    {
        let filter = try FilterClause(db: db, today: query.moment).condition(query.filter, query.kind, Self.row)
        var keys: [RowKey] = []
        for stretch in order.isDescending != backwards ? order.stretches.reversed() : order.stretches where keys.count < limit {
            let statement = statement(stretch, filter, key, limit - keys.count, backwards, including)
            keys += try statement.rows(db).map { order.key($0[1], $0[0], under: order.group == nil ? .null : $0[2]) }
        }
        return keys
    }

    /// The statement that reads keys of one stretch.
    func statement(
        _ stretch: Order.Stretch, _ filter: Clause, _ key: RowKey?, _ limit: Int, _ backwards: Bool, _ including: Bool
    ) -> Clause {
        let source: Clause =
            "\(raw: query.kind.table) AS \(raw: Self.row) WHERE record.deleted = 0 AND (\(stretch.condition)) AND (\(filter))"
        if let group = order.group {
            let beyond =
                key.map { order.beyond($0, under: "heading", "sort", "id", backwards: backwards, including: including) } ?? .yes
            return """
                WITH listed AS MATERIALIZED (
                    SELECT record.id AS id, \(stretch.expression) AS sort, \(group) AS heading FROM \(source)
                )
                SELECT id, sort, heading FROM listed WHERE \(beyond)
                ORDER BY \(order.terms(under: "heading", backwards: backwards)), \(order.terms("sort", "id", backwards: backwards))
                LIMIT \(limit)
                """
        }
        if stretch.isComputed {
            let beyond = key.map { order.beyond($0, "sort", "id", backwards: backwards, including: including) } ?? .yes
            return """
                WITH listed AS MATERIALIZED (SELECT record.id AS id, \(stretch.expression) AS sort FROM \(source))
                SELECT id, sort FROM listed WHERE \(beyond) ORDER BY \(order.terms("sort", "id", backwards: backwards)) LIMIT \(limit)
                """
        }
        let sort = stretch.expression
        let beyond = key.map { order.beyond($0, sort, "record.id", backwards: backwards, including: including) } ?? .yes
        return """
            SELECT record.id, \(sort) FROM \(source) AND (\(beyond))
            ORDER BY \(order.terms(sort, "record.id", backwards: backwards)) LIMIT \(limit)
            """
    }
}
