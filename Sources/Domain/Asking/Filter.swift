/// Which records: the filter language of list, search box, saved view and report, once understood.
/// Dates have been resolved to days, and `me` to a login, by whoever read it.
public indirect enum Filter: Hashable, Sendable {
    case everything
    /// Full text: each word must begin a word of the record's searched text.
    case words(String)
    case field(FieldPath, Test)
    case not(Filter)
    case all([Filter])
    case any([Filter])

    /// What is asked of a field.
    public enum Test: Hashable, Sendable {
        /// The choice, country, number, flag or text; text fields match anywhere, folded.
        case matches(String)
        /// A linked record by login, slug, short id or a part of its name; topics include those under them.
        case links(String)
        case number(ClosedRange<Int>)
        case days(ClosedRange<Day>)
        case isEmpty
        case isFilled
    }
}

/// A field, reached across ties: `org.country` on contacts is `[organization, country]`.
public struct FieldPath: Hashable, Sendable {
    public let fields: [Field]

    public init(_ fields: [Field]) { self.fields = fields }
}
