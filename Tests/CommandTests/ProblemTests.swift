import Foundation
import Testing

@Suite("Problems and exit codes")
struct ProblemTests {
    @Test("Wrong usage is 64, and says so on standard error")
    func usage() async throws {
        let office = try Office()
        for arguments in [["list"], ["list", "contacts", "--bogus"], ["nonsense"], ["list", "things"]] {
            let said = await office.run(list: arguments)
            #expect(said.code == 64, "\(arguments)")
            #expect(said.output.isEmpty)
            #expect(!said.errors.isEmpty)
        }
        #expect(await office.run("--version").output == "0.1.0\n")
        #expect(await office.run("list", "--help").code == 0)
    }

    @Test("Each problem is one sentence and exit code 1")
    func problems() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana").succeeded()
        let cases: [([String], String)] = [
            (["init"], "already"), (["show", "c99"], "no record called c99"), (["set", "c1", "teir=1"], "Did you mean tier?"),
            (["set", "c1", "tier=9"], "It is one of"), (["list", "contacts", "--columns", "nmae"], "Did you mean name?"),
            (["set", "c1", "name="], "needs Name"), (["set", "c1", "name+=x"], "holds one value"),
            (["add", "contact"], "needs Name"), (["add", "meeting"], "needs Subject"),
            (["add", "contact", "Bo", "--as", "nobody"], "has no user nobody"), (["redo"], "nothing to do again"),
            (["list", "contacts", "--zone", "Mars/Base"], "no time zone Mars/Base"), (["snooze", "f1", "blue"], "not a date"),
        ]
        for (arguments, sentence) in cases {
            let said = await office.run(list: arguments)
            #expect(said.code == 1, "\(arguments)")
            #expect(said.output.isEmpty, "\(arguments)")
            #expect(said.errors.hasPrefix("chancery: ") && said.errors.contains(sentence), "\(said.errors)")
            #expect(said.errors.split(separator: "\n").count == 1, "\(said.errors)")
        }
    }

    @Test("A file that is none of ours is refused in words")
    func wrongFiles() async throws {
        let office = try Office()
        #expect(await office.run("list", "contacts").errors.contains("chancery init"))
        let text = try office.file("notes.txt", String(repeating: "no database at all\n", count: 100))
        #expect(await office.run("list", "contacts", "--db", text).errors.contains("not a Chancery file"))
        #expect(await office.run("list", "contacts", "--db", office.folder).errors.contains("is a folder"))
    }

    @Test("A file without users takes the first who writes; after that users are added by users")
    func users() async throws {
        let office = try await Office.founded()
        #expect(await office.run("list", "users").rows.last == ["u1", "tomas", "Tomáš Novák", "member", ""])
        #expect(await office.run("list", "contacts", login: "eve").code == 0)
        let refused = await office.run("add", "contact", "Ana", login: "eve")
        #expect(refused.errors.contains("--as"))
        await office.run("add", "user", "eve", "--set", "login=eve").succeeded()
        await office.run("add", "contact", "Ana", login: "eve").succeeded()
        #expect(await office.run("history", "--limit", "1").cell(1, 1) == "eve")
    }

    @Test("Settings are read, and what they do not know is said")
    func settings() async throws {
        let office = try await Office.founded()
        try FileManager.default.createDirectory(atPath: office.folder + "/config/chancery", withIntermediateDirectories: true)
        _ = try office.file("config/chancery/config.toml", "user = \"nobody\"\ncolour = \"red\"\n")
        let said = await office.run("add", "contact", "Ana")
        #expect(said.errors.contains("no setting colour"))
        #expect(said.errors.contains("no user nobody"))
        _ = try office.file("config/chancery/config.toml", "user = \n")
        #expect(await office.run("list", "contacts").errors.contains("config.toml:1: "))
    }

    @Test("The screens are not opened without a terminal")
    func screens() async throws {
        let office = try Office()
        for arguments in [[], ["demo"]] {
            let said = await office.run(list: arguments)
            #expect(said.code == 1 && said.errors.contains("need a terminal"), "\(arguments)")
        }
        #expect(!FileManager.default.fileExists(atPath: office.database))
        #expect(await office.run("demo", "--no-screens").code == 64)
    }
}
