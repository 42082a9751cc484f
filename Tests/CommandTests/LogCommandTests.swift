import Domain
import Foundation
import Testing

@Suite("what chancery log pays back")
struct LogCommandTests {
    private static let line =
        "coffee @Nadia yesterday 15:00; They will send the deck by Friday; - send the brief ^mon"

    private func office() async throws -> Office {
        let office = try await Office.founded()
        await office.run("add", "organization", "Halcyon", "--set", "cadence=60").succeeded()
        await office.run("add", "contact", "Nadia Berenstain", "--set", "positions=Head @ Halcyon").succeeded()
        await office.run("add", "user", "Ana Vilela", "--set", "login=ana").succeeded()
        await office.run("add", "follow-up", "share the numbers", "--set", "kind=promise-theirs", "--set", "contact=c1")
            .succeeded()
        await office.run(
            "add", "meeting", "The other half", "--set", "start=2026-11-10T10:00:00Z", "--set", "participants=Nadia; ana",
            "--set",
            "notes=She wants the annex."
        ).succeeded()
        return office
    }

    @Test("Below the meeting stand proposals as commands, promises, colleagues and the next date")
    func text() async throws {
        let office = try await office()
        let said = await office.run("log", Self.line).succeeded()
        let command = try #require(said.lines.first { $0.contains("chancery add follow-up") })
        #expect(command.contains("'send the deck' --set kind=promise-theirs --set meeting=m2 --set due=2026-11-27"))
        #expect(said.output.contains("share the numbers"))
        #expect(said.output.contains("She wants the annex."))
        #expect(said.output.contains("Ana Vilela"))
        #expect(said.lines.contains { $0.contains("2027-01-19") && $0.contains("Halcyon") })

        // The command does what it says.
        let words = command.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        let rest = words[2].split(separator: " ").map(String.init)
        await office.run(list: ["add", "follow-up", words[1]] + rest).succeeded()
        let listed = await office.run("list", "follow-ups", "kind:promise-theirs", "--columns", "text,due,contact")
        #expect(listed.output.contains("send the deck"))
    }

    @Test("JSON stays as it was; --payback gives both")
    func json() async throws {
        let office = try await office()
        let plain = try await office.run("log", Self.line, "--json").succeeded().objects()
        #expect(plain.map { $0["record"] as? String } == ["meeting", "follow-up"])
        let both = try await office.run("log", Self.line, "--json", "--payback").succeeded().object()
        #expect((both["records"] as? [[String: Any]])?.count == 2)
        let payback = try #require(both["payback"] as? [String: Any])
        let proposals = try #require(payback["proposals"] as? [[String: Any]])
        #expect(proposals.first?["text"] as? String == "send the deck")
        #expect(proposals.first?["due"] as? String == "2026-11-27")
        #expect((payback["promises"] as? [[String: Any]])?.first?["text"] as? String == "share the numbers")
        #expect((payback["touches"] as? [[String: Any]])?.first?["next"] as? String == "2027-01-19")
        #expect((payback["encounters"] as? [[String: Any]])?.contains { $0["subject"] as? String == "The other half" } == true)
    }

    @Test("A name that several have is refused with their ids, and an id settles it")
    func namesakes() async throws {
        let office = try await office()
        await office.run("add", "contact", "Nadia Berenstain").succeeded()
        let said = await office.run("log", "coffee @\"Nadia Berenstain\"")
        #expect(said.code == 1)
        #expect(said.errors.contains("c1 Nadia Berenstain (Head, Halcyon); c2 Nadia Berenstain"))
        #expect(said.errors.contains("Name one by its id"))
        let logged = await office.run("log", "coffee @c2", "--json").succeeded()
        #expect(logged.output.contains("Nadia Berenstain"))
    }
}
