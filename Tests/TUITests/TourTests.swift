import Domain
import Terminal
import Testing

@testable import TUI

@Suite struct TourTests {
    @Test func fivePagesOverTheRealPlacesAndBackToWhereOneWas() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press(":")
        await stage.type("tour")
        await stage.press("Enter")
        #expect(stage.model.place == .today)
        let titles = ["Today", "a record", "logging a meeting", "what happens next", "help, and taking back"]
        for (index, title) in titles.enumerated() {
            #expect(stage.text.contains("Tour \(index + 1) of 5: \(title)"))
            await stage.press(index.isMultiple(of: 2) ? "Enter" : "Right")
        }
        #expect(!stage.text.contains("Tour"))
        #expect(stage.model.place == .organizations)
        for place in [Place.today, .contacts, .followUps, .organizations] {
            #expect(stage.model.stacks[place]?.entries.count ?? 1 == 1, "\(place) is as it was")
        }
    }

    @Test func whatIsShownIsTheRealThing() async throws {
        let stage = try await Stage(columns: 100, rows: 40, showsTour: true)
        #expect(stage.text.contains("Next meetings"))
        await stage.press("Enter")
        #expect(stage.model.stack.entries.contains { $0.screen is RecordScreen })
        await stage.press("Enter", "Enter")
        #expect(stage.model.place == .followUps)
        await stage.press("Enter")
        #expect(stage.text.contains("On this page: Today"))
        await stage.press("Left", "Left", "Left", "Left", "Left")
        #expect(stage.text.contains("Tour 1 of 5") && stage.text.contains("Next meetings"))
    }

    @Test func oneKeyLeavesItAnywhere() async throws {
        for steps in 0..<5 {
            let stage = try await Stage(showsTour: true)
            for _ in 0..<steps { await stage.press("Enter") }
            await stage.press("Esc")
            #expect(!stage.text.contains("Tour \(steps + 1)"))
            #expect(stage.model.place == .today && stage.model.stack.isAtRoot)
        }
    }

    @Test func beginningEmptyOffersItOverAnEmptyOffice() async throws {
        let stage = try await Stage(isEmpty: true, isFirstStart: true)
        await stage.press("Down", "Enter")
        #expect(stage.text.contains("Tour 1 of 5"))
        for _ in 0..<5 { await stage.press("Enter") }
        #expect(!stage.text.contains("Tour"))
    }

    @Test func whoeverMayOnlyReadIsShownRoundToo() async throws {
        let stage = try await Stage(readOnly: "tomas may read this office but not change it.", showsTour: true)
        for _ in 0..<5 { await stage.press("Enter") }
        #expect(stage.model.stack.isAtRoot && stage.model.place == .today)
    }
}
