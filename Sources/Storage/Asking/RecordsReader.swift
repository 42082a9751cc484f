internal import Domain
internal import GRDB

/// Reads some fields of many records that are known already.
struct RecordsReader {
    let db: Database
    let fields: [Field]
    let today: Day

    /// In the order of the references; what is deleted or not there is left out.
    func records(_ references: [Reference]) throws -> [Domain.Record] {
        let reader = RecordReader(db: db)
        var columns: [Kind: ColumnReader] = [:]
        return try references.compactMap { reference in
            let kind = reference.kind
            guard let id = try reader.id(of: reference), try !reader.isDeleted(kind, id: id) else { return nil }
            let known = fields.filter(kind.fields.contains)
            let column = try columns[kind] ?? ColumnReader(db: db, kind: kind, columns: known, today: today)
            columns[kind] = column
            guard let (link, values) = try column.read(id) else { return nil }
            var record = Domain.Record(link.target, [kind.titleField: .text(link.label)])
            for (field, value) in zip(known, values) { record[field] = value }
            return record
        }
    }
}
