import Domain
import Formats
import Foundation
import TestSupport
import Testing

struct RecurrenceTests {
    private static let always = LocalTime(.distantPast)...LocalTime(.distantFuture)

    private func times(_ rule: String, from start: String, _ most: Int = 12) throws -> [String] {
        let rule = try #require(RecurrenceRule(rule))
        let start = try #require(LocalTime(start))
        return Recurrences(rule, from: start, in: Self.always).prefix(most).map(Self.text)
    }

    private static func text(_ time: LocalTime) -> String {
        let clock = [time.seconds / 3600, time.seconds / 60 % 60, time.seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return time.day.description.filter { $0 != "-" } + "T" + clock.joined()
    }

    /// Examples of RFC 5545 section 3.8.5.3.
    @Test(arguments: [
        ("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "19970905T090000", ["19970905", "19971003", "19971107"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "19970929T090000", ["19970929", "19971030", "19971127"]),
        (
            "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200", "19970101T090000",
            ["19970101", "19970410", "19970719", "20000101"]
        ),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "19970512T090000", ["19970512", "19980511", "19990517"]),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805T090000",
            ["19970805", "19970810", "19970819", "19970824"]
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805T090000",
            ["19970805", "19970817", "19970819", "19970831"]
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "20070115T090000",
            ["20070115", "20070130", "20070215", "20070315", "20070330"]
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", "19970928T090000", ["19970928", "19971029", "19971128"]),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "19970902T090000", ["19980213", "19980313", "19981113"]),
        (
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "19961105T090000",
            ["19961105", "20001107", "20041102"]
        ),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "20240229T090000", ["20240229", "20280229", "20320229"]),
        ("FREQ=MONTHLY", "20260131T090000", ["20260131", "20260331", "20260531"]),
    ])
    func theExamplesOfTheStandardComeOut(rule: String, start: String, days: [String]) throws {
        #expect(try times(rule, from: start, days.count) == days.map { $0 + "T090000" })
    }

    @Test func hoursAndMinutesAreExpandedAndLimited() throws {
        #expect(
            try times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", from: "19970902T090000")
                == ["19970902T090000", "19970902T120000", "19970902T150000"])
        #expect(
            try times("FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,20", from: "19970902T090000", 5)
                == ["19970902T090000", "19970902T092000", "19970902T160000", "19970902T162000", "19970903T090000"])
        #expect(
            try times("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16", from: "19970902T090000", 5)
                == ["19970902T090000", "19970902T092000", "19970902T094000", "19970902T160000", "19970902T162000"])
    }

    @Test func aWindowFarAwayIsReachedAtOnce() throws {
        let rule = try #require(RecurrenceRule("FREQ=SECONDLY;BYHOUR=3;BYMINUTE=4;BYSECOND=5"))
        let start = try #require(LocalTime("19010101T000000"))
        let from = try #require(LocalTime("20260101T000000"))
        let found = Recurrences(rule, from: start, in: from...LocalTime(.distantFuture)).prefix(2).map(Self.text)
        #expect(found == ["20260101T030405", "20260102T030405"])
    }

    @Test func aRuleThatNeverRecursEnds() throws {
        #expect(try times("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", from: "20260101T000000").isEmpty)
        #expect(try times("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31", from: "20260101T000000").isEmpty)
    }

    @Test(arguments: [
        "", "FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=never",
        "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYWEEKNO=3", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=YEARLY;BYMONTH=13",
        "FREQ=DAILY;;=",
    ])
    func whatIsNoRuleIsRefused(text: String) {
        #expect(RecurrenceRule(text) == nil)
    }

    /// Where libical reads the standard otherwise: it takes the month of a BYMONTHDAY without BYMONTH, and the year of a BYWEEKNO whose
    /// first time the rule does not name, from DTSTART.
    private static let disputed = [
        "FREQ=YEARLY;BYMONTHDAY=29;COUNT=3", "FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4",
        "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=6;BYDAY=TH;COUNT=1", "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=5;BYDAY=TH;COUNT=1",
    ]

    /// The instances that libical's own tests expect.
    @Test(.enabled(if: SharedData.has("ical/libical/src/test/icalrecur_test.txt")))
    func anotherLibraryExpectsTheSameInstances() throws {
        let text = String(decoding: try SharedData.bytes("ical/libical/src/test/icalrecur_test.txt"), as: UTF8.self)
        var (rule, start, count) = ("", "", 0)
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
            guard halves.count == 2, !Self.disputed.contains(rule) || halves[0] == "RRULE" else { continue }
            switch halves[0] {
            case "RRULE": rule = halves[1]
            case "DTSTART": start = halves[1]
            case "INSTANCES" where !halves[1].contains("***"):
                let parsed = try #require(RecurrenceRule(rule), "\(rule)")
                let first = try #require(LocalTime(start), "\(start)")
                let expected = halves[1].split(separator: ",").map {
                    $0.contains("T") ? String($0.prefix(15)) : $0 + "T000000"
                }
                let times = Recurrences(parsed, from: first, isDay: !start.contains("T"), in: Self.always)
                let found = times.prefix(expected.count).map(Self.text)
                #expect(found == expected, "\(rule) from \(start)")
                count += 1
            default: break
            }
        }
        #expect(count > 100)
    }
}
