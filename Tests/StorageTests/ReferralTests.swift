import Domain
import Testing

@testable import Storage

/// A referral is closed by a logged meeting and by nothing else.
struct ReferralTests {
    private static let referral = Reference(.followUp, UID("referral"))
    private static let today = SmallOffice.today

    private func office(of subject: (Kind, String) = (.organization, "baobab"), to user: String = "ben") async throws
        -> SmallOffice
    {
        let office = try await SmallOffice()
        let link = { (kind: Kind, uid: String) in Link(Reference(kind, UID(uid)), uid) }
        let referral = Referral(of: link(subject.0, subject.1), to: link(.user, user), by: Self.today + 14)
        try await office.store.apply(referral.change(Self.referral), as: UID("ana"), at: SmallOffice.now)
        return office
    }

    private func meeting(
        _ uid: String, _ who: [(Kind, String)], _ status: MeetingStatus = .held, on day: Day = today
    ) -> Record {
        Record(
            Reference(.meeting, UID(uid)),
            [
                Meeting.subject: .text("Talk"), Meeting.start: SmallOffice.instant("\(day)T15:00:00Z"),
                Meeting.zone: .text("UTC"),
                Meeting.status: .word(status),
                Meeting.participants: .list(who.map { Item([Participant.who: SmallOffice.link($0.0, $0.1)]) }),
            ])
    }

    private func status(_ office: SmallOffice) async throws -> FollowUpStatus? {
        try await office.dossier(.followUp, "referral")?.record[FollowUp.status].word()
    }

    @Test func itCannotBeCalledDone() async throws {
        let office = try await office()
        let done = Edit.set(Self.referral, FollowUp.status, .word(FollowUpStatus.done))
        let problem = await #expect(throws: Problem.self) { try await office.apply(done) }
        #expect(
            problem?.sentence.english
                == "A referral is closed by a logged meeting with Baobab Labs. Press m to log it, or x to drop it.")
        let record = try #require(await office.dossier(.followUp, "referral")?.record)
        let moment = Moment(now: SmallOffice.now, zone: .utc)
        let closing = FollowUp.closing(record, as: .done, at: moment, next: Reference(.followUp, UID("next")))
        await #expect(throws: Problem.self) {
            try await office.store.apply(Change("Done", closing), as: UID("ana"), at: moment.now)
        }
        let planned = meeting("plan", [(.organization, "baobab")], .planned)
        await #expect(throws: Problem.self) {
            try await office.apply(.create(planned), .set(Self.referral, FollowUp.closedBy, .link(planned.link)), done)
        }
        #expect(try await status(office) == .open)
        try await office.apply(.set(Self.referral, FollowUp.status, .word(FollowUpStatus.dropped)))
        #expect(try await status(office) == .dropped)
    }

    @Test func aDoneOneCannotBeMadeButCanBeWrittenDown() async throws {
        let office = try await SmallOffice()
        let record = Record(
            Self.referral,
            [
                FollowUp.text: .text("Meet"), FollowUp.kind: .word(FollowUpKind.referral),
                FollowUp.status: .word(FollowUpStatus.done), FollowUp.priority: .word(Priority.normal),
            ])
        await #expect(throws: Problem.self) { try await office.apply(.create(record)) }
        try await office.store.replay(Change("Long ago", [.create(record)]), as: UID("ana"), at: SmallOffice.now)
        #expect(try await status(office) == .done)
        try await office.apply(.set(Self.referral, FollowUp.notes, .text("What is done may still be edited.")))
    }

    static let fulfilling: [[(Kind, String)]] = [
        [(.organization, "baobab"), (.user, "ben")], [(.contact, "kwame"), (.user, "ana"), (.user, "ben")],
    ]

    @Test(arguments: fulfilling.indices)
    func aMeetingWithTheOrganizationOrItsPeopleClosesIt(index: Int) async throws {
        let office = try await office()
        try await office.apply(.create(meeting("talk", Self.fulfilling[index])))
        let record = try #require(await office.dossier(.followUp, "referral")?.record)
        #expect(record[FollowUp.status].word() == FollowUpStatus.done)
        #expect(record[FollowUp.closedBy].link?.target == Reference(.meeting, UID("talk")))
        #expect(record[FollowUp.outcome] == .text("Met on 2026-11-21"))
        #expect(record[FollowUp.closedAt] == .instant(SmallOffice.now))
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await status(office) == .open, "one act, one undo")
        _ = try await office.store.redo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await status(office) == .done)
    }

    static let others: [(who: [(Kind, String)], status: MeetingStatus, day: Day)] = [
        ([(.organization, "baobab"), (.user, "ana")], .held, today),
        ([(.organization, "stanford"), (.user, "ben")], .held, today),
        ([(.contact, "kwame"), (.user, "ben")], .planned, today + 3),
        ([(.contact, "kwame"), (.user, "ben")], .cancelled, today),
        ([(.contact, "kwame"), (.user, "ben")], .held, today - 1),
    ]

    @Test(arguments: others.indices)
    func noOtherMeetingDoes(index: Int) async throws {
        let office = try await office()
        let (who, status, day) = Self.others[index]
        try await office.apply(.create(meeting("talk", who, status, on: day)))
        #expect(try await self.status(office) == .open)
    }

    @Test func aPlannedOneClosesItOnceItIsHeld() async throws {
        let office = try await office(of: (.contact, "mara"))
        try await office.apply(.create(meeting("talk", [(.contact, "mara")], .planned)))
        let talk = Reference(.meeting, UID("talk"))
        try await office.apply(.set(talk, Meeting.status, .word(MeetingStatus.held)))
        #expect(try await status(office) == .open, "Ben was not there")
        let who = [(Kind.contact, "mara"), (.user, "ben")].map { Item([Participant.who: SmallOffice.link($0.0, $0.1)]) }
        try await office.apply(.set(talk, Meeting.participants, .list(who)))
        #expect(try await status(office) == .done)
    }

    @Test func theMeetingThatItComesFromDoesNotCloseIt() async throws {
        let office = try await SmallOffice()
        let talk = meeting("talk", [(.contact, "kwame"), (.user, "ben")])
        let link = { (kind: Kind, uid: String) in Link(Reference(kind, UID(uid)), uid) }
        let referral = Referral(of: link(.contact, "kwame"), to: link(.user, "ben"), by: Self.today).record(Self.referral)
        try await office.apply(.create(talk), .create(referral))
        #expect(try await status(office) == .open)
    }
}
