import Domain
import Foundation
import Terminal
import Testing

@testable import TUI

/// Logging a meeting, from the key `M` to both timelines.
@Suite struct MeetingFormTests {
    @Test func aMeetingWithTwoPeopleAndAFollowUpIsOnBothTimelines() async throws {
        let stage = try await Stage(rows: 40)
        await stage.press("M")
        await stage.type("nadia")
        await stage.press("Enter")
        await stage.type("abernathy")
        await stage.press("Enter", "Tab", "Tab")
        await stage.type("yesterday 15:00")
        #expect(stage.text.contains("= yesterday 15:00"))
        await stage.fill("Subject", "Coffee on the allocation round")
        await stage.fill("Follow-up", "send the brief ^fri !high")
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Logged a meeting with Nadia Berenstain, Theo Abernathy-Cole and 1 follow-up"))

        for name in ["nadia", "abernathy"] {
            await stage.press("s")
            await stage.type(name)
            await stage.press("Enter")
            #expect(stage.text.contains("yesterday     ● Coffee on the allocation round"))
            await stage.press("q", "Esc")
        }
        await stage.press("6", "/")
        await stage.type("send the brief")
        await stage.press("Enter")
        #expect(stage.text.contains("send the brief"))
        #expect(stage.text.contains("Fri 20 Mar"))
        await stage.press("d")
        #expect(stage.status.hasPrefix("Done: send the brief"))
        #expect(stage.text.contains("Nothing matches"))
        await stage.press("u")
        #expect(stage.text.contains("send the brief"))
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: Logged a meeting"))
        #expect(stage.text.contains("Nothing matches"))
        await stage.press("Ctrl-R")
        #expect(stage.text.contains("send the brief"))
    }

    @Test func unknownPeopleAndOrganizationsAreMadeInPlace() async throws {
        let stage = try await Stage(place: .today)
        await stage.press("M")
        await stage.type("Zebra Robotics")
        #expect(stage.text.contains("+ new contact “Zebra Robotics”"))
        await stage.press("Down", "Enter")
        await stage.type("Quilla Xanthopoulou")
        await stage.press("Enter", "Ctrl-S")
        #expect(stage.status.hasPrefix("Logged a meeting with Zebra Robotics, Quilla Xanthopoulou"))
        await stage.press("2", "/")
        await stage.type("quilla")
        #expect(stage.lines[3].contains("Quilla Xanthopoulou"))
        #expect(stage.lines[3].contains("Zebra Robotics"), "who is new works at the one organization of the meeting")
        await stage.press("Esc", "u", "/")
        await stage.type("quilla")
        #expect(stage.text.contains("Nothing matches"), "one undo takes all of it back")
    }

    @Test func aNewPersonMayComeBeforeTheNewPlaceTheyWorkAt() async throws {
        let stage = try await Stage()
        await stage.press("M")
        await stage.type("Aaaa Bbbb")
        await stage.press("Enter")
        await stage.type("Quux Labs")
        await stage.press("Down", "Enter", "Ctrl-S")
        #expect(stage.status.hasPrefix("Logged a meeting with Aaaa Bbbb, Quux Labs"), "\(stage.status)")
    }

    @Test func theTopicOfThatNameComesFirst() async throws {
        let stage = try await Stage()
        await stage.press("M", "Tab")
        await stage.type("quantum")
        await stage.press("Enter")
        #expect(stage.lines.contains { $0.hasPrefix(" Topics") && $0.contains("  Quantum") })
    }

    @Test func aNameThatStandsForNobodyIsNotPassedOver() async throws {
        let stage = try await Stage(place: .today)
        await stage.press("M")
        await stage.type("Nobody At All")
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("“Nobody At All” is nobody yet"))
        #expect(stage.text.contains("Nobody At All"), "what was typed is still there")
    }

    @Test func aDateThatIsNoneIsNamedAndNothingIsLost() async throws {
        let stage = try await Stage(place: .today)
        await stage.press("M", "Tab", "Tab", "Ctrl-U")
        await stage.type("the day after never")
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("is not a date"))
        #expect(stage.text.contains("the day after never"))
    }

    @Test func aMeetingAheadIsPlannedAndADayWithoutYearLeansBack() async throws {
        let stage = try await Stage(place: .today)
        await stage.press("M", "Tab", "Tab", "Ctrl-U")
        await stage.type("fri")
        #expect(stage.text.contains("= Fri 13 Mar"))
        await stage.press("Ctrl-U")
        await stage.type("tomorrow 10:00")
        await stage.fill("Subject", "The annex")
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Planned a meeting"))
    }

    @Test func whatTheFormProposesGivesWayToTheFirstLetter() async throws {
        let stage = try await Stage()
        await stage.press("M", "Tab", "Tab")
        await stage.type("yesterday 9:00")
        #expect(stage.text.contains("= yesterday 09:00"))
    }

    @Test func aFollowUpIsAboutWhoeverItNames() async throws {
        let stage = try await Stage()
        await stage.press("M")
        for name in ["nadia", "abernathy"] {
            await stage.type(name)
            await stage.press("Enter")
        }
        await stage.fill("Follow-up", "call Theo about the board ^fri")
        await stage.press("Ctrl-S", "6", "/")
        await stage.type("call theo")
        #expect(stage.text.contains("Theo Abernat"))
    }

    @Test func aDateInAFollowUpThatIsNoneIsNamed() async throws {
        let stage = try await Stage()
        await stage.press("M")
        await stage.type("nadia")
        await stage.press("Enter")
        await stage.fill("Follow-up", "send the brief ^frday")
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("frday"))
        #expect(stage.text.contains("send the brief ^frday"))
    }

    @Test func anEmptyMeetingIsNotLogged() async throws {
        let stage = try await Stage()
        await stage.press("M", "Ctrl-S")
        #expect(stage.status.contains("Say with whom"))
    }

    @Test func notesOpenInTheEditorAndComeBack() async throws {
        let stage = try await Stage(place: .today)
        stage.editor = { $0 + "\nand a line from the editor" }
        await stage.press("M")
        await stage.focus("Notes")
        await stage.type("They asked for the annex.")
        await stage.press("Ctrl-O")
        #expect(stage.edited == ["They asked for the annex."])
        #expect(stage.text.contains("and a line from the editor"))
    }

    @Test func leavingWithSomethingTypedAsksFirst() async throws {
        let stage = try await Stage(place: .today)
        await stage.press("M")
        await stage.type("nad")
        await stage.press("Esc")
        #expect(stage.text.contains("Leave without saving?"))
        await stage.press("Enter")
        #expect(stage.text.contains("New meeting"))
        await stage.press("Esc", "Down", "Enter")
        #expect(!stage.text.contains("New meeting"))
    }

    @Test func aMeetingCanBeEditedAndTheEditUndone() async throws {
        let stage = try await Stage(place: .meetings)
        let before = stage.lines[3]
        await stage.press("e")
        await stage.focus("Subject")
        await stage.press("Ctrl-U")
        await stage.type("Another subject")
        await stage.press("Ctrl-S")
        #expect(stage.lines[3].contains("Another subject"))
        await stage.press("u")
        #expect(stage.lines[3] == before)
    }
}

extension Stage {
    /// Moves through the form to the row of that label.
    func focus(_ label: String) async {
        for _ in 0..<40 {
            if label == focused { return }
            await press("Tab")
        }
    }

    /// The label of the form's row that has the cursor.
    private var focused: String? {
        guard let cursor = surface.cursor else { return nil }
        return lines.indices.contains(cursor.row)
            ? lines[...cursor.row].last { $0.hasPrefix(" ") && !$0.hasPrefix("   ") }.map(label) : nil
    }

    private func label(_ line: String) -> String {
        String(line.dropFirst().prefix(18)).split(separator: "  ").first.map { $0.replacingOccurrences(of: " *", with: "") } ?? ""
    }

    func fill(_ label: String, _ text: String) async {
        await focus(label)
        await type(text)
    }
}
