public import Domain

/// Which column of a table, or key of flat JSON, goes where. What has no field becomes an extra, so that nothing is lost.
public struct Mapping: Sendable {
    public struct Column: Sendable, Hashable {
        public let name: String
        public var use: ColumnUse
    }

    public let kind: Kind
    public private(set) var columns: [Column]
    /// What the organizations of the file are, where its columns make it plain.
    public private(set) var organizationKind: OrganizationKind?
    private var places: [String: Int]

    init(kind: Kind, columns: [Column], organizationKind: OrganizationKind? = nil) {
        self.kind = kind
        self.columns = columns
        self.organizationKind = organizationKind
        places = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    subscript(column: String) -> ColumnUse? {
        get { places[column].map { columns[$0].use } }
        set {
            guard let newValue else { return }
            if let place = places[column] {
                columns[place].use = newValue
            } else {
                places[column] = columns.count
                columns.append(Column(name: column, use: newValue))
            }
        }
    }

    /// `Column → field`, a line each.
    public func description(in catalogue: Catalogue = .english) -> String {
        let head: Phrase = "Read as \(kind.plural):"
        let lines = columns.map { "  \($0.name) → \($0.use.label.text(in: catalogue))" }
        return ([head.text(in: catalogue)] + lines).joined(separator: "\n")
    }
}

/// What is done with the values of a column.
public enum ColumnUse: Hashable, Sendable {
    case drop
    case extra
    /// The value of a field, read as people write it.
    case field(Field)
    /// One part of an item of a list field. Columns of the same slot make one item.
    case part(of: Field, Field, slot: String, type: String)
    /// The record's name in the system of that source.
    case externalID(source: String)
    case uid
    /// "City, Region, Country" or a part of it.
    case location
    /// "th:…|en:…": names with their languages.
    case labels
    /// Words of which those in the tree of topics become topics; all are kept as an extra.
    case topics
    /// A web address, kept under the column's name.
    case webLink(type: String)
    /// People or organizations of a meeting.
    case participants(Kind)

    public var label: Phrase {
        switch self {
        case .drop: "left out"
        case .extra: "other facts"
        case .field(let field): field.label
        case .part(let field, let part, _, let type):
            type.isEmpty ? "\(field.label): \(part.label)" : "\(field.label): \(part.label) (\(type))"
        case .externalID(let source): "called elsewhere (\(source))"
        case .uid: "identity"
        case .location: "City, region, country"
        case .labels: "Names in other languages"
        case .topics: "Topics that are known; all as other facts"
        case .webLink: "Links"
        case .participants(let kind): "With: \(kind.plural)"
        }
    }

    /// Whether a record gets its title from such a column.
    func names(_ kind: Kind) -> Bool {
        switch self {
        case .field(let field):
            field == kind.titleField
                || kind == .contact && [Contact.givenName, Contact.familyName, Contact.nativeName].contains(field)
                || kind == .meeting && field == Meeting.start
        case .part(let field, _, _, _): kind == .contact && field == Contact.emails
        case .drop, .extra, .externalID, .uid, .location, .labels, .topics, .webLink, .participants: false
        }
    }
}
