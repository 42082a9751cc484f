import Foundation
import Testing

@Suite("log, due, done, drop, snooze and assign")
struct FollowUpCommandTests {
    @Test("A meeting is logged in one line, with its follow-ups")
    func log() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Jensen Huang").succeeded()
        let said = await office.run(
            "log", #"coffee @"Jensen Huang" #compute yesterday 15:00 45m ~"Santa Clara"; - send the LDC brief ^fri"#
        ).succeeded()
        #expect(said.output.hasPrefix("m1\tmeeting\tcoffee\n"))
        #expect(said.output.contains("f1\tfollow-up\tsend the LDC brief\n"))
        let meeting = try await office.run("show", "m1", "--json").succeeded().object()
        #expect(meeting["start"] as? String == "2026-11-20T14:00:00Z")
        #expect((meeting["participants"] as? [Any])?.count == 2)
        let due = await office.run("due").succeeded()
        #expect(due.rows.last?.prefix(4) == ["Later", "f1", "2026-11-27", "send the LDC brief"])
    }

    @Test("A name that nobody has is a problem, or a new contact where that is asked for")
    func unknownName() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana Souza").succeeded()
        await office.run("add", "contact", "Ana Lima").succeeded()
        let ambiguous = await office.run("log", "call @Ana")
        #expect(ambiguous.code == 1)
        #expect(ambiguous.errors.contains("c1 Ana Souza") && ambiguous.errors.contains("c2 Ana Lima"))
        #expect(await office.run("log", #"call @"Bo Ek""#).code == 1)
        await office.run("log", #"call @"Bo Ek""#, "--create").succeeded()
        #expect(await office.run("list", "contacts", "Bo").lines.count == 2)
    }

    @Test("Closing twice closes once")
    func twice() async throws {
        let office = try await Office.founded()
        await office.run("add", "follow-up", "Call", "--set", "due=2026-11-20", "--set", "recurrence=monthly").succeeded()
        #expect(await office.run("done", "f1", "f1").succeeded().lines == ["f1\tCall", "f2\tCall"])
        let again = await office.run("done", "f1", "--outcome", "Reached her").succeeded()
        #expect(again.lines == ["f1\tCall"])
        #expect(await office.run("drop", "f1").succeeded().errors.contains("Nothing was changed"))
        #expect(await office.run("list", "follow-ups").lines.count == 3)
        let closed = try await office.run("show", "f1", "--json").object()
        #expect(closed["status"] as? String == "done" && closed["outcome"] as? String == "Reached her")
    }

    @Test("What follows from a stage or a status follows from set as well")
    func consequences() async throws {
        let office = try await Office.founded()
        await office.run("add", "follow-up", "Call", "--set", "due=2026-11-20", "--set", "recurrence=monthly").succeeded()
        #expect(await office.run("set", "f1", "status=done").succeeded().lines == ["f1\tCall", "f2\tCall"])
        #expect(try await office.run("show", "f1", "--json").object()["closedAt"] as? String == "2026-11-21T11:00:00Z")
        await office.run("set", "f1", "status=open").succeeded()
        #expect(try await office.run("show", "f1", "--json").object()["closedAt"] == nil)
        await office.run("add", "follow-up", "Told her", "--set", "status=done").succeeded()
        #expect(try await office.run("show", "f3", "--json").object()["closedAt"] as? String == "2026-11-21T11:00:00Z")
        await office.run("add", "opportunity", "Chips").succeeded()
        await office.run("set", "p1", "stage=s2").succeeded()
        let opportunity = try await office.run("show", "p1", "--json").object()
        #expect((opportunity["stageLog"] as? [Any])?.count == 2)
        #expect(opportunity["age"] as? Int == 0)
        await office.run("set", "p1", "stage=s2", "value=5").succeeded()
        #expect((try await office.run("show", "p1", "--json").object()["stageLog"] as? [Any])?.count == 2)
    }

    @Test("The queue is closed, put off and handed over; what repeats comes back")
    func queue() async throws {
        let office = try await Office.founded()
        await office.run("add", "user", "Ana", "--set", "login=ana").succeeded()
        await office.run("add", "follow-up", "Call", "--set", "due=2026-11-20", "--set", "recurrence=every month").succeeded()
        await office.run("add", "follow-up", "Write", "--set", "due=2026-11-20").succeeded()
        #expect(await office.run("due", terminal: 80).succeeded().output.hasPrefix("Overdue (2)\nf1"))
        #expect(await office.run("done", "f1", "--outcome", "Reached her").succeeded().lines == ["f1\tCall", "f3\tCall"])
        let next = try await office.run("show", "f3", "--json").object()
        #expect(next["due"] as? String == "2026-12-20")
        #expect(next["status"] as? String == "open")
        await office.run("snooze", "f2", "next", "monday").succeeded()
        #expect(try await office.run("show", "f2", "--json").object()["due"] as? String == "2026-11-23")
        await office.run("assign", "f2", "f3", "ana").succeeded()
        #expect(await office.run("due").lines.count == 1)
        #expect(await office.run("due", "--owner", "ana").lines.count == 3)
        await office.run("drop", "f2", "f3").succeeded()
        #expect(await office.run("due", "--all").lines.count == 1)
    }
}
