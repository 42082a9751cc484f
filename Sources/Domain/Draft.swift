/// A record as a file describes it, before it is known which of ours it is.
///
/// A uid of "" is not known. A link whose target has no uid means the record of that label, made when there is none.
/// What the record is called in the file's own system stands in its `externalIDs`.
public struct Draft: Hashable, Sendable {
    public var record: Record
    /// Where it began in its file, from 1.
    public var line: Int

    public init(record: Record, line: Int) {
        self.record = record
        self.line = line
    }
}

extension UID {
    /// Not known: to be found by name or made.
    public static let unknown = UID("")
}

extension Link {
    /// The record of that name, whichever it is.
    public static func named(_ name: String, _ kind: Kind) -> Link { Link(Reference(kind, .unknown), name) }
}
