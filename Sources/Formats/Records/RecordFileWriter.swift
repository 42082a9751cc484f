public import Domain

/// What is known before records are written to a file.
public struct WritingPlan: Sendable {
    public var kind: Kind
    /// The columns of a table; all that can be read back where none are given.
    public var columns: [Field]?

    public init(kind: Kind, columns: [Field]? = nil) {
        self.kind = kind
        self.columns = columns
    }
}

/// Writes records to a file a piece at a time: `begin`, each record, `end`.
public protocol RecordFileWriter {
    mutating func begin() -> [UInt8]
    /// Empty for a kind that the format does not hold.
    mutating func bytes(of record: Record, id: ShortID?) -> [UInt8]
    mutating func end() -> [UInt8]
}
