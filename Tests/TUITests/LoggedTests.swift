import Domain
import Storage
import Terminal
import Testing

@testable import TUI

/// What logging a meeting pays back, at once.
@Suite struct LoggedTests {
    private func log(_ text: String, on stage: Stage) async {
        await stage.press("m")
        await stage.send(.event(.paste(text + " ")))
        await stage.press("Enter")
    }

    private static let line =
        "coffee @\"Nadia Berenstain\" ; They will send the deck by Friday. We promised to introduce the dean"

    @Test func aProposedFollowUpIsAddedWithOneKey() async throws {
        let stage = try await Stage()
        await log(Self.line, on: stage)
        #expect(stage.text.contains("Logged: coffee"))
        #expect(stage.text.contains("send the deck  their promise, Nadia Berenstain"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Added follow-up send the deck"))
        #expect(!stage.text.contains("send the deck  their promise"), "it is proposed no more")
        #expect(stage.text.contains("introduce the dean"))
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: Added follow-up"))
        #expect(stage.text.contains("send the deck  their promise"))
    }

    @Test func severalAreAddedAsOneAct() async throws {
        let stage = try await Stage()
        await log(Self.line, on: stage)
        await stage.press("Space", "Space", "Enter")
        #expect(stage.status.hasPrefix("Added 2 follow-ups"))
        await stage.press("6", "/")
        await stage.type("introduce the dean")
        #expect(stage.text.contains("introduce the dean"))
    }

    @Test func whatIsRefusedIsLeft() async throws {
        let stage = try await Stage()
        await log(Self.line, on: stage)
        await stage.press("x")
        #expect(!stage.text.contains("send the deck  their promise"))
        await stage.press("6", "/")
        await stage.type("send the deck")
        #expect(stage.text.contains("Nothing matches"))
    }

    @Test func whatWasWrittenAsAFollowUpIsNotProposed() async throws {
        let stage = try await Stage()
        await log(Self.line + "; - they: send the deck ^fri", on: stage)
        #expect(!stage.text.contains("send the deck  their promise"))
        #expect(stage.text.contains("introduce the dean"))
    }

    @Test func aProposalCanBeChangedBeforeItIsAdded() async throws {
        let stage = try await Stage(rows: 40)
        await log(Self.line, on: stage)
        await stage.press("e")
        #expect(stage.text.contains("New follow-up"))
        #expect(stage.text.contains("their promise"))
    }

    @Test func theCadenceBeginsAnew() async throws {
        let stage = try await Stage()
        await log("coffee @\"Nadia Berenstain\"", on: stage)
        #expect(stage.text.contains("Next in touch by"))
        #expect(stage.lines.contains { $0.contains("Nadia Berenstain  every 90 days") && $0.contains("16 Jun") })
    }

    @Test func openPromisesAreClosedFromHere() async throws {
        let stage = try await Stage()
        await log("coffee @\"Nadia Berenstain\"; - they: share the numbers ^fri", on: stage)
        await stage.press("Esc")
        await log("call @\"Nadia Berenstain\"", on: stage)
        #expect(stage.text.contains("Open promises with them"))
        let row = try #require(stage.lines.firstIndex { $0.contains("share the numbers") })
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 10, row: row)))))
        await stage.press("d")
        #expect(stage.status.hasPrefix("Done: share the numbers"))
        #expect(!stage.text.contains("share the numbers  their promise"))
    }

    @Test func colleaguesWhoMetThemAreNamedWithWhatWasSaid() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        let tomas = try #require(stage.model.context.office.users.first { $0[User.login].text == "tomas" })
        await stage.press("2", "/")
        await stage.type("nadia")
        await stage.press("Enter")
        let nadia = try #require(stage.model.stack.top.screen.subject)
        let other = Record(
            Reference(.meeting, UID("other")),
            [
                Meeting.subject: .text("The other half"), Meeting.start: .instant(Stage.moment.now.adding(minutes: -3000)),
                Meeting.zone: .text("UTC"), Meeting.status: .word(MeetingStatus.held),
                Meeting.notes: .text("She wants the annex.\nMore"),
                Meeting.participants: .list([nadia, tomas.link].map { Item([Participant.who: .link($0)]) }),
            ])
        try await stage.store.apply(Change("Logged", [.create(other)]), as: tomas.reference.uid, at: Stage.moment.now)
        await log("coffee @\"Nadia Berenstain\"", on: stage)
        #expect(stage.text.contains("Colleagues who met them or will"))
        #expect(stage.text.contains(tomas.title))
        #expect(stage.text.contains("She wants the annex."))
    }

    @Test func theFullFormPaysBackToo() async throws {
        let stage = try await Stage(rows: 40)
        await stage.press("M")
        await stage.type("nadia")
        await stage.press("Enter")
        await stage.fill("Notes", "I will send the paper tomorrow")
        await stage.press("Ctrl-S")
        #expect(stage.text.contains("send the paper  our promise"))
    }

    @Test func whereThereIsNothingToSayNothingOpens() async throws {
        let stage = try await Stage()
        await log("thinking @me", on: stage)
        #expect(stage.status.hasPrefix("Logged a meeting"))
        #expect(stage.model.stack.isAtRoot)
    }

    @Test func undoTakesTheMeetingBackAndThePageWithIt() async throws {
        let stage = try await Stage()
        await log(Self.line, on: stage)
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: Logged a meeting"))
        #expect(stage.model.stack.isAtRoot)
    }

    @Test func enterPressedTwiceAddsNothingUnseen() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.send(.event(.paste(Self.line + " ")))
        stage.hold()
        await stage.press("Enter", "Enter", "Enter")
        await stage.release()
        #expect(stage.status.hasPrefix("Logged a meeting"))
        #expect(stage.text.contains("send the deck  their promise"))
    }

    @Test func whoeverGoesOnAtOnceGetsThere() async throws {
        let stage = try await Stage()
        await stage.press("M")
        await stage.type("nadia")
        await stage.press("Enter", "Ctrl-S", "6")
        #expect(stage.model.place == .followUps)
    }

    @Test func oneKeySkipsIt() async throws {
        let stage = try await Stage()
        await log(Self.line, on: stage)
        await stage.press("Esc")
        #expect(stage.model.stack.isAtRoot)
    }
}
