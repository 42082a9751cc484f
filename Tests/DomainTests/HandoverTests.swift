import Domain
import Testing

@Suite struct HandoverTests {
    private let ana = Link(Reference(.user, UID("ana")), "Ana")
    private let ben = Link(Reference(.user, UID("ben")), "Ben")
    private let today = Day(number: 20_778)

    private func record(_ kind: Kind, _ uid: String, _ values: [Field: Value]) -> Record {
        Record(Reference(kind, UID(uid)), values)
    }
    private func links(_ links: Link...) -> Value { .list(links.map { Item([Part.who: .link($0)]) }) }

    private func portfolio() -> Portfolio {
        let tie = record(.contact, "kwame", [Contact.name: .text("Kwame")])
        let near = record(.contact, "mara", [Contact.name: .text("Mara")])
        return Portfolio(
            user: ana,
            organizations: [
                .init(
                    record(.organization, "acme", [Organization.name: .text("Acme"), Organization.lead: .link(ana)]),
                    ShortID(.organization, 1))
            ],
            seats: [
                .init(
                    record(.organization, "acme", [Organization.name: .text("Acme"), Organization.team: links(ana, ben)]),
                    ShortID(.organization, 1))
            ],
            followUps: [
                .init(
                    record(
                        .followUp, "brief",
                        [
                            FollowUp.text: .text("Brief"), FollowUp.kind: .word(FollowUpKind.ourPromise),
                            FollowUp.owners: links(ana),
                        ]),
                    ShortID(.followUp, 1))
            ],
            meetings: [
                .init(
                    record(
                        .meeting, "soon",
                        [
                            Meeting.start: .instant(Instant(today + 2, TimeOfDay(minutes: 600), in: .utc)),
                            Meeting.participants: .list([Item([Participant.who: .link(ana)])]),
                        ]), ShortID(.meeting, 1)),
                .init(
                    record(
                        .meeting, "after",
                        [
                            Meeting.start: .instant(Instant(today + 20, TimeOfDay(minutes: 600), in: .utc)),
                            Meeting.participants: .list([Item([Participant.who: .link(ana)])]),
                        ]), ShortID(.meeting, 2)),
            ],
            people: [
                .init(tie, ShortID(.contact, 1), heldInYear: 5, lastHeld: today - 3),
                .init(near, ShortID(.contact, 2), heldInYear: 1, lastHeld: today - 100),
            ])
    }

    private func made(_ handover: Handover) -> [String] {
        handover.change(to: ben) { Reference(.followUp, UID("new")) }.edits.map { edit in
            switch edit {
            case .create(let record): "create \(record.title), due \(record[FollowUp.due].day.map { $0 - today } ?? 0)"
            case .set(let reference, let field, let value, _):
                "\(reference.uid.text) \(field.key) \(value.link?.label ?? value.links.map(\.label).joined(separator: "+"))\(value.text ?? "")"
            case .delete, .restore, .merge: "?"
            }
        }
    }

    @Test func everythingMovesAndStrongTiesAreIntroduced() {
        var handover = Handover(portfolio(), on: today + 10, today: today)
        handover.write("Call first", for: Reference(.organization, UID("acme")))
        #expect(
            made(handover) == [
                "acme lead Ben", "acme handover Call first", "acme team Ben", "brief owners Ben", "after participants Ana+Ben",
                "create Introduce Ben to Kwame in person, due 3",
            ])
        #expect(handover.count == 5 && handover.withoutNote.isEmpty)
        #expect(handover.promises(.ourPromise).count == 1 && handover.promises(.theirPromise).isEmpty)
    }

    @Test func whatIsLeftOutStays() {
        var handover = Handover(portfolio(), on: today + 10, today: today, introducing: .warm)
        #expect(made(handover).filter { $0.hasPrefix("create") }.count == 2)
        handover.leaveOut(.introductions)
        handover.leaveOut(Reference(.organization, UID("acme")))
        handover.toggle(.followUps)
        handover.day = today
        #expect(made(handover) == ["soon participants Ana+Ben", "after participants Ana+Ben"])
        handover.toggle(.followUps)
        #expect(made(handover).contains("brief owners Ben"))
    }

    @Test func whoMayHandOverWhat() {
        func user(_ uid: String, _ role: Role) -> Record { record(.user, uid, [User.name: .text(uid), User.role: .word(role)]) }
        #expect(Handover.refusal(of: user("ana", .member), handingOver: ana.target) == nil)
        #expect(Handover.refusal(of: user("ben", .member), handingOver: ana.target) != nil)
        #expect(Handover.refusal(of: user("ben", .manager), handingOver: ana.target) == nil)
        #expect(Handover.refusal(of: user("ana", .reader), handingOver: ana.target) != nil)
        let handover = Handover(portfolio(), on: today, today: today)
        #expect(handover.refusal(for: nil) != nil && handover.refusal(for: user("ana", .member)) != nil)
        #expect(handover.refusal(for: user("ben", .reader)) != nil && handover.refusal(for: user("ben", .member)) == nil)
    }
}
