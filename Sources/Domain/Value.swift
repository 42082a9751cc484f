/// What stands in a field.
public enum Value: Hashable, Sendable {
    case none
    case text(String)
    case integer(Int)
    case flag(Bool)
    case day(Day)
    case instant(Instant)
    case link(Link)
    case list([Item])

    public var isEmpty: Bool {
        switch self {
        case .none: true
        case .text(let text): text.isEmpty
        case .list(let items): items.isEmpty
        case .integer, .flag, .day, .instant, .link: false
        }
    }

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    public var day: Day? { if case .day(let day) = self { day } else { nil } }
    public var instant: Instant? { if case .instant(let instant) = self { instant } else { nil } }
    public var link: Link? { if case .link(let link) = self { link } else { nil } }
    public var items: [Item] { if case .list(let items) = self { items } else { [] } }

    /// The links of a list whose items each hold one.
    public var links: [Link] { items.compactMap { item in item.parts.values.lazy.compactMap(\.link).first } }
}

/// One row of a list field: an email with its type, a position, a participant.
public struct Item: Hashable, Sendable {
    public private(set) var parts: [String: Value]

    public init(_ parts: [Field: Value]) {
        self.parts = [:]
        for (field, value) in parts { self[field] = value }
    }

    public init(parts: [String: Value]) { self.parts = parts.filter { !$0.value.isEmpty } }

    public subscript(field: Field) -> Value {
        get { parts[field.key] ?? .none }
        set { parts[field.key] = newValue.isEmpty ? nil : newValue }
    }
}

/// A record as a plain value: which one it is and what stands in its fields. An absent field is empty.
public struct Record: Hashable, Sendable {
    public let reference: Reference
    public private(set) var values: [String: Value]

    public init(_ reference: Reference, _ values: [Field: Value] = [:]) {
        self.reference = reference
        self.values = [:]
        for (field, value) in values { self[field] = value }
    }

    public subscript(field: Field) -> Value {
        get { values[field.key] ?? .none }
        set { values[field.key] = newValue.isEmpty ? nil : newValue }
    }

    public var kind: Kind { reference.kind }

    /// The words that name the record in a list or a title.
    public var title: String { self[kind.titleField].text ?? "" }
    public var link: Link { Link(reference, title) }

    /// What it is called besides its title.
    public var otherNames: [String] {
        kind.otherNames.flatMap { field -> [String] in
            guard case .list(let shape) = field.type else { return [self[field].text].compactMap(\.self) }
            return self[field].items.compactMap { $0[shape.lead].text }
        }
    }
}
