/// How sure it is that two records are one.
public enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
    case sure, likely, possible

    public var label: Phrase {
        switch self {
        case .sure: "sure"
        case .likely: "likely"
        case .possible: "possible"
        }
    }

    private var rank: Int {
        switch self {
        case .sure: 0
        case .likely: 1
        case .possible: 2
        }
    }

    /// The surer comes first.
    public static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }
}

/// Two records that may be one, and why.
public struct Suspect: Hashable, Sendable {
    public let first: Hit
    public let second: Hit
    public let reason: Phrase
    public let certainty: Certainty

    public init(first: Hit, second: Hit, reason: Phrase, certainty: Certainty) {
        self.first = first
        self.second = second
        self.reason = reason
        self.certainty = certainty
    }
}

/// Pairs that may be one, the surest first.
public struct Suspects: Hashable, Sendable {
    public let pairs: [Suspect]
    /// True where there are more than were asked for.
    public let isCut: Bool

    public init(pairs: [Suspect], isCut: Bool) {
        self.pairs = pairs
        self.isCut = isCut
    }
}

/// A record that may be the one that is being typed, and why.
public struct Alike: Hashable, Sendable {
    public let hit: Hit
    public let reason: Phrase
    public let certainty: Certainty

    public init(hit: Hit, reason: Phrase, certainty: Certainty) {
        self.hit = hit
        self.reason = reason
        self.certainty = certainty
    }
}
