import Domain
import Foundation
import Testing

@Suite("duplicates, merge and unmerge")
struct MergeCommandTests {
    private func office() async throws -> Office {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana Souza", "--set", "emails=ana@acme.example", "--set", "city=Recife").succeeded()
        await office.run(
            "add", "contact", "Ana de Souza", "--set", "emails=ana@acme.example; ana@home.example", "--set", "city=Olinda",
            "--set", "country=BR"
        ).succeeded()
        await office.run("add", "follow-up", "Send the paper", "--set", "contact=c2").succeeded()
        return office
    }

    @Test("Those that may be there twice are listed with the reason")
    func duplicates() async throws {
        let office = try await office()
        let said = await office.run("duplicates", "contacts").succeeded()
        #expect(said.rows.last == ["c1", "Ana Souza", "", "c2", "Ana de Souza", "", "sure", "the same email ana@acme.example"])
        let object = try #require(try await office.run("duplicates", "--json", "--limit", "1").succeeded().objects().first)
        #expect((object["second"] as? [String: Any])?["id"] as? String == "c2")
        #expect(object["reason"] as? String == "the same email ana@acme.example")
        #expect(object["certainty"] as? String == "sure")
        let none = await office.run("duplicates", "organizations").succeeded()
        #expect(none.output.isEmpty && none.errors == "Nothing looks as if it were there twice.\n")
        #expect(await office.run("duplicates", "meetings").code == 64)
    }

    @Test("A dry run shows both side by side and changes nothing")
    func dryRun() async throws {
        let office = try await office()
        let said = await office.run("merge", "c1", "c2", "--dry-run", "--take", "city").succeeded()
        #expect(said.rows.first == ["field", "c1", "c2", "stands"])
        #expect(said.rows.contains(["City", "Recife", "Olinda", "Olinda"]))
        #expect(said.rows.contains(["Other facts", "", "", "City: Recife"]))
        #expect(said.errors == "Would move: 1 follow-up. Nothing was changed.\n")
        #expect(await office.run("list", "contacts").lines.count == 3)
        let object = try await office.run("merge", "c1", "c2", "--dry-run", "--json").succeeded().object()
        #expect(object["isDone"] as? Bool == false && object["moved"] as? Int == 1)
        let fields = try #require(object["fields"] as? [[String: Any]])
        #expect(fields.first { $0["field"] as? String == "city" }?["merged"] as? String == "Recife")
    }

    @Test("Merged, they are one; unmerged, two again, but for what was changed since")
    func mergeAndUnmerge() async throws {
        let office = try await office()
        let said = await office.run("merge", "c1", "c2").succeeded()
        #expect(
            said.output
                == "Merged Ana de Souza into Ana Souza. Moved: 1 follow-up. `chancery unmerge c2` takes them apart.\n")
        #expect(await office.run("list", "contacts").lines.count == 2)
        #expect(await office.run("show", "c1").succeeded().output.contains("ana@home.example"))
        #expect(await office.run("list", "contacts", "de Souza", "--columns", "name").succeeded().cell(1, 0) == "c1")
        #expect(await office.run("merge", "c1", "c2").code == 1)
        await office.run("set", "c1", "country=PT").succeeded()
        let apart = await office.run("unmerge", "c2").succeeded()
        #expect(
            apart.lines == [
                "Undone: Merged Ana de Souza into Ana Souza. c2 Ana de Souza is back.",
                "c1 Ana Souza: Country was changed since and stays as it is.",
            ])
        #expect(await office.run("list", "contacts").lines.count == 3)
        #expect(await office.run("unmerge", "c2").code == 1)
    }

    @Test("As JSON, merging and unmerging say what was done")
    func json() async throws {
        let office = try await office()
        let merged = try await office.run("merge", "c1", "c2", "--json").succeeded().object()
        #expect(merged["isDone"] as? Bool == true && merged["keep"] as? String == "c1")
        let apart = try await office.run("unmerge", "c1", "--json").succeeded().object()
        #expect(apart["restored"] as? String == "c2" && (apart["stays"] as? [Any])?.isEmpty == true)
        await office.run("redo").succeeded()
        #expect(await office.run("list", "contacts").lines.count == 2)
    }

    @Test("Two that are said to be two are not listed again")
    func distinct() async throws {
        let office = try await office()
        let object = try await office.run("distinct", "c1", "c2", "--json").succeeded().output
        #expect(object.contains("\"c1\"") && object.contains("\"c2\""))
        #expect(await office.run("duplicates", "--json").succeeded().output == "[]\n")
        #expect(await office.run("distinct", "c1", "c2").succeeded().errors.contains("Nothing was changed"))
        #expect(await office.run("distinct", "c1", "c1").code == 1)
        await office.run("undo").succeeded()
        #expect(await office.run("duplicates").succeeded().rows.count == 2)
    }

    @Test("A topic merged into another re-tags everything, and can be taken out again")
    func topics() async throws {
        let office = try await office()
        await office.run("add", "topic", "Quantum things", "--set", "slug=quantum-things").succeeded()
        await office.run("set", "c1", "topics=quantum-things").succeeded()
        await office.run("merge", "quantum", "quantum-things").succeeded()
        #expect(await office.run("list", "contacts", "topic:quantum", "--columns", "name").succeeded().cell(1, 1) == "Ana Souza")
        await office.run("unmerge", "quantum").succeeded()
        #expect(
            await office.run("list", "contacts", "topic:quantum-things", "--columns", "name").succeeded().cell(1, 1)
                == "Ana Souza")
    }

    @Test("A list cannot be taken from one side")
    func takeList() async throws {
        let office = try await office()
        let said = await office.run("merge", "c1", "c2", "--take", "emails")
        #expect(said.code == 1 && said.errors.contains("of both are kept"))
    }
}
