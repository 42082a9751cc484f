public import Domain

/// Writes contacts and organizations as business cards; records of other kinds have none.
public struct VCardRecordWriter: RecordFileWriter {
    private let version: VCardWriter.Version
    private let writer: VCardWriter

    public init(_ version: VCardWriter.Version) {
        self.version = version
        writer = VCardWriter(version: version)
    }

    public func begin() -> [UInt8] { [] }
    public func end() -> [UInt8] { [] }

    public func bytes(of record: Record, id: ShortID?) -> [UInt8] {
        guard record.kind == .contact || record.kind == .organization else { return [] }
        return writer.bytes(CardWriter(record, version).card())
    }
}
