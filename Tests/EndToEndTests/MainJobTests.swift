import TestSupport
import Testing

/// What the program is for, from the first import to the last undo.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct MainJobTests {
    @Test func aMeetingWithTwoPeopleAndOneFollowUp() throws {
        let office = try Office()
        let files = try SmallFiles(in: office)
        for file in [files.companies, files.universities, files.institutes] { try office.chancery("import", file) }
        for file in files.people { try office.chancery("import", file) }
        let (one, other) = (files.names[0], files.names[1])
        let desk = try Desk(office)
        try desk.start()

        // Log a meeting with two people and one follow-up.
        try desk.press("M")
        try desk.expect("New meeting")
        try desk.choose(one)
        try desk.choose(other)
        try desk.move(toField: "Subject")
        try desk.type("Chips for schools")
        try desk.move(toField: "Notes")
        try desk.type("They offer forty boards")
        try desk.move(toField: "Follow-up")
        try desk.type("send the paper ^fri")
        try desk.press("Ctrl-S")
        try desk.expect("Logged a meeting with \(one), \(other) and 1 follow-up. u undoes it")

        // Find it on both people's timelines.
        for name in [one, other] {
            try desk.open(name)
            try desk.expect("● Chips for schools")
            try desk.expect("They offer forty boards")
            try desk.close(name)
        }

        // Complete the follow-up, and undo that.
        try desk.press("6")
        try desk.expect("d done")
        try desk.press("d")
        try desk.expect("Done: send the paper. u undoes it")
        try desk.expect("Nothing has to be done")
        try desk.press("u")
        try desk.expect("Undone: Done: send the paper. Ctrl-R does it again")
        try desk.expect("1 follow-up")
        try desk.quit()

        // Start again, and undo further: the meeting, then the import of an address book.
        try desk.start()
        try desk.expect("Chips for schools")
        try desk.press("u")
        try desk.expect("You have done nothing since you came")
        try desk.press("Down", "Enter")
        try desk.expect("Undone: Logged a meeting with \(one), \(other)")
        try desk.expectNo("Chips for schools")
        try desk.open(one)
        try desk.expect("c1")
        try desk.expectNo("Timeline", "Chips for schools")
        try desk.close(one)
        try desk.press("6")
        try desk.expect("Nothing has to be done")
        try desk.press("u")
        try desk.expect("Undone: Imported")
        try desk.press("2")
        try desk.expect(one)
        try desk.expectNo(other)

        // What was undone can be done again.
        try desk.press("Ctrl-R")
        try desk.expect("Done again: Imported")
        try desk.expect(other)
        try desk.press("Ctrl-R")
        try desk.expect("Done again: Logged a meeting")
        try desk.press("4")
        try desk.expect("Chips for schools")
        try desk.quit()
    }
}

extension Desk {
    /// Finds a record by its name, and opens it.
    func open(_ name: String) throws {
        try press("s")
        try expect("Names in any script, titles, notes.")
        try type(name)
        try expect("the hit \(name)") {
            $0.split(separator: "\n").contains { $0.contains("contact  ") && $0.contains(" \(name)") }
        }
        try press("Enter")
        try expectNo(" Search  ")
        try expect(name)
    }

    /// Goes back from a record that was opened by its name.
    func close(_ name: String) throws {
        try press("q")
        try expect("Search  \(name)")
        try press("Esc")
        try expectNo("Search  ")
    }
}
