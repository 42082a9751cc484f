/// A number that the office has agreed on: after how many days a matter goes to the owner's manager, how often we want to be in touch,
/// what share of our meetings a region is to have.
public enum Rule {
    public static let about = Field("about", "About", .choice(of: RuleSubject.self), [.required, .prominent])
    /// A priority; a tier or topic; a dimension of the balance and one of its values: `high`, `tier:1`, `topic:ai`, `region:Africa`.
    public static let of = Field("of", "Of", .text, [.required, .searched, .prominent, .names])
    /// Days, and for a target per cent.
    public static let number = Field(
        "number", "Days or per cent", .integer, aliases: ["days", "percent"], [.required, .prominent])

    static let fields = [about, of, number]

    /// What every new office begins with.
    public static let standard: [(about: RuleSubject, of: String, number: Int)] = [
        (.escalation, Priority.urgent.rawValue, 2), (.escalation, Priority.high.rawValue, 5),
        (.escalation, Priority.normal.rawValue, 14), (.escalation, Priority.low.rawValue, 30),
        (.cadence, "tier:1", 60), (.cadence, "tier:2", 180),
    ]
}

/// What a rule is about.
public enum RuleSubject: String, ChoiceWord {
    case escalation, cadence, target

    public var label: Phrase {
        switch self {
        case .escalation: "escalation"
        case .cadence: "cadence"
        case .target: "target"
        }
    }
}
