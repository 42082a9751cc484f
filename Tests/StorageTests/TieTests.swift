import Domain
import Testing

@testable import Storage

/// Ties, people, strength and ways to somebody, as the small office tells them.
struct TieTests {
    private func paths(_ office: SmallOffice, _ kind: Kind, _ uid: String) async throws -> [String] {
        guard case .paths(let paths) = try await office.store.answer(.paths(Reference(kind, UID(uid)), limit: 10)) else {
            throw Problem("no paths")
        }
        return paths.map { path in path.steps.map { $0.sentence(on: SmallOffice.today).english }.joined(separator: "; ") }
    }

    private func tie(_ uid: String, _ type: RelationType, _ from: Value, _ to: Value) -> Edit {
        .create(
            Record(Reference(.relation, UID(uid)), [Relation.type: .word(type), Relation.from: from, Relation.to: to]))
    }

    @Test func eachSideOfATieHasItsOwnWords() async throws {
        let office = try await SmallOffice()
        let kwame = try #require(await office.dossier(.contact, "kwame"))
        #expect(kwame.ties.map(\.sentence.english) == ["founded Baobab Labs, since 2020"])
        let baobab = try #require(await office.dossier(.organization, "baobab"))
        #expect(baobab.ties.map(\.sentence.english) == ["was founded by Kwame Mensah, since 2020"])
        #expect(baobab.ties.first?.relation == Reference(.relation, UID("founded")))
        try await office.apply(.delete(Reference(.contact, UID("kwame"))))
        #expect(try await office.dossier(.organization, "baobab")?.ties.isEmpty == true)
    }

    @Test func anOrganizationHasItsPeopleAndItsFormerPeople() async throws {
        let office = try await SmallOffice()
        let stanford = try #require(await office.dossier(.organization, "stanford"))
        #expect(stanford.staff.map { "\($0.contact.label) \($0.role) \($0.isPresent)" } == ["Kwame Mensah Fellow false"])
        let usp = try #require(await office.dossier(.organization, "usp"))
        #expect(usp.staff.map { "\($0.contact.label) \($0.role) \($0.isPresent)" } == ["Mara Conceição Dean true"])
    }

    @Test func whoOfUsKnowsThem() async throws {
        let office = try await SmallOffice()
        let kwame = try #require(await office.dossier(.contact, "kwame"))
        #expect(kwame.acquaintances.map { $0.user?.label ?? "all" } == ["all", "Ana Ruiz"])
        #expect(
            kwame.acquaintances.first?.explanation(on: SmallOffice.today).english
                == "1 meeting in twelve months, the last 10 days ago")
        #expect(try await office.dossier(.contact, "ito")?.acquaintances.isEmpty == true)
        let stanford = try #require(await office.dossier(.organization, "stanford"))
        #expect(stanford.acquaintances.compactMap { $0.user?.label } == ["Ana Ruiz", "Ben Okafor"])
    }

    @Test func theWarmestWayIsFoundThroughPeopleTiesAndPlaces() async throws {
        let office = try await SmallOffice()
        #expect(
            try await paths(office, .contact, "kwame") == [
                "Ana Ruiz met Kwame Mensah: 1 meeting in twelve months, the last 10 days ago (warm)",
                "Ana Ruiz met Stanford University: 1 meeting in twelve months, the last 3 days ago (warm); "
                    + "Kwame Mensah was Fellow at Stanford University until 2020",
            ])
        #expect(
            try await paths(office, .organization, "baobab").first
                == "Ana Ruiz met Kwame Mensah: 1 meeting in twelve months, the last 10 days ago (warm); Kwame Mensah is Founder at Baobab Labs"
        )
        #expect(try await paths(office, .contact, "ito").isEmpty)
        try await office.apply(
            tie("t1", .introducedBy, SmallOffice.link(.contact, "ito"), SmallOffice.link(.contact, "mara")),
            tie("t2", .advises, SmallOffice.link(.contact, "kwame"), SmallOffice.link(.contact, "mara")))
        #expect(
            try await paths(office, .contact, "ito") == [
                "Ana Ruiz met Kwame Mensah: 1 meeting in twelve months, the last 10 days ago (warm); "
                    + "Kwame Mensah advises Mara Conceição; Ito Haruka was introduced by Mara Conceição"
            ])
        #expect(try await paths(office, .meeting, "m1").isEmpty)
    }

    @Test func colleaguesAreThoseWhoWereThereAtTheSameTime() async throws {
        let office = try await SmallOffice()
        let position = { (from: String, to: String) in
            Value.list([
                Item([
                    Position.organization: SmallOffice.link(.organization, "stanford"), Position.from: SmallOffice.day(from),
                    Position.to: SmallOffice.day(to),
                ])
            ])
        }
        let solo = Reference(.contact, UID("solo"))
        try await office.apply(.set(solo, Contact.positions, position("2010-01-01", "2015-01-01")))
        #expect(try await !paths(office, .contact, "solo").contains { $0.contains("worked with") })
        try await office.apply(.set(solo, Contact.positions, position("2019-01-01", "2021-01-01")))
        #expect(
            try await paths(office, .contact, "solo").contains {
                $0.hasSuffix("Kwame Mensah worked with Suharto at Stanford University until 2020")
            })
    }

    @Test func whoSharedAMeetingCanOpenTheDoor() async throws {
        let office = try await SmallOffice()
        let who = ["kwame", "ito"].map { Item([Participant.who: SmallOffice.link(.contact, $0)]) }
        try await office.apply(
            .create(
                Record(
                    Reference(.meeting, UID("panel")),
                    [
                        Meeting.subject: .text("Panel"), Meeting.start: SmallOffice.instant("2026-11-19T09:00:00Z"),
                        Meeting.zone: .text("UTC"), Meeting.status: .word(MeetingStatus.held), Meeting.participants: .list(who),
                    ])))
        #expect(
            try await paths(office, .contact, "ito").first?.hasSuffix(
                "Kwame Mensah and Ito Haruka both took part in “Panel”, Thu 19 Nov") == true)
    }

    /// Held meetings at random, and the word that SQL has for each contact beside the one that Domain has.
    @Test(arguments: [UInt64(1), 2, 3])
    func strengthInSQLIsStrengthInDomain(seed: UInt64) async throws {
        let office = try await SmallOffice()
        var random = SeededGenerator(seed: seed)
        let contacts = ["kwame", "mara", "ito", "solo"]
        var held: [String: [Day]] = ["kwame": [SmallOffice.today - 10]]
        let edges = [0, 1, 89, 90, 91, 181, 182, 183, 364, 365, 366, 900]
        var edits: [Edit] = []
        for number in 0..<40 {
            let contact = contacts[Int(random.next() % 4)]
            let day = SmallOffice.today - edges[Int(random.next() % UInt64(edges.count))]
            if contact == "solo", number % 9 > 0 { continue }
            let isHeld = random.next() % 4 > 0
            if isHeld { held[contact, default: []].append(day) }
            edits.append(
                .create(
                    Record(
                        Reference(.meeting, UID("x\(number)")),
                        [
                            Meeting.subject: .text("x"), Meeting.start: SmallOffice.instant("\(day)T12:00:00Z"),
                            Meeting.zone: .text("UTC"), Meeting.status: .word(isHeld ? MeetingStatus.held : .cancelled),
                            Meeting.participants: .list([Item([Participant.who: SmallOffice.link(.contact, contact)])]),
                        ])))
        }
        try await office.store.apply(Change("Met", edits), as: UID("ana"), at: SmallOffice.now)
        let page = try await office.list(.contact, sort: Sort(Contact.strength, descending: true), columns: [Contact.strength])
        var order: [Strength] = []
        for row in page.rows {
            let days = held[row.link.target.uid.text] ?? []
            let year = days.filter { $0 >= SmallOffice.today - 365 }.count
            let strength = Strength(heldInYear: year, lastHeld: days.max(), today: SmallOffice.today)
            order.append(strength)
            #expect(row.values == [.text(strength.label.english)], "\(row.link.label), seed \(seed)")
        }
        #expect(order == order.sorted(by: >))
        let warm = QueryTests.path(Contact.strength, test: .matches("warm"))
        #expect(try await office.names(.contact, warm).count == order.filter { $0 == .warm }.count)
    }

    @Test func anOrganizationIsAsCloseAsItsPeopleAre() async throws {
        let office = try await SmallOffice()
        let page = try await office.list(.organization, columns: [Organization.strength])
        #expect(page.rows.map { $0.values[0].text } == ["warm", "warm", "none", "none"])
    }
}
