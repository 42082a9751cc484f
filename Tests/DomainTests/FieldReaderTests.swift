import Domain
import Testing

@Suite struct FieldReaderTests {
    static let moment = DatePhraseTests.wednesday

    /// Knows countries by three names, and every record by a name without digits.
    static var reader: FieldReader {
        FieldReader(
            moment: moment, country: { ["kenya": "KE", "brazil": "BR", "côte d’ivoire": "CI"][$0.lowercased()] },
            resolve: { (name, kinds) throws(Problem) in
                guard !name.contains(where: \.isNumber), let kind = kinds.first else {
                    throw Problem("Nobody is called “\(name)”.")
                }
                return Link(Reference(kind, UID(name)), name)
            })
    }

    private func read(_ text: String, into field: Field) -> String {
        do {
            return try Self.reader.read(text, into: field).text(for: field)
        } catch {
            return "! " + error.sentence.english
        }
    }

    @Test(arguments: [
        (Contact.name, "  Ana \n Souza ", "Ana Souza"),
        (Contact.notes, "one\ntwo\n", "one\ntwo"),
        (Contact.name, "   ", ""),
        (Organization.employees, "1,200", "1200"),
        (Organization.employees, "1.200.000", "1200000"),
        (Organization.employees, "1 200", "1200"),
        (Organization.founded, "1998", "1998"),
        (Opportunity.value, "1.5m", "1500000"),
        (Opportunity.value, "1.200m", "1200000"),
        (Opportunity.value, "€ 2bn", "2000000000"),
        (Opportunity.value, "-40k", "-40000"),
        (Opportunity.value, "1,200.00", "1200"),
        (Stage.probability, "15 %", "15"),
        (FollowUp.due, "fri", "2026-11-27"),
        (FollowUp.due, "3 dec", "2026-12-03"),
        (FollowUp.due, "2w", "2026-12-09"),
        (Relation.since, "fri", "2026-11-20"),
        (Meeting.start, "tomorrow 15:00", "2026-11-26T15:00:00Z"),
        (Meeting.start, "2026-11-26T15:00:00Z", "2026-11-26T15:00:00Z"),
        (Meeting.start, "tomorrow 15:00 EAT", "2026-11-26T12:00:00Z"),
        (Meeting.start, "tomorrow", "2026-11-26T12:00:00Z"),
        (Meeting.zone, "africa/nairobi", "Africa/Nairobi"),
        (Meeting.zone, "EAT", "Africa/Nairobi"),
        (Meeting.minutes, "1h30", "90"),
        (Meeting.minutes, "45", "45"),
        (Contact.cadence, "3 months", "90"),
        (Contact.cadence, "45", "45"),
        (Contact.country, "ke", "KE"),
        (Contact.country, "Brazil", "BR"),
        (Organization.kind, "startup", "startup"),
        (Organization.kind, "Start-up", "startup"),
        (Organization.kind, "research", "research-center"),
        (Organization.kind, "civil society", "civil-society"),
        (Contact.gender, "female", "f"),
        (Contact.tier, "2", "2"),
        (Contact.lead, "ana", "ana"),
        (Contact.topics, "compute, semiconductors", "compute; semiconductors"),
        (Contact.topics, "compute; semiconductors;", "compute; semiconductors"),
        (Contact.languages, "fr, pt", "fr; pt"),
        (Contact.emails, "work:ana@example.org, ana@home.example", "work:ana@example.org; ana@home.example"),
        (Contact.phones, "tel:+254 700 000000; cell:+351 910 000 000", "+254 700 000000; cell:+351 910 000 000"),
        (Contact.links, "https://example.org/a; blog:https://example.org/b", "https://example.org/a; blog:https://example.org/b"),
        (Contact.positions, "VP, Sales @ Example; Other Works", "\"VP, Sales\" @ Example; Other Works"),
        (Contact.positions, "CEO @ Example (2024-01-01..)", "CEO @ Example (2024-01-01..)"),
        (Contact.addresses, "1 High Street, Nairobi, Kenya", "1 High Street, Nairobi, , , KE"),
        (Contact.addresses, "home:Rua A, Lisboa, , 1000-001, BR", "home:Rua A, Lisboa, , 1000-001, BR"),
        (Contact.extras, "shoe size: large", "shoe size: large"),
        (Contact.aliases, "The Oracle (en); Аня", "The Oracle (en); Аня"),
        (Meeting.participants, "Ana Souza (Chair, Board), Jensen Huang", "Ana Souza (\"Chair, Board\"); Jensen Huang"),
        (Opportunity.goals, "9, 17", "9; 17"),
        (FollowUp.recurrence, "Quarterly", "every 3 months"),
    ])
    func reads(field: Field, text: String, expected: String) {
        #expect(read(text, into: field) == expected)
        #expect(read(expected, into: field) == expected)
    }

    @Test(arguments: [
        (Organization.employees, "many", "Employees: “many” is not a whole number. Write it as 1200, 1,200 or 1.5m."),
        (Organization.employees, "1.5", "Employees: “1.5” is not a whole number. Write it as 1200, 1,200 or 1.5m."),
        (
            Organization.employees, "99999999999999999999",
            "Employees: “99999999999999999999” is not a whole number. Write it as 1200, 1,200 or 1.5m."
        ),
        (FollowUp.due, "someday", "Due: “someday” is not a date. Write it as 2026-11-21, 3 dec, fri, tomorrow 15:00 or +2w."),
        (Meeting.zone, "Nowhere", "Time zone: “Nowhere” is not a time zone. Write a name such as Africa/Nairobi, or UTC."),
        (Meeting.minutes, "long", "Length: “long” is not a length of time. Write 45m, 1h30 or 2 hours."),
        (Contact.cadence, "often", "Cadence: “often” is not a number of days. Write 90, 2w or 3 months."),
        (Contact.country, "Narnia", "Country: “Narnia” is not a country. Write its two-letter code, as KE, or its name."),
        (FollowUp.status, "opn", "Status: there is no “opn”. Did you mean open? It is one of open, waiting, done, dropped."),
        (FollowUp.status, "zz", "Status: there is no “zz”. It is one of open, waiting, done, dropped."),
        (FollowUp.status, "d", "Status: “d” can mean done, dropped."),
        (FollowUp.priority, "xxxxx", "Priority: there is no “xxxxx”. It is one of low, normal, high, urgent."),
        (
            Contact.emails, "ana.example.org",
            "Email: “ana.example.org” is not an email address. Write it as ana@example.org or work:ana@example.org."
        ),
        (FollowUp.recurrence, "often", "Repeats: “often” does not say how often. Write weekly, monthly or every 3 months."),
        (Contact.extras, "large", "Other facts: write “large” as a name, a colon and its value."),
        (Contact.lead, "u9", "Nobody is called “u9”."),
    ])
    func saysWhatIsAccepted(field: Field, text: String, sentence: String) {
        #expect(read(text, into: field) == "! " + sentence)
    }

    @Test func whoeverKnowsBetterSaysWhichWayADateLeans() throws {
        #expect(try Self.reader.read("fri", into: FollowUp.due, leaning: .past) == .day(day("2026-11-20")))
        #expect(try Self.reader.read("", into: FollowUp.due) == .none)
    }

    @Test(arguments: 0..<10 as Range<UInt64>) func anythingTypedIsReadOrRefused(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let fields = Kind.allCases.flatMap(\.fields)
        for _ in 0..<300 {
            let text = String.random(using: &random)
            guard let field = fields.randomElement(using: &random) else { continue }
            guard let value = try? Self.reader.read(text, into: field) else { continue }
            _ = value.shown(for: field, at: Self.moment)
        }
    }
}
