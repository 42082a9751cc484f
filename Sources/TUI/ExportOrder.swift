public import Domain

/// What is to be written to which file.
public struct ExportOrder: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case list(ListQuery)
        case records([Reference])
    }

    public let kind: Kind
    public let what: What
    /// By the name that the table of formats has for it.
    public let format: String
    /// Those of a table; all of them where none are named.
    public let columns: [Field]?
    /// As it was typed.
    public let path: String

    public init(_ kind: Kind, _ what: What, format: String, columns: [Field]? = nil, path: String) {
        self.kind = kind
        self.what = what
        self.format = format
        self.columns = columns
        self.path = path
    }
}

/// A kind of file that records can be written to, as the table of formats has it.
public struct ExportFormat: Hashable, Sendable {
    public let name: String
    public let label: Phrase
    public let ending: String
    /// True where the columns can be chosen.
    public let isTable: Bool
    public let kinds: [Kind]

    public init(_ name: String, _ label: Phrase, ending: String, isTable: Bool, kinds: [Kind] = Kind.allCases) {
        self.name = name
        self.label = label
        self.ending = ending
        self.isTable = isTable
        self.kinds = kinds
    }
}
