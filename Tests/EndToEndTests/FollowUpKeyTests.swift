import TestSupport
import Testing

/// The queue without leaving the home row: one key each, and u takes each of them back.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct FollowUpKeyTests {
    @Test func doneSnoozeAssignDrop() throws {
        let office = try Office()
        try office.chancery("add", "user", "Ana Vilela", "--set", "login=ana")
        try office.chancery("add", "follow-up", "Send the paper", "--set", "due=today")
        try office.chancery("add", "follow-up", "Call the ministry", "--set", "due=tomorrow")
        let desk = try Desk(office)
        try desk.start()
        try desk.press("6")
        try desk.expectBoth()
        let before = try office.chancery("list", "follow-ups")

        try desk.press("d")
        try desk.expect("Done: Send the paper. u undoes it")
        try desk.expect("1 follow-up ")
        try desk.undo("Done: Send the paper")

        try desk.press("z")
        try desk.expect("Put off until")
        try desk.type("2w")
        try desk.press("Enter")
        try desk.expect("Send the paper. u undoes it")
        #expect(try office.chancery("list", "follow-ups") != before)
        try desk.undo("Put off until")

        try desk.press("a")
        try desk.expect("Give to")
        try desk.type("ana")
        try desk.expect("Ana Vilela")
        try desk.press("Enter")
        try desk.expect("Given to Ana Vilela: Send the paper. u undoes it")
        #expect(try office.chancery("due", "--owner", "ana").contains("Send the paper"))
        try desk.undo("Given to Ana Vilela: Send the paper")

        try desk.press("x")
        try desk.expect("Dropped: Send the paper. u undoes it")
        try desk.expect("1 follow-up ")
        try desk.undo("Dropped: Send the paper")

        #expect(try office.chancery("list", "follow-ups") == before)

        // Several at once are one act.
        try desk.press("Space", "Space", "d")
        try desk.expect("Done: 2 follow-ups. u undoes it")
        try desk.expect("Nothing has to be done")
        try desk.undo("Done: 2 follow-ups")
        #expect(try office.chancery("list", "follow-ups") == before)
        try desk.quit()
    }
}

extension Desk {
    /// Both are in the queue, with the one that is due today above.
    fileprivate func expectBoth() throws {
        try expect("both follow-ups") { screen in
            screen.contains("2 follow-ups")
                && screen.split(separator: "\n").contains { $0.hasPrefix(" Send the paper ") && $0.contains(" today ") }
        }
    }

    fileprivate func undo(_ act: String) throws {
        try press("u")
        try expect("Undone: \(act)")
        try expectBoth()
        try press("g")
    }
}
