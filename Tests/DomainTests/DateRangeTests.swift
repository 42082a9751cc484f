import Domain
import Testing

@Suite struct DateRangeTests {
    @Test(arguments: [
        ("today", "2026-11-25", "2026-11-25"),
        ("fri", "2026-11-20", "2026-11-20"),
        ("2026-11-21", "2026-11-21", "2026-11-21"),
        ("3-dec-2026", "2026-12-03", "2026-12-03"),
        ("last-fri", "2026-11-20", "2026-11-20"),
        ("-90d", "2026-08-27", "2026-08-27"),
        ("+7d", "2026-12-02", "2026-12-02"),
        ("week", "2026-11-23", "2026-11-29"),
        ("this week", "2026-11-23", "2026-11-29"),
        ("This-Week", "2026-11-23", "2026-11-29"),
        ("last-week", "2026-11-16", "2026-11-22"),
        ("next week", "2026-11-30", "2026-12-06"),
        ("month", "2026-11-01", "2026-11-30"),
        ("this-month", "2026-11-01", "2026-11-30"),
        ("last_month", "2026-10-01", "2026-10-31"),
        ("next-month", "2026-12-01", "2026-12-31"),
        ("quarter", "2026-10-01", "2026-12-31"),
        ("last-quarter", "2026-07-01", "2026-09-30"),
        ("next-quarter", "2027-01-01", "2027-03-31"),
        ("this-year", "2026-01-01", "2026-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("next-year", "2027-01-01", "2027-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-11", "2026-11-01", "2026-11-30"),
        ("nov 2025", "2025-11-01", "2025-11-30"),
        ("february", "2026-02-01", "2026-02-28"),
        ("2026-q3", "2026-07-01", "2026-09-30"),
        ("2026 Q4", "2026-10-01", "2026-12-31"),
        ("q1", "2026-01-01", "2026-03-31"),
        ("last 30 days", "2026-10-26", "2026-11-25"),
        ("last-3-months", "2026-08-25", "2026-11-25"),
        ("next 2w", "2026-11-25", "2026-12-09"),
    ])
    func reads(text: String, first: String, last: String) {
        #expect(DatePhrase.range(text, at: DatePhraseTests.wednesday) == day(first)...day(last))
    }

    @Test(arguments: ["", "soon", "2026-13", "2026-q5", "q0", "0000", "last", "this", "last 3", "--3d", "last 999999 years"])
    func refuses(text: String) {
        #expect(DatePhrase.range(text, at: DatePhraseTests.wednesday) == nil)
    }

    @Test func spansReachAcrossTheYear() {
        let newYear = moment("2027-01-01 00:30")
        #expect(DatePhrase.range("week", at: newYear) == day("2026-12-28")...day("2027-01-03"))
        #expect(DatePhrase.range("last-month", at: newYear) == day("2026-12-01")...day("2026-12-31"))
        #expect(DatePhrase.range("last-quarter", at: newYear) == day("2026-10-01")...day("2026-12-31"))
    }

    @Test func theEndsOfTimeAreDays() {
        #expect(Day.distantPast == Day(year: 1, month: 1, day: 1))
        #expect(Day.distantFuture == Day(year: 9999, month: 12, day: 31))
    }
}
