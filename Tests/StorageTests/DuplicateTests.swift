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

    private func said(_ suspects: [Suspect]) -> [String] {
        suspects.map { "\($0.first.link.target.uid.text) \($0.second.link.target.uid.text): \($0.reason.english)" }
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
                "kwame mail: the same email kwame@baobab.example", "p1 p2: the same phone +254 20 123-4567",
                "ito script: the same name in its script, 伊藤 遥", "mara dean: the same name at Universidade de São Paulo",
                "mara brazil: the same name and country, BR", "mara slip: names one typo apart at Universidade de São Paulo",
                "dean slip: names one typo apart at Universidade de São Paulo",
                "dean brazil: the same name, and one has no country",
            ])
        #expect(try await office.store.suspects(.contact, limit: 2).count == 2)
    }

    @Test func organizationsAreSuspectedForAReason() async throws {
        let office = try await SmallOffice()
        let domain = { (name: String) in Value.list([Item([Part.name: .text(name)])]) }
        try await office.apply(
            organization("d1", "Acme", [Organization.domains: domain("acme.example")]),
            organization("d2", "ACME Holding", [Organization.domains: domain("Acme.example")]),
            organization("labs", "BAOBAB labs", [Organization.country: .text("KE")]),
            organization("elsewhere", "Stanford University", [Organization.country: .text("GB")]))
        #expect(
            said(try await office.store.suspects(.organization, limit: 50)) == [
                "d1 d2: the same web domain acme.example", "baobab labs: the same name and country, KE",
            ])
    }
}
