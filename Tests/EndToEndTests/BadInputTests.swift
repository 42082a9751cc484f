import Foundation
import TestSupport
import Testing

/// Whatever is wrong, it is said in one sentence, and the exit status tells it too.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct BadInputTests {
    private static let isRoot = getuid() == 0

    private func expectOneSentence(_ said: Child.Said, _ words: String, status: Int32 = 1) {
        #expect(said.status == status, "\(said)")
        #expect(said.output.isEmpty, "\(said)")
        #expect(said.errors.hasPrefix("chancery: ") && said.errors.contains(words), "\(said)")
        #expect(said.errors.split(separator: "\n").count == 1, "\(said)")
    }

    @Test(.disabled(if: isRoot, "root may read everything")) func aFileThatMayNotBeRead() throws {
        let office = try Office()
        chmod(office.file, 0)
        expectOneSentence(try office.run(["list", "contacts"]), "You may not read and write")
    }

    @Test(.disabled(if: isRoot, "root may write everywhere")) func aFolderThatMayNotBeWritten() throws {
        let office = try Office(isFounded: false)
        chmod(office.folder, 0o500)
        expectOneSentence(try office.run(["init"]), "Choose another place")
    }

    @Test func aFolderInPlaceOfTheFile() throws {
        let office = try Office()
        expectOneSentence(try office.run(["list", "contacts", "--db", office.folder]), "is a folder")
        expectOneSentence(try office.run(["import", office.folder]), "This is a folder")
    }

    @Test(.enabled(if: Office.hasSQLite, "sqlite3 is not installed")) func aFileOfAnotherProgram() throws {
        let office = try Office()
        let text = try office.write("notes.txt", String(repeating: "no database at all\n", count: 100))
        expectOneSentence(try office.run(["list", "contacts", "--db", text]), "is not a Chancery file")
        let other = office.folder + "/other.sqlite"
        try office.sqlite("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('https://example.org')", other)
        expectOneSentence(try office.run(["list", "contacts", "--db", other]), "is not a Chancery file")
        #expect(try office.sqlite("SELECT url FROM bookmark", other) == "https://example.org")
        #expect(try office.sqlite("PRAGMA journal_mode", other) == "delete")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: office.folder).filter { $0.hasPrefix("other") } == [
                "other.sqlite"
            ])
    }

    @Test(.enabled(if: Office.hasSQLite, "sqlite3 is not installed")) func aFileOfANewerVersion() throws {
        let office = try Office()
        try office.sqlite("INSERT INTO grdb_migrations (identifier) VALUES ('9999-from-the-future')")
        expectOneSentence(try office.run(["list", "contacts"]), "comes from a newer version")
        let desk = try Desk(office, columns: 250)
        try desk.expectRefusal(of: "chancery", "comes from a newer version")
    }

    @Test func noTerminal() throws {
        let office = try Office()
        expectOneSentence(try office.run([]), "The screens need a terminal")
        expectOneSentence(try office.run(["demo"]), "The screens need a terminal")
        let desk = try Desk(office, columns: 250)
        try desk.expectRefusal(of: "echo | chancery", "The screens need a terminal")
        try desk.expectRefusal(of: "chancery > /dev/null", "The screens need a terminal")
    }

    @Test(arguments: [
        ("env TERM=no-such-thing", "does not know the terminal type"), ("env -u TERM", "Set TERM"), ("env TERM=", "Set TERM"),
        ("env TERM=dumb", "cannot move its cursor"),
    ])
    func aTerminalThatIsNoUse(setting: String, words: String) throws {
        let desk = try Desk(try Office(), columns: 250)
        try desk.expectRefusal(of: setting + " chancery", words)
    }

    @Test func wrongUsage() throws {
        let office = try Office()
        for arguments in [["nonsense"], ["list"], ["list", "contacts", "--bogus"], ["due", "--all", "--owner", "me"]] {
            let said = try office.run(arguments)
            #expect(said.status == 64, "\(said)")
            #expect(said.output.isEmpty && said.errors.hasPrefix("Error: "), "\(said)")
        }
    }
}

extension Desk {
    /// Starts the program where it cannot work, and expects one sentence, status 1 and a terminal as it was.
    fileprivate func expectRefusal(of command: String, _ words: String) throws {
        try terminal.shell("clear; \(command); echo status $?")
        let screen = try expect("the status") { $0.contains("\nstatus ") }
        let said = screen.split(separator: "\n").filter { !$0.hasPrefix("$") }
        #expect(said.count == 2 && said[0].hasPrefix("chancery: ") && said[0].contains(words), "\(screen)")
        #expect(said.last == "status 1", "\(screen)")
        try expectSaneTerminal()
    }
}
