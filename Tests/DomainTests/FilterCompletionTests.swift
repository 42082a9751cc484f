import Testing

@testable import Domain

/// What a filter offers while it is typed.
@Suite struct FilterCompletionTests {
    private static let office = Office(
        users: [
            Record(Reference(.user, UID("ana")), [User.name: .text("Ana Ruiz"), User.login: .text("ana")]),
            Record(Reference(.user, UID("ben")), [User.name: .text("Ben Okafor"), User.login: .text("ben")]),
        ],
        topics: [Record(Reference(.topic, UID("ai")), [Topic.name: .text("Artificial intelligence"), Topic.slug: .text("ai")])],
        stages: [Record(Reference(.stage, UID("d")), [Stage.name: .text("In dialogue"), Stage.slug: .text("dialogue")])])

    private func complete(_ text: String, _ kind: Kind, found: (Query) -> [Hit] = { _ in [] }) -> FilterCompletion {
        FilterCompleter(
            kind: kind, moment: DatePhraseTests.wednesday, me: "ana", office: Self.office,
            countries: ["KE": "Kenya", "ZA": "South Africa", "ZM": "Zambia"]
        ).completion(of: text, at: text.count, found: found)
    }

    private func offers(_ text: String, _ kind: Kind) -> [String] { complete(text, kind).offers.map(\.text) }

    @Test(
        arguments: [
            (Kind.contact, "cou", "country:"), (.contact, "met", "met<"), (.contact, "org", "organization:"),
            (.contact, "org", "org."), (.contact, "org.cou", "org.country:"), (.contact, "ana -co", "country:"),
            (.contact, "(ti", "tier:"), (.contact, "a o", "or"), (.meeting, "is", "is:"), (.meeting, "org", "org:"),
            (.meeting, "org.ki", "org.kind:"), (.followUp, "contact.org.c", "contact.org.country:"),
            (.opportunity, "sta", "stage:"),
            (.contact, "tier:", "1"), (.organization, "kind:st", "startup"), (.organization, "kind:university,st", "startup"),
            (.contact, "country:ken", "KE"), (.contact, "country:z", "ZA"), (.contact, "country:af", "ZA"),
            (.contact, "lead:", "me"), (.contact, "lead:b", "ben"), (.contact, "lead:oka", "ben"), (.contact, "lead:n", "none"),
            (.contact, "topic:art", "ai"), (.opportunity, "stage:dia", "dialogue"), (.followUp, "due:o", "overdue"),
            (.followUp, "due:this", "this-week"), (.meeting, "when:last-q", "last-quarter"), (.meeting, "when>=-90", "-90d"),
            (.contact, "met<9", "9d"), (.contact, "met:nev", "never"), (.contact, "org.tier:w", "watch"),
        ] as [(Kind, String, String)])
    func offered(kind: Kind, text: String, expected: String) {
        #expect(offers(text, kind).contains(expected), "\(offers(text, kind))")
    }

    @Test(arguments: ["country:KE", "baobab", "country:KE ", "nonsense:x", "city:Nai", "\"deep tech\""])
    func nothingIsOfferedWhereNothingCanFollow(text: String) {
        #expect(offers(text, .contact).isEmpty)
    }

    @Test func aWordInTheMiddleIsLeftAlone() {
        let completer = FilterCompleter(
            kind: .contact, moment: DatePhraseTests.wednesday, me: nil, office: Office(), countries: [:])
        #expect(completer.completion(of: "country", at: 3).offers.isEmpty)
        #expect(completer.completion(of: "cou tier:1", at: 3).range == 0..<3)
    }

    @Test func namesAreLookedUpAndQuoted() throws {
        let asked = complete("org:bao", .contact)
        #expect(asked.lookup == .complete("bao", [.organization], limit: FilterCompleter.limit))
        let link = Link(Reference(.organization, UID("b")), "Baobab Labs")
        let answered = complete("org:bao", .contact) { _ in
            [Hit(link: link, id: ShortID(.organization, 1), detail: "start-up, Kenya")]
        }
        #expect(answered.offers.first == FilterOffer("\"Baobab Labs\"", "start-up, Kenya"))
        #expect(complete("with:ana", .meeting).lookup == .complete("ana", [.contact, .organization], limit: 8))
    }

    @Test func meaningsSayWhatADateIsToday() {
        let offer = complete("due:this-w", .followUp).offers.first
        #expect(offer?.meaning.english == "Mon 23 Nov to Sun 29 Nov")
        #expect(complete("country:ken", .contact).offers.first?.meaning.english == "Kenya")
        #expect(complete("tie", .contact).offers.first?.meaning.english == "Tier: 1, 2, 3, watch")
    }

    /// Every word of every kind's table is offered by its beginning, and whatever is offered is understood.
    @Test(arguments: [Kind.contact, .organization, .meeting, .followUp, .opportunity])
    func whatIsOfferedIsUnderstood(kind: Kind) {
        let parser = FilterParser(kind: kind, moment: DatePhraseTests.wednesday, me: "ana")
        for field in kind.fields where !field.isHidden && field != FollowUp.queue {
            let words = offers(field.key.lowercased(), kind)
            #expect(words.contains { $0.lowercased().hasPrefix(field.key.lowercased()) }, "\(field.key): \(words)")
            for value in offers("\(field.key):", kind) {
                #expect(parser.parse("\(field.key):\(value)").problems.isEmpty, "\(field.key):\(value)")
            }
        }
    }
}
