/// What is behind a follow-up: the meeting it came from, whom it is about, and what was done with it.
public struct Story: Hashable, Sendable {
    public let item: Dossier
    public let meeting: Dossier?
    public let contact: Dossier?
    public let organization: Dossier?
    /// The acts that touched it, newest first.
    public let history: [HistoryEntry]

    public init(item: Dossier, meeting: Dossier?, contact: Dossier?, organization: Dossier?, history: [HistoryEntry]) {
        self.item = item
        self.meeting = meeting
        self.contact = contact
        self.organization = organization
        self.history = history
    }
}

/// What others did to a user's records since the user looked last, newest first.
public struct News: Hashable, Sendable {
    public let entries: [Entry]
    /// The latest act of the office: whoever has seen these entries has seen what came before it.
    public let latest: Int64

    public struct Entry: Hashable, Sendable {
        public let act: Int64
        public let at: Instant
        public let user: String
        public let summary: Phrase
        /// The first of the user's records that it touched.
        public let link: Link
        public let id: ShortID

        public init(act: Int64, at: Instant, user: String, summary: Phrase, link: Link, id: ShortID) {
            self.act = act
            self.at = at
            self.user = user
            self.summary = summary
            self.link = link
            self.id = id
        }
    }

    public init(entries: [Entry], latest: Int64) {
        self.entries = entries
        self.latest = latest
    }
}

extension Dossier {
    /// How close the relation is, from the meetings in the timeline.
    public func strength(on today: Day) -> (word: Strength, explanation: Phrase) {
        let held = timeline.filter { if case .meeting(.held, _) = $0.event { true } else { false } }.map(\.day)
        let inYear = held.filter { $0 > today - 365 }.count
        return (
            Strength(heldInYear: inYear, lastHeld: held.max(), today: today),
            Strength.explanation(heldInYear: inYear, lastHeld: held.max(), today: today)
        )
    }

    /// The follow-ups of the timeline that are still open.
    public var openFollowUps: [TimelineEntry] {
        timeline.filter { entry in
            if case .followUp(let status, _) = entry.event { !status.isClosed } else { false }
        }
    }
}
