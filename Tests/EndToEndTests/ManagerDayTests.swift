import Foundation
import TestSupport
import Testing

/// A day of the manager, and what it means for those who are asked.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ManagerDayTests {
    /// The sample office in a file of its own.
    private func sample(_ office: Office) throws -> String {
        let file = office.folder + "/sample.sqlite"
        try office.chancery("demo", "--keep", file, "--no-screens")
        return file
    }

    @Test func aDayOfTheManager() throws {
        let office = try Office()
        let file = try sample(office)
        let desk = try Desk(office, columns: 120, rows: 40)

        // In the morning Helena looks at her day: what has gone to her because it is late, and what others did.
        try desk.start("chancery --db \(file) --as helena")
        try desk.expect("Next meetings")
        try desk.expect("Escalated to you")
        try desk.expect("days late")

        // The queue of her team, with who has how much to do.
        try desk.press("6")
        try desk.expect("Who has how much to do")
        try desk.press("w")
        try desk.expect("my team's")
        try desk.press("t")
        try desk.expect("Follow-ups: my team's")

        // She goes through it one at a time: done, put off for a week, given away, on to the next.
        try desk.press("V")
        try desk.expect("1 of ")
        try desk.expect("What was done with it")
        try desk.press("d")
        try desk.expect("1 reviewed so far")
        try desk.press("z", "w")
        try desk.expect("2 reviewed so far")
        try desk.press("a", "Enter")
        try desk.expect("3 reviewed so far")
        try desk.expect("Given to ")

        // This one she takes over herself; about that one she asks.
        try desk.press("E")
        try desk.expect("Escalated to Helena")
        try desk.expect("4 reviewed so far")
        try desk.press("y")
        try desk.expect("Where does this stand?")
        try desk.press("Enter")
        try desk.expect("5 reviewed so far")

        // A slip of the finger is taken back, and the review goes on from there.
        try desk.press("x")
        try desk.expect("6 reviewed so far")
        try desk.press("u")
        try desk.expect("Undone: Dropped")
        try desk.expect("5 reviewed so far")
        try desk.press("Esc")
        try desk.expect("5 reviewed: 1 done, 1 put off, 1 given away, 1 escalated, 1 asked about")

        // Ana is late with an answer: Helena asks her again, in her own words.
        try desk.press("w")
        try desk.expect("Whose follow-ups")
        try desk.press("1")
        try desk.expect("Follow-ups: Ana Vilela")
        try desk.press("y")
        try desk.expect("Ask Ana Vilela")
        try desk.type("Shall I call them?")
        try desk.press("Enter")
        try desk.expect("Asked “Shall I call them?”")
        try desk.press("q")
        try desk.expectShell()

        // Ana finds the question first of all, answers it, and it is gone.
        try desk.start("chancery --db \(file) --as ana")
        try desk.expect("Asked of you")
        try desk.expect("Shall I call them?  Helena Marchetti")
        try desk.press("y")
        try desk.expect("it goes to the notes of")
        try desk.type("Please do, on Friday")
        try desk.press("Enter")
        try desk.expect("Answered: ")
        try desk.quit()
        let found = try office.chancery("list", "follow-ups", "Please do, on Friday", "--db", file)
        #expect(found.split(separator: "\n").count == 2)
        #expect(
            !(try office.chancery("list", "follow-ups", "asked:any", "--columns", "question", "--db", file)).contains("Shall I"))

        // And Helena hears of the answer.
        #expect(try office.chancery("news", "--db", file, "--as", "helena").contains("Answered: "))
    }

    /// Twenty follow-ups are reviewed with two keys each at the most.
    @Test func twentyFollowUpsWithTwoKeysEach() throws {
        let office = try Office()
        let file = try sample(office)
        let desk = try Desk(office, columns: 100, rows: 30)
        try desk.start("chancery --db \(file) --as helena")
        try desk.press("6")
        try desk.expect("66 follow-ups")
        try desk.press("V")
        try desk.expect("1 of 66, 0 reviewed so far")

        // What a manager does: closes, puts off, hands over, takes over, asks, drops, leaves.
        let decisions: [[String]] = [
            ["d"], ["z", "w"], ["a", "Enter"], ["E"], ["y", "Enter"], ["x"], ["j"], ["z", "f"], ["d"], ["Enter"],
            ["d"], ["z", "3"], ["a", "Enter"], ["y", "Enter"], ["d"], ["z", "m"], ["d"], ["j"], ["x"], ["z", "Enter"],
        ]
        var keys = 0
        for (number, decision) in decisions.enumerated() {
            for key in decision { try desk.press(key) }
            keys += decision.count
            try desk.expect("\(number + 2) of 66, \(number + 1) reviewed so far")
        }
        #expect(decisions.count == 20 && decisions.allSatisfy { $0.count <= 2 } && keys <= 40)
        try desk.press("Esc")
        try desk.expect("20 reviewed: 5 done, 2 dropped, 5 put off, 2 given away")
        try desk.quit()

        // All of it is written.
        let acts = try office.chancery("history", "--limit", "17", "--db", file, "--as", "helena")
        #expect(acts.contains("Done: ") && acts.contains("Given to ") && acts.contains("Put off until "))
    }
}
