import Domain
import Testing

@Suite struct FilterParserTests {
    private func parse(_ text: String, _ kind: Kind, me: String? = "tomas") -> FilterParser.Result {
        FilterParser(kind: kind, moment: DatePhraseTests.wednesday, me: me).parse(text)
    }

    @Test(
        arguments: [
            (Kind.organization, "", "everything"),
            (.organization, "deep tech", "words deep tech"),
            (.organization, "\"deep tech\" fund", "words \"deep tech\" fund"),
            (.organization, "-deep tech", "(not words deep & words tech)"),
            (
                .organization, "kind:startup country:BR topic:ai lead:me met<90d",
                "(kind=startup & country=BR & topics→ai & lead→tomas & lastMet 2026-08-27...2026-11-25)"
            ),
            (
                .followUp, "due:overdue owner:ana",
                "(due 0001-01-01...2026-11-24 & (status=open | status=waiting) & owners→ana)"
            ),
            (.followUp, "-due:overdue", "not (due 0001-01-01...2026-11-24 & (status=open | status=waiting))"),
            (.opportunity, "stage:dialogue value>1m", "(stage→dialogue & value 1000001...)"),
            (.contact, "org.country:KE", "organization.country=KE"),
            (.contact, "organization.kind:startup", "organization.kind=startup"),
            (.contact, "org.lead:me", "organization.lead→tomas"),
            (.meeting, "with.country:ke", "participants.country=KE"),
            (.meeting, "with.kind:startup", "participants.kind=startup"),
            (.meeting, "contact.tier:1", "participants.who.tier=1"),
            (.meeting, "org.kind:startup", "organization.kind=startup"),
            (.meeting, "org:baobab", "organization→baobab"),
            (.meeting, "org:none", "not (organization filled)"),
            (.meeting, "us.post:Nairobi", "ours.post=Nairobi"),
            (.followUp, "contact.tier:1 org.kind:startup", "(contact.tier=1 & organization.kind=startup)"),
            (.followUp, "meeting.with:ana", "meeting.participants→ana"),
            (.followUp, "opportunity.stage:dialogue", "opportunity.stage→dialogue"),
            (.opportunity, "org.kind:startup contact.tier:1", "(organization.kind=startup & contacts.tier=1)"),
            (.opportunity, "stage.pipeline:investment", "stage.pipeline→investment"),
            (.organization, "lead.post:Nairobi parent.country:US", "(lead.post=Nairobi & parent.country=US)"),
            (.relation, "from.country:KE", "from.country=KE"),
            (.followUp, "due:next-month", "due 2026-12-01...2026-12-31"),
            (.followUp, "due:this-week", "due 2026-11-23...2026-11-29"),
            (.meeting, "when>=-90d", "start 2026-08-27...9999-12-31"),
            (.contact, "org.met:last-quarter", "organization.lastMet 2026-07-01...2026-09-30"),
            (.opportunity, "contact.org.country:KE", "contacts.organization.country=KE"),
            (.contact, "country:KE,UG", "(country=KE | country=UG)"),
            (.contact, "country:Kenya", "country=Kenya"),
            (.contact, "city:\"São Paulo\"", "city=São Paulo"),
            (.contact, "name:\"Souza, Ana\"", "name=Souza, Ana"),
            (.contact, "lead:none", "lead empty"),
            (.contact, "met:never", "lastMet empty"),
            (.contact, "city:any", "city filled"),
            (.contact, "city:\"any\"", "city=any"),
            (.contact, "lead:\"me\"", "lead→me"),
            (.contact, "met>90d", "lastMet 0001-01-01...2026-08-26"),
            (.contact, "met>=90d", "lastMet 0001-01-01...2026-08-27"),
            (.contact, "met<=2w", "lastMet 2026-11-11...2026-11-25"),
            (.contact, "met:30d..90d", "lastMet 2026-08-27...2026-10-26"),
            (.contact, "met:last-quarter", "lastMet 2026-07-01...2026-09-30"),
            (.contact, "met<2026-01-01", "lastMet 0001-01-01...2025-12-31"),
            (.contact, "tier<=2", "(tier=1 | tier=2)"),
            (.contact, "language:fr", "languages=fr"),
            (.contact, "email:example.org", "emails=example.org"),
            (.contact, "cadence>3m", "cadence 91..."),
            (.organization, "kind:start", "kind=startup"),
            (.organization, "kind:\"research center\"", "kind=research-center"),
            (.organization, "kind:research-center,media", "(kind=research-center | kind=media)"),
            (.organization, "KIND=Startup", "kind=startup"),
            (.organization, "employees:50..200", "employees 50...200"),
            (.organization, "employees:200..50", "employees 50...200"),
            (.organization, "employees:50..", "employees 50..."),
            (.organization, "employees:..1k", "employees ...1000"),
            (.organization, "founded:1998", "founded 1998...1998"),
            (.opportunity, "value:>=1.5m", "value 1500000..."),
            (.opportunity, "value<2bn", "value ...1999999999"),
            (.opportunity, "goal:9,17", "(goals 9...9 | goals 17...17)"),
            (.opportunity, "age>30", "age 31..."),
            (.followUp, "due:today", "due 2026-11-25...2026-11-25"),
            (.followUp, "due:week", "due 2026-11-23...2026-11-29"),
            (.followUp, "due<today", "due 0001-01-01...2026-11-24"),
            (.followUp, "due<=+7d", "due 0001-01-01...2026-12-02"),
            (.followUp, "due<7d", "due 0001-01-01...2026-12-01"),
            (.followUp, "due:fri", "due 2026-11-27...2026-11-27"),
            (.followUp, "due>eom", "due 2026-12-01...9999-12-31"),
            (.followUp, "is:open,waiting", "(status=open | status=waiting)"),
            (.followUp, "priority>=high", "(priority=high | priority=urgent)"),
            (.followUp, "kind:promise-ours", "kind=promise-ours"),
            (.followUp, "kind:\"our promise\"", "kind=promise-ours"),
            (.followUp, "closed:last-week", "closedAt 2026-11-16...2026-11-22"),
            (.meeting, "is:held", "status=held"),
            (.meeting, "start>=2026-01-01", "start 2026-01-01...9999-12-31"),
            (.meeting, "start:2026-q3", "start 2026-07-01...2026-09-30"),
            (.meeting, "start:2026-01..2026-06", "start 2026-01-01...2026-06-30"),
            (.meeting, "start:-7d..today", "start 2026-11-18...2026-11-25"),
            (.meeting, "minutes>1h", "minutes 61..."),
            (.meeting, "with:me", "participants→tomas"),
            (.contact, "country:KE or country:UG", "(country=KE | country=UG)"),
            (.contact, "a b or c", "(words a b | words c)"),
            (.contact, "a OR b | c", "(words a | words b | words c)"),
            (.contact, "a|b", "(words a | words b)"),
            (.contact, "ana and bob", "words ana bob"),
            (.contact, "(country:KE or country:UG) topic:ai", "((country=KE | country=UG) & topics→ai)"),
            (.contact, "-(country:KE topic:ai)", "not (country=KE & topics→ai)"),
            (.contact, "-country:KE", "not country=KE"),
            (.contact, "((ana))", "words ana"),
            (.contact, "ana country:KE souza", "(words ana souza & country=KE)"),
            (.contact, "or ana or", "words ana"),
            (.contact, "() ana", "words ana"),
            (.contact, "https://example.org/a 15:00", "words https://example.org/a 15:00"),
            (.contact, "f(x)", "words f(x)"),
        ] as [(Kind, String, String)])
    func reads(kind: Kind, text: String, expected: String) {
        let result = parse(text, kind)
        #expect(result.filter.described == expected)
        #expect(result.problems.map(\.sentence.english) == [])
    }

    @Test(
        arguments: [
            (Kind.contact, "contry:KE", "contacts have no “contry”. Did you mean country? The words are name,"),
            (.contact, "zzzzzz:KE", "contacts have no “zzzzzz”. The words are name,"),
            (.contact, "is:open", "contacts have no “is”."),
            (.contact, "org.contry:KE", "organizations have no “contry”. Did you mean country?"),
            (.contact, "city.name:x", "“city” does not lead to another record, so nothing can follow its point."),
            (.contact, "country:", "Say what “country” should be, as in country:any or country:none."),
            (.contact, "country>KE", "Country cannot be more or less. Write country: and the word."),
            (.contact, "met<soon", "Last met: “soon” is not a date. Write today, fri,"),
            (.organization, "kind:strtup", "Kind: there is no “strtup”. Did you mean startup? It is one of company, startup,"),
            (.organization, "kind:m", "Kind: “m” can mean multilateral, media."),
            (.organization, "employees:many", "Employees: “many” is not understood. Write 1200, 1.5m or 10..20."),
            (.followUp, "priority>urgent", "Priority: there is nothing beyond urgent."),
            (.contact, "\"\"a:b", ""),
        ] as [(Kind, String, String)])
    func whatIsNotUnderstoodSearchesTheText(kind: Kind, text: String, beginning: String) {
        let result = parse(text, kind)
        #expect(result.filter == .words(text))
        let sentence = result.problems.first?.sentence.english ?? ""
        #expect(sentence.hasPrefix(beginning))
        #expect(result.problems.count == (beginning.isEmpty ? 0 : 1))
    }

    @Test(arguments: [
        ("tier:1 contry:KE", "tier=1"), ("-contry:KE tier:", "everything"), ("(contry:KE or tier:1) ana", "(tier=1 & words ana)"),
    ])
    func whatIsNotUnderstoodCanBePassedOver(text: String, expected: String) {
        #expect(parse(text, .contact).understood.described == expected)
    }

    @Test func nobodyIsMeUntilSaid() {
        let result = parse("lead:me ai", .contact, me: nil)
        #expect(result.filter == .words("lead:me ai"))
        #expect(result.problems.first?.sentence.english == "Lead: nobody has said who “me” is. Write a login.")
    }

    @Test(arguments: [
        ("(ana", "words ana", "A parenthesis is not closed."),
        ("ana ) bob", "words ana bob", "A closing parenthesis has no opening one."),
    ])
    func mendsParentheses(text: String, expected: String, sentence: String) {
        let result = parse(text, .contact)
        #expect(result.filter.described == expected)
        #expect(result.problems.map(\.sentence.english) == [sentence])
    }

    @Test func aThousandParenthesesAreNotTooMany() {
        let open = String(repeating: "(", count: 20_000)
        #expect(parse(open + "ana", .contact).filter == .words("ana"))
        #expect(parse(open + "ana" + String(repeating: ")", count: 20_000), .contact).filter == .words("ana"))
        #expect(parse(String(repeating: "-(", count: 20_000) + "ana", .contact).problems.count == 2)
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func anythingTypedIsAFilter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = String.random(using: &random)
            for kind in [Kind.contact, .followUp, .opportunity] { _ = parse(text, kind) }
        }
    }
}

extension Filter {
    /// One line that a person can check.
    fileprivate var described: String {
        switch self {
        case .everything: "everything"
        case .words(let words): "words \(words)"
        case .field(let path, let test): path.fields.map(\.key).joined(separator: ".") + test.described
        case .not(let inner): "not \(inner.described)"
        case .all(let filters): "(" + filters.map(\.described).joined(separator: " & ") + ")"
        case .any(let filters): "(" + filters.map(\.described).joined(separator: " | ") + ")"
        }
    }
}

extension Filter.Test {
    fileprivate var described: String {
        switch self {
        case .matches(let text): "=\(text)"
        case .links(let text): "→\(text)"
        case .number(let range):
            " \(range.lowerBound == .min ? "" : String(range.lowerBound))...\(range.upperBound == .max ? "" : String(range.upperBound))"
        case .days(let range): " \(range.lowerBound)...\(range.upperBound)"
        case .isEmpty: " empty"
        case .isFilled: " filled"
        }
    }
}
