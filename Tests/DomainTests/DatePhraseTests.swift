import Domain
import Testing

@Suite struct DatePhraseTests {
    /// A Wednesday afternoon in Lisbon.
    static let wednesday = moment("2026-11-25 14:05")

    private func read(_ text: String, _ leaning: DatePhrase.Leaning, at moment: Moment = wednesday) -> String? {
        DatePhrase.parse(text, at: moment, leaning: leaning).map { parsed in
            [parsed.day.description, parsed.time?.description, parsed.zone?.name].compactMap(\.self).joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("today", "2026-11-25"),
        ("Tonight", "2026-11-25"),
        ("TOMORROW", "2026-11-26"),
        ("yesterday", "2026-11-24"),
        ("day after tomorrow", "2026-11-27"),
        ("day before yesterday", "2026-11-23"),
        ("now", "2026-11-25 14:05"),
        ("next fri", "2026-12-04"),
        ("next mon", "2026-11-30"),
        ("last fri", "2026-11-20"),
        ("last wed", "2026-11-18"),
        ("last tue", "2026-11-24"),
        ("this friday", "2026-11-27"),
        ("3 december 2026", "2026-12-03"),
        ("3rd of December 2026", "2026-12-03"),
        ("Dec 3, 2026", "2026-12-03"),
        ("3-dec-2026", "2026-12-03"),
        ("3dec 2026", "2026-12-03"),
        ("2026-12-03", "2026-12-03"),
        ("2026/12/3", "2026-12-03"),
        ("2026-12-03 15:00", "2026-12-03 15:00"),
        ("2026-12-03T15:00", "2026-12-03 15:00"),
        ("2026-12-03T15:00:30", "2026-12-03 15:00"),
        ("2026-12-03T15:00:00Z", "2026-12-03 15:00 UTC"),
        ("2026-12-03T15:00:00+03:00", "2026-12-03 12:00 UTC"),
        ("2026-12-03T01:00-05:00", "2026-12-03 06:00 UTC"),
        ("3.12.2026", "2026-12-03"),
        ("3.12.26", "2026-12-03"),
        ("3/12/2026", "2026-12-03"),
        ("29 feb 2028", "2028-02-29"),
        ("+3d", "2026-11-28"),
        ("-2w", "2026-11-11"),
        ("+1m", "2026-12-25"),
        ("-1y", "2025-11-25"),
        ("in 3 days", "2026-11-28"),
        ("in a month", "2026-12-25"),
        ("3 days from now", "2026-11-28"),
        ("2 weeks ago", "2026-11-11"),
        ("a week ago", "2026-11-18"),
        ("2 hours ago", "2026-11-25 12:05"),
        ("in 30 minutes", "2026-11-25 14:35"),
        ("15 hours ago", "2026-11-24 23:05"),
        ("next week", "2026-11-30"),
        ("last week", "2026-11-16"),
        ("next month", "2026-12-01"),
        ("next quarter", "2027-01-01"),
        ("next year", "2027-01-01"),
        ("end of month", "2026-11-30"),
        ("eom", "2026-11-30"),
        ("eoq", "2026-12-31"),
        ("end of year", "2026-12-31"),
        ("eoy", "2026-12-31"),
        ("eow", "2026-11-27"),
        ("15:00", "2026-11-25 15:00"),
        ("9:30", "2026-11-25 09:30"),
        ("9am", "2026-11-25 09:00"),
        ("9 AM", "2026-11-25 09:00"),
        ("12am", "2026-11-25 00:00"),
        ("12pm", "2026-11-25 12:00"),
        ("3:30pm", "2026-11-25 15:30"),
        ("15h", "2026-11-25 15:00"),
        ("15h30", "2026-11-25 15:30"),
        ("noon", "2026-11-25 12:00"),
        ("midnight", "2026-11-25 00:00"),
        ("yesterday 15:00", "2026-11-24 15:00"),
        ("15:00 yesterday", "2026-11-24 15:00"),
        ("tomorrow at 9am", "2026-11-26 09:00"),
        ("  tomorrow ,  noon ", "2026-11-26 12:00"),
        ("tomorrow 15:00 EAT", "2026-11-26 15:00 Africa/Nairobi"),
        ("tomorrow 15:00 sgt", "2026-11-26 15:00 Asia/Singapore"),
        ("15:00 utc", "2026-11-25 15:00 UTC"),
        ("15:00 cet tomorrow", "2026-11-26 15:00 Europe/Brussels"),
        ("9am Africa/Nairobi", "2026-11-25 09:00 Africa/Nairobi"),
        ("9am america/sao_paulo", "2026-11-25 09:00 America/Sao_Paulo"),
        ("2026-12-03 15:00 PST", "2026-12-03 15:00 America/Los_Angeles"),
    ])
    func meansTheSameEitherWay(text: String, expected: String) {
        #expect(read(text, .past) == expected)
        #expect(read(text, .future) == expected)
    }

    @Test(arguments: [
        ("fri", "2026-11-20", "2026-11-27"),
        ("Friday", "2026-11-20", "2026-11-27"),
        ("on fri at 3pm", "2026-11-20 15:00", "2026-11-27 15:00"),
        ("wed", "2026-11-25", "2026-12-02"),
        ("thurs", "2026-11-19", "2026-11-26"),
        ("tue", "2026-11-24", "2026-12-01"),
        ("3 dec", "2025-12-03", "2026-12-03"),
        ("dec 3", "2025-12-03", "2026-12-03"),
        ("3 dec 15:00", "2025-12-03 15:00", "2026-12-03 15:00"),
        ("25 nov", "2026-11-25", "2026-11-25"),
        ("24 nov", "2026-11-24", "2027-11-24"),
        ("3.12.", "2025-12-03", "2026-12-03"),
        ("3/12", "2025-12-03", "2026-12-03"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("fri 27 nov", "2026-11-27", "2026-11-27"),
        ("sat 2 jan", "2027-01-02", "2027-01-02"),
        ("wed 3 dec", "2025-12-03", "2025-12-03"),
        ("3d", "2026-11-22", "2026-11-28"),
        ("2w", "2026-11-11", "2026-12-09"),
        ("2 weeks", "2026-11-11", "2026-12-09"),
        ("1m", "2026-10-25", "2026-12-25"),
        ("1y", "2025-11-25", "2027-11-25"),
    ])
    func leans(text: String, past: String, future: String) {
        #expect(read(text, .past) == past)
        #expect(read(text, .future) == future)
    }

    @Test(arguments: [
        "", "   ", "soon", "31/2/2026", "12/25/2026", "30.2.", "31 apr", "29 feb 2026", "2026-13-01", "2026-02-30", "25:00",
        "9:75",
        "13pm", "0am", "3.12", "15", "2026", "dec", "dec 2026", "fri fri", "fri 28 nov 2026", "today tomorrow", "15:00 16:00",
        "UTC",
        "today EAT", "15:00 IST", "15:00 Nowhere/Land", "next", "in 3", "ago", "+99999999999999d", "999999y", "+999999m",
        "-999999d", "in +3d",
        "3d4", "15h75", "24h", "at", "next dec",
    ])
    func refuses(text: String) {
        #expect(read(text, .past) == nil)
        #expect(read(text, .future) == nil)
    }

    @Test(arguments: [
        ("2026-12-31 23:30", "tomorrow", "2027-01-01"),
        ("2027-01-01 09:00", "yesterday", "2026-12-31"),
        ("2027-01-01 09:00", "3 dec", "2026-12-03"),
        ("2026-12-31 12:00", "last month", "2026-11-01"),
        ("2026-12-31 12:00", "next month", "2027-01-01"),
        ("2027-01-31 12:00", "+1m", "2027-02-28"),
        ("2028-01-31 12:00", "+1m", "2028-02-29"),
        ("2028-02-29 12:00", "-1y", "2027-02-28"),
        ("2026-11-27 12:00", "fri", "2026-11-27"),
        ("2026-11-29 12:00", "next fri", "2026-12-04"),
        ("2026-11-28 12:00", "last fri", "2026-11-27"),
        ("2026-11-28 12:00", "eow", "2026-11-27"),
    ])
    func readsAcrossEdges(now: String, text: String, expected: String) {
        #expect(read(text, .past, at: moment(now)) == expected)
    }

    @Test func aDueFridayTypedOnAFridayIsNextWeeks() {
        #expect(read("fri", .future, at: moment("2026-11-27 12:00")) == "2026-12-04")
        #expect(read("eow", .future, at: moment("2026-11-28 12:00")) == "2026-12-04")
    }

    @Test func aTimeThatTheClocksSkipMovesOn() throws {
        let berlin = zone("Europe/Berlin")
        let skipped = try #require(DatePhrase.parse("28 mar 2027 2:30", at: Self.wednesday, leaning: .future))
        #expect(skipped.instant(in: berlin).time(in: berlin).description == "03:30")
        let noTime = try #require(DatePhrase.parse("28 mar 2027", at: Self.wednesday, leaning: .future))
        #expect(noTime.instant(in: berlin).description == "2027-03-28T10:00:00Z")
        let elsewhere = try #require(DatePhrase.parse("28 mar 2027 9am EAT", at: Self.wednesday, leaning: .future))
        #expect(elsewhere.instant(in: berlin).description == "2027-03-28T06:00:00Z")
    }

    @Test func todayIsThatOfTheZone() {
        let late = moment("2026-11-25 23:30", in: zone("America/Los_Angeles"))
        #expect(read("today", .past, at: late) == "2026-11-25")
        #expect(read("today", .past, at: Moment(now: late.now, zone: zone("Asia/Tokyo"))) == "2026-11-26")
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func anythingTypedIsReadOrRefused(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let text = String.random(using: &random)
            _ = DatePhrase.parse(text, at: Self.wednesday, leaning: .past)
            _ = DatePhrase.range(text, at: Self.wednesday, leaning: .future)
        }
    }
}
