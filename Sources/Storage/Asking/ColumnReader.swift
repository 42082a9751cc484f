internal import Domain
internal import GRDB

/// Reads some fields of one record after the other, by statements prepared once.
struct ColumnReader {
    private let db: Database
    private let kind: Kind
    private let fields: [(field: Field, columns: [FieldColumns.Column])]
    private let statement: Statement
    private let arguments: [DatabaseValue]

    init(db: Database, kind: Kind, columns: [Field], today: Day) throws {
        self.db = db
        self.kind = kind
        fields = columns.map { field in
            (field, field.shape == nil ? FieldColumns(field, of: kind, row: "record", today: today).columns : [])
        }
        let list = Clause.list(["record.uid", "record.\"\(raw: kind.titleField.key)\""] + fields.flatMap(\.columns).map(\.sql))
        let clause: Clause = "SELECT \(list) FROM \(raw: kind.table) AS record WHERE record.id = "
        statement = try db.cachedStatement(sql: clause.sql + "?")
        arguments = clause.arguments
    }

    func row(_ key: RowKey) throws -> Domain.Row? {
        try read(key.number).map { link, values in
            Domain.Row(link: link, id: ShortID(kind, key.number), values: values, key: key)
        }
    }

    /// The link to the record and the values of the fields; nil where there is none of that id.
    func read(_ id: Int64) throws -> (link: Link, values: [Value])? {
        guard let row = try Row.fetchOne(statement, arguments: StatementArguments(arguments + [id.databaseValue])) else {
            return nil
        }
        let reader = RecordReader(db: db)
        var place = 2
        let values = try fields.map { field, columns in
            if let shape = field.shape { return Value.list(try reader.items(shape, owner: id)) }
            defer { place += columns.count }
            return try value(field, columns, row, place, reader)
        }
        return (Link(Reference(kind, UID(row[0])), row[1] ?? ""), values)
    }

    private func value(
        _ field: Field, _ columns: [FieldColumns.Column], _ row: Row, _ place: Int, _ reader: RecordReader
    ) throws -> Value {
        for (offset, column) in columns.enumerated() {
            guard let kind = column.kind else { return Value(row[place + offset], as: field.type) }
            if let id: Int64 = row[place + offset] { return try reader.link(kind, id: id).map(Value.link) ?? .none }
        }
        return .none
    }
}
