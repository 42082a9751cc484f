import Foundation
import Testing

@Suite("escalate, ask, answer, wait, news, and the parts of the queue")
struct QueueCommandTests {
    /// An office of Tomas, whose manager is Helena, and of Ana, whose manager nobody is.
    private func office() async throws -> Office {
        let office = try await Office.founded()
        await office.run("add", "user", "Helena", "--set", "login=helena", "--set", "role=manager").succeeded()
        await office.run("add", "user", "Ana", "--set", "login=ana").succeeded()
        await office.run("set", "u1", "manager=helena").succeeded()
        await office.run(
            "add", "follow-up", "Call", "--set", "due=2026-10-20", "--set", "owners=tomas", "--set", "kind=promise-ours"
        ).succeeded()
        await office.run(
            "add", "follow-up", "Write", "--set", "due=2026-11-20", "--set", "owners=tomas", "--set", "kind=promise-theirs"
        ).succeeded()
        await office.run("add", "follow-up", "Wait", "--set", "owners=ana").succeeded()
        return office
    }

    private func field(_ office: Office, _ id: String, _ key: String) async throws -> Any? {
        try await office.run("show", id, "--json").object()[key]
    }

    @Test("What is late beyond the rule goes to the owner's manager; the rest is handed over by hand, and taken back")
    func escalate() async throws {
        let office = try await office()
        #expect(await office.run("due", "--escalated", "--owner", "helena").rows.map { $0[1] } == ["id", "f1"])
        let said = await office.run("escalate", "f2").succeeded()
        #expect(said.lines == ["f2\tWrite"])
        #expect(await office.run("due", "--escalated", login: "helena").rows.count == 3)
        let escalated = try #require(try await field(office, "f2", "escalatedTo") as? [String: Any])
        #expect(escalated["name"] as? String == "Helena")
        await office.run("escalate", "f2", "--back").succeeded()
        #expect(try await field(office, "f2", "escalatedTo") == nil)
        #expect(await office.run("undo").succeeded().code == 0)
        #expect(try await field(office, "f2", "escalatedTo") != nil)
        let refused = await office.run("escalate", "f3")
        #expect(refused.code == 1 && refused.errors.contains("Say to whom it goes, with --to"))
        await office.run("escalate", "f3", "--to", "helena").succeeded()
        #expect(try await office.run("list", "follow-ups", "escalated:helena", "--json").objects().count == 3)
        #expect(await office.run("escalate", "f3", "--to", "ana", "--back").code == 64)
        // What is closed is nobody's concern any more.
        await office.run("done", "f1").succeeded()
        #expect(await office.run("due", "--escalated", login: "helena").rows.count == 3)
    }

    @Test("A question stands with the follow-up until it is answered; both go to the notes")
    func ask() async throws {
        let office = try await office()
        let none = await office.run("answer", "f1", "Yes")
        #expect(none.code == 1 && none.errors.contains("Nothing is asked"))
        await office.run("ask", "f1", login: "helena").succeeded()
        #expect(try await field(office, "f1", "question") as? String == "Where does this stand?")
        await office.run("ask", "f1", "Is", "it", "done?", login: "helena").succeeded()
        let asked = try await office.run("list", "follow-ups", "asked:any", "--json").objects()
        #expect(asked.map { $0["question"] as? String } == ["Is it done?"])
        let answered = try await office.run("answer", "f1", "Almost", "--json").succeeded().object()
        #expect(answered["notes"] as? String == "Helena asked: Is it done?\n2026-11-21 Tomáš Novák answered: Almost")
        #expect(answered["question"] == nil && answered["askedBy"] == nil)
        await office.run("undo").succeeded()
        #expect(try await field(office, "f1", "question") as? String == "Is it done?")
    }

    @Test("What waits is out of sight until its day")
    func wait() async throws {
        let office = try await office()
        await office.run("wait", "f1", "f2", "1 dec").succeeded()
        #expect(try await field(office, "f1", "waitUntil") as? String == "2026-12-01")
        #expect(try await field(office, "f1", "status") as? String == "waiting")
        #expect(await office.run("due").rows.dropFirst().map { $0[0] } == ["Waiting", "Waiting"])
        await office.run("snooze", "f1", "2 dec").succeeded()
        #expect(try await field(office, "f1", "status") as? String == "open")
        #expect(await office.run("wait", "f1", "soonish").code == 1)
        #expect(await office.run("wait", "friday").code == 64)
    }

    @Test("The queue of a team, of promises, and by urgency with its reasons")
    func due() async throws {
        let office = try await office()
        #expect(await office.run("due", "--team", login: "helena").succeeded().rows.count == 3)
        let noTeam = await office.run("due", "--team", login: "ana")
        #expect(noTeam.code == 1 && noTeam.errors.contains("no team"))
        #expect(await office.run("due", "--all").rows.count == 4)
        #expect(await office.run("due", "--promise", "ours").rows.map { $0[1] } == ["id", "f1"])
        #expect(await office.run("due", "--promise", "theirs", "--all").rows.map { $0[1] } == ["id", "f2"])
        await office.run("set", "f2", "priority=urgent").succeeded()
        let why = await office.run("due", "--by-urgency", "--why").succeeded()
        #expect(why.rows.map { $0[1] } == ["id", "f2", "f1"])
        #expect(why.cell(1, 7) == "very high: 1 day late; marked urgent")
        #expect(why.cell(2, 7) == "very high: 32 days late; our promise")
        let json = try await office.run("due", "--by-urgency", "--json").objects()
        #expect(json.first?["why"] as? [String] == ["1 day late", "marked urgent"] && json.first?["urgency"] as? Int == 121)
        #expect(await office.run("due", "--team", "--all").code == 64)
        #expect(await office.run("due", "--escalated", "--team").code == 64)
    }

    @Test("The news are what others did to one's records, until they are seen")
    func news() async throws {
        let office = try await office()
        #expect(await office.run("news").lines.count == 1)
        await office.run("set", "f1", "priority=high", login: "helena").succeeded()
        await office.run("set", "f3", "priority=high", login: "helena").succeeded()
        let news = try await office.run("news", "--json").succeeded().objects()
        #expect(news.map { $0["id"] as? String } == ["f1"])
        #expect(news.first?["user"] as? String == "Helena" && news.first?["summary"] as? String == "Changed Priority of Call")
        #expect(await office.run("news", "--seen").succeeded().lines.count == 2)
        #expect(try await office.run("news", "--json").succeeded().objects().isEmpty)
        #expect(await office.run("news", terminal: 80).errors.contains("Nothing new"))
        #expect(await office.run("news", login: "stranger").code == 1)
    }

    @Test("Deleting a meeting keeps what has still to happen, unless that is to go too")
    func deleteMeeting() async throws {
        let office = try await Office.founded()
        for day in ["yesterday", "monday"] { await office.run("log", "coffee \(day); - send the brief ^fri").succeeded() }
        #expect(try await office.run("list", "meetings", "openFollowUps>0", "--json").objects().count == 2)
        let kept = await office.run("delete", "m1").succeeded()
        #expect(kept.errors.contains("1 open follow-up is kept"))
        #expect(await office.run("due").lines.count == 3)
        await office.run("delete", "m2", "--with-follow-ups").succeeded()
        #expect(await office.run("due").lines.count == 2)
        await office.run("undo").succeeded()
        #expect(await office.run("due").lines.count == 3)
    }
}
