/// How often one of us, or all of us together, met a contact or an organization.
public struct Acquaintance: Hashable, Sendable {
    /// Nil for all of us together.
    public let user: Link?
    /// Meetings held in the last twelve months.
    public let heldInYear: Int
    public let lastHeld: Day?

    public init(user: Link?, heldInYear: Int, lastHeld: Day?) {
        self.user = user
        self.heldInYear = heldInYear
        self.lastHeld = lastHeld
    }

    public func strength(on today: Day) -> Strength { Strength(heldInYear: heldInYear, lastHeld: lastHeld, today: today) }

    /// "3 meetings in twelve months, the last 5 days ago".
    public func explanation(on today: Day) -> Phrase {
        Strength.explanation(heldInYear: heldInYear, lastHeld: lastHeld, today: today)
    }

    /// How warm a welcome is to be expected, in per cent: by the strength, and within it by how often and how lately.
    func warmth(on today: Day) -> Int {
        guard let lastHeld else { return 0 }
        let often = min(heldInYear, 8)
        switch strength(on: today) {
        case .none: return 0
        case .strong: return 90 + often
        case .warm: return 70 + often * 2
        case .cooling: return 45 + often
        case .cold: return max(10, 35 - (today - lastHeld) / 365 * 5)
        }
    }
}
