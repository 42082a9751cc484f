import Domain
import Storage
import Testing

@testable import TUI

/// The review: one follow-up at a time, from the home row.
@Suite struct ReviewTests {
    private func review(_ columns: Int = 120, _ rows: Int = 40, before keys: String...) async throws -> Stage {
        let stage = try await Stage(columns: columns, rows: rows, login: "helena", place: .followUps)
        for key in keys { await stage.press(key) }
        await stage.press("V")
        return stage
    }

    private func record(_ stage: Stage, _ title: String) async throws -> Record {
        let filter = Filter.field(FieldPath([FollowUp.text]), .matches(title))
        let query = ListQuery(
            .followUp, filter: filter, sort: Sort(FollowUp.queue), columns: [], limit: 1, today: Stage.moment.today)
        guard case .page(let page) = try await stage.store.answer(.list(query)), let row = page.rows.first,
            case .dossier(let dossier?) = try await stage.store.answer(.dossier(row.link.target))
        else { throw Problem("no follow-up \(title)") }
        return dossier.record
    }

    /// The item that the review shows.
    private func title(_ stage: Stage) -> String { stage.model.stack.top.screen.subject?.label ?? "" }

    @Test func showsTheItemItsStoryAndWhatComesNext() async throws {
        let stage = try await review()
        #expect(stage.text.contains("1 of 66, 0 reviewed so far"))
        #expect(stage.text.contains("Add the colleague whom Đặng Hồng Nhung introduced"))
        #expect(stage.text.contains("33 days late"))
        #expect(stage.text.contains("From the meeting") && stage.text.contains("Reception"))
        #expect(stage.text.contains("What was done with it"))
        #expect(stage.text.contains("Next"))
    }

    @Test func eachActGoesOnToTheNext() async throws {
        let stage = try await review()
        let first = title(stage)
        await stage.press("d")
        #expect(stage.text.contains("2 of 66, 1 reviewed so far") && title(stage) != first)
        await stage.press("z", "w")
        #expect(stage.text.contains("3 of 66, 2 reviewed so far"))
        #expect(stage.status.contains("Put off until"))
        await stage.press("x", "E", "Enter")
        #expect(stage.text.contains("6 of 66, 5 reviewed so far"))
        await stage.press("Esc")
        #expect(stage.status == "5 reviewed: 1 done, 1 dropped, 1 put off, 1 escalated, 1 left as they were")
        #expect(stage.text.contains("64 follow-ups"))
    }

    @Test func aKeyChoosesTheDay() async throws {
        let stage = try await review()
        for (key, day) in [("3", "2026-03-21"), ("f", "2026-03-20"), ("m", "2026-04-18"), ("Enter", "2026-03-25")] {
            let item = title(stage)
            await stage.press("z", key)
            #expect(try await record(stage, item)[FollowUp.due] == Day(day).map(Value.day), "\(key)")
        }
        let item = title(stage)
        await stage.press("z", "Tab")
        await stage.type("10 apr")
        await stage.press("Enter")
        #expect(try await record(stage, item)[FollowUp.due] == Day("2026-04-10").map(Value.day))
        #expect(stage.text.contains("6 of 66, 5 reviewed so far"))
    }

    @Test func aLetterChoosesTheColleague() async throws {
        let stage = try await review()
        let item = title(stage)
        await stage.press("a")
        #expect(stage.text.contains("a  Ana Vilela"))
        await stage.press("a")
        #expect(try await record(stage, item)[FollowUp.owners].links.map(\.label) == ["Ana Vilela"])
        #expect(stage.text.contains("2 of 66, 1 reviewed so far"))
    }

    @Test func asksAndWaitsAndWritesDownWhatCame() async throws {
        let stage = try await review()
        let asked = title(stage)
        await stage.press("y", "Enter")
        let question = try await record(stage, asked)
        #expect(question[FollowUp.question].text == "Where does this stand?")
        #expect(question[FollowUp.askedBy].link?.label.hasPrefix("Helena") == true)
        let waiting = title(stage)
        await stage.press("Z", "Enter")
        #expect(try await record(stage, waiting)[FollowUp.status].word() == FollowUpStatus.waiting)
        let closed = title(stage)
        await stage.press("r")
        await stage.type("They said yes")
        await stage.press("Enter")
        let done = try await record(stage, closed)
        #expect(done[FollowUp.outcome].text == "They said yes" && done[FollowUp.status].word() == FollowUpStatus.done)
        #expect(stage.text.contains("4 of 66, 3 reviewed so far"))
    }

    @Test func undoGoesBackToIt() async throws {
        let stage = try await review()
        let first = title(stage)
        await stage.press("d", "z", "w", "u")
        #expect(stage.text.contains("2 of 66, 1 reviewed so far"))
        await stage.press("u")
        #expect(title(stage) == first && stage.text.contains("1 of 66, 0 reviewed so far"))
        #expect(try await record(stage, first)[FollowUp.status].word() == FollowUpStatus.open)
        // E takes back what E did.
        await stage.press("E", "k", "E")
        #expect(try await record(stage, first)[FollowUp.escalatedTo].isEmpty)
    }

    @Test func whatOthersCloseMeanwhileIsSkippedWithAWord() async throws {
        let stage = try await review()
        await stage.press("j")
        let third = try #require((stage.model.stack.top.screen as? ReviewScreen)?.run.next.first)
        let next = try await record(stage, third.link.label)
        let joost = try #require(try await stage.store.user(login: "joost"))
        try await stage.store.apply(
            Change("Done", FollowUp.closing(next, as: .done, at: Stage.moment, next: Reference(.followUp, UID("x")))),
            as: joost.reference.uid, at: Stage.moment.now)
        await stage.send(.tick)
        await stage.press("d")
        #expect(stage.text.contains("Closed by Joost van den Akker meanwhile"))
        #expect(stage.text.contains("4 of 66, 2 reviewed so far"))
        await stage.press("Esc")
        #expect(stage.status.hasSuffix("1 closed by others meanwhile"))
    }

    @Test func whatIsUnderTheCursorClosedByOthersIsLeftBehind() async throws {
        let stage = try await review()
        let present = try await record(stage, title(stage))
        let ana = try #require(try await stage.store.user(login: "ana"))
        try await stage.store.apply(
            Change("Dropped", FollowUp.closing(present, as: .dropped, at: Stage.moment, next: Reference(.followUp, UID("x")))),
            as: ana.reference.uid, at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.text.contains("2 of 66, 0 reviewed so far") && stage.text.contains("Closed by Ana Vilela meanwhile"))
    }

    @Test func reviewsWhatIsSelectedToItsEnd() async throws {
        let stage = try await review(before: "Space", "Space", "Space")
        #expect(stage.text.contains("1 of 3, 0 reviewed so far"))
        await stage.press("d", "j", "j")
        #expect(stage.text.contains("That was the last."))
        #expect(stage.text.contains("3 reviewed: 1 done, 2 left as they were"))
        await stage.press("d")
        #expect(stage.status.contains("come to its end"))
        await stage.press("k")
        #expect(stage.text.contains("3 of 3"))
    }

    @Test func beginsAtTheCursorAndKeepsTheFilter() async throws {
        let stage = try await Stage(columns: 120, rows: 40, login: "helena", place: .followUps)
        await stage.press("/")
        await stage.type("owner:ana")
        await stage.press("Enter", "j", "j", "V")
        #expect(stage.text.contains("3 of 20, 0 reviewed so far"))
    }

    @Test func nothingTypedAheadHitsWhatHasNotBeenSeen() async throws {
        let stage = try await review()
        stage.hold()
        await stage.press("d", "d", "d", "d")
        await stage.release()
        #expect(stage.text.contains("5 of 66, 4 reviewed so far"))
        await stage.press("Esc")
        #expect(stage.status == "4 reviewed: 4 done")
    }

    @Test(arguments: [[80, 24], [120, 40], [200, 60], [40, 12]])
    func looks(size: [Int]) async throws {
        let stage = try await review(size[0], size[1], before: "j")
        try expectGolden(stage.surface, "review-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[80, 24], [120, 40]])
    func theKeysOfADayAndOfColleagues(size: [Int]) async throws {
        let stage = try await review(size[0], size[1], before: "j")
        await stage.press("z")
        try expectGolden(stage.surface, "review-snooze-\(size[0])x\(size[1])")
        await stage.press("Esc", "a")
        try expectGolden(stage.surface, "review-assign-\(size[0])x\(size[1])")
        await stage.press("Esc", "d", "z", "w", "x", "Esc")
        #expect(stage.text.contains("64 follow-ups"))
    }
}
