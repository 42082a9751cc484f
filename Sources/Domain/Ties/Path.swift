/// A way from one of us to a contact or organization: who brings us to whom, and why.
public struct Path: Hashable, Sendable {
    public let steps: [PathStep]
    /// How warm it is, in per cent.
    public let score: Int

    public init(steps: [PathStep], score: Int) {
        self.steps = steps
        self.score = score
    }

    /// Which of us it begins with.
    public var user: Link? { steps.first?.from }
    /// Whom of theirs we would ask; nil where one of us knows the target.
    public var opener: Link? { steps.count > 1 ? steps.first?.to : nil }

    /// The path in a word, as strengths are.
    public var warmth: Strength {
        switch score {
        case 80...: .strong
        case 55..<80: .warm
        case 30..<55: .cooling
        default: .cold
        }
    }

    /// What to ask, of whom: "Ask Ana Lima to introduce us to Acme".
    public func request(to target: String) -> Phrase? {
        (opener ?? user).map { "Ask \($0.label) to introduce us to \(target)" }
    }
}

/// One step of a path.
public struct PathStep: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// One of us met them.
        case met(Acquaintance)
        /// Two people at one organization at the same time; until that day where one of them has left.
        case colleagues(Link, until: Day?)
        /// Somebody at an organization.
        case position(role: String, until: Day?)
        /// A relation, said of the first of the two or of the second.
        case relation(RelationType, isForward: Bool, since: Day?, until: Day?)
        /// Both took part in it.
        case meeting(Link, Day)
    }

    public let from: Link
    public let to: Link
    public let reason: Reason

    public init(from: Link, to: Link, reason: Reason) {
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// The same tie, seen from its other end.
    var reversed: PathStep {
        switch reason {
        case .relation(let type, let isForward, let since, let until):
            PathStep(from: to, to: from, reason: .relation(type, isForward: !isForward, since: since, until: until))
        case .met, .colleagues, .position, .meeting: PathStep(from: to, to: from, reason: reason)
        }
    }

    /// The step as a sentence.
    public func sentence(on today: Day) -> Phrase {
        switch reason {
        case .met(let acquaintance):
            return """
                \(from.label) met \(to.label): \(acquaintance.explanation(on: today)) \
                (\(acquaintance.strength(on: today).label))
                """
        case .colleagues(let organization, nil): return "\(from.label) works with \(to.label) at \(organization.label)"
        case .colleagues(let organization, let until?):
            return "\(from.label) worked with \(to.label) at \(organization.label) until \(String(until.year))"
        case .position(let role, let until):
            let (person, place) = from.target.kind == .contact ? (from.label, to.label) : (to.label, from.label)
            switch (role.isEmpty, until) {
            case (true, nil): return "\(person) works at \(place)"
            case (false, nil): return "\(person) is \(role) at \(place)"
            case (true, let until?): return "\(person) worked at \(place) until \(String(until.year))"
            case (false, let until?): return "\(person) was \(role) at \(place) until \(String(until.year))"
            }
        case .relation(let type, let isForward, let since, let until):
            let said = isForward ? type.sentence(from: from.label, to: to.label) : type.sentence(from: to.label, to: from.label)
            if let until { return "\(said), until \(String(until.year))" }
            return since.map { "\(said), since \(String($0.year))" } ?? said
        case .meeting(let meeting, let day):
            return "\(from.label) and \(to.label) both took part in “\(meeting.label)”, \(day.shown(on: today))"
        }
    }

    /// What of the warmth is left behind this step, in per cent.
    func keeps(on today: Day) -> Int {
        switch reason {
        case .met(let acquaintance): return acquaintance.warmth(on: today)
        case .colleagues(_, let until): return until == nil ? 80 : Self.faded(60, since: until, today)
        // Somebody speaks for the place where they work; a place does not speak for each of its people.
        case .position(_, let until):
            let percent = from.target.kind == .contact ? 90 : 60
            return until == nil ? percent : Self.faded(percent - 35, since: until, today)
        case .relation(let type, _, _, let until):
            let hasEnded = until.map { $0 < today } ?? false
            return hasEnded ? Self.faded(type.openness * 2 / 3, since: until, today) : type.openness
        case .meeting(_, let day): return Self.faded(60, since: day, today)
        }
    }

    /// What is over counts less by the year.
    private static func faded(_ percent: Int, since day: Day?, _ today: Day) -> Int {
        max(15, percent - (day.map { max(0, today - $0) / 365 } ?? 0) * 5)
    }
}
