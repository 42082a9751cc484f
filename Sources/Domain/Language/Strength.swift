/// How close a relation is, from our own log of held meetings and nothing else.
public enum Strength: Int, CaseIterable, Hashable, Sendable, Comparable {
    case none, cold, cooling, warm, strong

    /// How many meetings in twelve months a strong relation has.
    public static let often = 4
    /// Within how many days the last meeting is of a strong relation, of a warm one, of one that is cooling.
    public static let strongDays = 90, warmDays = 182, coolingDays = 365

    /// The closed set of words, the weakest first.
    public static let choices = allCases.map { Choice($0.label.key, $0.label) }

    /// Strong: four meetings in the last twelve months, one of them in the last three. Warm: one in the last six months.
    /// Cooling: one in the last twelve. Cold: longer ago.
    public init(heldInYear: Int, lastHeld: Day?, today: Day) {
        guard let lastHeld else {
            self = .none
            return
        }
        switch today - lastHeld {
        case ...Self.strongDays where heldInYear >= Self.often: self = .strong
        case ...Self.warmDays: self = .warm
        case ...Self.coolingDays: self = .cooling
        default: self = .cold
        }
    }

    public var label: Phrase {
        switch self {
        case .none: "none"
        case .cold: "cold"
        case .cooling: "cooling"
        case .warm: "warm"
        case .strong: "strong"
        }
    }

    /// The facts behind the word, as in "3 meetings in twelve months, the last 5 days ago".
    public static func explanation(heldInYear: Int, lastHeld: Day?, today: Day) -> Phrase {
        guard let lastHeld else { return "never met" }
        let last: Phrase
        switch today - lastHeld {
        case ...0: last = "today"
        case 1: last = "yesterday"
        case 2...60: last = "\(today - lastHeld, one: "day", other: "days") ago"
        case 61...730: last = "\((today - lastHeld) / 30, one: "month", other: "months") ago"
        default: last = "\((today - lastHeld) / 365, one: "year", other: "years") ago"
        }
        if heldInYear == 0 { return "no meeting in twelve months, the last \(last)" }
        return "\(heldInYear, one: "meeting", other: "meetings") in twelve months, the last \(last)"
    }

    public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
}
