import Domain
import Testing

@Suite struct DayTests {
    @Test func everyDayOfTwoCenturiesReadsBack() throws {
        var expected = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        var weekday = 1
        while expected <= last {
            let (year, month, day) = expected.civil
            guard Day(year: year, month: month, day: day) == expected, Day(expected.description) == expected,
                expected.weekday == weekday
            else {
                Issue.record("\(expected.number) does not read back")
                return
            }
            expected = expected + 1
            weekday = weekday % 7 + 1
        }
    }

    @Test func monthsKeepToTheirLastDay() {
        #expect(day("2026-01-31").adding(months: 1) == day("2026-02-28"))
        #expect(day("2028-01-31").adding(months: 1) == day("2028-02-29"))
        #expect(day("2026-03-31").adding(months: -13) == day("2025-02-28"))
        #expect(Day("2026-02-29") == nil)
    }
}
