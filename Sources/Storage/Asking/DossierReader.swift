internal import Domain
internal import GRDB

/// Reads everything that the office holds on one record.
struct DossierReader {
    let db: Database
    let today: Day

    /// Nil where there is no such record. A deleted one is still read.
    func dossier(_ reference: Reference) throws -> Dossier? {
        let reader = RecordReader(db: db)
        let kind = reference.kind
        guard let id = try reader.id(of: reference), var record = try reader.record(kind, id: id) else { return nil }
        let derived = kind.fields.filter { $0.isDerived && !$0.isHidden }
        if let (_, values) = try ColumnReader(db: db, kind: kind, columns: derived, today: today).read(id) {
            for (field, value) in zip(derived, values) { record[field] = value }
        }
        return Dossier(
            id: ShortID(kind, id), record: record, isDeleted: try reader.isDeleted(kind, id: id),
            timeline: try Timeline(db: db, today: today, reference: reference, id: id).entries(),
            ties: try TieReader(db: db).ties(of: reference, id: id),
            staff: kind == .organization ? try StaffReader(db: db, today: today).staff(of: id) : [],
            acquaintances: try AcquaintanceReader(db: db, today: today).acquaintances(of: kind, id: id),
            unions: try MergeLog(db: db).unions(reference))
    }
}
