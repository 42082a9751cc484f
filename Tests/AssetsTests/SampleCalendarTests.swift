import Assets
import Domain
import Testing

/// What stands where in time, whenever and wherever somebody looks.
@Suite struct SampleCalendarTests {
    static let moments = [
        ("2026-03-18T10:20:00Z", "Europe/Lisbon"), ("2026-11-21T20:51:00Z", "UTC"), ("2027-01-03T11:30:00Z", "Pacific/Auckland"),
        ("2028-02-29T23:40:00Z", "America/Los_Angeles"), ("2026-08-14T00:05:00Z", "Asia/Singapore"),
    ]

    @Test(arguments: moments) func meetingsAreHeldBeforeAndPlannedAfterNow(now: String, zone: String) throws {
        let sample = try SampleRecords(at: now, zone: zone)
        let meetings = sample.all(.meeting)
        for meeting in meetings {
            let start = try #require(meeting[Meeting.start].instant)
            switch meeting[Meeting.status].word(MeetingStatus.self) {
            case .planned: #expect(start > sample.moment.now, "\(meeting.title)")
            case .held:
                #expect(start.adding(minutes: meeting[Meeting.minutes].integer ?? 0) < sample.moment.now, "\(meeting.title)")
            case .cancelled: #expect(start < sample.moment.now, "\(meeting.title)")
            case nil: Issue.record("no status")
            }
            #expect(sample.moment.today - start.day(in: sample.moment.zone) < 735)
        }
        #expect(meetings.filter { $0[Meeting.status].text == "planned" }.count == 14)
        #expect(meetings.filter { $0[Meeting.status].text == "cancelled" }.count == 8)
        let coming = meetings.filter { $0[Meeting.status].text == "planned" }.compactMap {
            $0[Meeting.start].instant?.day(in: sample.moment.zone)
        }
        #expect(coming.allSatisfy { $0 - sample.moment.today <= 23 })
        #expect(coming.contains { $0 - sample.moment.today <= 1 })
    }

    @Test(arguments: moments) func theQueueHoldsSomeOfEverything(now: String, zone: String) throws {
        let sample = try SampleRecords(at: now, zone: zone)
        var counts: [FollowUpGroup: Int] = [:]
        for followUp in sample.all(.followUp) {
            let group = try #require(sample.group(followUp))
            counts[group, default: 0] += 1
            let isClosed = group == .closed
            #expect(isClosed != followUp[FollowUp.closedAt].isEmpty, "\(followUp.title)")
            #expect(isClosed != followUp[FollowUp.outcome].isEmpty, "\(followUp.title)")
            if let closed = followUp[FollowUp.closedAt].instant { #expect(closed <= sample.moment.now) }
            #expect(!followUp[FollowUp.owners].items.isEmpty)
        }
        #expect(counts[.overdue] == 14 && counts[.today] == 5 && counts[.waiting] == 12 && counts[.closed] == 54, "\(counts)")
        // On a Sunday nothing of the week is left.
        let isSunday = sample.moment.today.weekday == 7
        #expect(counts[.thisWeek, default: 0] == (isSunday ? 0 : 10) && counts[.later] == (isSunday ? 35 : 25), "\(counts)")
        let kinds = Set(sample.all(.followUp).compactMap { $0[FollowUp.kind].text })
        #expect(kinds.count == 5)
        let statuses = sample.all(.followUp).compactMap { $0[FollowUp.status].text }
        #expect(statuses.filter { $0 == "done" }.count == 46 && statuses.filter { $0 == "dropped" }.count == 8)
        #expect(sample.all(.followUp).contains { $0[FollowUp.owners].items.count == 2 })
    }

    @Test func aMorningInTheCapitalHasMeetingsTodayAndTomorrow() throws {
        let sample = try SampleRecords()
        let planned = sample.all(.meeting).filter { $0[Meeting.status].text == "planned" }
        let days = planned.compactMap { $0[Meeting.start].instant?.day(in: sample.moment.zone) }
        #expect(days.filter { $0 == sample.moment.today }.count == 2)
        #expect(days.filter { $0 == sample.moment.today + 1 }.count == 2)
    }

    @Test func everyMeetingHasItsPeople() throws {
        let sample = try SampleRecords()
        var seen: Set<String> = []
        for meeting in sample.all(.meeting) {
            let who = meeting[Meeting.participants].links.map(\.target)
            let contacts = who.filter { $0.kind == .contact }
            let organizations = who.filter { $0.kind == .organization }
            #expect((1...4).contains(contacts.count) && organizations.count == 1, "\(meeting.title)")
            #expect((1...2).contains(who.filter { $0.kind == .user }.count) && Set(who).count == who.count, "\(meeting.title)")
            for contact in contacts {
                let homes =
                    sample.records[contact]?[Contact.positions].items.compactMap { $0[Position.organization].link?.target } ?? []
                #expect(homes.contains(organizations[0]), "\(meeting.title)")
            }
            #expect(!meeting[Meeting.topics].items.isEmpty && !meeting[Meeting.channel].isEmpty)
            if meeting[Meeting.status].text != "planned" { #expect(!meeting[Meeting.notes].isEmpty) }
            if meeting[Meeting.status].text == "held" {
                #expect(seen.insert("\(organizations[0].uid.text) \(meeting.title)").inserted, "\(meeting.title) twice")
            }
        }
    }

    @Test func nobodyIsAskedToBeInTwoPlacesOnADay() throws {
        let sample = try SampleRecords()
        var seen: Set<String> = []
        for meeting in sample.all(.meeting) where meeting[Meeting.status].text == "held" {
            let user = try #require(meeting[Meeting.participants].links.first { $0.target.kind == .user })
            let zone = try #require(meeting[Meeting.zone].text.flatMap { Zone($0) })
            let day = try #require(meeting[Meeting.start].instant?.day(in: zone))
            #expect(seen.insert("\(user.label) \(day)").inserted, "\(user.label) on \(day)")
            #expect(day.weekday < 6)
        }
    }
}
