/// What the office knows that is worth saying once a meeting is logged.
public struct Payback: Hashable, Sendable {
    public let id: ShortID
    public let meeting: Record
    /// What is to be done from this meeting already, closed or not.
    public let captured: [Record]
    public let touches: [Touch]
    public let promises: [OpenPromise]
    public let encounters: [Encounter]

    public init(
        id: ShortID, meeting: Record, captured: [Record], touches: [Touch], promises: [OpenPromise], encounters: [Encounter]
    ) {
        self.id = id
        self.meeting = meeting
        self.captured = captured
        self.touches = touches
        self.promises = promises
        self.encounters = encounters
    }

    /// When somebody met is to be met next.
    public struct Touch: Hashable, Sendable {
        public let who: Link
        public let id: ShortID
        public let next: Day
        public let cadence: Cadence

        public init(who: Link, id: ShortID, next: Day, cadence: Cadence) {
            self.who = who
            self.id = id
            self.next = next
            self.cadence = cadence
        }
    }

    /// What was promised in another meeting with those met, by us or by them, and is still to come.
    public struct OpenPromise: Hashable, Sendable {
        public let id: ShortID
        /// As far as closing it needs.
        public let record: Record
        /// Whom it was promised to, or by.
        public let with: Link?

        public init(id: ShortID, record: Record, with: Link?) {
            self.id = id
            self.record = record
            self.with = with
        }
    }

    /// Another meeting that colleagues had with those met, or will have.
    public struct Encounter: Hashable, Sendable {
        public let link: Link
        public let id: ShortID
        public let day: Day
        public let isPlanned: Bool
        public let ours: [Link]
        public let theirs: [Link]
        /// What was said, or is to be: the beginning.
        public let text: String

        public init(link: Link, id: ShortID, day: Day, isPlanned: Bool, ours: [Link], theirs: [Link], text: String) {
            self.link = link
            self.id = id
            self.day = day
            self.isPlanned = isPlanned
            self.ours = ours
            self.theirs = theirs
            self.text = text
        }
    }
}

/// How often we want to be in touch, and why so often.
public struct Cadence: Hashable, Sendable {
    public let days: Int
    public let reason: Reason

    public enum Reason: Hashable, Sendable {
        case record
        case tier(Tier)
        case topic(String)
    }

    /// What stands in the record, else the shortest that the office's rules give its tier and topics.
    ///
    /// - Parameters:
    ///   - rules: the office's rules.
    ///   - topics: the tags of its topics.
    public init?(_ record: Record, rules: [Record], topics: [String]) {
        if let days = record[Contact.cadence].integer {
            self.init(days: days, reason: .record)
            return
        }
        let tier: Tier? = record[Contact.tier].word()
        let found = rules.compactMap { rule -> Cadence? in
            guard rule[Rule.about].word() == RuleSubject.cadence, let of = rule[Rule.of].text,
                let days = rule[Rule.number].integer
            else { return nil }
            if let tier, of == "tier:\(tier.rawValue)" { return Cadence(days: days, reason: .tier(tier)) }
            return topics.first { of == "topic:\($0)" }.map { Cadence(days: days, reason: .topic($0)) }
        }
        guard let shortest = found.min(by: { $0.days < $1.days }) else { return nil }
        self = shortest
    }

    public init(days: Int, reason: Reason) {
        self.days = days
        self.reason = reason
    }

    /// As in "every 60 days, as of every tier 1".
    public var phrase: Phrase {
        let every: Phrase = "every \(days, one: "day", other: "days")"
        switch reason {
        case .record: return every
        case .tier(let tier): return "\(every), as tier \(tier.label)"
        case .topic(let slug): return "\(every), for \(slug)"
        }
    }
}
