import Domain
import Foundation
import Testing

@Suite("moved, relate, paths and refer")
struct PeopleCommandTests {
    private func office() async throws -> Office {
        let office = try await Office.founded()
        await office.run("add", "organization", "Acme").succeeded()
        await office.run("add", "organization", "Baobab").succeeded()
        await office.run("add", "contact", "Ana Lima", "--set", "positions=CTO @ Acme (2020-01-01..)").succeeded()
        await office.run("add", "contact", "Bo Ek", "--set", "positions=CEO @ Acme").succeeded()
        await office.run("add", "user", "Joost", "--set", "login=joost").succeeded()
        return office
    }

    @Test("A move ends what was held the day before, or keeps it")
    func moved() async throws {
        let office = try await office()
        let said = await office.run("moved", "Ana Lima", "Baobab", "--role", "Founder", "--from", "2026-11-01").succeeded()
        #expect(said.output == "c1\tAna Lima\n")
        #expect(
            said.errors == "Ana Lima joins Baobab as Founder; first day Sun 1 Nov.\nCTO at Acme: last day Sat 31 Oct.\n")
        let again = try await office.run(
            "moved", "c1", "Quite New", "--keep", "--create", "--email", "ana@new.example", "--json"
        ).succeeded().object()
        let positions = try #require(again["positions"] as? [[String: Any]])
        #expect(positions.map { ($0["organization"] as? [String: Any])?["name"] as? String } == ["Quite New", "Baobab", "Acme"])
        #expect(positions.map { $0["to"] as? String } == [nil, nil, "2026-10-31"])
        #expect(again["organization"] as? [String: String] != nil)
        await office.run("undo").succeeded()
        #expect(await office.run("list", "organizations").lines.count == 3)
        let shown = await office.run("show", "c1").succeeded()
        #expect(shown.output.contains("having been CTO"))
    }

    @Test("A move to nowhere, or of nobody, is a problem")
    func movedNowhere() async throws {
        let office = try await office()
        #expect(await office.run("moved", "Ana Lima", "Quite New").code == 1)
        #expect(await office.run("moved", "Nobody", "Acme").code == 1)
        #expect(await office.run("moved", "c1", "Acme", "--email", "nonsense").code == 1)
        #expect(await office.run("moved", "c1").code == 64)
    }

    @Test("Two are tied, in the words of either")
    func relate() async throws {
        let office = try await office()
        let said = await office.run("relate", "Ana Lima", "board-member-of", "Baobab", "--since", "2021-03-01").succeeded()
        #expect(said.output == "r1\tAna Lima sits on the board of Baobab\n")
        let json = try await office.run("relate", "c1", "knows", "c2", "--note", "from school", "--json").succeeded().object()
        #expect(json["type"] as? String == "knows" && json["note"] as? String == "from school")
        let wrong = await office.run("relate", "Acme", "reports-to", "Bo Ek")
        #expect(wrong.code == 1 && wrong.errors.contains("does not fit Acme and Bo Ek"))
        #expect(await office.run("relate", "c1", "likes", "c2").code == 1)
        await office.run("undo").succeeded()
        #expect(await office.run("list", "relations").lines.count == 2)
    }

    @Test("The warmest way to somebody, step by step")
    func paths() async throws {
        let office = try await office()
        let none = await office.run("paths", "Bo Ek").succeeded()
        #expect(none.output.isEmpty && none.errors == "Nobody of us leads to Bo Ek yet.\n")
        await office.run("log", #"coffee @"Ana Lima" yesterday 15:00"#).succeeded()
        let said = await office.run("paths", "Bo Ek").succeeded()
        #expect(
            said.lines == [
                "warm\tTomáš Novák → Ana Lima → Bo Ek",
                "\tTomáš Novák met Ana Lima: 1 meeting in twelve months, the last yesterday (warm)",
                "\tAna Lima works with Bo Ek at Acme",
            ])
        let path = try #require(try await office.run("paths", "c2", "--json").succeeded().objects().first)
        #expect(path["warmth"] as? String == "warm" && (path["steps"] as? [[String: Any]])?.count == 2)
        #expect(await office.run("paths", "Bo Ek", "--limit", "0").code == 64)
    }

    @Test("A referral is closed by a logged meeting, whichever command tries otherwise")
    func refer() async throws {
        let office = try await office()
        let said = await office.run("refer", "Acme", "joost", "--why", "a site in the north").succeeded()
        #expect(said.output == "f1\tMeet Acme: a site in the north\n")
        let due = await office.run("due", "--owner", "joost").succeeded()
        #expect(due.rows.last?.prefix(4) == ["Later", "f1", "2026-12-05", "Meet Acme: a site in the north"])
        for words in [["done", "f1"], ["set", "f1", "status=done"]] {
            let refused = await office.run(list: words)
            #expect(refused.code == 1 && refused.errors.contains("A referral is closed by a logged meeting with Acme."))
        }
        let json = try await office.run("refer", "Ana Lima", "joost", "--by", "+3d", "--json").succeeded().object()
        #expect(json["kind"] as? String == "referral" && json["due"] as? String == "2026-11-24")
        #expect((json["organization"] as? [String: String])?["name"] == "Acme")
        await office.run("log", "call @Acme").succeeded()
        #expect(try await office.run("show", "f1", "--json").object()["status"] as? String == "open", "Joost was not there")
        await office.run("log", "call @\"Bo Ek\" @joost 12:00").succeeded()
        let closed = try await office.run("show", "f1", "--json").object()
        #expect(closed["status"] as? String == "done" && closed["outcome"] as? String == "Met on 2026-11-21")
        #expect((closed["closedBy"] as? [String: String])?["kind"] == "meeting")
        await office.run("undo").succeeded()
        #expect(try await office.run("show", "f1", "--json").object()["status"] as? String == "open")
        await office.run("drop", "f1").succeeded()
    }
}
