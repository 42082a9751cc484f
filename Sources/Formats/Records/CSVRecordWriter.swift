public import Domain

/// Writes records as a table whose columns are their fields. Without a choice of columns the first two say the kind and the uid of each
/// record, and `CSVDraftReader` reads the same records back.
public struct CSVRecordWriter: RecordFileWriter {
    /// The columns that come before the fields.
    static let kindColumn = "record"
    static let uidColumn = "uid"

    private let writer = CSVWriter()
    private let columns: [Field]
    private let isWhole: Bool

    public init(_ plan: WritingPlan) {
        columns = plan.columns ?? plan.kind.fields.filter { !$0.isDerived }
        isWhole = plan.columns == nil
    }

    public func begin() -> [UInt8] {
        writer.row((isWhole ? [Self.kindColumn, Self.uidColumn] : []) + columns.map(\.key))
    }

    public func bytes(of record: Record, id: ShortID?) -> [UInt8] {
        let identity = isWhole ? [record.kind.rawValue, record.reference.uid.text] : []
        return writer.row(identity + columns.map { FieldText.text(record[$0], in: $0) })
    }

    public func end() -> [UInt8] { [] }
}
