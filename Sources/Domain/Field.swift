/// One property of a record. From this table come form rows, columns, CSV headers, JSON keys, filter words, the names after
/// `--set` and the labels of revisions.
public struct Field: Sendable {
    public let key: String
    public let label: Phrase
    public let type: FieldType
    /// Other words for it, in filters and in the headers of imported files. Lower case, no spaces.
    public let aliases: [String]
    public let traits: Traits

    public init(_ key: String, _ label: Phrase, _ type: FieldType, aliases: [String] = [], _ traits: Traits = []) {
        self.key = key
        self.label = label
        self.type = type
        self.aliases = aliases
        self.traits = traits
    }

    public struct Traits: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A record cannot be without it.
        public static let required = Traits(rawValue: 1)
        /// Found by full-text search.
        public static let searched = Traits(rawValue: 2)
        /// Worked out from other records: shown, sorted and filtered, never written.
        public static let derived = Traits(rawValue: 4)
        /// Kept but not offered in forms.
        public static let hidden = Traits(rawValue: 8)
        /// Wanted so often that the form shows it before the fold.
        public static let prominent = Traits(rawValue: 16)
        /// What the record is called besides its title: a word that people type for it, a name in another script, an alias.
        public static let names = Traits(rawValue: 32)
        /// Worked out when a record is made that does not say it, so that nobody has to.
        public static let supplied = Traits(rawValue: 64)
    }

    public var isRequired: Bool { traits.contains(.required) }
    /// True where a record cannot be made unless somebody says it.
    public var isNeeded: Bool { isRequired && !traits.contains(.supplied) }
    public var isSearched: Bool { traits.contains(.searched) }
    public var isDerived: Bool { traits.contains(.derived) }
    public var isHidden: Bool { traits.contains(.hidden) }
    public var isProminent: Bool { traits.contains(.prominent) }
    public var isNaming: Bool { traits.contains(.names) }

    /// True for the key or an alias, whatever its case and hyphens.
    public func answers(to word: String) -> Bool {
        let plain = Self.plain(word)
        return Self.plain(key) == plain || aliases.contains { Self.plain($0) == plain }
    }

    static func plain(_ word: String) -> String {
        word.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension Field: Hashable {
    public static func == (left: Field, right: Field) -> Bool { left.key == right.key && left.label == right.label }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// What may stand in a field, and so how it is typed, shown, stored and compared.
public enum FieldType: Sendable {
    case text
    /// Text of several lines, opened in place or in an editor.
    case longText
    case integer
    case flag
    case day
    case instant
    /// An IANA time zone.
    case zone
    /// A length of time in minutes.
    case minutes
    /// A length of time in days.
    case days
    /// ISO 3166-1 alpha-2.
    case country
    case choice([Choice])
    /// A link to one record of one of these kinds.
    case link([Kind])
    case list(Shape)
}

/// One of a closed set of values of a field.
public struct Choice: Hashable, Sendable {
    public let value: String
    public let label: Phrase

    public init(_ value: String, _ label: Phrase) {
        self.value = value
        self.label = label
    }

    /// True for the value or the label, whatever its case and hyphens.
    public func answers(to word: String) -> Bool {
        Field.plain(word) == Field.plain(value) || Field.plain(word) == Field.plain(label.english)
    }
}

/// How the items of a list field look, and the table they stand in.
public struct Shape: Sendable {
    public let table: String
    public let parts: [Field]

    public init(_ table: String, _ parts: [Field]) {
        self.table = table
        self.parts = parts
    }

    /// The part that names an item when it is shown or typed in one word.
    public var lead: Field { parts[0] }
}
