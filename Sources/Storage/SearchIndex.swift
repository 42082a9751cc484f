internal import Domain
internal import GRDB

/// The full-text index of a kind. It keeps no copy of the text, so what was indexed must be handed back to be removed.
struct SearchIndex {
    struct Entry: Equatable {
        let rowid: Int64
        let name: String
        let body: String
    }

    static let kinds: [Kind] = [.organization, .contact, .meeting, .followUp, .opportunity, .topic, .user]

    /// Bits of a meeting's row that hold its id; its start stands above them.
    static let meetingShift: Int64 = 29
    static let meetingMask: Int64 = (1 << meetingShift) - 1

    let db: Database

    /// What the index should hold of a record; nil where its kind is not searched.
    func entry(for record: Record, id: Int64) -> Entry? {
        guard Self.kinds.contains(record.kind) else { return nil }
        var name: [String] = []
        var body: [String] = []
        for field in record.kind.fields where field.isSearched && !field.isDerived {
            let isName = field == record.kind.titleField || field.shape?.lead == Part.name || field.isNaming
            let texts = texts(of: field, in: record)
            if isName { name += texts } else { body += texts }
        }
        body += record[Contact.positions].items.compactMap { $0[Position.role].text }
        let rowid = record[Meeting.start].instant.map { $0.seconds << Self.meetingShift | id } ?? id
        return Entry(
            rowid: rowid, name: SearchFold.fold(name.joined(separator: " ")), body: SearchFold.fold(body.joined(separator: " ")))
    }

    func add(_ entry: Entry, to kind: Kind) throws {
        try db.cachedStatement(sql: "INSERT INTO \(kind.table)Search (rowid, name, body) VALUES (?, ?, ?)")
            .execute(arguments: [entry.rowid, entry.name, entry.body])
    }

    func remove(_ entry: Entry, from kind: Kind) throws {
        let table = "\(kind.table)Search"
        try db.cachedStatement(sql: "INSERT INTO \(table) (\(table), rowid, name, body) VALUES ('delete', ?, ?, ?)")
            .execute(arguments: [entry.rowid, entry.name, entry.body])
    }

    private func texts(of field: Field, in record: Record) -> [String] {
        guard let shape = field.shape else { return [record[field].text].compactMap(\.self) }
        return record[field].items.compactMap { $0[shape.lead].text }
    }
}
