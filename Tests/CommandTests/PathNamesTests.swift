import Domain
import Foundation
import TUI
import Testing

@testable import chancery

/// A path is completed as a shell completes it.
struct PathNamesTests {
    @Test func asAShellDoes() throws {
        let office = try Office()
        _ = try office.file("people-a.vcf", "x")
        _ = try office.file("people-b.csv", "x")
        _ = try office.file(".hidden.vcf", "x")
        try FileManager.default.createDirectory(atPath: office.folder + "/lists", withIntermediateDirectories: true)
        let names = PathNames(try office.session(isNew: true).environment)
        let people = names.completion(of: "~/peo")
        #expect(people.completed == "~/people-" && people.names == ["people-a.vcf", "people-b.csv"])
        #expect(people.problem?.text().contains("There is no such file") == true)
        #expect(names.completion(of: "~/l").completed == "~/lists/")
        #expect(names.completion(of: "~").completed == "~/")
        #expect(names.completion(of: "~/.h").completed == "~/.hidden.vcf")
        #expect(!names.completion(of: "~/").names.contains(".hidden.vcf"))
        #expect(names.completion(of: "~/nothing").completed == "~/nothing" && names.completion(of: "~/nothing").names.isEmpty)
        #expect(names.completion(of: "~/people-a.vcf").problem == nil)
        #expect(names.completion(of: "~/lists/").problem?.text().contains("This is a folder") == true)
    }

    @Test("Short words for kinds are understood, a rule that nobody can follow is refused")
    func words() async throws {
        let office = try await Office.founded()
        await office.run("add", "org", "Baobab Labs").succeeded()
        #expect(await office.run("list", "orgs").succeeded().cell(1, 1) == "Baobab Labs")
        for word in ["people", "fups", "mtgs", "opps", "views"] { await office.run("list", word).succeeded() }
        let said = await office.run("add", "rule", "tier:9", "--set", "about=cadence", "--set", "number=30")
        #expect(said.code == 1 && said.errors.contains("tier:1, tier:2, tier:3, tier:watch"))
        #expect(await office.run("add", "rule", "topic:quantum", "--set", "about=cadence", "--set", "number=30").code == 0)
        let changed = await office.run("set", "e1", "of=prio")
        #expect(changed.code == 1 && changed.errors.contains("low, normal, high, urgent"))
    }

    @Test("Who has not chosen how to begin is asked again; who has begun is not")
    func beginning() async throws {
        let office = try Office()
        let opened = try office.session(isNew: true)
        try await opened.found(withUser: false)
        #expect(try await opened.isUntouched())
        #expect(try await opened.readOnly() == nil)
        #expect(try await opened.isUntouched())
        let first = opened.newUser().link
        #expect(try await opened.writer() == first)
        #expect(try await !opened.isUntouched())
        #expect(try await office.session().readOnly() == nil)
    }
}
