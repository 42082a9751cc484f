internal import Domain
internal import GRDB

/// What links to a record. Which kinds may, and in which columns, is known from their fields alone.
struct Backlinks {
    let db: Database

    /// The living records that link to it, of these kinds.
    func records(to reference: Reference, _ kinds: [Kind] = Kind.allCases) throws -> [Record] {
        let reader = RecordReader(db: db)
        guard let id = try reader.id(of: reference) else { return [] }
        return try kinds.flatMap { kind -> [Record] in
            let selects = Self.selects(of: kind, to: reference.kind, id: id)
            guard !selects.isEmpty else { return [] }
            let clause: Clause = """
                SELECT id FROM \(raw: kind.table) WHERE deleted = 0 AND id IN (\(Clause.union(selects))) ORDER BY id
                """
            return try clause.ids(db).compactMap { try reader.record(kind, id: $0) }
        }
    }

    private static func selects(of kind: Kind, to target: Kind, id: Int64) -> [Clause] {
        let layout = TableLayout.of(kind)
        let scalars = layout.scalars.flatMap { columns(of: $0, to: target) }.map { column -> Clause in
            "SELECT id FROM \(raw: layout.name) WHERE \(raw: column) = \(id)"
        }
        let lists = layout.lists.flatMap { list in
            list.shape.parts.flatMap { columns(of: $0, to: target) }.map { column -> Clause in
                "SELECT owner FROM \(raw: list.shape.table) WHERE \(raw: column) = \(id)"
            }
        }
        return scalars + lists
    }

    private static func columns(of field: Field, to target: Kind) -> [String] {
        Layout(field).columns.filter { $0.kind == target }.map(\.quoted)
    }
}
