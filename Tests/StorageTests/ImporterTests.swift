import Domain
import Testing

@testable import Storage

/// Files taken in: nothing twice, nothing lost, and a second time nothing at all.
struct ImporterTests {
    static func contact(_ name: String, organization: String? = nil, email: String? = nil, _ more: [Field: Value] = [:]) -> Draft
    {
        var record = Record(Reference(.contact, .unknown), more)
        record[Contact.name] = .text(name)
        if let organization {
            record[Contact.positions] = .list([Item([Position.organization: .link(.named(organization, .organization))])])
        }
        if let email { record[Contact.emails] = .list([Item([Part.address: .text(email)])]) }
        return Draft(record: record, line: 7)
    }

    @discardableResult
    static func take(_ drafts: [Draft], into office: SmallOffice, seed: UInt64 = 1) async throws -> (
        outcomes: [Outcome], count: ImportCount
    ) {
        try await office.store.act("Imported a file", as: UID("ana"), at: SmallOffice.now) { act in
            let importer = Importer(into: act, uids: UIDSource(seed: seed), at: SmallOffice.now, today: SmallOffice.today)
            let outcomes = try drafts.map { try importer.take($0) }
            return (outcomes, importer.count)
        }
    }

    static func called(_ value: String, by source: String = "hub") -> [Field: Value] {
        [Contact.externalIDs: .list([Item([Part.value: .text(value), Part.source: .text(source)])])]
    }

    static func draft(_ kind: Kind, _ values: [Field: Value], uid: UID = .unknown) -> Draft {
        Draft(record: Record(Reference(kind, uid), values), line: 7)
    }

    static func topics(_ names: String...) -> Value { .list(names.map { Item([Part.who: .link(.named($0, .topic))]) }) }

    @Test func recordsNamedInLinksAreMadeOnce() async throws {
        let office = try await SmallOffice()
        let drafts = [
            Self.contact(
                "Lin Mei", organization: "Jade Cloud",
                [Contact.topics: Self.topics("semiconductors", "Compute", "Quantum ethics")]),
            Self.contact("Ada Obi", organization: "JADE CLOUD"), Self.contact("Joe Doe", organization: "Baobab Labs"),
        ]
        #expect(try await Self.take(drafts, into: office).outcomes == [.created, .created, .created])
        #expect(try await office.names(.organization, .words("jade")) == ["Jade Cloud"])
        #expect(try await office.names(.contact, .words("jade")) == ["Ada Obi", "Lin Mei"])
        #expect(try await office.names(.topic, .words("quantum-ethics")) == ["Quantum ethics"])
        let again = try await Self.take(drafts, into: office)
        #expect(again.outcomes == [.unchanged, .unchanged, .unchanged])
        #expect(again.count.read == 3 && again.count.unchanged == 3)
    }

    @Test func whatIsKnownIsFoundAndCompleted() async throws {
        let office = try await SmallOffice()
        let byEmail = Self.contact("Kwame A. Mensah", email: "KWAME@baobab.example", [Contact.city: .text("Nairobi")])
        let byName = Self.contact("MARA conceicao", email: "mara@usp.example", [Contact.city: .text("São Paulo")])
        let stranger = Self.contact("Mara Conceição", organization: "Another University")
        let outcomes = try await Self.take([byEmail, byName, stranger], into: office).outcomes
        #expect(outcomes == [.updated([Contact.name, Contact.city]), .updated([Contact.emails, Contact.city]), .created])
        #expect(try await office.names(.contact, .words("mara")) == ["Mara Conceição", "Mara Conceição"])
        #expect(
            try await office.list(.contact, .words("kwame"), columns: [Contact.emails]).rows.first?.values[0].items.count == 1)
    }

    @Test func externalIDsAreRemembered() async throws {
        let office = try await SmallOffice()
        let called: Value = .list([Item([Part.value: .text("42"), Part.source: .text("hub")])])
        let first = Self.contact("Old Name", [Contact.externalIDs: called])
        let second = Self.contact("New Name", [Contact.externalIDs: called])
        #expect(try await Self.take([first], into: office).outcomes == [.created])
        #expect(try await Self.take([second], into: office).outcomes == [.updated([Contact.name])])
        try await office.apply(.delete(try #require(await office.list(.contact, .words("new name")).rows.first).link.target))
        #expect(try await Self.take([second], into: office).outcomes == [.deleted])
    }

    @Test func namesakesWithDifferentIDsStayApart() async throws {
        let office = try await SmallOffice()
        let rows = [Self.contact("Wei Zhang", Self.called("101")), Self.contact("Wei Zhang", Self.called("102"))]
        #expect(try await Self.take(rows, into: office).outcomes == [.created, .created])
        #expect(try await Self.take(rows, into: office).outcomes == [.unchanged, .unchanged])
        // Another list has its own ids for the same people; nobody can tell which of them it means, but it is no third.
        #expect(try await Self.take([Self.contact("Wei Zhang", Self.called("7", by: "summit"))], into: office).count.created == 0)
    }

    @Test func namesakesOfAnotherOfficeStayApart() async throws {
        let office = try await SmallOffice()
        let people = ["li-1", "li-2", "k-1", "k-2"].map { uid in
            Self.draft(.contact, [Contact.name: .text(uid.hasPrefix("li") ? "Li Wei" : "Kwame Mensah")], uid: UID(uid))
        }
        let with: Value = .list(
            ["li-2", "k-1"].map { uid in
                Item([Participant.who: .link(Link(Reference(.contact, UID(uid)), uid == "k-1" ? "Kwame Mensah" : "Li Wei"))])
            })
        let meeting = Self.draft(
            .meeting,
            [
                Meeting.subject: .text("Talk"), Meeting.start: SmallOffice.instant("2026-11-20T09:00:00Z"),
                Meeting.zone: .text("UTC"), Meeting.participants: with,
            ], uid: UID("talk"))
        let outcomes = try await Self.take(people + [meeting], into: office).outcomes
        #expect(outcomes == [.created, .created, .unchanged, .created, .created])
        let talk = try #require(await office.dossier(.meeting, "talk"))
        #expect(talk.record[Meeting.participants].links.map(\.target.uid) == [UID("li-2"), UID("kwame")])
        #expect(try await Self.take(people, into: office).count.unchanged == 4)
    }

    @Test func whatWasUndoneCanBeImportedAgain() async throws {
        let office = try await SmallOffice()
        let rows = [
            Self.contact("Lin Mei"), Self.contact("Ada Obi", [Contact.city: .text("Lagos")].merging(Self.called("9")) { $1 }),
            Self.draft(.contact, [Contact.name: .text("Joe Doe")], uid: UID("foreign")),
        ]
        try await Self.take(rows, into: office)
        let before = try await office.contents()
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await Self.take(rows, into: office, seed: 2).outcomes == [.created, .created, .created])
        #expect(try await office.contents().folded == before.folded)
        #expect(try await office.contents().records.count == before.records.count)
    }

    @Test func aDeletedNamesakeBlocksNobody() async throws {
        let office = try await SmallOffice()
        try await office.apply(.delete(Reference(.contact, UID("solo"))))
        #expect(try await Self.take([Self.contact("Suharto")], into: office).outcomes == [.created])
    }

    @Test func anAddressAloneIsNobody() async throws {
        let office = try await SmallOffice()
        let rows = [
            Self.contact("Joe Doe", email: "kwame@baobab.example"), Self.contact("Mensah, K.", email: "kwame@baobab.example"),
        ]
        #expect(try await Self.take(rows, into: office).outcomes == [.created, .updated([Contact.name])])
    }

    @Test func notesAreAddedAndNeverReplaced() async throws {
        let office = try await SmallOffice()
        let rows = ["Met in Rio.", "Knows the people", "Likes tea."].map { Self.contact("Suharto", [Contact.notes: .text($0)]) }
        #expect(try await Self.take(rows, into: office).outcomes == [.updated([Contact.notes]), .merged, .merged])
        let notes = try await office.dossier(.contact, "solo")?.record[Contact.notes].text
        #expect(notes == "Knows the people at Stanford well.\n\nMet in Rio.\n\nLikes tea.")
        #expect(try await Self.take(rows, into: office).outcomes == [.unchanged, .merged, .merged])
    }

    @Test func aListWithoutStatusReopensNothing() async throws {
        let office = try await SmallOffice()
        let row = Self.draft(.followUp, [FollowUp.text: .text("Send the data"), FollowUp.due: SmallOffice.day("2026-11-05")])
        let new = Self.draft(.followUp, [FollowUp.text: .text("Water the plants")])
        #expect(try await Self.take([row, new], into: office).outcomes == [.unchanged, .created])
        #expect(try await office.dossier(.followUp, "broken")?.record[FollowUp.status].word() == FollowUpStatus.done)
        let made = try #require(await office.list(.followUp, .words("plants"), columns: [FollowUp.status]).rows.first)
        #expect(made.values[0].word() == FollowUpStatus.open)
    }

    @Test func aNameOfSeveralIsDecidedByTheDraftOrReported() async throws {
        let office = try await SmallOffice()
        let ministry = { (uid: String, country: String) in
            Edit.create(
                Record(
                    Reference(.organization, UID(uid)),
                    [Organization.name: .text("Ministry of Health"), Organization.country: .text(country)]))
        }
        let twin = Record(
            Reference(.contact, UID("twin")),
            [
                Contact.name: .text("Mara Conceição"),
                Contact.positions: .list([Item([Position.organization: SmallOffice.link(.organization, "health-ke")])]),
            ])
        try await office.apply(ministry("health-br", "BR"), ministry("health-ke", "KE"), .create(twin))
        let unknown = Self.contact("Ada Obi", organization: "Ministry of Health", [Contact.city: .text("Lagos")])
        let decided = Self.contact("Joe Doe", organization: "Ministry of Health", [Contact.country: .text("KE")])
        let followUp = { (text: String, organization: String) in
            Self.draft(
                .followUp,
                [
                    FollowUp.text: .text(text), FollowUp.contact: .link(.named("Mara Conceição", .contact)),
                    FollowUp.organization: .link(.named(organization, .organization)),
                ])
        }
        let drafts = [unknown, decided, followUp("Ask the dean", "Universidade de São Paulo"), followUp("Ask", "Baobab Labs")]
        let taken = try await office.store.act("Imported", as: UID("ana"), at: SmallOffice.now) { act in
            let importer = Importer(into: act, uids: UIDSource(seed: 1), at: SmallOffice.now, today: SmallOffice.today)
            return try drafts.map { (try importer.take($0), importer.doubts) }
        }
        #expect(taken.allSatisfy { $0.0 == .created })
        #expect(taken.map(\.1.count) == [1, 0, 0, 1])
        let problem = try #require(taken[0].1.first)
        #expect(problem.line == 7)
        #expect(problem.sentence.english.hasPrefix("Ministry of Health could be any of these: o5 Ministry of Health (BR); o6 "))
        let columns = [Contact.organization, Contact.city]
        let people = try await office.list(.contact, columns: columns).rows
        #expect(people.first { $0.link.label == "Ada Obi" }?.values == [.none, .text("Lagos")])
        #expect(people.first { $0.link.label == "Joe Doe" }?.values[0].link?.target.uid == UID("health-ke"))
        let asked = try await office.list(.followUp, .words("ask"), columns: [FollowUp.contact, FollowUp.organization]).rows
        #expect(asked.map { $0.values[0].link?.target.uid } == [nil, UID("mara")])
        #expect(asked[0].values[1].link?.label == "Baobab Labs")
    }

    @Test func twoRowsOfOneFileDoNotFight() async throws {
        let office = try await SmallOffice()
        let rows = [
            Self.contact("Lin Mei", email: "lin@jade.example", [Contact.city: .text("Lagos")]),
            Self.contact("Lin Mei", email: "lin@jade.example", [Contact.city: .text("Accra"), Contact.country: .text("GH")]),
        ]
        #expect(try await Self.take(rows, into: office).outcomes == [.created, .merged])
        #expect(try await Self.take(rows, into: office).outcomes == [.unchanged, .merged])
        let lin = try await office.store.find("Lin Mei", kinds: [.contact])
        guard case .dossier(let dossier?) = try await office.store.answer(.dossier(lin.target)) else { return }
        #expect(dossier.record[Contact.city].text == "Lagos")
        #expect(
            dossier.record[Contact.extras].items == [Item([Part.name: .text("City"), Part.value: .text("Accra")])],
            "what the second row says is not lost")
    }

    @Test func aSharedMailboxIsNobody() async throws {
        let office = try await SmallOffice()
        let rows = [Self.contact("Lin Mei", email: "info@jade.example"), Self.contact("Ada Obi", email: "info@jade.example")]
        #expect(try await Self.take(rows, into: office).outcomes == [.created, .created])
    }

    @Test func aRefusedRowLeavesNoTrace() async throws {
        let office = try await SmallOffice()
        let bad = Self.contact(
            "Bad Row", organization: "Trace Ltd",
            [Contact.reviewOn: .text("soon"), Contact.topics: Self.topics("New words")])
        let wrong = Self.contact("Wrong Country", organization: "Trace Ltd", [Contact.country: .text("Atlantis")])
        let (outcomes, count) = try await Self.take(
            [bad, wrong, Self.contact("Good Row", organization: "Good Ltd")], into: office)
        guard case .refused(let problem) = outcomes[0], case .refused = outcomes[1] else { throw Problem("not refused") }
        #expect(problem.line == 7)
        #expect(outcomes[2] == .created && count.refused == 2)
        #expect(try await office.names(.organization, .words("ltd")) == ["Good Ltd"])
        #expect(try await office.names(.topic, .words("new")).isEmpty)
    }

    @Test func aUserWhomTheOfficeDoesNotKnowIsLeftOutAndNamed() async throws {
        let office = try await SmallOffice()
        let row = Self.contact("Lin Mei", [Contact.lead: .link(.named("nobody", .user))])
        let doubts = try await office.store.act("Imported a file", as: UID("ana"), at: SmallOffice.now) { act in
            let importer = Importer(into: act, uids: UIDSource(seed: 1), at: SmallOffice.now, today: SmallOffice.today)
            let outcome = try importer.take(row)
            #expect(outcome == .created)
            return importer.doubts
        }
        #expect(
            doubts.map(\.sentence.english) == ["There is no user nobody here; that was left out. Add the user, and import again."]
        )
    }

    @Test func anImportIsOneActToUndo() async throws {
        let office = try await SmallOffice()
        let before = try await office.contents()
        try await Self.take(
            [Self.contact("Lin Mei", organization: "Jade Cloud"), Self.contact("Kwame Mensah", [Contact.city: .text("Accra")])],
            into: office)
        #expect(try await office.contents() != before)
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.contents() == before)
    }

    @Test func aStoppedImportKeepsNothing() async throws {
        let office = try await SmallOffice()
        let before = try await office.contents()
        let task = Task {
            try await office.store.act("Imported a file", as: UID("ana"), at: SmallOffice.now) { act in
                let importer = Importer(into: act, uids: UIDSource(seed: 1), at: SmallOffice.now, today: SmallOffice.today)
                for number in 0... { _ = try importer.take(Self.contact("Person \(number)")) }
            }
        }
        task.cancel()
        let problem = await #expect(throws: Problem.self) { try await task.value }
        #expect(problem?.sentence.english == "Stopped. Nothing was changed.")
        #expect(try await office.contents() == before)
    }

    @Test func aSecondImportOfAnyFileChangesNothing() async throws {
        var random = SeededGenerator(seed: 20_261_121)
        let names = ["Lin Mei", "lin mei", "Ada Obi", "Kwame Mensah", "Suharto"]
        let places: [String?] = ["Jade Cloud", "Baobab Labs", "baobab labs", nil]
        let emails: [String?] = ["a@x.example", "b@x.example", "info@x.example", nil]
        let drafts = (0..<200).map { _ in
            Self.contact(
                names.randomElement(using: &random) ?? "", organization: places.randomElement(using: &random) ?? nil,
                email: emails.randomElement(using: &random) ?? nil,
                [Contact.city: ["Lagos", "Accra", ""].randomElement(using: &random).map { .text($0) } ?? .none])
        }
        let office = try await SmallOffice()
        try await Self.take(drafts, into: office)
        let before = try await office.contents()
        let second = try await Self.take(drafts, into: office)
        #expect(second.count.created == 0)
        #expect(try await office.contents() == before)
    }
}
