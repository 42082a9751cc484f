import Domain
import Foundation
import Terminal
import Testing

@testable import TUI

/// Follow-ups, pipeline, palette, help: what each key of the places does.
@Suite struct PlaceTests {
    @Test func everyKeyOfTheQueueActsAtOnceAndIsUndone() async throws {
        let stage = try await Stage(place: .followUps)
        let first = stage.lines[4]
        let count = stage.lines[1]
        for (keys, said) in [
            (["d"], "Done: "), (["x"], "Dropped: "), (["z", "Enter"], "Put off until Wed 25 Mar: "),
            (["a", "Enter"], "Given to Ana Vilela: "),
        ] {
            for key in keys { await stage.press(key) }
            #expect(stage.status.hasPrefix(said), "\(keys): \(stage.status)")
            await stage.press("u")
            #expect(stage.status.hasPrefix("Undone: "))
            await stage.press("g")
            #expect(stage.lines[4] == first, "\(keys)")
            #expect(stage.lines[1] == count)
        }
    }

    @Test func aFollowUpIsPutOffUntilADayAsTyped() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("z")
        await stage.type("3 apr")
        #expect(stage.text.contains("= Fri 3 Apr"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Put off until Fri 3 Apr"))
    }

    @Test func aFollowUpIsGivenToSomebodyByLogin() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("a")
        await stage.type("hel")
        #expect(stage.text.contains("Helena Marchetti-Oduya"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Given to Helena Marchetti-Oduya"))
    }

    @Test func theCursorStaysOnItsLineWhenAnActMovesTheRowAway() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("j")
        let (second, third) = (stage.lines[5], stage.lines[6])
        await stage.press("z", "Enter")
        #expect(stage.lines[5].prefix(30) == third.prefix(30))
        await stage.press("u")
        #expect(stage.lines[5] == second)
        #expect(second.contains(stage.model.stack.top.screen.subject?.label.prefix(20) ?? "nobody"))
    }

    @Test func aFollowUpIsWorkedOffOnItsOwnPageToo() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("Enter", "d")
        #expect(stage.status.hasPrefix("Done: "))
        await stage.press("u", "z", "Enter")
        #expect(stage.status.hasPrefix("Put off until"))
        await stage.press("2", "Enter", "d")
        #expect(stage.status.contains("That is for follow-ups"))
    }

    @Test func whatCameOfItIsWrittenDownAfterwards() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("d", "r")
        await stage.type("They signed.")
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Wrote down what came of"))
    }

    @Test func theQueueStandsInItsGroupsInOrder() async throws {
        let stage = try await Stage(columns: 80, rows: 100, place: .followUps)
        let headings = stage.lines.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { ["Overdue", "Today", "This week", "Later", "Waiting"].contains($0) }
        #expect(headings == ["Overdue", "Today", "This week", "Later", "Waiting"])
    }

    @Test func onlyMineAndClosedOnesToo() async throws {
        let stage = try await Stage(place: .followUps)
        let all = stage.lines[1]
        await stage.press("w")
        #expect(stage.lines[1] != all)
        await stage.press("w", "C")
        #expect(stage.lines[1].contains("120 follow-ups"))
    }

    @Test func aFollowUpThatRepeatsComesBack() async throws {
        let stage = try await Stage(isEmpty: true, place: .followUps)
        await stage.press("f")
        await stage.type("Call the rector")
        await stage.focus("Due")
        await stage.type("today")
        await stage.focus("Repeats")
        await stage.type("every 2 weeks")
        await stage.press("Ctrl-S")
        #expect(stage.text.contains("Call the rector"))
        await stage.press("d")
        #expect(stage.text.contains("Wed 1 Apr"), "the next is there")
        await stage.press("u")
        #expect(stage.lines[1].contains("1 follow-up"))
        #expect(stage.text.contains("today"))
    }

    @Test func aCardMovesToTheNextStageAndBack() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .pipeline)
        let card = try #require(stage.model.stack.top.screen.subject)
        await stage.press("L")
        #expect(stage.status.hasPrefix("Moved \(card.label) to "))
        #expect(stage.model.stack.top.screen.subject == card, "the cursor follows the card")
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: Moved"))
    }

    @Test func thePaletteFindsAnActByItsLettersAndDoesIt() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press(":")
        await stage.type("gotofol")
        await stage.press("Enter")
        #expect(stage.lines[1].contains("follow-ups"))
    }

    @Test func helpListsExactlyTheKeysThatWorkHere() async throws {
        let stage = try await Stage(rows: 60, place: .followUps)
        await stage.press("?")
        for binding in FollowUpsScreen.keymap.bindings { #expect(stage.text.contains(binding.sentence.english)) }
        #expect(!stage.text.contains("Move the card"))
    }

    @Test func aDisabledActSaysWhy() async throws {
        let stage = try await Stage(isEmpty: true, place: .contacts)
        await stage.press("e")
        #expect(stage.status.hasPrefix("! There is nothing under the cursor"))
    }

    @Test func undoAsksBeforeItTakesBackWhatWasDoneEarlier() async throws {
        let stage = try await Stage()
        await stage.press("u")
        #expect(stage.text.contains("You have done nothing since you came"))
        await stage.press("Enter")
        #expect(!stage.status.contains("Undone"))
        await stage.press("u", "Down", "Enter")
        #expect(stage.status.hasPrefix("Undone: "))
    }

    @Test func whoeverMayOnlyReadHearsItBeforeTyping() async throws {
        let stage = try await Stage(readOnly: "tomas may read this office but not change it.")
        #expect(stage.status.contains("may read"))
        await stage.press("M")
        #expect(!stage.text.contains("New meeting"))
        #expect(stage.status.contains("may read"))
    }

    @Test func searchForgivesATypoAndOpens() async throws {
        let stage = try await Stage()
        await stage.press("s")
        await stage.type("Halcyn")
        #expect(stage.text.contains("Did you mean"))
        #expect(stage.text.contains("Halcyon Reasoning"))
    }

    @Test func aRecordsLinksLeadOnAndEscLeadsBack() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Enter", "j", "Enter")
        #expect(stage.model.stack.entries.count == 3)
        await stage.press("Esc", "Esc")
        #expect(stage.model.stack.isAtRoot)
    }

    @Test func anAnswerThatNobodyWantsAnyMoreIsDropped() async throws {
        let stage = try await Stage(place: .contacts)
        let before = stage.lines
        let other = ListQuery(.contact, sort: Sort(Contact.city), columns: [Contact.city], today: Stage.moment.today)
        await stage.send(.answer(.list(other), .success(.page(Page(rows: [], isStart: true, isEnd: true))), to: .max))
        #expect(stage.lines == before)
    }
}
