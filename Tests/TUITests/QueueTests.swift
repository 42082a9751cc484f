import Domain
import Storage
import Testing

@testable import TUI

/// The queue, Today and a page of one follow-up: whose they are, who takes them over, what is asked.
@Suite struct QueueTests {
    private func queue(_ login: String = "helena", _ columns: Int = 120, _ rows: Int = 40) async throws -> Stage {
        try await Stage(columns: columns, rows: rows, login: login, place: .followUps)
    }

    private func current(_ stage: Stage) async throws -> Record {
        guard let link = stage.model.stack.top.screen.subject,
            case .dossier(let dossier?) = try await stage.store.answer(.dossier(link.target))
        else { throw Problem("nothing is under the cursor") }
        return dossier.record
    }

    @Test func whoseIsChosenWithOneKey() async throws {
        let stage = try await queue()
        await stage.press("w")
        #expect(stage.text.contains("t  my team's"))
        await stage.press("t")
        #expect(stage.status == "Follow-ups: my team's")
        #expect(stage.text.contains("my team's") && !stage.text.contains("66 follow-ups"))
        await stage.press("w", "m")
        #expect(stage.text.contains("11 follow-ups"))
        await stage.press("w", "p")
        #expect(stage.status == "Follow-ups: promises of theirs")
        await stage.press("w", "1")
        #expect(stage.status == "Follow-ups: Ana Vilela" && stage.text.contains("20 follow-ups"))
        await stage.press("w", "e")
        #expect(stage.text.contains("66 follow-ups"))
    }

    @Test func whatIsLateBeyondTheRuleStandsEscalated() async throws {
        let stage = try await queue()
        await stage.press("w", "x")
        #expect(stage.status == "Follow-ups: escalated to me")
        #expect(stage.text.contains("Escalated to") && stage.text.contains("days late"))
    }

    @Test func escalatedByHandAndTakenBack() async throws {
        let stage = try await queue("joost")
        await stage.press("G", "E")
        #expect(stage.status.contains("Escalated to Helena"))
        #expect(try await current(stage)[FollowUp.escalatedTo].link?.label.hasPrefix("Helena") == true)
        await stage.press("E")
        #expect(stage.status.contains("No longer escalated"))
        #expect(try await current(stage)[FollowUp.escalatedTo].isEmpty)
    }

    @Test func anOwnerWithoutAManagerLetsOneBeChosen() async throws {
        let stage = try await queue()
        await stage.press("/")
        await stage.type("October owner:helena")
        await stage.press("Enter", "E")
        #expect(stage.text.contains("The owner has no manager"))
        await stage.press("h")
        #expect(try await current(stage)[FollowUp.escalatedTo].link?.label.hasPrefix("Helena") == true)
    }

    @Test func aQuestionStandsOnTodayOfTheOwnerUntilItIsAnswered() async throws {
        let stage = try await queue("ana")
        await stage.press("1")
        #expect(stage.lines[1].contains("Asked of you"))
        #expect(stage.lines[2].contains("Is this still ours to do?  Helena"))
        await stage.press("y")
        #expect(stage.text.contains("asks: Is this still ours to do?"))
        await stage.type("Yes, until April")
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Answered"))
        #expect(!stage.text.contains("Asked of you"))
        await stage.press("u")
        #expect(stage.lines[1].contains("Asked of you"))
    }

    @Test func nobodyAsksThemselves() async throws {
        let stage = try await queue("ana")
        await stage.press("w", "m", "j", "y")
        #expect(stage.status.contains("It is yours"))
    }

    @Test func afterClosingTheNextStepIsOffered() async throws {
        let stage = try await queue("ana")
        let before = try await current(stage)
        await stage.press("d")
        #expect(stage.status.hasSuffix("u undoes it, r says what came of it, f adds the next step"))
        await stage.press("f")
        #expect(stage.text.contains("New follow-up"))
        let contact = try #require(before[FollowUp.contact].link)
        #expect(stage.text.contains(contact.label))
        await stage.type("Write to them")
        await stage.press("Ctrl-S", "u", "r")
        #expect(stage.status == "! Close one first, with d or x.")
    }

    @Test func waitingIsOutOfSight() async throws {
        let stage = try await queue()
        let before = try await current(stage)
        await stage.press("Z")
        await stage.type("30 mar")
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Waits until Mon 30 Mar"))
        #expect(try await current(stage).reference != before.reference)
        await stage.press("u")
    }

    @Test func theMostUrgentFirstAndWhy() async throws {
        let stage = try await queue()
        await stage.press("o", "j", "Enter")
        let screen = try #require(stage.model.stack.top.screen as? FollowUpsScreen)
        #expect(screen.browser.list.query.sort == Sort(FollowUp.urgency, descending: true))
        let scores = screen.browser.list.rows.map {
            Urgency(screen.browser.list.record(of: $0), today: Stage.moment.today).score
        }
        #expect(scores == scores.sorted(by: >) && Set(scores).count > 10)
        #expect(!stage.lines.contains { $0.hasPrefix(" Overdue") })
        #expect(stage.text.contains("Urgency") && stage.text.contains("very high: "))
    }

    @Test func workloadOfTheTeamBesideTheQueue() async throws {
        let stage = try await queue()
        #expect(stage.text.contains("Who has how much to do") && stage.text.contains("open for a week"))
        await stage.press("w", "2")
        #expect(stage.text.contains("Esther Wanjiru"))
        #expect(!stage.lines.suffix(12).contains { $0.contains("│ Ana Vilela") })
        await stage.resize(120, 24)
        #expect(!stage.text.contains("Who has how much to do"))
    }

    @Test func newsAreSeenOnce() async throws {
        let stage = try await Stage(columns: 120, rows: 40, login: "ana")
        #expect(stage.text.contains("Since you last looked"))
        #expect(stage.text.contains("Wrote down how"))
        await stage.press(".")
        #expect(stage.status == "Seen" && !stage.text.contains("Since you last looked"))
        await stage.press(".")
        #expect(stage.status == "! Nobody else did anything to your records.")
    }

    @Test func leavingRemembersWhatWasSeen() async throws {
        let stage = try await Stage(login: "ana")
        await stage.press("q")
        #expect(stage.model.isLeaving)
        let ana = try #require(try await stage.store.user(login: "ana"))
        guard case .news(let news) = try await stage.store.answer(.news(of: ana.reference, today: Stage.moment.today)) else {
            throw Problem("no news")
        }
        #expect(news.entries.isEmpty && news.latest > 0)
    }

    @Test func aMeetingThatLeftFollowUpsIsDeletedWithOrWithoutThem() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .meetings)
        await stage.press("/")
        await stage.type("openFollowUps>0")
        await stage.press("Enter", "D")
        #expect(stage.text.contains("Delete it, and keep its"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Deleted meeting") && !stage.status.contains("with"))
        await stage.press("D", "j", "Enter")
        #expect(stage.status.contains("follow-up"))
        await stage.press("u", "u")
        await stage.press("Enter", "D", "Enter")
        #expect(stage.status.hasPrefix("Deleted meeting") && stage.text.contains("4 Meetings"))
    }

    @Test(arguments: [[80, 24], [120, 40]])
    func todayOfTheManager(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], login: "helena")
        try expectGolden(stage.surface, "today-manager-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[80, 24], [120, 40]])
    func whoseIsAList(size: [Int]) async throws {
        let stage = try await queue("helena", size[0], size[1])
        await stage.press("w")
        try expectGolden(stage.surface, "page-whose-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[80, 24], [120, 40]])
    func askingIsAQuestion(size: [Int]) async throws {
        let stage = try await queue("helena", size[0], size[1])
        await stage.press("y")
        try expectGolden(stage.surface, "page-ask-\(size[0])x\(size[1])")
    }
}
