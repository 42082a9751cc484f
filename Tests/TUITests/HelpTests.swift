import Domain
import Terminal
import Testing

@testable import TUI

@Suite struct HelpTests {
    @Test func whatCannotBeDoneSaysWhyBesideIt() async throws {
        let stage = try await Stage(columns: 120, rows: 100, isEmpty: true, place: .contacts)
        await stage.press("?")
        #expect(stage.text.contains("Edit what is under the cursor – There is nothing under the cursor."))
        for heading in ["On this page: Contacts", "Moving", "Anywhere", "Without a key: choose them in :"] {
            #expect(stage.text.contains(heading), "\(heading)")
        }
    }

    @Test func theFilterLanguageIsExplainedWhereItApplies() async throws {
        let stage = try await Stage(columns: 120, rows: 60, place: .contacts)
        await stage.press("?", "Tab")
        #expect(stage.text.contains("Filtering: Contacts") && stage.text.contains("met<90d"))
        await stage.press("Tab")
        #expect(stage.text.contains("A meeting in one line") && stage.text.contains("@ana @\"Jensen Huang\""))
        await stage.press("Left", "Left")
        #expect(stage.text.contains("On this page: Contacts"))
        await stage.press("Esc", "1", "?", "Tab")
        #expect(stage.text.contains("A meeting in one line"), "there is nothing to filter on Today")
    }

    @Test func linesAreFoundByTheirWords() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("?", "/")
        await stage.type("undo")
        await stage.press("Enter")
        #expect(stage.text.contains("Undo the last act") && !stage.text.contains("Make a new one"))
        await stage.press("Esc")
        #expect(stage.text.contains("Make a new one"))
        await stage.press("Esc")
        #expect(stage.lines[1].contains("200 contacts"))
    }

    @Test func itScrollsToItsEndAndNotBeyond() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("?", "G")
        #expect(stage.lines[21].contains("Theme: none"))
        let end = stage.text
        await stage.press("j")
        #expect(stage.text == end)
        await stage.press("g")
        #expect(stage.lines[3].contains("On this page"))
    }

    @Test func theKeyOfHelpClosesItToo() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("?", "?")
        #expect(stage.lines[1].contains("200 contacts"))
        await stage.press("F1", "q")
        #expect(stage.lines[1].contains("200 contacts"))
    }
}
