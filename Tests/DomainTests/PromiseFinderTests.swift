import Domain
import Testing

/// Promises in what people write after a meeting, in five languages: whose they are and when.
@Suite struct PromiseFinderTests {
    private static let people = [
        Link(Reference(.contact, UID("nadia")), "Nadia Berenstain"), Link(Reference(.user, UID("ana")), "Ana Vilela"),
        Link(Reference(.organization, UID("halcyon")), "Halcyon Reasoning"),
    ]

    /// Wednesday, 25 November 2026.
    private func found(_ text: String) -> [String] {
        PromiseFinder(people: Self.people, at: DatePhraseTests.wednesday).promises(in: text).map { promise in
            "\(promise.isOurs ? "we" : "they"): \(promise.text)" + (promise.due.map { " ^\($0)" } ?? "")
        }
    }

    @Test(arguments: [
        ("They will send the deck by Friday.", ["they: send the deck ^2026-11-27"]),
        ("I'll share the brief with them next week", ["we: share the brief with them ^2026-11-30"]),
        ("We promised to introduce the dean.", ["we: introduce the dean"]),
        ("Good talk. Will send the paper tomorrow.", ["we: send the paper ^2026-11-26"]),
        ("Will send us the data", ["they: send us the data"]),
        ("- to send the annex by 3 December", ["we: send the annex ^2026-12-03"]),
        ("Nadia will call back on Monday", ["they: call back ^2026-11-30"]),
        ("Ana to book the room", ["we: book the room"]),
        ("Halcyon promised a seat in the pilot", ["they: a seat in the pilot"]),
        ("She'll get back to us in two weeks", ["they: get back to us ^2026-12-09"]),
        (
            "They will send the deck by Friday and we will review it by the end of the month.",
            ["they: send the deck ^2026-11-27", "we: review it ^2026-11-30"]
        ),
        ("We owe them the list of universities", ["we: the list of universities"]),
        ("We need to prepare the visit", ["we: prepare the visit"]),
        // French
        ("Nous enverrons la note d'ici vendredi.", ["we: enverrons la note ^2026-11-27"]),
        ("Ils vont transmettre le rapport la semaine prochaine", ["they: transmettre le rapport ^2026-11-30"]),
        ("Elle a promis de rappeler demain", ["they: rappeler ^2026-11-26"]),
        // German
        ("Wir werden bis Freitag die Unterlagen schicken.", ["we: die Unterlagen schicken ^2026-11-27"]),
        ("Sie haben zugesagt, den Bericht nächste Woche zu senden", ["they: den Bericht zu senden ^2026-11-30"]),
        // Spanish
        ("Enviarán el informe antes del viernes.", ["they: Enviarán el informe ^2026-11-27"]),
        ("Vamos a preparar la visita para mañana", ["we: preparar la visita ^2026-11-26"]),
        // Portuguese
        ("Eles vão mandar a proposta até sexta-feira", ["they: mandar a proposta ^2026-11-27"]),
        ("Ficamos de enviar o resumo amanhã", ["we: enviar o resumo ^2026-11-26"]),
    ])
    func finds(text: String, promises: [String]) { #expect(found(text) == promises, "\(text)") }

    @Test(arguments: [
        "", "They were late.", "Prices will rise next year.", "They will be in Lisbon next week.", "Will they send the deck?",
        "We will not sign.", "The verão was hot; serán muchos.", "Agreed in substance; the wording comes from our side.",
        "She will have none of it", "I met the will of the people", "Nadia to our left", "They would accept an audit.",
        "to be continued",
    ])
    func leavesTheRestAlone(text: String) { #expect(found(text).isEmpty, "\(text): \(found(text))") }

    @Test func saysWhoAndWhere() {
        let finder = PromiseFinder(people: Self.people, at: DatePhraseTests.wednesday)
        let promise = finder.promises(in: "Fine lunch. Nadia Berenstain will send the paper.").first
        #expect(promise?.who?.label == "Nadia Berenstain")
        #expect(promise?.sentence == "Nadia Berenstain will send the paper")
    }

    @Test func noTextBreaksIt() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let text = String.random(using: &random) + " will send " + String.random(using: &random)
            for promise in PromiseFinder(people: Self.people, at: DatePhraseTests.wednesday).promises(in: text) {
                #expect(!promise.text.isEmpty)
            }
        }
    }
}

@Suite struct CadenceTests {
    private func rule(_ of: String, _ days: Int) -> Record {
        Record(
            Reference(.rule, UID(of)),
            [Rule.about: .word(RuleSubject.cadence), Rule.of: .text(of), Rule.number: .integer(days)])
    }

    @Test func whatTheRecordSaysComesFirstThenTheShortestRule() {
        let rules = [rule("tier:1", 60), rule("tier:2", 180), rule("topic:ai", 30)]
        var record = Record(Reference(.organization, UID("o")), [Organization.tier: .word(Tier.first)])
        #expect(Cadence(record, rules: rules, topics: [])?.days == 60)
        #expect(Cadence(record, rules: rules, topics: ["ai"])?.reason == .topic("ai"))
        record[Organization.cadence] = .integer(90)
        #expect(Cadence(record, rules: rules, topics: ["ai"])?.phrase.english == "every 90 days")
        #expect(Cadence(Record(Reference(.contact, UID("c"))), rules: rules, topics: []) == nil)
    }
}
