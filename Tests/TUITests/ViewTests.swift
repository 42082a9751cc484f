import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// Saved views, grouping, filters that complete themselves.
@Suite struct ViewTests {
    // MARK: completion

    @Test func wordsAndValuesAreOfferedWhileTyped() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("/")
        await stage.type("cou")
        #expect(stage.lines[2].contains("country:") && stage.lines[2].contains("Country, by its code or name"))
        await stage.press("Tab")
        #expect(stage.lines[1].contains("/ country:"))
        await stage.type("ken")
        #expect(stage.lines[2].contains("KE") && stage.lines[2].contains("Kenya"))
        await stage.press("Down", "Enter")
        #expect(stage.lines[1].contains("/ country:KE "))
        await stage.press("Enter")
        #expect(!stage.model.stack.top.screen.isTyping)
        let rows = stage.lines[3...].prefix { !$0.isEmpty }
        #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("Kenya") })
    }

    @Test func enterKeepsTheFilterWhereNothingIsChosen() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("/")
        await stage.type("tier:")
        #expect(stage.lines[2].contains("1"))
        await stage.type("1")
        await stage.press("Enter")
        #expect(stage.lines[1].contains("/ tier:1") && !stage.model.stack.top.screen.isTyping)
    }

    @Test func anOfferIsTakenByAClick() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("/")
        await stage.type("kind:s")
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 5, row: 2)))))
        #expect(stage.lines[1].contains("/ kind:startup "))
    }

    @Test func upLeavesTheChoiceAgain() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("/")
        await stage.type("tier:")
        await stage.press("Down", "Up", "Enter")
        #expect(!stage.model.stack.top.screen.isTyping)
        #expect(stage.lines[1].contains("/ tier:"))
    }

    @Test func namesComeFromTheFileAndNoLetterWaits() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("/")
        stage.hold()
        await stage.type("org:bao")
        #expect(stage.lines[1].contains("/ org:bao"))
        await stage.release()
        #expect(stage.text.contains("\"Baobab Compute\""))
        await stage.press("Tab")
        #expect(stage.lines[1].contains("/ org:\"Baobab Compute\""))
        await stage.press("Enter")
        let rows = stage.lines[3...].prefix { !$0.isEmpty }
        #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("Baobab") })
    }

    @Test func aProblemIsOneLineAndHidesNoRow() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("/")
        await stage.type("kind:university ")
        let rows = Array(stage.lines[3...].prefix { !$0.isEmpty })
        await stage.type("contry:US")
        #expect(stage.lines[2].hasPrefix(" ! organizations have no “contry”. Did you mean country?"))
        #expect(Array(stage.lines[3...].prefix { !$0.isEmpty }) == rows)
        #expect(!stage.lines[1].contains("…"))
    }

    // MARK: search

    @Test func searchUnderstandsFilters() async throws {
        let stage = try await Stage()
        await stage.press("s")
        await stage.type("contacts org.country:KE")
        let rows = stage.lines[3...].prefix { !$0.isEmpty }
        #expect(!rows.isEmpty && rows.allSatisfy { $0.hasPrefix(" contact ") })
        await stage.press("Ctrl-U")
        await stage.type("country:KE")
        #expect(stage.text.contains(" contact ") && stage.text.contains(" organization "))
        await stage.press("Enter")
        #expect(stage.model.stack.top.screen is RecordScreen)
    }

    @Test func searchSaysWhatItDoesNotUnderstand() async throws {
        let stage = try await Stage()
        await stage.press("s")
        await stage.type("contacts contry:KE")
        #expect(stage.lines[2].contains("Did you mean country?"))
    }

    // MARK: views

    @Test func aViewIsShownByItsTab() async throws {
        let stage = try await Stage(place: .organizations)
        #expect(stage.lines[1].hasPrefix(" All  African start-ups  Tier 1 by lead"))
        await stage.press("]")
        #expect(stage.lines[1].contains("kind:startup"))
        #expect(stage.lines[3] == " Ghana  1" || stage.lines[3].hasPrefix(" "), "a heading")
        await stage.press("[")
        #expect(stage.lines[1].contains("60 organizations"))
        await stage.press("[")
        #expect(stage.lines[1].contains("tier:1"))
        await stage.press("]")
        #expect(stage.lines[1].contains("60 organizations"))
    }

    @Test func aTabIsChosenByAClick() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 8, row: 1)))))
        #expect(stage.lines[1].contains("kind:startup"))
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: 2, row: 1)))))
        #expect(stage.lines[1].contains("60 organizations"))
    }

    @Test func whatIsShownIsSavedChangedRenamedAndDeleted() async throws {
        let stage = try await Stage(columns: 110, rows: 30, place: .contacts)
        await stage.press("/")
        await stage.type("met>90d")
        await stage.press("Enter", "v")
        #expect(stage.text.contains("Views of Contacts"))
        await stage.press("G", "j", "j", "j", "Enter")
        await stage.type("Long ago")
        await stage.press("Enter")
        #expect(stage.text.contains("For everyone") && stage.text.contains("For me alone"))
        await stage.press("j", "Enter")
        #expect(stage.status.hasPrefix("Saved the view Long ago"))
        #expect(stage.lines[1].contains("Long ago") && !stage.lines[1].contains("Long ago*"))
        let saved = try #require(stage.model.context.office.views.first { $0.title == "Long ago" })
        #expect(saved[SavedView.filter] == .text("met>90d") && saved[SavedView.owner].link == stage.model.context.user)
        // Another order is another list, until it is kept.
        await stage.press("o", "Enter")
        #expect(stage.lines[1].contains("Long ago*"))
        await stage.press("v", "j", "j", "Enter")
        #expect(stage.status.hasPrefix("Changed the view Long ago"))
        #expect(!stage.lines[1].contains("Long ago*"))
        await stage.press("v", "j", "j", "Enter", "Ctrl-U")
        await stage.type("Not for months")
        await stage.press("Enter")
        #expect(stage.lines[1].contains("Not for months"))
        await stage.press("v", "j", "j", "j", "Enter")
        #expect(stage.status.hasPrefix("Deleted the view Not for months"))
        #expect(stage.lines[1].contains("200 contacts") && !stage.lines[1].contains("Not for months"))
        await stage.press("u")
        #expect(stage.model.context.office.views.contains { $0.title == "Not for months" })
    }

    @Test func aNameThatIsTakenIsNotLost() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("v", "j", "j", "Enter", "Enter")
        #expect(stage.status.contains("A view needs a name."))
        await stage.press("v", "j", "j", "Enter")
        await stage.type("Cold, tier 1")
        await stage.press("Enter")
        #expect(stage.status.contains("There is a view “Cold, tier 1” already."))
        await stage.type(" again")
        await stage.press("Enter", "Enter")
        #expect(stage.status.hasPrefix("Saved the view Cold, tier 1 again"))
    }

    @Test func aViewOfSomebodyElseAloneIsNotSeen() async throws {
        let stage = try await Stage(login: "helena", place: .contacts)
        let view = Record(
            Reference(.view, UID("hers")),
            [
                SavedView.name: .text("Only mine"), SavedView.place: .text("contact"),
                SavedView.owner: .link(stage.model.context.user),
            ])
        try await stage.store.apply(Change("Saved", [.create(view)]), as: nil, at: Stage.moment.now)
        await stage.send(.tick)
        #expect(stage.lines[1].contains("Only mine"))
        let office = stage.model.context.office
        #expect(!office.views(of: .contact, for: Link(Reference(.user, UID("other")), "")).contains { $0.title == "Only mine" })
    }

    @Test func whatWasChangedInThePlaceItselfIsThereAgain() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("o", "Enter")
        #expect(stage.lines[2].contains("Name ▾"))
        await stage.press("]", "[")
        #expect(stage.lines[2].contains("Name ▾"))
    }

    // MARK: grouping

    @Test func rowsAreGroupedUnderHeadings() async throws {
        let stage = try await Stage(columns: 80, rows: 100, place: .organizations)
        await stage.press("b")
        #expect(stage.text.contains("Group by"))
        await stage.press("j", "Enter")
        let kinds = ["company", "start-up", "investor", "accelerator", "university"]
        let headings = stage.lines[3...].filter { line in kinds.contains { line.hasPrefix(" \($0)  ") } }
        #expect(headings.count == 5)
        #expect(stage.lines[3].hasPrefix(" company  "))
        await stage.press("b", "k", "Enter")
        #expect(!stage.lines[3].hasPrefix(" company  "))
    }

    @Test func theQueueIsGroupedByOwnerAndBackAgain() async throws {
        let stage = try await Stage(place: .followUps)
        #expect(stage.lines[3].hasPrefix(" Overdue  14"))
        await stage.press("b", "j", "j", "j", "j", "Enter")
        #expect(!stage.lines[3].hasPrefix(" Overdue"))
        await stage.press("b", "k", "k", "k", "k", "Enter")
        #expect(stage.lines[3].hasPrefix(" Overdue  14"))
    }

    @Test func meetingsAreGroupedByMonth() async throws {
        let stage = try await Stage(place: .meetings)
        await stage.press("]")
        #expect(stage.lines[1].contains("when:this-quarter"))
        #expect(stage.text.contains(" March 2026"))
    }

    @Test func columnsStandInTheOrderInWhichTheyWereChosen() async throws {
        let stage = try await Stage(columns: 98, place: .contacts)
        await stage.press("c", "j", "Space", "Space", "Enter")
        let header = stage.lines[2]
        let role = try #require(header.range(of: "Role")).lowerBound
        let organization = try #require(header.range(of: "Organization")).lowerBound
        #expect(organization < role)
    }
}
