import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

struct CalendarTests {
    private func events(_ lines: String, zones: String = "") throws -> Read {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(zones)BEGIN:VEVENT\nUID:a\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
        return try Read(text, "meetings.ics")
    }

    private func starts(_ read: Read) -> [String] { read.records.compactMap { $0[Meeting.start].instant?.description } }

    @Test func anEventIsAMeeting() throws {
        let read = try events(
            """
            SUMMARY:Round table\\, second day
            DTSTART;TZID=Africa/Nairobi:20261203T150000
            DURATION:PT1H30M
            LOCATION:https://example.zoom.us/j/1
            DESCRIPTION:First line\\nsecond line
            STATUS:CONFIRMED
            ORGANIZER;CN=Ana Lima:mailto:ana@example.org
            ATTENDEE;CN="Juma, Ali";PARTSTAT=ACCEPTED:MAILTO:ali@example.com
            ATTENDEE;PARTSTAT=DECLINED:mailto:no@example.com
            ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org
            CATEGORIES:Compute,Lunch
            ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD
            """)
        let meeting = try #require(read.records.first)
        #expect(meeting.title == "Round table, second day")
        #expect(meeting[Meeting.start].instant?.description == "2026-12-03T12:00:00Z")
        #expect(meeting[Meeting.zone].text == "Africa/Nairobi")
        #expect(meeting[Meeting.minutes].integer == 90)
        #expect(meeting[Meeting.notes].text == "First line\nsecond line")
        #expect(meeting[Meeting.status].word() == MeetingStatus.planned)
        #expect(meeting[Meeting.channel].word() == Channel.video)
        #expect(
            meeting.labels(of: Meeting.participants) == ["Ana Lima <ana@example.org>", "Juma, Ali <ali@example.com>"])
        #expect(meeting.labels(of: Meeting.topics) == ["Compute"])
        #expect(meeting.extra("Declined") == "no@example.com")
        #expect(meeting.texts(of: Meeting.externalIDs, Part.value) == ["a"])
        #expect(read.notes.count == 1 && read.problems.isEmpty)
    }

    @Test(arguments: [
        ("DTSTART;TZID=W. Europe Standard Time:20260701T090000", "2026-07-01T07:00:00Z", "Europe/Berlin"),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires:20260701T090000",
            "2026-07-01T12:00:00Z", "America/Argentina/Buenos_Aires"
        ),
        ("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin\":20260701T090000", "2026-07-01T07:00:00Z", "Europe/Amsterdam"),
        ("DTSTART:20260701T090000Z", "2026-07-01T09:00:00Z", "UTC"),
        ("DTSTART:20260701T090000", "2026-07-01T09:00:00Z", "UTC"),
        ("DTSTART;VALUE=DATE:20260701", "2026-07-01T00:00:00Z", "UTC"),
    ])
    func timesAreReadInTheirZone(line: String, start: String, zone: String) throws {
        let read = try events(line)
        #expect(starts(read) == [start])
        #expect(read.records.first?[Meeting.zone].text == zone)
        #expect(read.problems.isEmpty)
    }

    @Test func aZoneNobodyKnowsIsSaid() throws {
        let read = try events("DTSTART;TZID=Middle Earth:20260701T090000")
        #expect(starts(read) == ["2026-07-01T09:00:00Z"])
        #expect(read.problems.map(\.sentence.english).first?.contains("Middle Earth is not known") == true)
    }

    /// The file's own rules count, not what its name means elsewhere.
    @Test func aZoneMeansWhatTheFileSays() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0400
            TZOFFSETTO:+0300
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0300
            TZOFFSETTO:+0400
            END:DAYLIGHT
            END:VTIMEZONE

            """
        #expect(starts(try events("DTSTART;TZID=Europe/Paris:20260701T090000", zones: zone)) == ["2026-07-01T05:00:00Z"])
        #expect(starts(try events("DTSTART;TZID=Europe/Paris:20261201T090000", zones: zone)) == ["2026-12-01T06:00:00Z"])
    }

    @Test func aSeriesIsItsTimesWithinTheWindowAndKeepsItsClock() throws {
        let read = try events(
            "DTSTART;TZID=Europe/Paris:20260920T100000\nRRULE:FREQ=MONTHLY;COUNT=4\nEXDATE;TZID=Europe/Paris:20261120T100000")
        #expect(starts(read) == ["2026-09-20T08:00:00Z", "2026-10-20T08:00:00Z", "2026-12-20T09:00:00Z"])
        #expect(read.records.map { $0[Meeting.status].text } == ["held", "held", "planned"])
        #expect(read.records.allSatisfy { $0[Meeting.series].text == "a" })
        #expect(read.records.first?.texts(of: Meeting.externalIDs, Part.value) == ["a#20260920T080000Z"])
        let endless = try events("DTSTART:20000101T100000Z\nRRULE:FREQ=YEARLY")
        #expect(starts(endless) == ["2026-01-01T10:00:00Z", "2027-01-01T10:00:00Z"])
    }

    @Test func changedTimesOfASeriesReplaceTheirs() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:a
            SEQUENCE:0
            DTSTART:20261201T100000Z
            RRULE:FREQ=DAILY;COUNT=5
            SUMMARY:Stand-up
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            SEQUENCE:1
            RECURRENCE-ID:20261202T100000Z
            DTSTART:20261202T120000Z
            SUMMARY:Later
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            SEQUENCE:0
            RECURRENCE-ID:20261202T100000Z
            DTSTART:20261202T110000Z
            SUMMARY:Older
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T100000Z
            DTSTART:20261204T103000Z
            SUMMARY:Half an hour later
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """
        let read = try Read(text, "a.ics")
        #expect(
            starts(read) == [
                "2026-12-01T10:00:00Z", "2026-12-02T12:00:00Z", "2026-12-03T10:00:00Z", "2026-12-04T10:30:00Z",
                "2026-12-05T10:30:00Z",
            ])
        #expect(read.records.map(\.title) == ["Stand-up", "Later", "Stand-up", "Half an hour later", "Half an hour later"])
        #expect(read.records.map { $0[Meeting.status].text } == ["planned", "planned", "planned", "cancelled", "cancelled"])
    }

    @Test func aCancellationCancels() throws {
        let text = "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:a\nDTSTART:20261201T100000Z\nEND:VEVENT\nEND:VCALENDAR"
        #expect(try Read(text, "a.ics").records.first?[Meeting.status].word() == MeetingStatus.cancelled)
    }

    @Test func aToDoIsAFollowUp() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VTODO
            UID:t
            SUMMARY:Send the brief
            DUE;VALUE=DATE:20261204
            PRIORITY:2
            RRULE:FREQ=MONTHLY;INTERVAL=3
            END:VTODO
            BEGIN:VTODO
            SUMMARY:Old
            COMPLETED:20260101T100000Z
            STATUS:COMPLETED
            END:VTODO
            END:VCALENDAR
            """
        let records = try Read(text, "a.ics").records
        #expect(records.map(\.title) == ["Send the brief", "Old"])
        #expect(records[0][FollowUp.due].day?.description == "2026-12-04")
        #expect(records[0][FollowUp.priority].word() == Priority.high)
        #expect(records[0][FollowUp.recurrence].text == "every 3 months")
        #expect(records[1][FollowUp.status].word() == FollowUpStatus.done)
        #expect(records[1][FollowUp.closedAt].instant?.description == "2026-01-01T10:00:00Z")
    }

    @Test func whatIsBrokenIsSaidAndTheRestIsRead() throws {
        let read = try Read(
            "rubbish\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:No time\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261201T100000Z\nRRULE:FREQ=NEVER\nSUMMARY:Once",
            "a.ics")
        #expect(read.records.map(\.title) == ["Once"])
        #expect(read.problems.count == 4, "\(read.problems.map(\.sentence.english))")
    }

    @Test func deepNestsDoNotOverflow() throws {
        let text = "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\n", count: 50_000)
        #expect(try Read(text, "a.ics").records.isEmpty)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        var meeting = Record(Reference(.meeting, UID("m-1")))
        meeting[Meeting.subject] = .text("Tea; or coffee, \"either\"\\")
        meeting[Meeting.start] = .instant(try #require(Instant("2026-12-03T12:00:00Z")))
        meeting[Meeting.zone] = .text("Africa/Nairobi")
        meeting[Meeting.minutes] = .integer(45)
        meeting[Meeting.status] = .word(MeetingStatus.planned)
        meeting[Meeting.channel] = .word(Channel.visit)
        meeting[Meeting.place] = .text("東京 " + String(repeating: "long ", count: 40) + "end")
        meeting[Meeting.notes] = .text("One\nEND:VCALENDAR\nTwo")
        var followUp = Record(Reference(.followUp, UID("f-1")))
        followUp[FollowUp.text] = .text("Send it")
        followUp[FollowUp.kind] = .word(FollowUpKind.ourPromise)
        followUp[FollowUp.status] = .word(FollowUpStatus.open)
        followUp[FollowUp.priority] = .word(Priority.urgent)
        followUp[FollowUp.due] = .day(try #require(Day("2026-12-04")))
        var writer = CalendarRecordWriter()
        let bytes = writer.begin() + writer.bytes(of: meeting, id: nil) + writer.bytes(of: followUp, id: nil) + writer.end()
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let read = try Read(bytes, "feed.ics")
        let back = try #require(read.records.first { $0.kind == .meeting })
        for field in [
            Meeting.subject, Meeting.start, Meeting.zone, Meeting.minutes, Meeting.status, Meeting.channel, Meeting.place,
            Meeting.notes,
        ] {
            #expect(back[field] == meeting[field], "\(field.key)")
        }
        let task = try #require(read.records.first { $0.kind == .followUp })
        for field in [FollowUp.text, FollowUp.kind, FollowUp.status, FollowUp.priority, FollowUp.due] {
            #expect(task[field] == followUp[field], "\(field.key)")
        }
        #expect(read.problems.isEmpty)
    }

    @Test func everyWindowsZoneIsAZone() {
        for name in ["Romance Standard Time", "e. africa standard time", "India Standard Time", "UTC+13"] {
            #expect(ZoneNames.zone(name) != nil, "\(name)")
        }
    }

    /// Calendars of other programs' tests, valid and not: each event that says when it is becomes a meeting.
    @Test(
        .enabled(if: SharedData.has("ical/ical4j")),
        arguments: ["apple-caldavtester", "horde", "ical4j", "khal", "libical", "ical.js", "py-vobject"])
    func calendarsOfOtherProgramsAreRead(folder: String) throws {
        for path in SharedData.files(in: "ical/\(folder)") where path.hasSuffix(".ics") {
            let read = try Read(shared: path)
            for record in read.records where record.kind == .meeting {
                #expect(record[Meeting.start].instant != nil && Zone(record[Meeting.zone].text ?? "") != nil, "\(path)")
            }
        }
    }
}
