import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// The stages of a pipeline, edited in place.
@Suite struct StagesTests {
    private func stage(_ columns: Int = 100, _ rows: Int = 30) async throws -> Stage {
        let stage = try await Stage(columns: columns, rows: rows, place: .pipeline)
        await stage.press("S")
        return stage
    }

    /// The names in the rows of the page.
    private func names(_ stage: Stage) -> [String] {
        stage.lines.dropFirst(4).prefix { !$0.allSatisfy(\.isWhitespace) }.map { line in
            String(line.dropFirst()).components(separatedBy: "  ")[0]
        }
    }

    @Test func eachStageSaysHowProbableItIsHowItClosesAndWhatStandsInIt() async throws {
        let stage = try await stage()
        #expect(names(stage) == ["Identified", "First contact", "Dialogue", "Trusted exchange", "Partner", "Dormant"])
        let partner = try #require(stage.lines.first { $0.contains("Partner") && $0.contains("100%") })
        #expect(partner.contains("won") && partner.contains(" 1 "))
    }

    @Test func aStageIsMadeNamedAndSeenOnTheBoardAtOnce() async throws {
        let stage = try await stage()
        await stage.press("n")
        #expect(stage.text.contains("New stage") && !stage.text.contains("Word") && !stage.text.contains("Place"))
        await stage.type("Second contact")
        await stage.press("Ctrl-S")
        #expect(names(stage).prefix(2) == ["Identified", "Second contact"], "behind the one under the cursor")
        await stage.press("Esc")
        #expect(stage.text.contains("Second contact"))
        await stage.press("u")
        #expect(!stage.lines[3].contains("Second contact"))
    }

    @Test func aStageIsRenamed() async throws {
        let stage = try await stage()
        await stage.press("e", "Ctrl-U")
        await stage.type("Seen")
        await stage.press("Ctrl-S", "Esc")
        #expect(stage.text.contains("Seen") && !stage.text.contains("Identified"))
    }

    @Test func aProbabilityBeyondHundredIsRefusedInWords() async throws {
        let stage = try await stage()
        await stage.press("e", "Tab", "Ctrl-U")
        await stage.type("140")
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("! "))
        #expect(stage.status.contains("100") && !stage.status.contains("CHECK"), "\(stage.status)")
    }

    @Test func stagesChangePlacesByOneActAndClosedOnesStayBehind() async throws {
        let stage = try await stage()
        await stage.press(">")
        #expect(names(stage).prefix(3) == ["First contact", "Identified", "Dialogue"])
        await stage.press(">", "<", "<")
        #expect(names(stage).prefix(3) == ["Identified", "First contact", "Dialogue"], "the cursor follows")
        await stage.press("<")
        #expect(stage.status.hasPrefix("! It is the last one that way."))
        await stage.press("j", "j", "j", ">")
        #expect(stage.status.contains("Stages that end the journey stand behind the others"))
        await stage.press("u", "u")
        #expect(stage.status.hasPrefix("Undone: Moved"))
    }

    @Test func twoMovesInAHurryMoveTheSameStageTwice() async throws {
        let stage = try await stage()
        stage.hold()
        await stage.press(">", ">")
        await stage.release()
        #expect(names(stage).prefix(3) == ["First contact", "Dialogue", "Identified"])
    }

    @Test func whoeverMayOnlyReadIsToldAndNotHeldUp() async throws {
        let stage = try await Stage(columns: 100, rows: 30, place: .pipeline, readOnly: "You may only read.")
        await stage.press("S", ">")
        #expect(stage.status == "! You may only read.")
        await stage.press("p")
        #expect(stage.text.contains("Negotiation"))
    }

    @Test func anEmptyStageIsDeletedAndComesBack() async throws {
        let stage = try await stage()
        await stage.press("D")
        #expect(stage.status.hasPrefix("Deleted the stage Identified"))
        #expect(names(stage).first == "First contact")
        await stage.press("u")
        #expect(names(stage).first == "Identified")
    }

    @Test func aStageWithCardsOffersToMoveThemFirst() async throws {
        let stage = try await stage()
        await stage.press("j", "D")
        #expect(stage.text.contains("1 opportunity stands in First contact"))
        await stage.press("Down", "Enter")
        #expect(stage.status.hasPrefix("Deleted the stage First contact; what stood in it is in Identified"))
        #expect(!names(stage).contains("First contact"))
        await stage.press("Esc")
        #expect(stage.text.contains("Shared vocabulary"))
        await stage.press("u")
        #expect(stage.text.contains("First contact"))
    }

    @Test func theLastOpenStageStays() async throws {
        let stage = try await stage()
        await stage.press("D")
        for _ in 0..<2 { await stage.press("D", "Down", "Enter") }
        await stage.press("D")
        #expect(stage.status.contains("A pipeline needs a stage that is open"))
    }

    @Test func aPipelineIsMadeRenamedMovedAndDeletedOnTheLineOfPipelines() async throws {
        let stage = try await stage()
        await stage.press("k", "n")
        await stage.type("Health attachés")
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Made the pipeline Health attachés"))
        #expect(names(stage) == ["Begun", "Agreed", "Given up"])
        await stage.press("<")
        #expect(stage.status.hasPrefix("Moved Health attachés earlier"))
        await stage.press("e", "Ctrl-U")
        await stage.type("Health")
        await stage.press("Ctrl-S")
        #expect(stage.lines[1].contains(" Health "))
        await stage.press("D")
        #expect(stage.status.hasPrefix("Deleted the pipeline Health"))
        #expect(!stage.lines[1].contains("Health"))
        await stage.press("u", "Esc")
        #expect(stage.lines[1].contains("Health"))
    }

    @Test func aPipelineWithCardsIsNotDeleted() async throws {
        let stage = try await stage()
        await stage.press("k", "D")
        #expect(stage.status.contains("6 opportunities stand in this pipeline"))
    }

    @Test func enterOpensTheCardsOfAStage() async throws {
        let stage = try await stage()
        await stage.press("j", "j", "j", "Enter")
        #expect(stage.lines[1].contains("2 opportunities") && stage.text.contains("Standing dialogue"))
        await stage.press("Esc", "t")
        #expect(stage.text.contains("Probability"), "back to the stages")
    }

    @Test func theBoardShowsThePipelineOfTheStagesPage() async throws {
        let stage = try await stage()
        await stage.press("p", "Esc")
        #expect(stage.text.contains("Negotiation"))
    }

    @Test func theCursorOfTheBoardStaysOnItsCardWhenStagesChange() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .pipeline)
        let card = try #require(stage.model.stack.top.screen.subject)
        await stage.press("S", "n")
        await stage.type("Second contact")
        await stage.press("Ctrl-S", "<", "Esc")
        #expect(stage.model.stack.top.screen.subject == card)
    }

    @Test func anOfficeWithoutPipelinesSaysWhatToPress() async throws {
        let stage = try await Stage(isEmpty: true, place: .pipeline)
        let office = stage.model.context.office
        try await stage.store.apply(
            Change("Emptied", (office.stages + office.pipelines).map { .delete($0.reference) }), as: nil, at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.text.contains("This office has no pipeline yet. Press S, then n."))
        await stage.press("S", "n")
        await stage.type("Ties")
        await stage.press("Enter")
        #expect(stage.text.contains("Begun"))
    }
}
