/// What a record is. The raw value is the word used in JSON, on the command line and in SQL.
public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case organization
    case contact
    case meeting
    case followUp = "follow-up"
    case opportunity
    case relation
    case topic
    case user
    case pipeline
    case stage
    case marking
    case rule
    case view

    /// The SQL table that holds the records of this kind.
    public var table: String { self == .followUp ? "followUp" : rawValue }

    /// The letter that begins the short ids of this kind, as in `c12`.
    public var letter: Character {
        switch self {
        case .organization: "o"
        case .contact: "c"
        case .meeting: "m"
        case .followUp: "f"
        case .opportunity: "p"
        case .relation: "r"
        case .topic: "t"
        case .user: "u"
        case .pipeline: "l"
        case .stage: "s"
        case .marking: "k"
        case .rule: "e"
        case .view: "v"
        }
    }

    public var name: Phrase {
        switch self {
        case .organization: "organization"
        case .contact: "contact"
        case .meeting: "meeting"
        case .followUp: "follow-up"
        case .opportunity: "opportunity"
        case .relation: "relation"
        case .topic: "topic"
        case .user: "user"
        case .pipeline: "pipeline"
        case .stage: "stage"
        case .marking: "marking"
        case .rule: "rule"
        case .view: "saved view"
        }
    }

    public var plural: Phrase {
        switch self {
        case .organization: "organizations"
        case .contact: "contacts"
        case .meeting: "meetings"
        case .followUp: "follow-ups"
        case .opportunity: "opportunities"
        case .relation: "relations"
        case .topic: "topics"
        case .user: "users"
        case .pipeline: "pipelines"
        case .stage: "stages"
        case .marking: "markings"
        case .rule: "rules"
        case .view: "saved views"
        }
    }

    /// Reads the word in singular or plural, with or without a hyphen, and what people say for short: `follow-ups`, `followup`, `fups`,
    /// `contacts`, `people`, `orgs`.
    public init?(word: String) {
        let plain = Self.plain(word)
        guard
            let kind = Self.allCases.first(where: {
                plain == Self.plain($0.rawValue) || plain == Self.plain($0.plural.english) || $0.shortWords.contains(plain)
            })
        else { return nil }
        self = kind
    }

    private var shortWords: [String] {
        switch self {
        case .organization: ["org", "orgs", "organisation", "organisations", "company", "companies"]
        case .contact: ["person", "people", "persons"]
        case .meeting: ["mtg", "mtgs"]
        case .followUp: ["fup", "fups", "task", "tasks", "todo", "todos"]
        case .opportunity: ["opp", "opps", "deal", "deals"]
        case .relation: ["rel", "rels", "tie", "ties"]
        case .topic: ["tag", "tags"]
        case .user: ["colleague", "colleagues"]
        case .pipeline, .stage, .marking, .rule: []
        case .view: ["views"]
        }
    }

    public init?(letter: Character) {
        guard let kind = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = kind
    }

    private static func plain(_ word: String) -> String {
        word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    }
}
