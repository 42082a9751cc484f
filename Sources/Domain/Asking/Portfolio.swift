/// Everything that is one user's to look after, as it stands.
public struct Portfolio: Hashable, Sendable {
    /// A record with how close the user is to it, from the meetings that the user was in.
    public struct Holding: Hashable, Sendable {
        public let record: Record
        public let id: ShortID
        public let heldInYear: Int
        public let lastHeld: Day?

        public init(_ record: Record, _ id: ShortID, heldInYear: Int = 0, lastHeld: Day? = nil) {
            self.record = record
            self.id = id
            self.heldInYear = heldInYear
            self.lastHeld = lastHeld
        }

        public func strength(on today: Day) -> Strength { Strength(heldInYear: heldInYear, lastHeld: lastHeld, today: today) }
    }

    public let user: Link
    /// Organizations and contacts that the user leads.
    public var organizations: [Holding]
    public var contacts: [Holding]
    /// Organizations of whose core team the user is.
    public var seats: [Holding]
    /// Open ones that the user owns, alone or with others.
    public var followUps: [Holding]
    /// Those that are still open.
    public var opportunities: [Holding]
    /// Planned ones that the user is to be in.
    public var meetings: [Holding]
    public var views: [Holding]
    /// People to whom the user has a warm or a strong tie, the closest first, led by the user or not.
    public var people: [Holding]

    public init(
        user: Link, organizations: [Holding] = [], contacts: [Holding] = [], seats: [Holding] = [], followUps: [Holding] = [],
        opportunities: [Holding] = [], meetings: [Holding] = [], views: [Holding] = [], people: [Holding] = []
    ) {
        self.user = user
        self.organizations = organizations
        self.contacts = contacts
        self.seats = seats
        self.followUps = followUps
        self.opportunities = opportunities
        self.meetings = meetings
        self.views = views
        self.people = people
    }
}
