import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// Logging a meeting in one line: what is offered, what is understood, what is refused.
@Suite struct QuickLogTests {
    /// The meeting that was logged last.
    private func logged(_ stage: Stage) async throws -> Record {
        guard case .history(let acts) = try await stage.store.answer(.history(nil, limit: 1)),
            let link = acts.first?.revisions.map(\.link).first(where: { $0.target.kind == .meeting }),
            case .dossier(let dossier?) = try await stage.store.answer(.dossier(link.target))
        else { throw Problem("nothing was logged") }
        return dossier.record
    }

    private func names(_ record: Record) -> [String] { record[Meeting.participants].links.map(\.label) }

    @Test func twoPeopleATopicAndAFollowUpTakeFewerThanSixtyKeys() async throws {
        let stage = try await Stage()
        var keys = 0
        func press(_ key: String) async {
            keys += 1
            await stage.press(key)
        }
        func type(_ text: String) async {
            keys += text.count
            await stage.type(text)
        }
        await press("m")
        await type("@nad")
        await press("Tab")
        await type("@abe")
        await press("Tab")
        await type("#comp")
        await press("Tab")
        await type("; - send the brief ^fri")
        await press("Enter")
        #expect(stage.status.hasPrefix("Logged a meeting with Nadia Berenstain, Theo Abernathy-Cole and 1 follow-up"))
        #expect(keys < 60, "it took \(keys)")
        let meeting = try await logged(stage)
        #expect(names(meeting) == ["Nadia Berenstain", "Theo Abernathy-Cole", "Ana Vilela"])
        #expect(meeting[Meeting.topics].links.map(\.label) == ["Compute"])
        guard case .dossier(let dossier?) = try await stage.store.answer(.dossier(meeting.reference)) else { return }
        #expect(dossier.timeline.map(\.link.label) == ["send the brief"])
        #expect(dossier.timeline.map(\.day) == [Day("2026-03-20")])
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: Logged a meeting"), "and it was one act")
    }

    @Test func thePreviewSaysEverythingThatWasUnderstood() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        await stage.press("m")
        await stage.type(
            "lunch @\"Nadia Berenstain\" @ana #compute yesterday 15:00 EAT 45m ~Accra ;They like it; - they: send it ^fri !high")
        for text in [
            "Nadia Berenstain  Head of Global Affairs, Halcyon Reasoning", "Ana Vilela", "Compute",
            "Tue 17 Mar 15:00, Africa/Nairobi",
            "yesterday 12:00 here", "held", "45 min", "in person", "Accra", "They like it",
            "send it  their promise · Ana Vilela · due Fri 20 Mar · high · about Nadia Berenstain",
        ] { #expect(stage.text.contains(text), "\(text)") }
    }

    @Test func aMeetingAheadIsPlanned() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("visit @\"Nadia Berenstain\" tomorrow 10:00")
        #expect(stage.text.contains("planned, as it lies ahead"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Planned a meeting with Nadia Berenstain"))
    }

    @Test func aNameThatNobodyHasIsMadeOnlyWhereSomebodySaysSo() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("@\"Quilla Xanthopoulou\" #compute coffee")
        await stage.press("Enter")
        #expect(stage.status.contains("“Quilla Xanthopoulou” is nobody yet"))
        #expect(stage.text.contains("+ new contact “Quilla Xanthopoulou”"))
        await stage.press("Enter")
        #expect(stage.status.contains("Point at the one that you mean"))
        await stage.press("Down", "Enter")
        #expect(stage.text.contains("new contact"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Logged a meeting with Quilla Xanthopoulou"))
    }

    @Test func halfANameThatBeginsTwoIsAskedAbout() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("call @nad")
        #expect(stage.text.contains("Nadia Berenstain") && stage.text.contains("Politechnika Nadwiślańska"))
        await stage.press("Esc", "Enter")
        #expect(stage.status.hasPrefix("! "))
        await stage.press("Down", "Enter", "Enter")
        #expect(stage.status.hasPrefix("Logged a meeting with "))
    }

    @Test func anOrganizationMadeOnTheWayIsWhereTheNewPersonWorks() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("@\"Quilla Xanthopoulou")
        await stage.press("Tab")
        await stage.type("@\"Zebra Robotics")
        await stage.press("Down", "Tab")
        #expect(stage.text.contains("new contact, at Zebra Robotics"))
        await stage.press("Enter", "2", "/")
        await stage.type("quilla")
        #expect(stage.lines[3].contains("Zebra Robotics"))
        await stage.press("Esc", "u", "/")
        await stage.type("quilla")
        #expect(stage.text.contains("Nothing matches"), "one undo takes all of it back")
    }

    @Test func aSlipOfTheFingerOffersTheNearNameFirst() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("@berenstian")
        let line = try #require(stage.lines.first { $0.contains("did you mean it?") })
        #expect(line.contains("Nadia Berenstain"))
        await stage.press("Tab", "Enter")
        #expect(stage.status.hasPrefix("Logged a meeting with Nadia Berenstain"))
    }

    @Test func namesakesAreNeverMixedUp() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        let twin = Record(
            Reference(.contact, UID("twin")), [Contact.name: .text("Nadia Berenstain"), Contact.country: .text("BG")])
        try await stage.store.apply(Change("Added a twin", [.create(twin)]), as: nil, at: Stage.moment.now)
        await stage.press("m")
        await stage.type("@\"Nadia Berenstain\" coffee")
        #expect(stage.text.contains("which one? 2 records are called so"))
        await stage.press("Enter")
        #expect(stage.status.contains("could be any of these"))
        await stage.press("Down", "Down", "Enter")
        #expect(!stage.text.contains("which one?"))
        await stage.press("End")
        await stage.type(" @nadi")
        await stage.press("Tab", "Enter")
        let meeting = try await logged(stage)
        let people = meeting[Meeting.participants].links.filter { $0.target.kind == .contact }.map(\.target)
        #expect(people.count == 2 && Set(people).count == 2 && people.contains(twin.reference), "both are there: \(stage.text)")
    }

    @Test func itStartsWithWhoeverIsUnderTheCursor() async throws {
        let stage = try await Stage(place: .contacts)
        let subject = try #require(stage.model.stack.top.screen.subject)
        await stage.press("m")
        #expect(stage.text.contains("@\"\(subject.label)\""))
        await stage.press("Esc")
        #expect(!stage.text.contains("Leave without saving?"), "nothing was typed")
        await stage.press("m")
        await stage.type("coffee")
        await stage.press("Enter")
        #expect(try await logged(stage)[Meeting.participants].links.first == subject)
    }

    @Test func whoTypesFasterThanTheMachineLosesNothingAndMeetsTheRightPeople() async throws {
        let stage = try await Stage()
        stage.hold()
        await stage.press("m")
        await stage.type("@nad")
        await stage.press("Tab")
        await stage.type("@abe")
        await stage.press("Tab")
        await stage.type("coffee")
        await stage.press("Enter")
        await stage.release()
        #expect(stage.status.hasPrefix("Logged a meeting with Nadia Berenstain, Theo Abernathy-Cole."), "\(stage.status)")
        #expect(try await logged(stage)[Meeting.subject].text == "coffee")
    }

    @Test func lettersNeverWait() async throws {
        let stage = try await Stage()
        await stage.press("m")
        stage.hold()
        await stage.type("coffee @nad")
        #expect(stage.text.contains("coffee @nad"))
    }

    @Test func whatTheGrammarDoubtsIsShownAndNotSaved() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("coffee @me 25:99")
        #expect(stage.text.contains("Unclear"))
        await stage.press("Enter")
        #expect(stage.status.contains("is not a time"))
        await stage.press("Ctrl-U", "Enter")
        #expect(stage.status.contains("Say with whom"))
        await stage.type("coffee; - send it ^frday")
        await stage.press("Enter")
        #expect(stage.status.contains("frday"))
    }

    @Test func tabGoesOnInTheFormWithoutLosingAWord() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        await stage.press("m")
        await stage.type("@nad")
        await stage.press("Tab")
        await stage.type("@\"Quilla Xanthopoulou")
        await stage.press("Tab")
        await stage.type(
            "dinner ^sat @\"Who Knows\" #compute 3 mar 19:00 EAT 2h ~Accra ~Dakar; They smiled; - send the brief ^fri @tomas; - they: call "
        )
        await stage.press("Tab")
        for text in [
            "New meeting", "Nadia Berenstain, Quilla Xanthopoulou", "dinner ^sat ~Accra", "Dakar",
            "They smiled", "send the brief ^fri @tomas", "they: call", "Who Knows", "Africa/Nairobi", "120",
        ] { #expect(stage.text.contains(text), "\(text) in \(stage.text)") }
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("“Who Knows” is nobody yet"))
        await stage.press("Enter")
        for text in ["Who Knows", "Compute", "2026-03-03 16:00"] {
            #expect(stage.text.contains(text), "\(text) in \(stage.text)")
        }
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Logged a meeting with "), "\(stage.status)")
        #expect(stage.status.contains("2 follow-ups"))
        let meeting = try await logged(stage)
        #expect(Set(names(meeting)) == ["Nadia Berenstain", "Quilla Xanthopoulou", "Who Knows", "Ana Vilela"])
        #expect(meeting[Meeting.zone].text == "Africa/Nairobi")
    }

    @Test func leavingTheFormThatWasCarriedOnAsksFirst() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("coffee ")
        await stage.press("Tab", "Esc")
        #expect(stage.text.contains("Leave without saving?"))
    }

    @Test func leavingAsksFirst() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("coffee")
        await stage.press("Esc")
        #expect(stage.text.contains("Leave without saving?"))
        await stage.press("Enter")
        #expect(stage.text.contains("coffee"))
        await stage.press("Esc", "Down", "Enter")
        #expect(stage.model.stack.isAtRoot)
    }

    @Test func placesThatWereUsedAreOffered() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("coffee @me ~acc")
        #expect(stage.lines.contains { $0.contains("│  Accra") })
        await stage.press("Tab", "Enter")
        #expect(try await logged(stage)[Meeting.place].text == "Accra")
    }

    @Test func aTopicThatNobodyHasIsMadeOnTheWay() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("talk @me #\"lidar for bees")
        await stage.press("Tab", "Enter")
        #expect(try await logged(stage)[Meeting.topics].links.map(\.label) == ["lidar for bees"])
    }

    @Test func escClosesTheOffersSoThatEnterSaves() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("coffee @\"Nadia Berenstain\" #compute")
        await stage.press("Esc", "Enter")
        #expect(stage.status.hasPrefix("Logged a meeting with Nadia Berenstain"))
    }

    @Test func pastedLinesStayLines() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        await stage.press("m")
        await stage.send(.event(.paste("coffee @me\nThey were kind\n- send the brief ^fri\n")))
        #expect(stage.text.contains("They were kind"))
        #expect(stage.text.contains("send the brief  task"))
        await stage.press("Enter")
        #expect(try await logged(stage)[Meeting.notes].text == "They were kind")
    }

    @Test func aClickTakesAnOffer() async throws {
        let stage = try await Stage()
        await stage.press("m")
        await stage.type("@nad")
        let row = try #require(stage.lines.firstIndex { $0.contains("Nadia Berenstain  Head") })
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 10, row: row)))))
        #expect(stage.text.contains("@\"Nadia Berenstain\""))
    }

    @Test func whoeverMayOnlyReadDoesNotBegin() async throws {
        let stage = try await Stage(readOnly: "You may read this office.")
        await stage.press("m")
        #expect(stage.status.contains("You may read"))
        #expect(stage.model.stack.isAtRoot)
    }
}
