import Domain

/// A follow-up typed as one line in a meeting's form: `send the brief ^fri @ana !high`.
struct CapturedLine {
    let record: Record

    /// - Parameter people: whom the names in it stand for, where that is known.
    init(_ line: String, from meeting: Record, _ people: [String: Link] = [:], _ context: inout Context) {
        let captured = Capture.parse("; - " + line, at: context.moment).followUps.first
        let participants = meeting[Meeting.participants].links
        let named = captured?.mentions.map(\.name) ?? []
        let known = named.compactMap { people[$0] }
        let logins = named.filter { people[$0] == nil }
        let owners =
            known.filter { $0.target.kind == .user }
            + context.office.users.filter { user in logins.contains { user[User.login].text == $0 } }.map(\.link)
        var record = Record(context.newReference(.followUp))
        record[FollowUp.text] = .text(captured?.text ?? line)
        record[FollowUp.kind] = .word(captured?.kind ?? .task)
        record[FollowUp.status] = .word(FollowUpStatus.open)
        record[FollowUp.priority] = .word(captured?.priority ?? .normal)
        record[FollowUp.due] = captured?.due.map(Value.day) ?? .none
        record[FollowUp.owners] = .list((owners.isEmpty ? [context.user] : owners).map { Item([Part.who: .link($0)]) })
        record[FollowUp.meeting] = .link(meeting.link)
        let contact = known.first { $0.target.kind == .contact }
        record[FollowUp.contact] =
            contact.map(Value.link) ?? Self.contact(meant: captured?.text ?? line, named, among: participants).map(Value.link)
            ?? .none
        let organization = known.first { $0.target.kind == .organization }
        record[FollowUp.organization] =
            (organization ?? participants.first { $0.target.kind == .organization }).map(Value.link) ?? .none
        self.record = record
    }

    /// Whoever of the people in the meeting is named in the line, else the first of them.
    private static func contact(meant text: String, _ named: [String], among participants: [Link]) -> Link? {
        let words = Set(SearchFold.fold(([text] + named).joined(separator: " ")).split(separator: " "))
        let contacts = participants.filter { $0.target.kind == .contact }
        return contacts.first { !words.isDisjoint(with: SearchFold.fold($0.label).split(separator: " ")) } ?? contacts.first
    }
}
