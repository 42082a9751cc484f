import Domain
import Foundation
import Testing

@Suite("add, set, list, show and delete")
struct RecordCommandTests {
    @Test("What is added is listed, with the ids that other commands take")
    func addAndList() async throws {
        let office = try await Office.founded()
        await office.run("add", "organization", "Acme", "--set", "kind=startup", "--set", "country=Kenya").succeeded()
        let ana = await office.run(
            "add", "contact", "Ana Souza", "--set", "positions=Head of AI @ Acme", "--set", "emails=work:ana@acme.example",
            "--set",
            "lead=me"
        ).succeeded()
        #expect(ana.output == "c1\tAna Souza\n")
        let list = await office.run("list", "contacts", "--columns", "name,organization,lead").succeeded()
        #expect(list.rows == [["id", "name", "organization", "lead"], ["c1", "Ana Souza", "Acme", "Tomáš Novák"]])
        let filtered = await office.run("list", "organizations", "kind:startup", "country:KE", "--json").succeeded()
        #expect(try filtered.objects().map { $0["id"] as? String } == ["o1"])
        #expect(try filtered.objects()[0]["country"] as? String == "KE")
    }

    @Test("Fields are set, emptied, added to and taken from")
    func set() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana", "--set", "emails=a@example.org; b@example.org", "--set", "tier=2").succeeded()
        let changed = await office.run("set", "c1", "tier=", "emails-=a@example.org", "emails+=c@example.org", "--json")
            .succeeded()
        let record = try changed.object()
        let emails = try #require(record["emails"] as? [[String: Any]])
        #expect(emails.map { $0["address"] as? String } == ["b@example.org", "c@example.org"])
        #expect(record["tier"] == nil)
        let same = await office.run("set", "c1", "emails+=c@example.org").succeeded()
        #expect(same.errors.contains("Nothing was changed"))
    }

    @Test("A list is paged through whole in a pipe and cut at its limit")
    func pages() async throws {
        let office = try await Office.founded()
        let names = (1...1203).map { "Organization \($0)" }
        let path = try office.file("many.csv", (["name"] + names).joined(separator: "\n"))
        await office.run("import", path, "--kind", "organization").succeeded()
        for sort in ["name", "-name", "country", "-founded"] {
            let all = await office.run("list", "organizations", "--columns", "name", "--sort", sort).succeeded()
            #expect(Set(all.rows.dropFirst().map { $0[1] }) == Set(names), "\(sort)")
            #expect(all.rows.count == 1204, "\(sort)")
        }
        #expect(await office.run("list", "organizations", "--limit", "7").lines.count == 8)
        #expect(await office.run("list", "organizations", terminal: 60).lines.count == 51)
    }

    @Test("On a terminal columns stand straight, and data cannot steer it")
    func terminal() async throws {
        let office = try await Office.founded()
        await office.run("add", "organization", "東京大学").succeeded()
        await office.run("add", "organization", "Evil \u{1B}[31mCorp\u{202E}").succeeded()
        let said = await office.run("list", "organizations", "--columns", "name,kind", terminal: 80).succeeded()
        #expect(!said.output.contains("\u{1B}"))
        #expect(!said.output.contains("\u{202E}"))
        #expect(said.lines[0].hasPrefix("id  Name"))
    }

    @Test("On a terminal every command says what it changed")
    func reports() async throws {
        let office = try await Office.founded()
        #expect(await office.run("add", "contact", "Ana", terminal: 80).succeeded().output == "c1  Ana\n")
        #expect(await office.run("set", "c1", "tier=1", terminal: 80).succeeded().output == "c1  Ana\n")
        #expect(await office.run("add", "follow-up", "Call her", terminal: 80).succeeded().output == "f1  Call her\n")
        for arguments in [["assign", "f1", "me"], ["snooze", "f1", "friday"], ["done", "f1"]] {
            #expect(await office.run(list: arguments, terminal: 80).succeeded().output == "f1  Call her\n", "\(arguments)")
        }
    }

    @Test("Show writes text, Markdown and HTML in which data stays data")
    func show() async throws {
        let office = try await Office.founded()
        await office.run("add", "organization", "Smith & <b>Sons</b>", "--set", "notes=# one\n2. *two*").succeeded()
        #expect(await office.run("show", "o1").succeeded().output.hasPrefix("Smith & <b>Sons</b>  o1\n"))
        let html = await office.run("show", "o1", "--format", "html").succeeded().output
        #expect(html.contains("<h1>Smith &amp; &lt;b&gt;Sons&lt;/b&gt;</h1>"))
        let markdown = await office.run("show", "o1", "--format", "md").succeeded().output
        #expect(markdown.hasPrefix("# Smith \\& \\<b\\>Sons\\</b\\>\n"))
        #expect(markdown.contains("\n\\# one  \n2\\. \\*two\\*"))
    }

    @Test("Nothing is set on what has been deleted")
    func setDeleted() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana Souza").succeeded()
        await office.run("delete", "c1").succeeded()
        let said = await office.run("set", "c1", "city=Paris")
        #expect(said.code == 1 && said.errors.contains("c1 has been deleted"))
    }

    @Test("Behind one's own beginning there is nothing to undo")
    func undoTheBeginning() async throws {
        let office = try await Office.founded()
        let said = await office.run("undo")
        #expect(!said.errors.contains("delete yourself"))
        #expect((said.output + said.errors).contains("nothing of yours to undo"), "\(said.output)\(said.errors)")
    }

    @Test("What is deleted comes back by undo, and goes again by redo")
    func deleteAndUndo() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana").succeeded()
        await office.run("delete", "c1").succeeded()
        #expect(await office.run("list", "contacts").lines.count == 1)
        #expect(await office.run("undo").succeeded().output == "Undone: Deleted the contact Ana.\n")
        #expect(await office.run("list", "contacts").lines.count == 2)
        await office.run("redo").succeeded()
        #expect(await office.run("list", "contacts").lines.count == 1)
        let history = try await office.run("history", "c1", "--json").succeeded().objects()
        #expect(history.count == 4)
        #expect(history.last?["summary"] as? String == "Added the contact Ana")
    }
}
