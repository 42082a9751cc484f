import Domain
import Testing

@testable import Storage

/// Filters, searches and lookups on the small office, each with records in and out.
struct QueryTests {
    typealias Row = (kind: Kind, filter: Filter, names: [String])

    static func path(_ fields: Field..., test: Filter.Test) -> Filter { .field(FieldPath(fields), test) }
    static func days(_ first: String, _ last: String) -> Filter.Test {
        .days((Day(first) ?? SmallOffice.today)...(Day(last) ?? SmallOffice.today))
    }

    static var filters: [Row] {
        [
            (.contact, .everything, ["Ito Haruka", "Kwame Mensah", "Mara Conceição", "Suharto"]),
            (.contact, .words("conceicao"), ["Mara Conceição"]),
            (.contact, .words("kwa baob"), ["Kwame Mensah"]),
            (.contact, .words("stanford"), ["Kwame Mensah", "Suharto"]),
            (.contact, path(Contact.organization, Organization.country, test: .matches("ke")), ["Kwame Mensah"]),
            (.contact, path(Contact.organization, test: .links("stanford")), []),
            (.contact, path(Contact.positions, test: .links("stanford")), ["Kwame Mensah"]),
            (.contact, path(Contact.positions, Position.role, test: .matches("PROF")), ["Ito Haruka"]),
            (.contact, path(Contact.role, test: .matches("dean")), ["Mara Conceição"]),
            (.contact, path(Contact.lead, test: .links("ana")), ["Kwame Mensah"]),
            (.contact, path(Contact.lead, test: .isEmpty), ["Ito Haruka", "Mara Conceição", "Suharto"]),
            (.contact, .not(path(Contact.country, test: .matches("BR"))), ["Ito Haruka", "Kwame Mensah", "Suharto"]),
            (.contact, path(Contact.topics, test: .links("ai")), ["Kwame Mensah"]),
            (.contact, path(Contact.emails, test: .matches("baobab.example")), ["Kwame Mensah"]),
            (.contact, path(Contact.emails, test: .isEmpty), ["Ito Haruka", "Mara Conceição", "Suharto"]),
            (.contact, path(Contact.lastMet, test: days("2026-11-11", "2026-11-11")), ["Kwame Mensah"]),
            (.contact, path(Contact.lastMet, test: .isEmpty), ["Ito Haruka", "Mara Conceição", "Suharto"]),
            (.contact, path(Contact.nextDue, test: days("2026-11-01", "2026-11-20")), ["Kwame Mensah"]),
            (.contact, .any([.words("ito"), .words("suharto")]), ["Ito Haruka", "Suharto"]),
            (.contact, .all([.words("ito"), .words("suharto")]), []),
            (.organization, path(Organization.kind, test: .matches("Start-Up")), ["Baobab Labs"]),
            (.organization, path(Organization.employees, test: .number(10...50)), ["Baobab Labs"]),
            (.organization, path(Organization.city, test: .matches("sao")), ["Universidade de São Paulo"]),
            (
                .organization, path(Organization.people, test: .number(1...9)),
                ["Baobab Labs", "Universidade de São Paulo", "University of Tokyo"]
            ),
            (.organization, path(Organization.lastMet, test: .isFilled), ["Baobab Labs", "Stanford University"]),
            (
                .organization, path(Organization.topics, test: .links("Artificial intelligence")),
                ["Baobab Labs", "Stanford University"]
            ),
            (.organization, path(Organization.topics, test: .links("robots")), []),
            (.meeting, .words("kwame"), ["Compute access", "Next steps"]),
            (.meeting, path(Meeting.participants, test: .links("stanford")), ["Campus visit"]),
            (.meeting, path(Meeting.participants, test: .links("ben")), ["Campus visit", "Next steps"]),
            (.meeting, path(Meeting.start, test: days("2026-11-18", "2026-11-30")), ["Campus visit"]),
            (.followUp, path(FollowUp.owners, test: .links("ben")), ["Call the dean", "Hear from the ministry"]),
            (.followUp, path(FollowUp.contact, Contact.organization, test: .links("stanford")), []),
            (.followUp, path(FollowUp.contact, Contact.organization, test: .links("paulo")), ["Call the dean"]),
            (.followUp, .words("stanford"), ["Book the room"]),
            (.opportunity, path(Opportunity.pipeline, test: .links("ties")), ["Joint laboratory"]),
            (.opportunity, path(Opportunity.age, test: .number(10...10)), ["Joint laboratory"]),
            (.opportunity, path(Opportunity.stage, test: .links("agreed")), []),
            (.relation, path(Relation.from, test: .links("kwame")), ["founded"]),
        ]
    }

    @Test func filtersLetThroughWhatTheySay() async throws {
        let office = try await SmallOffice()
        for (number, row) in Self.filters.enumerated() {
            #expect(try await office.names(row.kind, row.filter) == row.names, "row \(number): \(row.filter)")
            guard case .count(let count) = try await office.store.answer(.count(row.kind, row.filter)) else { return }
            #expect(count == row.names.count)
        }
    }

    @Test(arguments: ["-", "?", "🙂", "\"", ""])
    func wordsWithoutLettersFindNothing(text: String) async throws {
        let office = try await SmallOffice()
        let paths: [(Kind, Filter)] = [
            (.followUp, Self.path(FollowUp.owners, test: .links(text))),
            (.contact, Self.path(Contact.organization, test: .links(text))),
            (.opportunity, Self.path(Opportunity.stage, test: .links(text))),
            (.organization, Self.path(Organization.city, test: .matches(text))),
        ]
        for (kind, filter) in paths { #expect(try await office.names(kind, filter).isEmpty, "\(filter)") }
    }

    @Test func whatARecordIsCalledIsTheSameEverywhere() async throws {
        let office = try await SmallOffice()
        let secret = Record(
            Reference(.marking, UID("secret")),
            [Marking.name: .text("Restricted"), Marking.letter: .text("R"), Marking.level: .integer(2)])
        let cloud = Record(
            Reference(.organization, UID("cloud")),
            [Organization.name: .text("Jade Cloud"), Organization.aliases: .list([Item([Part.name: .text("翡翠雲")])])])
        let marked: Edit = .set(
            Reference(.contact, UID("ito")), Contact.marking, .link(Link(Reference(.marking, UID("secret")))))
        try await office.apply(.create(secret), .create(cloud), marked)
        let names: [(String, Kind, String)] = [
            ("agreed", .stage, "Agreed"), ("TIES", .pipeline, "Relationships"), ("r", .marking, "Restricted"),
            ("semiconductors", .topic, "Semiconductors"), ("ben", .user, "Ben Okafor"), ("翡翠雲", .organization, "Jade Cloud"),
            ("伊藤 遥", .contact, "Ito Haruka"),
        ]
        for (text, kind, name) in names {
            #expect(try await office.store.find(text, kinds: [kind]).label == name)
            let found = try await office.store.read { db in try NameMatch(db: db).ids(text, kind).count }
            #expect(found == 1, "\(text)")
        }
        #expect(try await office.names(.contact, Self.path(Contact.marking, test: .links("r"))) == ["Ito Haruka"])
    }

    @Test func shortIDsAreLinksToo() async throws {
        let office = try await SmallOffice()
        let id = try #require(await office.store.id(of: Reference(.organization, UID("usp"))))
        #expect(
            try await office.names(.contact, Self.path(Contact.organization, test: .links(id.description))) == ["Mara Conceição"])
    }

    @Test(arguments: [
        ("stan", "Stanford University", false), ("Stanfrod", "Stanford University", true),
        ("sao paulo", "Universidade de São Paulo", false),
        ("東京", "University of Tokyo", false), ("伊藤", "Ito Haruka", false), ("mensha", "Kwame Mensah", true),
        ("kwame baobab", "Kwame Mensah", false),
        ("Kwmae", "Kwame Mensah", true), ("CONCEICAO", "Mara Conceição", false), ("ztanford", "Stanford University", true),
    ])
    func searchFinds(text: String, name: String, isGuess: Bool) async throws {
        let office = try await SmallOffice()
        let hit = try #require(await office.hits(text).first)
        #expect(hit.link.label == name)
        #expect(hit.isGuess == isGuess)
    }

    @Test func namesComeBeforeText() async throws {
        let office = try await SmallOffice()
        let labels = try await office.hits("stanford", [.contact, .organization, .meeting]).map(\.link.label)
        #expect(labels == ["Stanford University", "Suharto"])
        #expect(try await office.hits("zzzz").isEmpty)
        #expect(try await office.hits("\"'() *").isEmpty)
    }

    @Test func newerMeetingsComeFirst() async throws {
        let office = try await SmallOffice()
        try await office.apply(.set(Reference(.meeting, UID("m1")), Meeting.notes, .text("steps")))
        #expect(try await office.hits("ste", [.meeting]).map(\.link.label) == ["Next steps", "Compute access"])
        #expect(try await office.hits("steps", [.meeting]).first?.detail.english == "2026-12-01, Kwame Mensah")
    }

    @Test func completionReadsNamesOnly() async throws {
        let office = try await SmallOffice()
        guard case .hits(let hits) = try await office.store.answer(.complete("st", [.contact, .organization], limit: 5)) else {
            return
        }
        #expect(hits.map(\.link.label) == ["Stanford University"])
        guard case .hits(let people) = try await office.store.answer(.complete("men", [.contact], limit: 5)) else { return }
        #expect(people.map(\.detail.english) == ["Founder, Baobab Labs"])
        guard case .hits(let stages) = try await office.store.answer(.complete("dia", [.stage], limit: 5)) else { return }
        #expect(stages.map(\.link.label) == ["Dialogue"])
    }

    @Test func lookupFindsTheOne() async throws {
        let office = try await SmallOffice()
        let store = office.store
        let id = try #require(await store.id(of: Reference(.contact, UID("kwame"))))
        for text in [id.description, "kwame", "KWAME MENSAH", "mens", "kwame men"] {
            #expect(try await store.find(text, kinds: [.contact]).label == "Kwame Mensah", "\(text)")
        }
        #expect(try await store.user(login: "Ben")?.title == "Ben Okafor")
        let ambiguous = await #expect(throws: Problem.self) { try await store.find("univers", kinds: [.organization]) }
        #expect(ambiguous?.sentence.english.contains("(university, BR); ") == true)
        let unknown = await #expect(throws: Problem.self) { try await store.find("Stanfrod", kinds: [.organization]) }
        #expect(unknown?.sentence.english.contains("Did you mean o1 Stanford University?") == true)
    }
}
