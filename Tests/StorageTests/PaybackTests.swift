import Domain
import GRDB
import Testing

@testable import Storage

/// What names mean, where meetings were, and what a logged one pays back.
struct PaybackTests {
    private static let kinds: [Kind] = [.contact, .organization, .user]

    private func naming(_ office: SmallOffice, _ text: String) async throws -> Naming {
        guard case .naming(let naming) = try await office.store.answer(.naming(text, Self.kinds)) else { throw Problem("none") }
        return naming
    }

    private func places(_ office: SmallOffice, _ text: String, limit: Int = 8) async throws -> [String] {
        guard case .places(let places) = try await office.store.answer(.places(text, limit: limit)) else { throw Problem("none") }
        return places
    }

    private func payback(_ office: SmallOffice, _ meeting: String) async throws -> Payback? {
        guard case .payback(let payback) = try await office.store.answer(.payback(Reference(.meeting, UID(meeting)))) else {
            throw Problem("none")
        }
        return payback
    }

    private func meeting(_ uid: String, _ start: String, _ who: [(Kind, String)], _ more: [Field: Value] = [:]) -> Edit {
        let values: [Field: Value] = [
            Meeting.subject: .text(uid), Meeting.start: SmallOffice.instant(start), Meeting.zone: .text("UTC"),
            Meeting.status: .word(MeetingStatus.held),
            Meeting.participants: .list(who.map { Item([Participant.who: SmallOffice.link($0.0, $0.1)]) }),
        ]
        return .create(Domain.Record(Reference(.meeting, UID(uid)), values.merging(more) { $1 }))
    }

    @Test func aNameMeansOneOrSeveralOrNobody() async throws {
        let office = try await SmallOffice()
        let twin = Reference(.contact, UID("twin"))
        try await office.apply(.create(Record(twin, [Contact.name: .text("Kwame Mensah"), Contact.country: .text("GH")])))
        let twins = try await naming(office, "kwame mensah")
        #expect(twins.meant.map(\.link.target.uid.text) == ["kwame", "twin"])
        #expect(twins.meant[0].detail.english == "Founder, Baobab Labs")
        #expect(try await naming(office, "ana").meant.map(\.link.target.kind) == [.user])
        #expect(try await naming(office, "mara").meant.map(\.link.label) == ["Mara Conceição"])
        #expect(try await naming(office, "c1").meant.map(\.link.label) == ["Kwame Mensah"])
        #expect(try await naming(office, "twin").meant.map(\.link.target) == [twin], "a uid is a name too")
        let slip = try await naming(office, "stanfrod")
        #expect(slip.meant.isEmpty)
        #expect(slip.near.map(\.link.label) == ["Stanford University"])
        #expect(try await naming(office, "zzyzx") == Naming(meant: [], near: []))
    }

    @Test func placesAreOfferedOnceEach() async throws {
        let office = try await SmallOffice()
        for (index, place) in ["Lisbon", "lisbon", "Lima", "Hub"].enumerated() {
            try await office.apply(
                meeting("p\(index)", "2026-11-01T10:00:00Z", [(.contact, "kwame")], [Meeting.place: .text(place)]))
        }
        #expect(try await places(office, "li") == ["Lima", "Lisbon"])
        #expect(try await places(office, "") == ["Hub", "Lima", "Lisbon"])
        #expect(try await places(office, "", limit: 1) == ["Hub"])
        #expect(try await places(office, "%").isEmpty)
        try await office.apply(.delete(Reference(.meeting, UID("p2"))))
        #expect(try await places(office, "LI") == ["Lisbon"])
    }

    @Test func itSaysWhoElseMetThemWhatIsPromisedAndWhenNext() async throws {
        let office = try await SmallOffice()
        try await office.apply(
            .set(Reference(.contact, UID("kwame")), Contact.cadence, .integer(90)),
            .set(Reference(.followUp, UID("late")), FollowUp.kind, .word(FollowUpKind.ourPromise)),
            .set(Reference(.organization, UID("baobab")), Organization.tier, .word(Tier.first)),
            .create(
                Record(
                    Reference(.rule, UID("r")),
                    [Rule.about: .word(RuleSubject.cadence), Rule.of: .text("tier:1"), Rule.number: .integer(60)])),
            meeting(
                "new", "2026-11-20T10:00:00Z", [(.contact, "kwame"), (.user, "ana")],
                [Meeting.notes: .text("Good. They will send the deck by Monday.")]),
            meeting("old", "2026-03-01T10:00:00Z", [(.contact, "kwame"), (.user, "ben")]))
        let payback = try #require(try await payback(office, "new"))
        #expect(
            payback.touches.map { "\($0.who.label) \($0.next) \($0.cadence.phrase.english)" } == [
                "Kwame Mensah 2027-02-18 every 90 days", "Baobab Labs 2027-01-19 every 60 days, as tier 1",
            ])
        #expect(payback.promises.map(\.record.title) == ["Send the brief"])
        #expect(payback.promises.first?.with?.label == "Kwame Mensah")
        #expect(payback.encounters.map(\.link.label) == ["Next steps"], "Ben will meet him; the other is too long ago")
        #expect(payback.encounters.first?.ours.map(\.label) == ["Ben Okafor"])
        #expect(payback.encounters.first?.isPlanned == true)
        let proposals = payback.proposals(in: .utc)
        #expect(proposals.map(\.text) == ["send the deck"])
        #expect(proposals.first?.due == Day("2026-11-23"))
        #expect(proposals.first?.kind == .theirPromise)

        var uids = UIDSource(seed: 3)
        let record = try #require(proposals.first).record(
            from: payback.meeting.link, by: Link(Reference(.user, UID("ana")), "Ana Ruiz"),
            Reference(.followUp, uids.next(at: SmallOffice.now)))
        try await office.apply(.create(record))
        let after = try #require(try await self.payback(office, "new"))
        #expect(after.proposals(in: .utc).isEmpty, "what is captured is proposed no more")
        #expect(!after.promises.contains { $0.record.reference == record.reference }, "nor is it news")
    }

    @Test func aMeetingThatIsGoneOrCalledOffPaysNothingBack() async throws {
        let office = try await SmallOffice()
        #expect(try await payback(office, "m1") != nil)
        try await office.apply(.set(Reference(.meeting, UID("m1")), Meeting.status, .word(MeetingStatus.cancelled)))
        #expect(try await payback(office, "m1") == nil)
        try await office.apply(.delete(Reference(.meeting, UID("m2"))))
        #expect(try await payback(office, "m2") == nil)
        #expect(try await payback(office, "none") == nil)
        #expect(try await payback(office, "m3")?.touches.isEmpty == true, "what is only planned resets nothing")
    }

    @Test func nothingOfItWalksAWholeTable() async throws {
        let office = try await SmallOffice()
        let plans = try await office.store.read { db in
            try [
                PaybackReader.promises(1, [1, 2], [1], [2]), PaybackReader.encounters(1, [1, 2], [1], [1], SmallOffice.today),
                PlaceReader.next(after: "Lima", beginning: "li"),
            ].map { try $0.plan(db) }
        }
        for plan in plans {
            for table in ["followUp", "meeting", "participant", "position"] {
                #expect(!plan.contains { $0 == "SCAN \(table)" || $0.hasPrefix("SCAN \(table) USING INDEX") }, "\(plan)")
            }
        }
        #expect(plans[2].contains { $0.contains("meetingPlace") }, "\(plans[2])")
    }
}
