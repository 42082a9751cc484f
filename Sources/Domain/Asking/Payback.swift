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
