import Domain
import Foundation
import Testing

@testable import chancery

@Suite("import and export")
struct ImportCommandTests {
    private static let cards = """
        BEGIN:VCARD
        VERSION:4.0
        FN:Ana Souza
        EMAIL;TYPE=work:ana@example.org
        END:VCARD

        """

    @Test("A table is read, and a second time nothing changes; one undo takes all of it back")
    func table() async throws {
        let office = try await Office.founded()
        let path = try office.file(
            "people.csv", "Name,Email,Company\nAna Souza,ana@example.org,Acme\nBo Ek,bo@example.org,Acme\n")
        #expect(
            await office.run("import", path).succeeded().output
                == "2 read: 2 created, 0 merged, 0 updated, 0 unchanged, 0 refused\n")
        #expect(
            await office.run("import", path).succeeded().output
                == "2 read: 0 created, 0 merged, 0 updated, 2 unchanged, 0 refused\n")
        #expect(await office.run("list", "organizations").lines.count == 2)
        await office.run("undo").succeeded()
        #expect(await office.run("list", "contacts").lines.count == 1)
        #expect(await office.run("list", "organizations").lines.count == 1)
    }

    @Test("A dry run shows the mapping and changes nothing")
    func dryRun() async throws {
        let office = try await Office.founded()
        let path = try office.file("people.csv", "Name,Shoe size\nAna Souza,38\n")
        let said = await office.run("import", path, "--kind", "contact", "--dry-run").succeeded()
        #expect(said.output.contains("Name → Name") && said.output.contains("Shoe size → other facts"))
        #expect(said.output.contains("1 read: 1 created"))
        #expect(await office.run("list", "contacts").lines.count == 1)
        let mapped = await office.run("import", path, "--kind", "contact", "--map", "Shoe size=notes", "--json").succeeded()
        #expect(try mapped.object()["created"] as? Int == 1)
        #expect(try await office.run("show", "c1", "--json").object()["notes"] as? String == "38")
    }

    @Test("Cards come through standard input")
    func standardInput() async throws {
        let office = try await Office.founded()
        #expect(await office.run("import", "-", input: Self.cards).succeeded().output.hasPrefix("1 read: 1 created"))
        #expect(await office.run("list", "contacts").cell(1, 1) == "Ana Souza")
    }

    @Test("What cannot be read is said with its file and line, and the rest is taken")
    func problems() async throws {
        let office = try await Office.founded()
        #expect(await office.run("import", office.folder).errors.contains("This is a folder"))
        #expect(await office.run("import", office.folder + "/nothing.csv").errors.contains("no such file"))
        let path = try office.file("bad.json", "[{\"name\": \"Acme\", \"country\": \"KE\"}, {broken}, {\"name\": \"Best\"}]")
        let said = await office.run("import", path, "--kind", "organization").succeeded()
        #expect(said.errors.contains("\(path):1: "))
        #expect(said.output.contains("2 created"))
        #expect(await office.run("import", path, "--format", "xls").errors.contains("no format xls"))
        #expect(await office.run("import", path, "--map", "nonsense").code == 1)
    }

    @Test("A file in which nothing can be read is a problem, and the others are taken")
    func nothingToRead() async throws {
        let office = try await Office.founded()
        let letter = try office.file("letter.vcf", "Dear colleague,\nplease find attached …\n")
        let said = await office.run("import", letter)
        #expect(said.code == 1)
        #expect(said.errors.contains("chancery: Nothing in \(letter) could be read as records."))
        let cards = try office.file("cards.vcf", Self.cards.replacing("\n", with: "\r\n"))
        let both = await office.run("import", letter, cards, "--json")
        #expect(both.code == 1)
        #expect(try both.object()["created"] as? Int == 1)
        let empty = try office.file("empty.vcf", "")
        await office.run("import", empty).succeeded()
    }

    @Test("What is left out is said with the name of its file")
    func leftOut() async throws {
        let office = try await Office.founded()
        let card = Self.cards.replacing("END:", with: "PHOTO;ENCODING=b:\(String(repeating: "QUJD", count: 30))\nEND:")
        let path = try office.file("cards.vcf", card.replacing("\n", with: "\r\n"))
        #expect(await office.run("import", path).succeeded().errors.contains("\(path): 1 photograph"))
    }

    @Test("An interrupted run leaves nothing")
    func interrupted() async throws {
        let office = try await Office.founded()
        let path = try office.file("people.csv", "Name,Email\nAna,ana@example.org\n")
        let said = await office.run(list: ["import", path], isInterrupted: true)
        #expect(said.code == 1 && said.errors.contains("Nothing was imported"))
        #expect(await office.run("list", "contacts").lines.count == 1)
    }

    @Test("What is exported comes back as it was")
    func roundTrip() async throws {
        let office = try await Office.founded()
        await office.run("add", "organization", "Acme", "--set", "country=KE").succeeded()
        await office.run("add", "contact", "Ana Souza", "--set", "positions=CEO @ Acme", "--set", "emails=ana@example.org")
            .succeeded()
        let path = office.folder + "/all.json"
        #expect(await office.run("export", "-o", path).succeeded().output.isEmpty)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let other = try Office()
        let made = await other.run("init", login: "eve")
        #expect(made.code == 0)
        let account = try await other.run("import", path, "--json", login: "eve").succeeded().object()
        #expect(account["refused"] as? Int == 0, "\(account)")
        #expect(await other.run("export", "contacts").output == office.run("export", "contacts").output)
        let csv = await office.run("export", "contacts", "--format", "csv", "--columns", "name,emails").succeeded().output
        #expect(csv == "name,emails\r\nAna Souza,ana@example.org\r\n")
        #expect(await office.run("export", "contacts", "--format", "vcard").succeeded().output.contains("FN:Ana Souza"))
    }

    @Test("An export to a terminal cannot steer it; one to a pipe is exact")
    func terminal() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana \u{1B}[2J\u{9B}31m\u{202E}", "--set", "notes=a\nb").succeeded()
        for format in ["csv", "vcard", "json"] {
            let said = await office.run("export", "contacts", "--format", format, terminal: 80).succeeded().output
            #expect(said.contains("Ana"), "\(format)")
            for scalar in ["\u{1B}", "\u{9B}", "\u{202E}"] as [Unicode.Scalar] {
                #expect(!said.unicodeScalars.contains(scalar), "\(format)")
            }
        }
        #expect(await office.run("export", "contacts", "--format", "csv").output.contains("\u{1B}[2J\u{9B}31m\u{202E}"))
    }

    @Test("An opportunity from a table is in its stage from now on")
    func stages() async throws {
        let office = try await Office.founded()
        let path = try office.file("deals.csv", "Title,Stage,Value\nChips,Identified,9000000000000000\n")
        await office.run("import", path, "--kind", "opportunity").succeeded()
        let record = try await office.run("show", "p1", "--json").succeeded().object()
        #expect((record["stageLog"] as? [Any])?.count == 1)
        #expect(record["age"] as? Int == 0)
    }

    @Test("What is put in where a file says nothing does not undo what we have done since")
    func defaults() async throws {
        let office = try await Office.founded()
        let path = try office.file("tasks.csv", "Task,Due date\nSend brief,2026-12-01\n")
        await office.run("import", path).succeeded()
        #expect(try await office.run("show", "f1", "--json").object()["status"] as? String == "open")
        await office.run("set", "f1", "status=done", "priority=high").succeeded()
        #expect(await office.run("import", path).succeeded().output.contains("1 unchanged"))
        let after = try await office.run("show", "f1", "--json").object()
        #expect(after["status"] as? String == "done")
        #expect(after["priority"] as? String == "high")
        let meetings = try office.file("meetings.csv", "Date,Participants,Id\n2026-10-03 15:00,Ana Silva,7\n")
        await office.run("import", meetings, "--kind", "meeting").succeeded()
        let meeting = try await office.run("show", "m1", "--json").object()
        #expect(meeting["subject"] as? String == "meeting with Ana Silva")
        #expect(meeting["status"] as? String == "held")
        #expect(meeting["zone"] as? String == "Europe/Brussels")
        #expect(await office.run("import", meetings, "--kind", "meeting").succeeded().output.contains("1 unchanged"))
    }

    @Test("An export never follows a link")
    func link() async throws {
        let office = try await Office.founded()
        let target = try office.file("precious.txt", "keep me")
        try FileManager.default.createSymbolicLink(atPath: office.folder + "/out.json", withDestinationPath: target)
        #expect(await office.run("export", "contacts", "-o", office.folder + "/out.json").code == 1)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "keep me")
    }
}

@Suite("Files of other programs")
struct ReferenceImportTests {
    private static let universities = SharedFile.path("ref/universities/world_universities_and_domains.json")
    private static let registry = SharedFile.path("ref/organisations-ror/ror-organisations-sample.csv")

    @Test("Ten thousand universities, and nothing new the second time", .enabled(if: universities != nil))
    func universitiesTwice() async throws {
        let office = try await Office.founded()
        let path = try #require(Self.universities)
        let first = try await office.run("import", path, "--json").succeeded().object()
        #expect(first["read"] as? Int == 10_251)
        #expect(first["refused"] as? Int == 0)
        let second = try await office.run("import", path, "--json").succeeded().object()
        #expect(second["read"] as? Int == 10_251)
        #expect(second["created"] as? Int == 0)
        #expect(second["updated"] as? Int == 0)
        let near = await office.run("search", "Stanfrod").succeeded()
        #expect(near.cell(1, 2) == "Stanford University")
        #expect(near.errors.contains("near"))
    }

    @Test("Research organizations in every script are found", .enabled(if: registry != nil))
    func registrySearch() async throws {
        let office = try await Office.founded()
        await office.run("import", try #require(Self.registry)).succeeded()
        #expect(await office.run("search", "東京").succeeded().lines.count > 1)
        let saoPaulo = await office.run("search", "sao paulo").succeeded()
        #expect(saoPaulo.output.contains("São Paulo"))
    }
}

/// Files that are at hand on some machines only, as in FormatsTests.
enum SharedFile {
    static func path(_ path: String) -> String? {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let root =
            ProcessInfo.processInfo.environment["CHANCERY_SHARED"] ?? repository.deletingLastPathComponent().path + "/shared"
        let file = "\(root)/data/\(path)"
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }
}
