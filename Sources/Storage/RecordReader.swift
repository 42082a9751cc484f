internal import Domain
internal import GRDB

/// Reads records, their lists and the words for what they link to.
struct RecordReader {
    let db: Database

    /// The id of a record inside this file, deleted or not; nil where there is none.
    func id(of reference: Reference) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM \(reference.kind.table) WHERE uid = ?"), arguments: [reference.uid.text])
    }

    /// The stored fields of a record; nil where there is none of that id.
    func record(_ kind: Kind, id: Int64) throws -> Record? {
        let layout = TableLayout.of(kind)
        let columns = (["uid"] + layout.columns).joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM \(layout.name) WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        var record = Record(Reference(kind, UID(row[0])))
        var column = 1
        for field in layout.scalars { record[field] = try value(of: field, in: row, from: &column) }
        for (field, shape) in layout.lists { record[field] = .list(try items(shape, owner: id)) }
        return record
    }

    /// What stands in one stored field.
    func value(of field: Field, in kind: Kind, id: Int64) throws -> Value {
        if let shape = field.shape { return .list(try items(shape, owner: id)) }
        let columns = Layout(field).columns.map(\.quoted).joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM \(kind.table) WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return .none }
        var column = 0
        return try value(of: field, in: row, from: &column)
    }

    func items(_ shape: Shape, owner: Int64) throws -> [Item] {
        let columns = shape.parts.flatMap { Layout($0).columns.map(\.quoted) }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM \(shape.table) WHERE owner = ? ORDER BY ordinal")
        return try Row.fetchAll(statement, arguments: [owner]).map { row in
            var item = Item([:])
            var column = 0
            for part in shape.parts { item[part] = try value(of: part, in: row, from: &column) }
            return item
        }
    }

    /// The link to a record of this id, with the words for it.
    func link(_ kind: Kind, id: Int64) throws -> Link? {
        let statement = try db.cachedStatement(sql: "SELECT uid, \"\(kind.titleField.key)\" FROM \(kind.table) WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { Link(Reference(kind, UID($0[0])), $0[1] ?? "") }
    }

    func isDeleted(_ kind: Kind, id: Int64) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT deleted FROM \(kind.table) WHERE id = ?"), arguments: [id]) ?? true
    }

    private func value(of field: Field, in row: Row, from column: inout Int) throws -> Value {
        let layout = Layout(field)
        defer { column += layout.columns.count }
        for (offset, place) in layout.columns.enumerated() {
            guard let kind = place.kind else { return Value(row[column + offset], as: field.type) }
            if let id: Int64 = row[column + offset] { return try link(kind, id: id).map(Value.link) ?? .none }
        }
        return .none
    }
}
