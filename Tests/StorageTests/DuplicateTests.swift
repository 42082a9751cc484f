import Domain
import Testing

@testable import Storage

/// Who may be there twice, and why.
struct DuplicateTests {
    private func contact(_ uid: String, _ name: String, _ values: [Field: Value] = [:]) -> Edit {
        .create(Record(Reference(.contact, UID(uid)), values.merging([Contact.name: .text(name)]) { $1 }))
    }

    private func organization(_ uid: String, _ name: String, _ values: [Field: Value] = [:]) -> Edit {
        .create(Record(Reference(.organization, UID(uid)), values.merging([Organization.name: .text(name)]) { $1 }))
    }

    private func at(_ organization: String) -> Value {
        .list([Item([Position.organization: SmallOffice.link(.organization, organization)])])
    }

    private func said(_ suspects: Suspects) -> [String] {
        suspects.pairs.map { "\($0.first.link.target.uid.text) \($0.second.link.target.uid.text): \($0.reason.english)" }
    }

    @Test func contactsAreSuspectedForAReason() async throws {
        let office = try await SmallOffice()
        let phone = { (number: String) in Value.list([Item([Part.number: .text(number)])]) }
        try await office.apply(
            contact("mail", "K. M.", [Contact.emails: .list([Item([Part.address: .text("KWAME@Baobab.example")])])]),
            contact("dean", "Mara Conceicao", [Contact.positions: at("usp")]),
            contact("slip", "Mara Conceicoa", [Contact.positions: at("usp")]),
            contact("script", "Haruka Itou", [Contact.nativeName: .text("伊藤 遥")]),
            contact("brazil", "Mara Conceição", [Contact.country: .text("BR")]),
            contact("p1", "Li", [Contact.phones: phone("+254 20 123-4567")]),
            contact("p2", "Lee", [Contact.phones: phone("00254 (20) 1234567")]),
            contact("gone", "Suharto"))
        try await office.apply(.delete(Reference(.contact, UID("gone"))))
        #expect(
            said(try await office.store.suspects(.contact, limit: 50)) == [
                "kwame mail: the same email kwame@baobab.example", "mara dean: the same name at Universidade de São Paulo",
                "ito script: the same name in its script, 伊藤 遥",
                "mara slip: names one typo apart at Universidade de São Paulo", "mara brazil: the same name and country",
                "dean slip: names one typo apart at Universidade de São Paulo",
                "p1 p2: the same phone +254 20 123-4567",
                "dean brazil: the same name, and one has no country",
            ])
        let first = try await office.store.suspects(.contact, limit: 2)
        #expect(first.pairs.count == 2 && first.isCut)
        #expect(first.pairs.map(\.certainty) == [.sure, .sure])
    }

    @Test func namesAreAlikeInManyWays() async throws {
        let office = try await SmallOffice()
        try await office.apply(
            contact("full", "Robert Maria Huang", [Contact.positions: at("usp")]),
            contact("short", "Bob Maria Huang", [Contact.positions: at("usp")]),
            contact("initial", "R. Maria Huang", [Contact.positions: at("usp")]),
            contact("swapped", "Huang Robert Maria", [Contact.positions: at("usp")]),
            contact("middle", "Robert Huang", [Contact.positions: at("usp")]),
            contact("accent", "Róbert Mária Huäng", [Contact.positions: at("usp")]),
            contact("stranger", "Olga Maria Petrova", [Contact.positions: at("usp")]))
        let found = said(try await office.store.suspects(.contact, limit: 50))
        let place = "at Universidade de São Paulo"
        #expect(found.contains("full short: a short form of the same name \(place)"))
        #expect(found.contains("full initial: the same name with an initial \(place)"))
        #expect(found.contains("full swapped: the same name in another order \(place)"))
        #expect(found.contains("full middle: a shorter form of the same name \(place)"))
        #expect(found.contains("full accent: the same name \(place)"))
        #expect(!found.contains { $0.contains("stranger") })
    }

    @Test func whoIsSaidToBeAnotherIsNotSuspectedAgain() async throws {
        let office = try await SmallOffice()
        try await office.apply(contact("dean", "Mara Conceicao", [Contact.positions: at("usp")]))
        let pair = try #require(try await office.store.suspects(.contact, limit: 50).pairs.first)
        let mara = try #require(try await office.dossier(.contact, "mara")?.record)
        let said = Change.distinct(mara, from: pair.second.link)
        #expect(try await office.store.apply(said, as: UID("ana"), at: SmallOffice.now))
        #expect(try await office.store.suspects(.contact, limit: 50).pairs.isEmpty)
        #expect(
            try await !office.store.apply(
                Change.distinct(try #require(try await office.dossier(.contact, "mara")?.record), from: pair.second.link),
                as: UID("ana"), at: SmallOffice.now))
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.store.suspects(.contact, limit: 50).pairs == [pair])
        // Whoever merges them all the same is believed, and nobody is said to be another than himself.
        _ = try await office.store.redo(as: UID("ana"), at: SmallOffice.now)
        let merging = try await office.store.merge(
            pair.second.link.target, into: mara.reference, as: UID("ana"), at: SmallOffice.now)
        #expect(merging.merged[Contact.distinct].isEmpty)
    }

    @Test func organizationsAreSuspectedForAReason() async throws {
        let office = try await SmallOffice()
        let domain = { (name: String) in Value.list([Item([Part.name: .text(name)])]) }
        try await office.apply(
            organization("d1", "Acme", [Organization.domains: domain("acme.example")]),
            organization("d2", "ACME Holding", [Organization.domains: domain("Acme.example")]),
            organization("labs", "BAOBAB labs", [Organization.country: .text("KE")]),
            organization("elsewhere", "Stanford University", [Organization.country: .text("GB")]))
        try await office.apply(
            organization("gmbh", "Baobab Labs GmbH", [Organization.country: .text("KE")]),
            organization("alias", "Big Tree", [Organization.aliases: .list([Item([Part.name: .text("ACME Holding")])])]))
        #expect(
            said(try await office.store.suspects(.organization, limit: 50)) == [
                "baobab labs: the same name and country", "d1 d2: the same web domain acme.example",
                "d2 alias: one is also called ACME Holding",
                "baobab gmbh: the same name but for the legal form, and the same country",
                "labs gmbh: the same name but for the legal form, and the same country",
            ])
    }
}
