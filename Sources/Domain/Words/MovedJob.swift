/// A contact's move to another job: the new position before the others, and what becomes of those held until then.
public struct MovedJob: Sendable {
    public var organization: Link
    public var role = ""
    public var from: Day
    /// The day on which it is said: what has ended before it stays as it was.
    public let today: Day
    /// The places in the list of positions of those that go on beside the new one.
    public var kept: Set<Int> = []
    public var email = ""

    public init(to organization: Link, from: Day, today: Day) {
        self.organization = organization
        self.from = from
        self.today = today
    }

    /// The places in the list of the positions that have not ended.
    public static func open(of contact: Record, on day: Day) -> [Int] {
        let positions = contact[Contact.positions].items
        return positions.indices.filter { !Position.hasEnded(positions[$0], on: day) }
    }

    /// The contact as it is after the move. A position that ends does so the day before, or on the day it began where it began later.
    public func applied(to contact: Record) -> Record {
        var contact = contact
        var positions = contact[Contact.positions].items
        for place in Self.open(of: contact, on: today) where !kept.contains(place) {
            positions[place][Position.to] = .day(max(from - 1, positions[place][Position.from].day ?? from - 1))
        }
        let position = Item([
            Position.organization: .link(organization), Position.role: .text(role), Position.from: .day(from),
        ])
        contact[Contact.positions] = .list([position] + positions)
        let emails = contact[Contact.emails].items
        if !email.isEmpty, !emails.contains(where: { $0[Part.address].text?.lowercased() == email.lowercased() }) {
            let item = Item([Part.address: .text(email), Part.type: .text("work")])
            contact[Contact.emails] = .list([item] + emails)
        }
        return contact
    }

    /// One act; what was made along with it comes first.
    public func change(of contact: Record, making made: [Record] = []) -> Change {
        Change(
            "\(contact.title) moved to \(organization.label)",
            made.map(Edit.create) + Change.edits(from: contact, to: applied(to: contact)))
    }

    /// What it does, a sentence each.
    public func preview(of contact: Record) -> [Phrase] {
        let begins: Phrase =
            role.isEmpty
            ? "\(contact.title) joins \(organization.label); first day \(from.shown(on: today))."
            : "\(contact.title) joins \(organization.label) as \(role); first day \(from.shown(on: today))."
        let before = contact[Contact.positions].items
        let after = applied(to: contact)[Contact.positions].items.dropFirst()
        let others = zip(before, after).map { old, new -> Phrase? in
            if old == new { return Position.hasEnded(old, on: today) ? nil : "\(Self.name(of: old)) goes on." }
            return new[Position.to].day.map { "\(Self.name(of: old)): last day \($0.shown(on: today))." }
        }
        return [begins] + others.compactMap(\.self)
    }

    /// "CTO at Acme".
    public static func name(of position: Item) -> Phrase {
        let (role, place) = (position[Position.role].text ?? "", position[Position.organization].link?.label ?? "")
        if role.isEmpty { return .data(place) }
        return place.isEmpty ? .data(role) : "\(role) at \(place)"
    }
}
