import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// The board of a pipeline, its table and its stages, key by key.
@Suite struct PipelineTests {
    private func stage(_ columns: Int = 120, _ rows: Int = 40, pipeline: Int = 0) async throws -> Stage {
        let stage = try await Stage(columns: columns, rows: rows, place: .pipeline)
        for _ in 0..<pipeline { await stage.press("p") }
        return stage
    }

    private func record(_ stage: Stage, _ link: Link) async throws -> Record {
        guard case .dossier(let found?) = try await stage.store.answer(.dossier(link.target)) else {
            throw Problem("no \(link.label)")
        }
        return found.record
    }

    private func subject(_ stage: Stage) throws -> Link { try #require(stage.model.stack.top.screen.subject) }

    /// Where a text stands on the screen.
    private func place(_ text: String, _ stage: Stage) throws -> Point {
        for (row, line) in stage.lines.enumerated() {
            if let range = line.range(of: text) { return Point(column: Width.of(String(line[..<range.lowerBound])), row: row) }
        }
        throw Problem("\(text) is not on the screen")
    }

    private func mouse(_ stage: Stage, _ kind: Mouse.Kind, _ at: Point) async {
        await stage.send(.event(.mouse(Mouse(kind, at: at))))
    }

    // MARK: cards

    @Test func aCardSaysWhatItIsWorthWhatComesNextAndWhoSeesToIt() async throws {
        let stage = try await stage(pipeline: 1)
        for text in ["2.4bn EUR", "→ Grid operator's", "Tseng", "weighted", "at 50%: 1.2bn EUR"] where text != "Tseng" {
            #expect(stage.text.contains(text), "\(text)")
        }
    }

    @Test func aCardThatStaysLongerThanUsualSaysSo() async throws {
        let figures = StageFigures(stage: Reference(.stage, UID("s")), count: 1, totals: [], meanDays: 40)
        #expect(!figures.isLong(60) && figures.isLong(61))
        #expect(!StageFigures(stage: figures.stage, count: 1, totals: [], meanDays: 2).isLong(8), "a few days are nothing")
        let stage = try await stage()
        let card = try subject(stage)
        let log = try await record(stage, card)[Opportunity.stageLog].items
        let long = Item([
            StageEntry.stage: log[1][StageEntry.stage],
            StageEntry.entered: .instant(Stage.moment.now.adding(minutes: -400 * 1440)),
        ])
        let change = Change("Dated", [.set(card.target, Opportunity.stageLog, .list([log[0], long]))])
        try await stage.store.apply(change, as: nil, at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.text.contains("! 400 days"))
        #expect(stage.text.contains("usual"))
    }

    @Test func whatIsLateSaysSo() async throws {
        let stage = try await stage()
        let card = try subject(stage)
        let change = Change("Dated", [.set(card.target, Opportunity.expectedOn, .day(Stage.moment.today - 3))])
        try await stage.store.apply(change, as: nil, at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.text.contains("! expected Sun 15 Mar"))
    }

    @Test func whatWasClosedLongAgoIsOnlyCounted() async throws {
        let stage = try await stage(200, 60)
        let card = try subject(stage)
        let won = try #require(stage.model.context.office.stages.first { $0[Domain.Stage.slug].text == "partner" })
        let entry = Item([
            StageEntry.stage: .link(won.link), StageEntry.entered: .instant(Stage.moment.now.adding(minutes: -300 * 1440)),
        ])
        let change = Change(
            "Won",
            [.set(card.target, Opportunity.stage, .link(won.link)), .set(card.target, Opportunity.stageLog, .list([entry]))])
        try await stage.store.apply(change, as: nil, at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.text.contains("1 earlier"))
        #expect(stage.lines[2].contains("2 won"))
    }

    @Test func totalsAddUpByCurrency() {
        let totals = [StageFigures.Total].sum([
            .init(currency: "EUR", amount: 1), .init(currency: "USD", amount: 5), .init(currency: "EUR", amount: 2),
        ])
        #expect(totals == [.init(currency: "EUR", amount: 3), .init(currency: "USD", amount: 5)])
        #expect(totals.short == "3 EUR, 5 USD")
        #expect(MoneyPhrase.short(1_800_000, "USD") == "1.8M USD" && MoneyPhrase.short(999_960, nil) == "1M")
        #expect(MoneyPhrase.short(-250_000, "EUR") == "-250k EUR" && MoneyPhrase.short(120_400_000, "EUR") == "120M EUR")
        #expect(MoneyPhrase.short(950, "EUR") == "950 EUR" && MoneyPhrase.short(2_400_000_000, "EUR") == "2.4bn EUR")
    }

    // MARK: moving

    @Test func closingACardAsksWhatCameOfItAndOffersTheNext() async throws {
        let stage = try await stage()
        await stage.press("l", "l")
        let card = try subject(stage)
        await stage.press("L")
        #expect(stage.text.contains("Partner: what came of it?"))
        await stage.type("A joint note")
        await stage.press("Enter")
        #expect(stage.text.contains("What happens next?"))
        #expect(try await record(stage, card)[Opportunity.notes].text?.hasSuffix("2026-03-18 Partner: A joint note") == true)
        await stage.press("Down", "Enter")
        #expect(stage.text.contains("New follow-up") && stage.text.contains(card.label))
        await stage.press("Esc")
        #expect(try subject(stage) == card, "the cursor has followed the card")
        await stage.press("u")
        #expect(try await record(stage, card)[Opportunity.notes].isEmpty)
    }

    @Test func escapeFromTheQuestionLeavesTheCardWhereItWas() async throws {
        let stage = try await stage()
        await stage.press("l", "l")
        let card = try subject(stage)
        let before = try await record(stage, card)
        await stage.press("L", "Esc")
        #expect(try await record(stage, card) == before)
        #expect(try subject(stage) == card)
    }

    @Test func severalCardsMoveTogetherAndOneUndoBringsThemBack() async throws {
        let stage = try await stage(pipeline: 2)
        await stage.press("Space", "Space")
        #expect(stage.lines[1].contains("2 selected"))
        await stage.press("L")
        #expect(stage.status.hasPrefix("Moved 2 opportunities to Memorandum"))
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: Moved 2 opportunities"))
        await stage.press("Esc")
        #expect(!stage.lines[1].contains("selected"))
    }

    @Test func aCardGoesToAnotherPipelineWithItsWholeStory() async throws {
        let stage = try await stage()
        let card = try subject(stage)
        await stage.press("P", "Down", "Enter")
        #expect(stage.text.contains("Move to which stage of Investment?"))
        await stage.press("Down", "Enter")
        #expect(stage.status.hasPrefix("Moved \(card.label) to Investment: Qualified"))
        let record = try await record(stage, card)
        #expect(record[Opportunity.pipeline].link?.label == "Investment")
        #expect(record[Opportunity.stageLog].items.count == 3)
        await stage.press("p")
        #expect(stage.text.contains("Shared vocabulary"))
    }

    @Test func theLastStageSaysWhyItGoesNoFurther() async throws {
        let stage = try await stage(pipeline: 3)
        await stage.press("H")
        #expect(stage.status.hasPrefix("! This is the last stage that way."))
    }

    @Test func whoeverMayOnlyReadMovesNothing() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .pipeline, readOnly: "You may only read.")
        let before = stage.lines[3...10].map(\.self)
        await stage.press("L")
        #expect(stage.status == "! You may only read.")
        #expect(stage.lines[3...10].map(\.self) == before)
    }

    // MARK: the mouse

    @Test func aCardIsDraggedToAnotherColumn() async throws {
        let stage = try await stage()
        let card = try place("Shared vocabulary", stage)
        let target = try place("Dialogue", stage)
        await mouse(stage, .press, card)
        await mouse(stage, .drag, Point(column: target.column + 3, row: card.row + 4))
        #expect(stage.text.contains("▼ let go here"))
        #expect(stage.status.hasPrefix("Let go: Shared vocabulary"))
        await mouse(stage, .release, Point(column: target.column + 3, row: card.row + 4))
        #expect(stage.status.hasPrefix("Moved Shared vocabulary for quantum devices to Dialogue"))
        #expect(!stage.text.contains("let go here"))
    }

    @Test func escapeLetsADraggedCardGo() async throws {
        let stage = try await stage()
        let card = try place("Shared vocabulary", stage)
        await mouse(stage, .press, card)
        await mouse(stage, .drag, Point(column: 60, row: card.row))
        await stage.press("Esc")
        await mouse(stage, .release, Point(column: 60, row: card.row))
        #expect(!stage.status.hasPrefix("Moved"))
        #expect(stage.model.stack.isAtRoot)
    }

    @Test func aClickSelectsAndADoubleClickOpens() async throws {
        let stage = try await stage()
        let card = try place("Data embassy clause", stage)
        await mouse(stage, .press, card)
        await mouse(stage, .release, card)
        #expect(try subject(stage).label == "Data embassy clause")
        await mouse(stage, .doublePress, card)
        #expect(stage.model.stack.top.screen is RecordScreen)
    }

    @Test func theWheelScrollsTheColumnUnderItAndAClickOnAPipelineShowsIt() async throws {
        let stage = try await stage(80, 24)
        await mouse(stage, .press, try place("Partnership", stage))
        #expect(stage.text.contains("Scoping"))
        let scoping = try place("Scoping", stage)
        for _ in 0..<2 { await mouse(stage, .scrollDown, Point(column: scoping.column, row: 10)) }
        #expect(stage.lines[4].contains("▴ "), "some lie above")
        for _ in 0..<2 { await mouse(stage, .scrollUp, Point(column: scoping.column, row: 10)) }
        #expect(!stage.lines[4].contains("▴"))
        #expect(stage.lines.contains { $0.contains("▾") && $0.contains("more") }, "and more below")
    }

    // MARK: filter and table

    @Test func theFilterOfTheBoardCompletesItself() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .pipeline)
        await stage.press("/")
        await stage.type("org:halc")
        #expect(stage.text.contains("Halcyon Reasoning"))
        await stage.press("Tab")
        #expect(stage.lines[2].contains("org:\"Halcyon Reasoning\""))
    }

    @Test func theFilterNarrowsTheCardsAndEscTakesItAway() async throws {
        let stage = try await stage()
        await stage.press("/")
        await stage.type("lead:joost")
        #expect(stage.lines[1].contains("1 of 6"))
        #expect(stage.text.contains("Shared vocabulary") && !stage.text.contains("Data embassy clause"))
        await stage.press("Enter", "Esc")
        #expect(stage.lines[1].contains("6 opportunities") && stage.text.contains("Data embassy clause"))
    }

    @Test func aFilterAcrossTiesAndByValueWorks() async throws {
        let stage = try await stage(pipeline: 1)
        await stage.press("/")
        await stage.type("value>1bn")
        #expect(stage.lines[1].contains("1 of"))
        await stage.press("Esc", "/")
        await stage.type("org.country:JP")
        #expect(stage.text.contains("Overseas service") && !stage.text.contains("Second site"))
        await stage.press("Esc", "/")
        await stage.type("nothing:here")
        #expect(stage.text.contains("! opportunities have no “nothing”"))
    }

    @Test func theTableShowsTheSameAndTheCursorStaysOnTheSameOpportunity() async throws {
        let stage = try await stage(pipeline: 2)
        await stage.press("l", "j")
        let card = try subject(stage)
        await stage.press("t")
        #expect(try subject(stage) == card)
        #expect(stage.text.contains("9,500,000 EUR"))
        await stage.press("G")
        let last = try subject(stage)
        #expect(last != card)
        await stage.press("t")
        #expect(stage.model.stack.isAtRoot)
        #expect(try subject(stage) == last)
    }

    @Test func theTableGoesThroughThePipelinesToAllOfThem() async throws {
        let stage = try await stage(pipeline: 3)
        await stage.press("t", "p")
        #expect(stage.lines[1].contains("All pipelines") && stage.lines[1].contains("24 opportunities"))
        await stage.press("g")
        let first = try subject(stage)
        await stage.press("L")
        #expect(
            stage.status.contains(first.label) || stage.status.contains("last stage") || stage.text.contains("what came of it?"))
        await stage.press("Esc", "p")
        #expect(stage.lines[1].contains("Relationship"))
    }

    @Test func theFilterOfTheBoardGoesAlongToTheTable() async throws {
        let stage = try await stage()
        await stage.press("/")
        await stage.type("lead:joost")
        await stage.press("Enter", "t")
        #expect(stage.lines[1].contains("lead:joost") && stage.lines[1].contains("1 opportunity"))
    }

    // MARK: the story of a card

    @Test func theRecordTellsItsStagesAndThatItWentBack() async throws {
        let stage = try await stage()
        await stage.press("L", "H", "Enter")
        #expect(stage.text.contains("« First contact"))
        #expect(stage.text.contains("back from Dialogue, here for 0 days, by Ana Vilela"))
        #expect(stage.text.contains("stayed 51 days"))
    }

    // MARK: new ones

    @Test func theCursorGoesToTheCardThatWasMade() async throws {
        let stage = try await stage()
        await stage.press("l", "l", "n")
        await stage.type("A third one")
        await stage.press("Ctrl-S")
        #expect(try subject(stage).label == "A third one")
        #expect(stage.lines[4].contains(" 3 "), "counted at once")
    }

    @Test func aNewOpportunityBeginsInTheStageUnderTheCursorAndElsewhereInAnOpenOne() async throws {
        let stage = try await stage()
        await stage.press("l", "n")
        #expect(stage.lines.contains { $0.contains("Stage") && $0.contains("Dialogue") })
        await stage.press("Esc", "h", "h")
        let office = stage.model.context.office
        let identified = try #require(office.stages.first { $0[Domain.Stage.slug].text == "identified" })
        try await stage.store.apply(
            Change("Closed", [.set(identified.reference, Domain.Stage.outcome, .word(StageOutcome.lost))]), as: nil,
            at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.model.context.office.firstOpenStage?.title == "First contact")
    }
}
