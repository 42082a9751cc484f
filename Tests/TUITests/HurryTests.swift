import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// People type faster than machines answer, change their mind, and leave in the middle.
@Suite struct HurryTests {
    @Test func namesTypedAheadOfTheAnswersAreTheRightPeople() async throws {
        let stage = try await Stage()
        await stage.press("M")
        stage.hold()
        await stage.type("nadia")
        await stage.press("Enter")
        await stage.type("abernathy")
        await stage.press("Enter", "Ctrl-S")
        await stage.release()
        #expect(stage.status.hasPrefix("Logged a meeting with Nadia Berenstain, Theo Abernathy-Cole."), "\(stage.status)")
    }

    @Test(arguments: ["Esc", "Ctrl-C"])
    func anImportIsStopped(key: String) async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("I")
        await stage.type("people.csv")
        await stage.press("Enter")
        await stage.send(.progress("500 read …"))
        #expect(stage.status == "500 read … Ctrl-C stops it")
        await stage.press("f", "Esc", "/", "Esc")
        #expect(stage.status == "", "Esc leaves what was begun since")
        await stage.press(key)
        #expect(stage.status == "! Stopped. Nothing was imported.")
        await stage.press("Esc")
        #expect(stage.status == "", "there is nothing more to stop")
    }

    @Test func aNameThatIsNotFoundIsNeverMadeUnseen() async throws {
        let stage = try await Stage()
        await stage.press("M")
        stage.hold()
        await stage.type("zzyzx")
        await stage.press("Enter")
        await stage.type("more")
        await stage.press("Ctrl-S")
        await stage.release()
        #expect(stage.status.contains("is nobody yet"))
    }

    @Test func keysTypedBeforeAPageIsReadHitWhatTheyWereMeantFor() async throws {
        let stage = try await Stage()
        stage.hold()
        await stage.press("6", "j", "Enter")
        await stage.release()
        let slow = stage.lines
        let other = try await Stage()
        await other.press("6", "j", "Enter")
        #expect(slow == other.lines)
        #expect(slow[1] != "")
    }

    @Test func enterAfterAFilterOpensWhatTheFilterFound() async throws {
        let stage = try await Stage(place: .organizations)
        stage.hold()
        await stage.press("/")
        await stage.type("halcyon")
        await stage.press("Enter", "Enter")
        await stage.release()
        #expect(stage.lines[1].contains("Halcyon Reasoning"))
    }

    @Test func whoeverGoesElsewhereMeanwhileNeedNotWait() async throws {
        let stage = try await Stage()
        stage.hold()
        await stage.press("2", "j", "j", "D", "3")
        await stage.release()
        #expect(stage.lines[1].contains("60 organizations"))
        await stage.press("2")
        #expect(stage.lines[1].contains("200 contacts"), "what was typed and left behind is forgotten")
    }

    @Test func whoeverWasMadeAndTakenOutAgainIsNotKept() async throws {
        let stage = try await Stage()
        await stage.press("M")
        await stage.type("Oops Wrong")
        await stage.press("Enter", "Backspace")
        await stage.type("nadia")
        await stage.press("Enter", "Ctrl-S", "2", "/")
        await stage.type("oops")
        #expect(stage.text.contains("Nothing matches"))
    }

    @Test func savingTwiceBeforeTheAnswerSavesOnce() async throws {
        let stage = try await Stage()
        await stage.press("M")
        await stage.type("nadia")
        await stage.press("Enter")
        stage.hold()
        await stage.press("Ctrl-S", "Ctrl-S", "Esc")
        await stage.release()
        #expect(!stage.text.contains("already"))
        #expect(!stage.text.contains("New meeting"))
        #expect(stage.text.contains("Logged: "), "the form has closed, and the question that stood over it")
        #expect(stage.model.stack.entries.count == 2)
    }

    @Test func twoMovesInAHurryAreTwoStages() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .pipeline)
        let card = try #require(stage.model.stack.top.screen.subject)
        guard case .dossier(let before?) = try await stage.store.answer(.dossier(card.target)) else { return }
        stage.hold()
        await stage.press("L", "L")
        await stage.release()
        guard case .dossier(let after?) = try await stage.store.answer(.dossier(card.target)) else { return }
        let (old, new) = (before.record[Opportunity.stageLog].items, after.record[Opportunity.stageLog].items)
        #expect(new.count == old.count + 2)
        #expect(new.last?[StageEntry.stage].link == after.record[Opportunity.stage].link)
        #expect(new.dropLast().last?[StageEntry.stage].link != after.record[Opportunity.stage].link)
    }

    @Test func leavingTheProgramWithAFormHalfFilledAsksFirst() async throws {
        let stage = try await Stage()
        await stage.press("M")
        await stage.type("nad")
        await stage.press("Ctrl-C")
        #expect(stage.text.contains("Leave without saving?"))
        await stage.press("Esc")
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 12, row: 0)))))
        #expect(stage.lines[1].contains("contacts"))
        await stage.press("q")
        #expect(stage.text.contains("Something typed is not saved"))
        await stage.press("Enter")
        #expect(stage.text.contains("New meeting"))
        #expect(!stage.model.isLeaving)
    }

    @Test func theEndOfARecordIsReached() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Enter", "G", "End", "j", "PgDn", "g", "k", "PgUp")
        #expect(stage.text.contains("Abdoulkader Robleh"))
    }

    @Test func aListShowsWhatWasChangedOnThePageAboveIt() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("Enter", "e", "Ctrl-U")
        await stage.type("Another Name")
        await stage.press("Ctrl-S", "Esc")
        #expect(stage.text.contains("Another Name"))
    }

    @Test func theFilterKeepsItsKeysToItself() async throws {
        let stage = try await Stage(place: .followUps)
        let count = stage.lines[1]
        await stage.press("/", "Ctrl-P", "Enter", "Enter", "Esc")
        #expect(stage.lines[1] == count)
    }

    @Test func whatWasSelectedForOneActIsNotMeantByTheNext() async throws {
        let stage = try await Stage(place: .followUps)
        await stage.press("Space", "Space", "Space", "z", "Enter")
        #expect(stage.status.contains("3 follow-ups"))
        await stage.press("d")
        #expect(stage.status.hasPrefix("Done: ") && !stage.status.contains("follow-ups"))
    }

    @Test func whatIsNotTouchedInAFormStaysToTheLetter() async throws {
        let stage = try await Stage(isEmpty: true, place: .contacts)
        var record = Record(Reference(.contact, UID("odd")), [Contact.name: .text("Odd One")])
        record[Contact.emails] = .list([Item([Part.address: .text("no address at all")])])
        record[Contact.links] = .list([Item([Part.url: .text("skype:live:dora")])])
        record[Contact.addresses] = .list([Item([Part.street: .text("1 Main St, Boston, MA")])])
        let user = stage.model.context.user.target.uid
        try await stage.store.apply(Change("Added Odd One", [.create(record)]), as: user, at: Stage.moment.now)
        await stage.send(.tick)
        await stage.press("e", "Ctrl-U")
        await stage.type("Even Odder")
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Changed contact Even Odder"))
        guard case .dossier(let dossier?) = try await stage.store.answer(.dossier(record.reference)) else { return }
        for field in [Contact.emails, Contact.links, Contact.addresses] { #expect(dossier.record[field] == record[field]) }
    }

    @Test func whatAColleagueWroteMeanwhileIsNotLost() async throws {
        let stage = try await Stage(place: .organizations)
        let link = try #require(stage.model.stack.top.screen.subject)
        await stage.press("e")
        await stage.focus("City")
        await stage.press("Ctrl-U")
        await stage.type("Kigali")
        let helena = try #require(try await stage.store.user(login: "helena"))
        try await stage.store.apply(
            Change("Moved them", [.set(link.target, Organization.city, .text("Mombasa"))]), as: helena.reference.uid,
            at: Stage.moment.now)
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("Helena Marchetti-Oduya"), "\(stage.status)")
        #expect(stage.text.contains("Kigali"), "what was typed is still there")
        guard case .dossier(let dossier?) = try await stage.store.answer(.dossier(link.target)) else { return }
        #expect(dossier.record[Organization.city].text == "Mombasa")
    }

    @Test func anAnswerToAnEarlierAskingComesTooLate() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.send(.tick)
        let query = try #require(stage.model.stack.top.asked.first { if case .count = $0 { true } else { false } })
        stage.hold()
        await stage.send(.tick)
        await stage.send(.answer(query, .success(.count(7)), to: 1))
        #expect(!stage.text.contains("7 contacts") || stage.text.contains("197 contacts"))
        await stage.release()
        #expect(stage.lines[1].contains("200 contacts"))
    }
}
