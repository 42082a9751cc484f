import Domain
import Testing

@Suite struct RecurrenceTests {
    @Test(arguments: [
        ("daily", "every day", "2027-02-01"),
        ("weekly", "every week", "2027-02-07"),
        ("every 2 weeks", "every 2 weeks", "2027-02-14"),
        ("Every Other Week", "every 2 weeks", "2027-02-14"),
        ("fortnightly", "every 2 weeks", "2027-02-14"),
        ("monthly", "every month", "2027-02-28"),
        ("every month", "every month", "2027-02-28"),
        ("every 3 months", "every 3 months", "2027-04-30"),
        ("quarterly", "every 3 months", "2027-04-30"),
        ("every quarter", "every 3 months", "2027-04-30"),
        ("every 2 quarters", "every 6 months", "2027-07-31"),
        ("every 3m", "every 3 months", "2027-04-30"),
        ("yearly", "every year", "2028-01-31"),
        ("every 90 days", "every 90 days", "2027-05-01"),
    ])
    func comesBack(text: String, kept: String, next: String) throws {
        let recurrence = try #require(Recurrence(text))
        #expect(recurrence.text == kept)
        #expect(Recurrence(recurrence.text) == recurrence)
        #expect(recurrence.next(after: day("2027-01-31")) == day(next))
    }

    @Test(arguments: [
        "", "every", "other week", "3 months", "every 0 days", "every -2 days", "every hour", "every 2 hours", "often",
        "every soon", "every 999999999 days",
    ])
    func refuses(text: String) {
        #expect(Recurrence(text) == nil)
    }

    @Test func endsWithTheCalendar() {
        #expect(Recurrence("every 9999 years")?.next(after: day("2027-01-31")) == nil)
    }
}
