import TestSupport
import Testing

/// A day of the team: the board of the pipelines, the table of the same, the stages; then a record is put right.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TeamDayTests {
    @Test func aDayOfTheTeam() throws {
        let office = try Office(isFounded: false)
        let desk = try Desk(office, columns: 120, rows: 40)
        try desk.start("chancery demo")

        // The board: what is on its way, what it is worth, what comes next.
        try desk.press("5")
        try desk.expect("4 open · 1 won · 1 lost")
        try desk.press("p")
        try desk.expect("→ Grid operator's")
        try desk.expect("weighted")

        // A card moves on, and back again by undo.
        try desk.press("p")
        try desk.expect("Northern hosting for")
        try desk.press("L")
        try desk.expect("to Memorandum. u undoes it")
        try desk.press("u")
        try desk.expect("Undone: Moved")
        try desk.expect("3 · 11.1M EUR")

        // Two cards are selected and move together.
        try desk.press("Space", "Space")
        try desk.expect("2 selected, 7 opportunities")
        try desk.press("L")
        try desk.expect("Moved 2 opportunities to Memorandum. u undoes it")
        try desk.press("u")
        try desk.expect("Undone: Moved 2 opportunities")
        try desk.expect("3 · 11.1M EUR")
        try desk.press("Esc")
        try desk.expectNo("2 selected")

        // The filter narrows the board, and Esc takes it away.
        try desk.press("/")
        try desk.type("lead:joost")
        try desk.expect("2 of 7")
        try desk.expectNo("Pooled regional")
        try desk.press("Enter")
        try desk.expect("L move on")
        try desk.press("Esc")
        try desk.expect("7 opportunities")

        // The same as a table, over all pipelines, by value; and back to the board.
        try desk.press("t")
        try desk.expect("In stage")
        try desk.press("p", "p")
        try desk.expect("All pipelines")
        try desk.expect("24 opportunities")
        try desk.press("/")
        try desk.type("value>1bn")
        try desk.expect("1 opportunity")
        try desk.expect("2,400,000,000 EUR")
        try desk.press("Enter")
        try desk.expect("t table")
        try desk.press("t")
        try desk.expect("Second site for mature")
        try desk.expect("Negotiation")

        // A stage more, seen on the board at once.
        try desk.press("S")
        try desk.expect("Mean days")
        try desk.press("n")
        try desk.expect("New stage")
        try desk.type("Longlist")
        try desk.press("Ctrl-S")
        try desk.expect("Added stage Longlist. u undoes it")
        try desk.expect("the row of the new stage") { $0.contains("\n Longlist") }
        try desk.press(">")
        try desk.expect("Moved Longlist later. u undoes it")
        try desk.press("D")
        try desk.expect("Deleted the stage Longlist")
        try desk.press("u")
        try desk.expect("Undone: Deleted the stage Longlist")
        try desk.press("Esc")
        try desk.expect("the board with the new stage") { $0.contains("Longlist") && $0.contains("Second site") }

        // Winning asks what came of it, and offers the next follow-up.
        try desk.press("P")
        try desk.expect("Move to which pipeline?")
        try desk.press("Enter")
        try desk.expect("Move to which stage of Relationship?")
        for _ in 0..<4 { try desk.press("Down") }
        try desk.press("Enter")
        try desk.expect("Partner: what came of it?")
        try desk.type("Signed in the margins")
        try desk.press("Enter")
        try desk.expect("What happens next?")
        try desk.press("Enter")
        try desk.expectNo("What happens next?")
        try desk.press("u")
        try desk.expect("Undone: Moved")

        // An organization is opened, put right, and the change taken back.
        try desk.press("3")
        try desk.expect("organizations")
        try desk.press("Enter")
        try desk.expect("Timeline")
        try desk.press("e")
        try desk.expect("Edit ")
        try desk.move(toField: "City")
        try desk.press("Ctrl-U")
        try desk.type("Mombasa")
        try desk.press("Ctrl-S")
        try desk.expect("Changed organization")
        try desk.expect("Mombasa, Kenya")
        try desk.press("u")
        try desk.expect("Undone: Changed organization")
        try desk.press("Esc")
        try desk.expect("organizations")
        try desk.quit()
    }
}
