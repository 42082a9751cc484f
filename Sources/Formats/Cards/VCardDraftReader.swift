public import Domain

public struct VCardDraftReader: DraftReader {
    public let mapping: Mapping? = nil
    public let notes: [Phrase] = []
    public init(_ source: ByteSource, _ plan: ReadingPlan) {}
    public mutating func next() throws -> Reading? { nil }
}

public struct VCardRecordWriter: RecordFileWriter {
    public init(_ version: VCardWriter.Version) {}
    public func begin() -> [UInt8] { [] }
    public func bytes(of record: Record, id: ShortID?) -> [UInt8] { [] }
    public func end() -> [UInt8] { [] }
}
