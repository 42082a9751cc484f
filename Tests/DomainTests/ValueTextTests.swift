import Domain
import Testing

@Suite struct ValueTextTests {
    private static let ana = Link(Reference(.contact, UID("ana")), "Ana Souza")
    private static let example = Link(Reference(.organization, UID("example")), "Example, Inc.")

    @Test(
        arguments: [
            (Contact.name, Value.none, ""),
            (Organization.kind, .text("startup"), "start-up"),
            (Organization.kind, .text("unheard-of"), "unheard-of"),
            (Organization.founded, .integer(1998), "1998"),
            (Opportunity.value, .integer(1_500_000), "1,500,000"),
            (Opportunity.value, .integer(-15_000), "-15,000"),
            (Meeting.minutes, .integer(90), "1 h 30"),
            (Contact.cadence, .integer(1), "1 day"),
            (Contact.cadence, .integer(90), "90 days"),
            (FollowUp.due, .day(day("2026-11-25")), "today"),
            (FollowUp.due, .day(day("2026-11-26")), "tomorrow"),
            (FollowUp.due, .day(day("2026-11-24")), "yesterday"),
            (FollowUp.due, .day(day("2026-11-27")), "Fri 27 Nov"),
            (FollowUp.due, .day(day("2027-01-02")), "Sat 2 Jan"),
            (FollowUp.due, .day(day("2025-12-03")), "3 Dec 2025"),
            (Meeting.start, .instant(Instant(day("2026-11-26"), TimeOfDay(minutes: 900), in: .utc)), "tomorrow 15:00"),
            (Contact.organization, .link(example), "Example, Inc."),
            (
                Contact.positions, .list([Item([Position.organization: .link(example), Position.role: .text("Chair")])]),
                "Chair at Example, Inc."
            ),
            (Contact.positions, .list([Item([Position.organization: .link(example)])]), "Example, Inc."),
            (
                Contact.emails,
                .list([Item([Part.address: .text("a@x.org"), Part.type: .text("work")]), Item([Part.address: .text("b@x.org")])]),
                "a@x.org (work), b@x.org"
            ),
            (Meeting.participants, .list([Item([Participant.who: .link(ana), Participant.role: .text("Chair")])]), "Ana Souza"),
            (Contact.addresses, .list([Item([Part.locality: .text("Nairobi"), Part.country: .text("KE")])]), "Nairobi, KE"),
        ] as [(Field, Value, String)])
    func shows(field: Field, value: Value, expected: String) {
        #expect(value.shown(for: field, at: DatePhraseTests.wednesday) == expected)
    }

    @Test func machineTextReadsBack() throws {
        let items = [
            Item([
                Position.organization: .link(Self.example), Position.role: .text("Head of \"AI\"; Chair"),
                Position.to: .day(day("2026-05-31")),
            ])
        ]
        let text = Value.list(items).text(for: Contact.positions)
        #expect(text == "\"Head of \"\"AI\"\"; Chair\" @ \"Example, Inc.\" (..2026-05-31)")
        let back = try FieldReaderTests.reader.read(text, into: Contact.positions).items
        #expect(back.first?[Position.role] == items[0][Position.role])
        #expect(back.first?[Position.organization].link?.label == "Example, Inc.")
        #expect(back.first?[Position.to] == items[0][Position.to])
    }

    @Test func shownDaysReadBack() {
        let today = DatePhraseTests.wednesday.today
        for distance in -800...800 {
            let text = (today + distance).shown(on: today).english
            let back = DatePhrase.parse(text, at: DatePhraseTests.wednesday, leaning: .future)
            #expect(back?.day == today + distance, "\(text)")
        }
    }

    @Test func daysAreShownInTheUsersLanguage() {
        let french = Catalogue(["tomorrow": "demain", "{} {} {}": "{} {} {}", "Fri": "ven.", "Nov": "nov."])
        #expect(Value.day(day("2026-11-26")).shown(for: FollowUp.due, at: DatePhraseTests.wednesday, in: french) == "demain")
        #expect(
            Value.day(day("2026-11-27")).shown(for: FollowUp.due, at: DatePhraseTests.wednesday, in: french) == "ven. 27 nov.")
    }
}
