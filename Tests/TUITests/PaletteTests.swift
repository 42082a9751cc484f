import Domain
import Storage
import Terminal
import Testing

@testable import TUI

/// One place to go anywhere.
@Suite struct PaletteTests {
    @Test func theBestActComesFirstAndItsLettersAreMarked() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        await stage.type("logm")
        let row = try #require(stage.lines.firstIndex { $0.contains("Log a meeting") })
        #expect(stage.lines[row].hasSuffix("m │"))
        let column = try #require(stage.lines[row].firstRange(of: "Log a meeting")).lowerBound
        let start = stage.lines[row].distance(from: stage.lines[row].startIndex, to: column)
        let marked = (0..<13).filter { stage.surface[Point(column: start + $0, row: row)].style.attributes.contains(.underline) }
        #expect(marked == [0, 1, 2, 6])
        await stage.press("Enter")
        #expect(stage.model.stack.top.screen is QuickLogScreen)
    }

    @Test func aSlipOfTheFingerIsForgiven() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        await stage.type("folow-ups")
        #expect(stage.text.contains("Go to Follow-ups"))
        await stage.press("Enter")
        #expect(stage.model.place == .followUps)
    }

    @Test func recordsStandBelowTheActsAndOpen() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .pipeline)
        let name = try #require(try await stage.someContact())
        await stage.press(":")
        await stage.type(name.label)
        #expect(stage.text.contains("Go to"))
        await stage.press("Enter")
        #expect(stage.model.stack.top.screen.title.english == name.label)
    }

    @Test func whatWasChosenLastIsOfferedFirst() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        #expect(!stage.text.contains("Lately"))
        await stage.type("choose the order")
        await stage.press("Enter", "Esc", ":")
        #expect(stage.text.contains("Lately"))
        await stage.press("Enter")
        #expect(stage.text.contains("Order by"))
    }

    @Test func anActThatCannotBeDoneSaysWhy() async throws {
        let stage = try await Stage(columns: 120, rows: 40, isEmpty: true, place: .contacts)
        await stage.press(":")
        await stage.type("delete")
        #expect(stage.text.contains("Delete; undo brings it back – There is nothing under the cursor."))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("! There is nothing under the cursor"))
    }

    @Test func whatFitsNothingSaysSo() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        await stage.type("qqqqqq")
        #expect(stage.text.contains("No act and no record has these letters."))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("! No act and no record has those letters"))
    }

    @Test func aThemeIsChosenForNowAndHowToKeepItIsSaid() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        await stage.type("high contrast")
        await stage.press("Enter")
        #expect(stage.model.context.theme == .highContrast)
        #expect(stage.status == "The theme is high-contrast for now. To keep it, write theme = \"high-contrast\" in config.toml")
    }
}

extension Stage {
    /// Somebody of the office.
    func someContact() async throws -> Link? {
        let query = ListQuery(.contact, sort: Sort(Contact.name), columns: [], limit: 40, today: Self.moment.today)
        guard case .page(let page) = try await store.answer(.list(query)) else { return nil }
        return page.rows.last?.link
    }
}
