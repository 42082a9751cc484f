internal import Domain
internal import GRDB

/// Writes records and their lists. It keeps no history: acts do.
struct RecordWriter {
    let db: Database

    private var reader: RecordReader { RecordReader(db: db) }

    /// Adds a record and gives its id.
    func insert(_ record: Record) throws -> Int64 {
        let layout = TableLayout.of(record.kind)
        var columns = ["uid"] + layout.columns
        var values = [record.reference.uid.text.databaseValue]
        for field in layout.scalars { values += try stored(record[field], in: field) }
        if layout.isFolded {
            columns.append("folded")
            values.append(SearchFold.key(record.title).databaseValue)
        }
        // A column left out takes the default that SQL gives it.
        let given = zip(columns, values).filter { !$0.1.isNull }
        let names = given.map(\.0).joined(separator: ", ")
        let marks = given.map { _ in "?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(layout.name) (\(names)) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(given.map(\.1)))
        let id = db.lastInsertedRowID
        for (field, shape) in layout.lists { try insert(record[field].items, into: shape, owner: id) }
        return id
    }

    func set(_ field: Field, to value: Value, in kind: Kind, id: Int64) throws {
        if let shape = field.shape {
            try db.cachedStatement(sql: "DELETE FROM \(shape.table) WHERE owner = ?").execute(arguments: [id])
            try insert(value.items, into: shape, owner: id)
            return
        }
        var assignments = Layout(field).columns.map { "\($0.quoted) = ?" }
        var values = try stored(value, in: field)
        if field == kind.titleField, TableLayout.of(kind).isFolded {
            assignments.append("folded = ?")
            values.append(SearchFold.key(value.text ?? "").databaseValue)
        }
        let sql = "UPDATE \(kind.table) SET \(assignments.joined(separator: ", ")) WHERE id = ?"
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values + [id.databaseValue]))
    }

    func setDeleted(_ deleted: Bool, in kind: Kind, id: Int64) throws {
        try db.cachedStatement(sql: "UPDATE \(kind.table) SET deleted = ? WHERE id = ?").execute(arguments: [deleted, id])
    }

    private func insert(_ items: [Item], into shape: Shape, owner: Int64) throws {
        guard !items.isEmpty else { return }
        let columns = shape.parts.flatMap { Layout($0).columns.map(\.quoted) }
        let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
        let sql = "INSERT INTO \(shape.table) (owner, ordinal, \(columns.joined(separator: ", "))) VALUES (\(marks))"
        for (ordinal, item) in items.enumerated() {
            var values = [owner.databaseValue, ordinal.databaseValue]
            for part in shape.parts { values += try stored(item[part], in: part) }
            try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
        }
    }

    private func stored(_ value: Value, in field: Field) throws -> [DatabaseValue] {
        let layout = Layout(field)
        guard layout.columns.contains(where: { $0.kind != nil }) else { return [value.databaseValue] }
        guard let link = value.link else { return layout.columns.map { _ in .null } }
        guard layout.columns.contains(where: { $0.kind == link.target.kind }) else {
            throw Problem("\(field.label) cannot be a \(link.target.kind.name). Choose another record.")
        }
        guard let id = try reader.id(of: link.target) else {
            throw Problem(
                "There is no \(link.target.kind.name) \(link.label.isEmpty ? link.target.uid.text : link.label). Create it first."
            )
        }
        return layout.columns.map { $0.kind == link.target.kind ? id.databaseValue : .null }
    }
}
