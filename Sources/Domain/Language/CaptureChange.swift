/// The records that the names of a captured meeting mean.
public struct CaptureLinks: Sendable {
    /// By the name as typed.
    public var people: [String: Link] = [:]
    public var topics: [String: Link] = [:]
    /// Contacts, organizations and topics that are made along with the meeting.
    public var made: [Record] = []

    public init() {}

    /// Those made in the order in which they can be: whoever works somewhere comes after the place. Somebody new most likely works at
    /// the one organization of the meeting.
    func settled(at organizations: [Link]) -> [Record] {
        made.filter { $0.kind != .contact }
            + made.filter { $0.kind == .contact }.map { contact in
                guard organizations.count == 1, contact[Contact.positions].isEmpty else { return contact }
                var contact = contact
                contact[Contact.positions] = .list([Item([Position.organization: .link(organizations[0])])])
                return contact
            }
    }
}

extension Record {
    /// A record that is made by its name alone.
    public init(_ reference: Reference, called name: String) {
        self.init(reference, [reference.kind.titleField: .text(name)])
        if reference.kind == .topic { self[Topic.slug] = .text(SearchFold.fold(name).replacing(" ", with: "-")) }
    }
}

extension Capture {
    /// Every name behind an `@`, each once.
    public var names: [String] {
        var names: [String] = []
        for mention in people + followUps.flatMap(\.mentions) where !names.contains(mention.name) { names.append(mention.name) }
        return names
    }

    /// The act that logs the meeting with its follow-ups. Whoever logs it took part.
    public func change(_ links: CaptureLinks, by user: Link, at moment: Moment, reference: (Kind) -> Reference) -> Change {
        let meeting = meeting(links, by: user, at: moment, reference(.meeting))
        let actions = followUps.map { followUp in
            followUp.record(
                links, from: meeting, contact: others(links).first { $0.target.kind == .contact }, by: user, reference(.followUp))
        }
        return Change(summary(with: others(links)), (made(links) + [meeting] + actions).map(Edit.create))
    }

    /// Whoever is made along with it.
    public func made(_ links: CaptureLinks) -> [Record] {
        links.settled(at: others(links).filter { $0.target.kind == .organization })
    }

    private func summary(with others: [Link]) -> Phrase {
        let verb: Phrase = status == .planned ? "Planned a meeting" : "Logged a meeting"
        let with: Phrase = others.isEmpty ? verb : "\(verb) with \(others.map(\.label).joined(separator: ", "))"
        return followUps.isEmpty ? with : "\(with) and \(followUps.count, one: "follow-up", other: "follow-ups")"
    }

    /// Contacts and organizations, each once.
    private func others(_ links: CaptureLinks) -> [Link] {
        var seen: Set<Link> = []
        return people.compactMap { links.people[$0.name] }.filter { $0.target.kind != .user && seen.insert($0).inserted }
    }

    /// The meeting as a record. Whoever logs it took part.
    public func meeting(_ links: CaptureLinks, by user: Link, at moment: Moment, _ reference: Reference) -> Record {
        let zone = when?.zone ?? moment.zone
        let who = people.compactMap { links.people[$0.name] } + [user]
        var seen: Set<Link> = []
        let participants = who.filter { seen.insert($0).inserted }.map { Item([Participant.who: .link($0)]) }
        var meeting = Record(reference)
        meeting[Meeting.subject] = .text(title(links))
        meeting[Meeting.status] = .word(status)
        meeting[Meeting.channel] = channel.map(Value.word) ?? .none
        meeting[Meeting.start] = .instant(when?.instant(in: moment.zone) ?? moment.now)
        meeting[Meeting.zone] = .text(zone.name)
        meeting[Meeting.minutes] = minutes.map(Value.integer) ?? .none
        meeting[Meeting.place] = place.map(Value.text) ?? .none
        meeting[Meeting.participants] = .list(participants)
        meeting[Meeting.topics] = .list(each: topics.compactMap { links.topics[$0.name] })
        meeting[Meeting.notes] = .text(notes)
        return meeting
    }

    /// The subject as typed, else with whom.
    private func title(_ links: CaptureLinks) -> String {
        guard subject.isEmpty else { return subject }
        let with = others(links).map(\.label).joined(separator: ", ")
        return with.isEmpty ? "Meeting" : with
    }
}

extension CapturedFollowUp {
    /// Its owners are those of us whom it mentions, else whoever logs it; it is about the contact it mentions, else the first one met.
    public func record(_ links: CaptureLinks, from meeting: Record, contact: Link?, by user: Link, _ reference: Reference)
        -> Record
    {
        let mentioned = mentions.compactMap { links.people[$0.name] }
        let owners = mentioned.filter { $0.target.kind == .user }
        let subject = mentioned.first { $0.target.kind == .contact } ?? contact
        let organization = mentioned.first { $0.target.kind == .organization }
        var record = Record(reference)
        record[FollowUp.text] = .text(text)
        record[FollowUp.kind] = .word(kind)
        record[FollowUp.status] = .word(FollowUpStatus.open)
        record[FollowUp.priority] = .word(priority)
        record[FollowUp.due] = due.map(Value.day) ?? .none
        record[FollowUp.owners] = .list(each: owners.isEmpty ? [user] : owners)
        record[FollowUp.contact] = subject.map(Value.link) ?? .none
        record[FollowUp.organization] = organization.map(Value.link) ?? .none
        record[FollowUp.meeting] = .link(meeting.link)
        return record
    }
}

extension Value {
    /// A list whose items each hold one link and nothing else.
    fileprivate static func list(each links: [Link]) -> Value { .list(links.map { Item([Part.who: .link($0)]) }) }
}
