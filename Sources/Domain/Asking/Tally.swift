/// A count that people would rather look at than read. Behind every number stands the list that it counts.
public enum Tally: Hashable, Sendable {
    /// Organizations met in the period and how many there are: a row per kind, region or country, a column per top-level topic.
    case coverage(by: CoverageRows, Span)
    /// Held meetings in each week of the period, a row per post of our participants.
    case meetings(Span)
    /// A row per stage: what is open in it, and of what moved in the period how long it stayed and how much went on.
    case funnel(pipeline: Reference, Span)
    /// Open follow-ups by how long they have been open. A row per owner.
    case ageing(Span)
    /// What became of promises that were settled in the period, and what is open.
    case promises(by: PromiseRows, Span)
    /// Whom we met in the period, as shares of the meetings, against the office's targets.
    case balance(Dimension, Span)
    /// Open follow-ups by owner: overdue, today, this week, later, waiting.
    case workload(today: Day, of: Scope = .everyone)
    /// How many records there are of each kind.
    case size
}

/// What a tally looks at: which days, seen when, and whose work.
public struct Span: Hashable, Sendable {
    public var period: ClosedRange<Day>
    public var today: Day
    public var scope: Scope

    public init(_ period: ClosedRange<Day>, today: Day, scope: Scope = .everyone) {
        self.period = period
        self.today = today
        self.scope = scope
    }

    /// The stretch of the same length that ends before this one begins.
    public var before: ClosedRange<Day> {
        period.lowerBound - (period.upperBound - period.lowerBound + 1)...period.lowerBound - 1
    }
}

/// Whose work: meetings that they were in, follow-ups that they own, organizations and opportunities that they lead.
public enum Scope: Hashable, Sendable {
    case everyone
    case user(UID)
    /// A manager and those who answer to the manager, directly or through others.
    case team(of: UID)
    case post(String)
}

/// A stretch of time to account for.
public enum Period: String, ChoiceWord {
    case year
    case thisYear = "this-year"
    case halfYear = "half-year"
    case lastQuarter = "last-quarter"

    public var label: Phrase {
        switch self {
        case .year: "the last twelve months"
        case .thisYear: "this year"
        case .halfYear: "the last six months"
        case .lastQuarter: "last quarter"
        }
    }

    public func days(at today: Day) -> ClosedRange<Day> {
        switch self {
        case .year: return today.adding(months: -12) + 1...today
        case .halfYear: return today.adding(months: -6) + 1...today
        case .thisYear: return (Day(year: today.year, month: 1, day: 1) ?? today)...today
        case .lastQuarter: return CalendarSpan.quarter.range(around: today, moved: -1) ?? today - 91...today
        }
    }
}

/// What the rows of the coverage are.
public enum CoverageRows: String, ChoiceWord {
    case kind, region, country

    public var label: Phrase {
        switch self {
        case .kind: "kind"
        case .region: "region of the world"
        case .country: "country"
        }
    }
}

/// What the rows of the promises are.
public enum PromiseRows: String, ChoiceWord {
    case side, owner, quarter

    public var label: Phrase {
        switch self {
        case .side: "ours and theirs"
        case .owner: "owner"
        case .quarter: "quarter"
        }
    }
}

/// By what the balance of whom we meet is looked at. The word begins the name of a target: `region:Africa`.
public enum Dimension: String, ChoiceWord {
    case region, kind, size, gender, country

    public var label: Phrase {
        switch self {
        case .region: "region of the world"
        case .kind: "kind of organization"
        case .size: "size of organization"
        case .gender: "gender"
        case .country: "country"
        }
    }
}

/// How many people work in an organization.
public enum OrganizationSize: String, ChoiceWord {
    case small, medium, large, giant

    public var label: Phrase {
        switch self {
        case .small: "under 50 people"
        case .medium: "50 to 249"
        case .large: "250 to 4999"
        case .giant: "5000 and more"
        }
    }

    public var employees: ClosedRange<Int> {
        switch self {
        case .small: 0...49
        case .medium: 50...249
        case .large: 250...4999
        case .giant: 5000...NumberPhrase.range.upperBound
        }
    }
}
