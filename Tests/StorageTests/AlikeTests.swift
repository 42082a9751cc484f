import Domain
import Testing

@testable import Storage

/// Who it might be already that is being typed.
struct AlikeTests {
    private func alike(_ office: SmallOffice, _ kind: Kind, _ values: [Field: Value]) async throws -> [String] {
        let record = Record(Reference(kind, UID("typed")), values)
        guard let candidate = Candidate(record) else { return ["too little"] }
        guard case .alike(let found) = try await office.store.answer(.alike(candidate, limit: 3)) else { return ["no answer"] }
        return found.map { "\($0.hit.link.target.uid.text) \($0.certainty.rawValue): \($0.reason.english)" }
    }

    @Test(arguments: [
        ("Mara Conceição", "mara possible: the same name"), ("mara conceicao", "mara possible: the same name"),
        ("Conceição Mara", "mara possible: the same name in another order"), ("Mara Conceiçao", "mara possible: the same name"),
        ("Mara Conceicoa", "mara possible: names one typo apart"), ("Kwame Mensah", "kwame possible: the same name"),
        ("Somebody Else", ""), ("Mara", ""), ("Ma", "too little"),
    ])
    func byName(name: String, expected: String) async throws {
        let office = try await SmallOffice()
        #expect(try await alike(office, .contact, [Contact.name: .text(name)]).joined() == expected)
    }

    @Test func byWhatElseIsTyped() async throws {
        let office = try await SmallOffice()
        let address = Value.list([Item([Part.address: .text("KWAME@baobab.example")])])
        #expect(
            try await alike(office, .contact, [Contact.name: .text("Nobody"), Contact.emails: address])
                == ["kwame sure: the same email KWAME@baobab.example"])
        let place = Value.list([Item([Position.organization: SmallOffice.link(.organization, "usp")])])
        let found = try await alike(office, .contact, [Contact.name: .text("M. Conceição"), Contact.positions: place])
        #expect(found.map { $0.prefix(29) } == ["mara likely: the same name wi"])
        #expect(try await alike(office, .contact, [Contact.name: .text("M. Conceição")]) == [])
        #expect(try await alike(office, .contact, [Contact.name: .text("Xu"), Contact.nativeName: .text("伊藤 遥")]).count == 1)
        try await office.apply(
            .set(Reference(.contact, UID("mara")), Contact.phones, .list([Item([Part.number: .text("+55 11 3091-4321")])])),
            .set(Reference(.contact, UID("mara")), Contact.aliases, .list([Item([Part.name: .text("Mariazinha da Silva")])])))
        let phone = Value.list([Item([Part.number: .text("0055 (11) 30914321")])])
        #expect(
            try await alike(office, .contact, [Contact.name: .text("Nobody"), Contact.phones: phone])
                == ["mara likely: the same phone 0055 (11) 30914321"])
        #expect(
            try await alike(office, .contact, [Contact.name: .text("mariazinha da silva")])
                == ["mara likely: also called Mariazinha da Silva"])
    }

    @Test func organizations() async throws {
        let office = try await SmallOffice()
        try await office.apply(
            .set(
                Reference(.organization, UID("baobab")), Organization.domains, .list([Item([Part.name: .text("baobab.example")])])
            ))
        #expect(
            try await alike(
                office, .organization,
                [Organization.name: .text("Nothing"), Organization.website: .text("https://www.Baobab.example/about")])
                == ["baobab sure: the same web domain baobab.example"])
        #expect(
            try await alike(office, .organization, [Organization.name: .text("Baobab Labs Ltd")]) == [
                "baobab possible: the same name but for the legal form"
            ])
        try await office.apply(.delete(Reference(.organization, UID("baobab"))))
        #expect(try await alike(office, .organization, [Organization.name: .text("Baobab Labs")]) == [])
    }
}
