import Foundation
import TestSupport
import Testing

@testable import chancery

@Suite("keys")
struct KeysCommandTests {
    private func office(_ settings: String) throws -> Office {
        let office = try Office()
        try FileManager.default.createDirectory(atPath: office.folder + "/config/chancery", withIntermediateDirectories: true)
        _ = try office.file("config/chancery/config.toml", settings)
        return office
    }

    @Test("Every act is listed with its keys, and needs no office for it")
    func list() async throws {
        let said = try await Office().run("keys").succeeded()
        #expect(said.rows.contains(["Anywhere", "m", "log meeting", "Log a meeting"]))
        #expect(said.rows.contains { $0[0] == "Anywhere" && $0[1].isEmpty && $0[2] == "tour" })
        let objects = try await Office().run("keys", "--json").succeeded().objects()
        let log = try #require(objects.first { $0["act"] as? String == "log meeting" })
        #expect(log["keys"] as? [String] == ["m"] && log["isChanged"] as? Bool == false)
    }

    @Test("The person's own keys stand there instead")
    func changed() async throws {
        let office = try office(
            "user = \"ana\"\n\n[keys]\n\"log meeting\" = \"F6\"\n\"new\" = [\"+\", \"Ctrl-T\"]\ntour = \"F7\"\n\"import\" = \"\"\n"
        )
        let said = await office.run("keys").succeeded()
        #expect(said.errors.isEmpty)
        for row in [
            ["Anywhere", "F6", "log meeting", "Log a meeting"], ["Pipeline", "+ Ctrl-T", "new", "Make a new one"],
            ["Anywhere", "", "import", "Import a file: vCard, CSV or JSON"],
        ] {
            #expect(said.rows.contains(row), "\(row)")
        }
        #expect(said.rows.contains { $0[1] == "F7" && $0[2] == "tour" })
        let objects = try await office.run("keys", "--json").succeeded().objects()
        #expect(
            objects.filter { $0["isChanged"] as? Bool == true }.allSatisfy {
                ["log meeting", "new", "tour", "import"].contains($0["act"] as? String)
            })
    }

    @Test("The settings that the guide shows are settings")
    func guide() async throws {
        let guide = try Repository.text("docs/guide.md")
        let start = try #require(guide.firstRange(of: "```toml\n")).upperBound
        let end = try #require(guide[start...].firstRange(of: "```")).lowerBound
        let said = try await office(String(guide[start..<end])).run("keys").succeeded()
        #expect(said.errors.isEmpty, "\(said.errors)")
        #expect(said.rows.contains { $0[1] == "F9" && $0[2] == "tour" })
    }

    @Test("A wish that cannot be met is said with file and line, and the rest holds")
    func wrong() async throws {
        let office = try office("[keys]\n\"log meeting\" = \"F6\"\n\"fly\" = \"L\"\n\"new\" = 7\n\"edit\" = \"m1\"\n")
        let said = await office.run("keys").succeeded()
        let lines = said.errors.split(separator: "\n").map(String.init)
        #expect(lines.count == 3, "\(lines)")
        #expect(lines.contains { $0.contains("config.toml:3: There is no act “fly”") })
        #expect(lines.contains { $0.contains("config.toml:4: “new” needs a key") })
        #expect(lines.contains { $0.contains("config.toml:5: No key is called m1") })
        #expect(said.rows.contains(["Anywhere", "F6", "log meeting", "Log a meeting"]))
        let flat = try self.office("keys = \"L\"\n")
        #expect(await flat.run("keys").errors.contains("[keys] is a table"))
    }
}
