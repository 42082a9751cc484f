import Testing

@testable import chancery

@Suite("calendars")
struct CalendarCommandTests {
    private static let invitation = """
        BEGIN:VCALENDAR
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:tea-1@example.com
        DTSTART;TZID=Europe/Brussels:20261203T100000
        DTEND;TZID=Europe/Brussels:20261203T110000
        SUMMARY:Tea
        ORGANIZER;CN=Bo Ek:mailto:bo@acme.example
        ATTENDEE;CN=Somebody else's spelling:mailto:ANA@example.org
        ATTENDEE:mailto:root@ministry.example
        END:VEVENT
        END:VCALENDAR

        """

    @Test("Whoever is invited is matched by address, and a new one by the web domain; a second time nothing changes")
    func invitation() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "--set", "name=Ana Souza", "--set", "emails=ana@example.org").succeeded()
        await office.run("add", "organization", "--set", "name=Acme", "--set", "domains=acme.example").succeeded()
        await office.run("set", "u1", "email=root@ministry.example").succeeded()
        let path = try office.file("tea.ics", Self.invitation)
        #expect(await office.run("import", path).succeeded().output.hasPrefix("1 read: 1 created"))
        let meeting = try await office.run("show", "m1", "--json").object()
        #expect(await office.run("show", "c1").output.contains("Tea"))
        #expect(await office.run("show", "c2").output.contains("Acme"))
        #expect(await office.run("list", "contacts").lines.count == 3)
        #expect(await office.run("list", "meetings", "participants:me").lines.count == 2)
        #expect(meeting["start"] as? String == "2026-12-03T09:00:00Z")
        #expect(await office.run("import", path).succeeded().output.contains("1 unchanged"))
        let cancelled = try office.file(
            "no.ics", Self.invitation.replacing("METHOD:REQUEST", with: "METHOD:CANCEL"))
        #expect(await office.run("import", cancelled).succeeded().output.contains("1 updated"))
        #expect(try await office.run("show", "m1", "--json").object()["status"] as? String == "cancelled")
    }

    @Test("A series is taken within the days that are asked for")
    func window() async throws {
        let office = try await Office.founded()
        let path = try office.file(
            "series.ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:s\nSUMMARY:Weekly\nDTSTART:20200106T100000Z\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n"
        )
        let said = await office.run("import", path, "--from", "2026-11-01", "--to", "2026-11-30").succeeded()
        #expect(said.output.hasPrefix("5 read: 5 created"))
        #expect(await office.run("list", "meetings", "series:s").lines.count == 6)
        #expect(await office.run("import", path, "--from", "tomorrow", "--to", "yesterday").code == 1)
        #expect(await office.run("import", path, "--from", "some day").errors.contains("is not a date"))
    }

    @Test("Meetings and follow-ups go out as one calendar, and come in again as they were")
    func feed() async throws {
        let office = try await Office.founded()
        await office.run("log", "coffee yesterday 15:00 45m ~Hub; - send it ^fri").succeeded()
        let path = office.folder + "/feed.ics"
        await office.run("export", "-o", path, "--format", "ical").succeeded()
        let other = try await Office.founded()
        #expect(await other.run("import", path).succeeded().output.hasPrefix("2 read: 2 created"))
        #expect(await other.run("list", "meetings").cell(1, 2) == "coffee")
        #expect(await other.run("list", "follow-ups").lines.count == 2)
        #expect(await office.run("export", "--format", "csv").errors.contains("A table holds one kind"))
    }
}
