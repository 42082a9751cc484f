import Foundation
import Testing

@Suite("handover")
struct HandoverCommandTests {
    private func office() async throws -> Office {
        let office = try Office()
        await office.run("demo", "--keep", office.database, "--no-screens").succeeded()
        return office
    }

    @Test("A dry run shows what would move and changes nothing")
    func dryRun() async throws {
        let office = try await office()
        let said = await office.run("handover", "ana", "joost", "--as", "ana", "--dry-run", "--introduce", "warm").succeeded()
        #expect(said.rows.first == ["group", "id", "record", "detail"])
        #expect(
            Set(said.rows.dropFirst().map { $0[0] }).isSuperset(of: ["organizations", "contacts", "follow-ups", "introductions"]))
        #expect(said.errors.contains("Nothing was changed."))
        #expect(await office.run("list", "organizations", "lead:ana").succeeded().lines.count > 2)
    }

    @Test("All of it moves in one act, and one undo takes it back")
    func oneAct() async throws {
        let office = try await office()
        let before = await office.run("list", "organizations", "lead:ana").succeeded().lines.count
        let owned = await office.run("due", "--owner", "ana").succeeded().lines.count
        #expect(before > 2 && owned > 2)
        let object = try await office.run(
            "handover", "ana", "joost", "--as", "ana", "--on", "1 apr", "--introduce", "warm", "--json"
        ).succeeded().object()
        #expect(object["isDone"] as? Bool == true)
        let introductions = try #require(object["introductions"] as? [[String: Any]])
        #expect(introductions.contains { $0["strength"] as? String == "warm" })
        #expect(await office.run("list", "organizations", "lead:ana").succeeded().lines.count <= 1)
        #expect(await office.run("list", "opportunities", "lead:ana", "stage:dialogue").succeeded().lines.count <= 1)
        let left = await office.run("due", "--owner", "ana").succeeded()
        #expect(left.lines.dropFirst().count == introductions.count)
        #expect(left.lines.dropFirst().allSatisfy { $0.contains("Introduce Joost van den Akker to") })
        await office.run("undo", "--as", "ana").succeeded()
        #expect(await office.run("list", "organizations", "lead:ana").succeeded().lines.count == before)
        #expect(await office.run("due", "--owner", "ana").succeeded().lines.count == owned)
    }

    @Test("Groups and single records stay where they are")
    func except() async throws {
        let office = try await office()
        let first = await office.run("list", "organizations", "lead:ana").succeeded().rows[1][0]
        await office.run("handover", "ana", "joost", "--as", "helena", "--except", first, "contacts").succeeded()
        #expect(await office.run("list", "organizations", "lead:ana").succeeded().rows.dropFirst().map { $0[0] } == [first])
        #expect(await office.run("list", "contacts", "lead:ana").succeeded().lines.count > 1)
        #expect(
            await office.run("handover", "ana", "joost", "--as", "helena", "--except", "chairs").errors.contains(
                "nothing called chairs"))
    }

    @Test("Everyone hands over what is their own, a manager anybody's, a reader nothing")
    func roles() async throws {
        let office = try await office()
        #expect(await office.run("handover", "ana", "joost", "--as", "joost").errors.contains("Ask a manager to hand over"))
        #expect(await office.run("handover", "tomas", "joost", "--as", "tomas").code == 1)
        #expect(await office.run("handover", "ana", "tomas", "--as", "ana").errors.contains("may only read"))
        #expect(await office.run("handover", "ana", "ana", "--as", "ana").errors.contains("Name somebody else"))
        #expect(await office.run("handover", "ana").code == 64)
    }

    @Test("The document holds the notes, the promises and the ties, in every format")
    func document() async throws {
        let office = try await office()
        let first = await office.run("list", "organizations", "lead:ana").succeeded().rows[1][0]
        await office.run("set", first, "handover=Ask for the <second> floor.", "--as", "ana").succeeded()
        let text = await office.run("handover", "ana", "--document", "--introduce", "warm").succeeded()
        #expect(text.output.contains("Handover of Ana Vilela") && text.output.contains("> Ask for the <second> floor."))
        #expect(text.output.contains("What we have promised") && text.output.contains("Ties to hand over in person"))
        let markdown = await office.run("handover", "ana", "joost", "--document", "--dry-run", "--as", "ana", "--format", "md")
            .succeeded()
        #expect(markdown.output.hasPrefix("# Handover from Ana Vilela to Joost van den Akker"))
        #expect(markdown.output.contains("> Ask for the \\<second\\> floor."))
        let html = await office.run("handover", "ana", "--document", "--format", "html").succeeded()
        #expect(html.output.contains("Ask for the &lt;second&gt; floor."))
    }
}
