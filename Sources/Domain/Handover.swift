/// A portfolio on its way to a successor: what of it moves, with which words, and what is still to be done in person.
public struct Handover: Hashable, Sendable {
    /// What moves together, and can be left out together.
    public enum Group: String, ChoiceWord {
        case organizations, contacts
        case seats = "core-team"
        case followUps = "follow-ups"
        case opportunities, meetings
        case views = "saved-views"
        case introductions

        public var label: Phrase {
            switch self {
            case .organizations: "Organizations led"
            case .contacts: "Contacts led"
            case .seats: "Seats in core teams"
            case .followUps: "Open follow-ups"
            case .opportunities: "Opportunities led"
            case .meetings: "Planned meetings"
            case .views: "Saved views"
            case .introductions: "Ties to hand over in person"
            }
        }
    }

    /// One thing that moves.
    public struct Piece: Hashable, Sendable {
        public let group: Group
        public let reference: Reference
    }

    public let portfolio: Portfolio
    public var successor: Link?
    public var day: Day {
        didSet { proposeMeetings() }
    }
    public let today: Day
    /// What does not move.
    public private(set) var left: Set<Piece>
    /// Written for the successor, by organization; those that the record holds already are among them.
    public private(set) var notes: [Reference: String] = [:]

    /// Everything moves, but meetings before the day.
    ///
    /// - Parameter least: from which strength on ties are proposed to be handed over in person; none where nil.
    public init(
        _ portfolio: Portfolio, to successor: Link? = nil, on day: Day, today: Day, introducing least: Strength? = .strong
    ) {
        self.portfolio = portfolio
        self.successor = successor
        self.day = day
        self.today = today
        left = Set(
            portfolio.people.filter { person in least.map { person.strength(on: today) < $0 } ?? true }.map {
                Piece(group: .introductions, reference: $0.record.reference)
            })
        for holding in portfolio.organizations {
            if let note = holding.record[Organization.handover].text { notes[holding.record.reference] = note }
        }
        proposeMeetings()
    }

    private mutating func proposeMeetings() {
        for meeting in portfolio.meetings {
            let isBefore = meeting.record[Meeting.start].instant.map { $0.day(in: .utc) < day } ?? false
            let piece = Piece(group: .meetings, reference: meeting.record.reference)
            if isBefore { left.insert(piece) } else { left.remove(piece) }
        }
    }

    // MARK: what moves

    public func holdings(_ group: Group) -> [Portfolio.Holding] {
        switch group {
        case .organizations: portfolio.organizations
        case .contacts: portfolio.contacts
        case .seats: portfolio.seats
        case .followUps: portfolio.followUps
        case .opportunities: portfolio.opportunities
        case .meetings: portfolio.meetings
        case .views: portfolio.views
        case .introductions: portfolio.people.filter { $0.strength(on: today) >= .warm }
        }
    }

    public func pieces(_ group: Group) -> [Piece] {
        holdings(group).map { Piece(group: group, reference: $0.record.reference) }
    }

    public func moves(_ piece: Piece) -> Bool { !left.contains(piece) }
    public func moving(_ group: Group) -> [Portfolio.Holding] {
        holdings(group).filter { moves(Piece(group: group, reference: $0.record.reference)) }
    }

    /// How many records change or are made.
    public var count: Int { Group.allCases.reduce(0) { $0 + moving($1).count } }

    public mutating func toggle(_ piece: Piece) {
        if left.remove(piece) == nil { left.insert(piece) }
    }

    /// Leaves a whole group out, or takes all of it in where nothing of it moves.
    public mutating func toggle(_ group: Group) {
        let pieces = self.pieces(group)
        if pieces.contains(where: moves) { left.formUnion(pieces) } else { left.subtract(pieces) }
    }

    public mutating func leaveOut(_ group: Group) { left.formUnion(pieces(group)) }

    public mutating func leaveOut(_ reference: Reference) {
        for group in Group.allCases { left.formUnion(pieces(group).filter { $0.reference == reference }) }
    }

    public mutating func write(_ note: String, for organization: Reference) {
        notes[organization] = note.trimmed.isEmpty ? nil : note
    }

    /// Organizations that move without a word for the successor.
    public var withoutNote: [Portfolio.Holding] { moving(.organizations).filter { notes[$0.record.reference] == nil } }

    /// Promises that are still open, ours or theirs.
    public func promises(_ kind: FollowUpKind) -> [Portfolio.Holding] {
        portfolio.followUps.filter { $0.record[FollowUp.kind].word() == kind }
    }

    // MARK: the act

    /// Why it cannot be done as it stands; nil where it can.
    public func refusal(for successor: Record?) -> Phrase? {
        guard let successor else { return "Say who takes it over." }
        if successor.reference == portfolio.user.target {
            return "\(successor.title) has it already. Name somebody else to take it over."
        }
        if successor[User.role].word() == Role.reader {
            return "\(successor.title) may only read. Name somebody who may change the office's records."
        }
        if count == 0 { return "Nothing is chosen that could move. Select something with Space." }
        return nil
    }

    /// Why somebody may not hand over a user's portfolio; nil where they may.
    public static func refusal(of actor: Record?, handingOver user: Reference) -> Phrase? {
        guard let actor else { return nil }
        switch actor[User.role].word() ?? Role.member {
        case .reader: return "You may look at the office but not change it. Ask a manager to hand over."
        case .manager: return nil
        case .member:
            return actor.reference == user
                ? nil : "You may hand over what is your own. Ask a manager to hand over what is another's."
        }
    }

    /// The one act that moves all of it.
    ///
    /// - Parameter reference: names each follow-up that is made.
    public func change(to successor: Link, new reference: () -> Reference) -> Change {
        var edits: [Edit] = []
        let (user, next) = (portfolio.user, Value.link(successor))
        func lead(_ group: Group, _ field: Field) {
            for holding in moving(group) {
                edits.append(.set(holding.record.reference, field, next, over: holding.record[field]))
            }
        }
        func replace(_ group: Group, _ field: Field) {
            for holding in moving(group) {
                let links = holding.record[field].links.map { $0 == user ? successor : $0 }
                let items = Self.uniqued(links).map { Item([Part.who: .link($0)]) }
                edits.append(.set(holding.record.reference, field, .list(items), over: holding.record[field]))
            }
        }
        lead(.organizations, Organization.lead)
        for holding in moving(.organizations) {
            let note = notes[holding.record.reference] ?? ""
            guard note != holding.record[Organization.handover].text ?? "" else { continue }
            edits.append(
                .set(
                    holding.record.reference, Organization.handover, note.isEmpty ? .none : .text(note),
                    over: holding.record[Organization.handover]))
        }
        lead(.contacts, Contact.lead)
        replace(.seats, Organization.team)
        replace(.followUps, FollowUp.owners)
        lead(.opportunities, Opportunity.lead)
        for holding in moving(.meetings) where !holding.record[Meeting.participants].links.contains(successor) {
            let people = holding.record[Meeting.participants]
            edits.append(
                .set(
                    holding.record.reference, Meeting.participants,
                    .list(people.items + [Item([Participant.who: next])]), over: people))
        }
        lead(.views, SavedView.owner)
        edits += moving(.introductions).map { .create(introduction($0, to: successor, as: reference())) }
        return Change("Handed over from \(user.label) to \(successor.label)", edits)
    }

    /// What the leaver has still to do for a tie, a week before the day where there is time.
    private func introduction(_ holding: Portfolio.Holding, to successor: Link, as reference: Reference) -> Record {
        Record(
            reference,
            [
                FollowUp.text: .text("Introduce \(successor.label) to \(holding.record.title) in person"),
                FollowUp.kind: .word(FollowUpKind.task), FollowUp.status: .word(FollowUpStatus.open),
                FollowUp.priority: .word(Priority.high), FollowUp.due: .day(max(today, day - 7)),
                FollowUp.contact: .link(holding.record.link),
                FollowUp.owners: .list([Item([Part.who: .link(portfolio.user)])]),
            ])
    }

    private static func uniqued(_ links: [Link]) -> [Link] {
        var seen: Set<Link> = []
        return links.filter { seen.insert($0).inserted }
    }
}
