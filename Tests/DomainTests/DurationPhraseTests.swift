import Domain
import Testing

@Suite struct DurationPhraseTests {
    @Test(arguments: [
        ("45m", 45), ("45 min", 45), ("1h", 60), ("1H30", 90), ("1h 30m", 90), ("1.5h", 90), ("1,5 h", 90), ("90 min", 90),
        ("2 hours", 120),
        ("1 hour and 30 minutes", 90), ("an hour", 60), ("half an hour", 30), ("0m", 0), ("1 h 05", 65),
    ])
    func reads(text: String, minutes: Int) {
        #expect(DurationPhrase.parse(text) == minutes)
    }

    @Test(arguments: [
        "", "45", "m", "h30", "1h30h", "30m1h", "1h75", "1.2.3h", "3d", "15:00", "9999999m", "0.01h", "andand", "1handand",
    ])
    func refuses(text: String) {
        #expect(DurationPhrase.parse(text) == nil)
    }

    @Test func whatIsShownReadsBack() {
        for minutes in 0...1500 { #expect(DurationPhrase.parse(DurationPhrase.text(minutes: minutes)) == minutes) }
        #expect([5, 45, 60, 65, 90].map(DurationPhrase.text(minutes:)) == ["5 min", "45 min", "1 h", "1 h 05", "1 h 30"])
    }

    @Test(arguments: [("90 days", 90), ("1d", 1), ("2w", 14), ("3 months", 90), ("a year", 365)])
    func readsDays(text: String, days: Int) {
        #expect(DurationPhrase.days(text) == days)
    }

    @Test(arguments: ["", "90", "+3d", "3d 4d", "2 hours", "soon"])
    func refusesDays(text: String) {
        #expect(DurationPhrase.days(text) == nil)
    }
}
