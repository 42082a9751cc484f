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
        ("every month on the 31st", "every month on the 31st", "2027-02-28"),
        ("monthly on 15", "every month on the 15th", "2027-02-15"),
        ("every quarter on the 22nd", "every 3 months on the 22nd", "2027-04-22"),
    ])
    func comesBack(text: String, kept: String, next: String) throws {
        let recurrence = try #require(Recurrence(text))
        #expect(recurrence.text == kept)
        #expect(Recurrence(recurrence.text) == recurrence)
        #expect(recurrence.next(after: day("2027-01-31")) == day(next))
    }

    @Test(arguments: [
        "", "every", "other week", "3 months", "every 0 days", "every -2 days", "every hour", "every 2 hours", "often",
        "every soon", "every 999999999 days", "monthly on", "monthly on friday", "monthly on the 32nd", "weekly on the 3rd",
    ])
    func refuses(text: String) {
        #expect(Recurrence(text) == nil)
    }

    @Test(arguments: [
        ("2027-01-31", "monthly", ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        ("2028-02-29", "yearly", ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        ("2027-01-15", "monthly", ["2027-02-15", "2027-03-15"]),
    ])
    func whatIsClosedComesBackOnItsOwnDay(due: String, recurrence: String, expected: [String]) throws {
        var record = Record(
            Reference(.followUp, UID("0")),
            [FollowUp.due: .day(day(due)), FollowUp.recurrence: .text(recurrence), FollowUp.status: .word(FollowUpStatus.open)])
        for (number, next) in expected.enumerated() {
            let closedOn = try #require(record[FollowUp.due].day)
            let moment = Moment(now: Instant(closedOn, TimeOfDay(minutes: 600), in: .utc), zone: .utc)
            let edits = FollowUp.closing(record, as: .done, at: moment, next: Reference(.followUp, UID("\(number + 1)")))
            guard case .create(let following) = edits.last else { throw Problem("There is no next.") }
            #expect(following[FollowUp.due].day == day(next))
            record = following
        }
        let late = Moment(now: Instant(day(expected.last ?? ""), TimeOfDay(minutes: 600), in: .utc), zone: .utc)
        #expect(FollowUp.closing(record, as: .dropped, at: late, next: record.reference).count == 2)
    }

    @Test func endsWithTheCalendar() {
        #expect(Recurrence("every 9999 years")?.next(after: day("2027-01-31")) == nil)
    }
}
