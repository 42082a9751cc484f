public import Domain

/// Writes records as one JSON list of the objects that `RecordJSON` describes.
public struct JSONRecordWriter: RecordFileWriter {
    private var list = JSONListWriter()

    public init() {}

    public func begin() -> [UInt8] { [] }
    public mutating func bytes(of record: Record, id: ShortID?) -> [UInt8] { list.element(RecordJSON.object(of: record, id: id)) }
    public func end() -> [UInt8] { list.end() }
}
