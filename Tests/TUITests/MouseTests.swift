import Domain
import Terminal
import Testing

@testable import TUI

/// Whatever can be seen can be clicked.
@Suite struct MouseTests {
    @Test func aKeyOfTheFooterIsPressedByAClick() async throws {
        let stage = try await Stage(place: .contacts)
        try await stage.click("/ filter")
        #expect(stage.model.stack.top.screen.isTyping)
        await stage.type("zz")
        try await stage.click("Esc back")
        #expect(!stage.model.stack.top.screen.isTyping)
        try await stage.click("n new")
        #expect(stage.text.contains("New contact"))
        try await stage.click("Esc back")
        try await stage.click("4 Meetings")
        #expect(stage.model.place == .meetings)
    }

    @Test func aClickedKeyWaitsForThePageLikeAPressedOne() async throws {
        let stage = try await Stage(place: .contacts)
        stage.hold()
        await stage.press("3")
        let column = try #require(stage.column(of: "n new", in: 23))
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: column, row: 23)))))
        await stage.release()
        #expect(stage.text.contains("New organization"))
    }

    @Test func aClickInThePaletteDoesTheAct() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        await stage.type("go to")
        try await stage.click("Go to Insights")
        #expect(stage.model.place == .insights)
    }

    @Test func aClickBesideAnOverlayClosesIt() async throws {
        let stage = try await Stage(place: .contacts)
        for key in [":", "o", "c"] {
            await stage.press(key)
            #expect(stage.model.stack.entries.count == 2, "\(key)")
            await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 0, row: 20)))))
            #expect(stage.model.stack.isAtRoot, "\(key)")
        }
    }

    @Test func whatWasTypedIsNotLostByAClickBeside() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("z")
        await stage.type("3 apr")
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 0, row: 20)))))
        #expect(stage.text.contains("Leave without an answer?"))
        try await stage.click("Go on typing")
        #expect(stage.text.contains("= Fri 3 Apr"))
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 0, row: 20)))))
        try await stage.click("Leave; what was typed is lost")
        #expect(stage.model.stack.isAtRoot)
    }

    @Test func choicesAndOfferedNamesAreTakenByAClick() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("o")
        try await stage.click("Last met", after: 2)
        #expect(stage.model.stack.isAtRoot && stage.lines[2].contains("Last met ▴"))
        await stage.press("c")
        let before = stage.text.filter { $0 == "✓" }.count
        try await stage.click("✓ Last met")
        #expect(stage.text.filter { $0 == "✓" }.count == before - 1)
        await stage.press("Esc", "6", "a")
        await stage.type("hel")
        try await stage.click("Helena Marchetti-Oduya")
        #expect(stage.status.hasPrefix("Given to Helena Marchetti-Oduya"))
    }

    @Test func listsOverThePageAreChosenFromByAClick() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Space", "A", "j", "j", "j", "Enter")
        try await stage.click("City")
        #expect(stage.text.contains("City of all of them"))
        await stage.press("Esc", "Esc", "6", "w")
        try await stage.click("Joost van den Akker")
        #expect(stage.model.stack.isAtRoot)
        #expect(stage.lines.dropFirst(3).contains { $0.contains("Joost") } && !stage.lines.contains { $0.contains("Tan Mei") })
        await stage.press("4", "/")
        await stage.type("what the basin said")
        await stage.press("Enter", "D")
        try await stage.click("Delete it and its")
        #expect(stage.status.hasPrefix("Deleted meeting What the basin said with "))
    }

    @Test func theFirstStartIsChosenByAClick() async throws {
        let stage = try await Stage(isEmpty: true, isFirstStart: true)
        try await stage.click("Import")
        #expect(stage.text.contains("Import a file"))
    }

    @Test func searchHitsAndLinesOfHelpOpenByTwoClicks() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("s")
        await stage.type("compute")
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 20, row: 5)))))
        let link = try #require(stage.model.stack.top.screen.subject)
        await stage.send(.event(.mouse(Mouse(.doublePress, at: Point(column: 20, row: 5)))))
        #expect(stage.model.stack.top.screen.title.english == link.label)
        await stage.press("Esc", "Esc", "?")
        try await stage.click("Logging in one line")
        #expect(stage.text.contains("A meeting in one line"))
        try await stage.click("Keys")
        try await stage.click("Choose the order", .doublePress)
        #expect(stage.text.contains("Order by"))
    }

    /// The wheel moves something on every page that does not fit.
    @Test(
        arguments: Ways.pages.map(\.title).filter {
            ![
                "Pipeline", "Questions", "A file to import", "Small forms: moved job, tie, referral", "Duplicates", "Welcome",
                "The tour", "Quick log", "A meeting that was logged", "Anywhere",
                "A filter while it is typed",
            ].contains($0)
        })
    func theWheelScrolls(title: String) async throws {
        let stage = try await Stage(columns: 60, rows: 12)
        try await Ways.go(to: title, on: stage)
        let before = stage.surface
        for _ in 0..<3 { await stage.send(.event(.mouse(Mouse(.scrollDown, at: Point(column: 20, row: 5))))) }
        #expect(stage.surface.lines != before.lines || stage.surface.styleLines != before.styleLines)
        for _ in 0..<4 { await stage.send(.event(.mouse(Mouse(.scrollUp, at: Point(column: 20, row: 5))))) }
        #expect(stage.surface.lines == before.lines)
    }

    @Test func theWheelOverTheRecordScrollsTheRecord() async throws {
        let stage = try await Stage(columns: 120, rows: 16, place: .contacts)
        let before = stage.lines
        await stage.send(.event(.mouse(Mouse(.scrollDown, at: Point(column: 100, row: 8)))))
        #expect(stage.lines.map { $0.prefix(60) } == before.map { $0.prefix(60) })
        #expect(stage.lines != before)
    }
}

extension Stage {
    func column(of text: String, in row: Int) -> Int? {
        guard let range = lines[row].firstRange(of: text) else { return nil }
        return Width.of(String(lines[row][..<range.lowerBound]))
    }

    /// Clicks on the first place of the screen that shows the text.
    func click(_ text: String, _ kind: Mouse.Kind = .press, after row: Int = -1) async throws {
        let found = try #require(lines.indices.first { $0 > row && lines[$0].contains(text) }, "\(text) is not there")
        let start = try #require(self.column(of: text, in: found))
        await send(.event(.mouse(Mouse(kind, at: Point(column: start + 1, row: found)))))
    }
}
