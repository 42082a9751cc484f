import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// Many at once: what is selected, what would change, one act, one undo.
@Suite struct BulkTests {
    private func list(_ stage: Stage, _ kind: Kind, _ filter: Filter, _ columns: [Field]) async throws -> [Row] {
        let query = ListQuery(kind, filter: filter, sort: Sort(kind.titleField), columns: columns, today: Stage.moment.today)
        guard case .page(let page) = try await stage.store.answer(.list(query)) else { throw Problem("no page") }
        return page.rows
    }

    @Test func allThatTheFilterLetsThroughIsSelected() async throws {
        let stage = try await Stage(place: .meetings)
        await stage.press("*")
        #expect(stage.lines[1].contains("300 selected"))
        await stage.press("*")
        #expect(!stage.lines[1].contains("selected"))
        await stage.press("/")
        await stage.type("is:cancelled")
        await stage.press("Enter", "*")
        #expect(stage.lines[1].contains("8 selected"))
    }

    @Test func keysWaitUntilAllIsSelected() async throws {
        let stage = try await Stage(place: .contacts)
        stage.hold()
        await stage.press("*", "A")
        #expect(!stage.text.contains("Act on"))
        await stage.release()
        #expect(stage.text.contains("Act on 200 contacts"))
    }

    @Test func aLeadIsGivenToAllAfterAPreview() async throws {
        let stage = try await Stage(place: .contacts)
        let before = try await list(stage, .contact, .everything, [Contact.lead]).filter {
            $0.values[0].link?.label == "Tan Mei Lin"
        }.count
        await stage.press("Space", "Space", "Space", "A", "Enter")
        await stage.type("mei")
        await stage.press("Enter")
        #expect(stage.lines[1].contains("change") && stage.lines[2].contains("Record") && stage.lines[2].contains("Then"))
        #expect(stage.lines[3].contains("Lead") && stage.lines[3].contains("Tan Mei Lin"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Changed Lead of"))
        #expect(!stage.lines[1].contains("selected"))
        let after = try await list(stage, .contact, .everything, [Contact.lead]).filter {
            $0.values[0].link?.label == "Tan Mei Lin"
        }.count
        #expect(after > before)
        await stage.press("u")
        let undone = try await list(stage, .contact, .everything, [Contact.lead]).filter {
            $0.values[0].link?.label == "Tan Mei Lin"
        }.count
        #expect(undone == before)
    }

    @Test func escLeavesEverythingAsItWas() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Space", "Space", "A", "G", "j", "j", "j", "j", "j", "j", "j", "Enter")
        #expect(stage.lines[1].contains("All 2 contacts change."))
        await stage.press("Esc")
        #expect(stage.lines[1].contains("2 selected, 200 contacts"))
    }

    @Test func aFieldIsFoundByItsNameAndSetForAll() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("*", "A", "j", "j", "j", "Enter")
        #expect(stage.text.contains("Set which field?"))
        await stage.type("tier")
        await stage.press("Enter")
        await stage.type("watch")
        await stage.press("Enter")
        #expect(stage.lines[1].contains("of 60 organizations change;") && stage.lines[1].contains("have it already."))
        await stage.press("Enter")
        let rows = try await list(stage, .organization, .everything, [Organization.tier])
        #expect(rows.count == 60 && rows.allSatisfy { $0.values[0] == .word(Tier.watch) })
    }

    @Test func aTopicIsAddedAndNothingIsLost() async throws {
        let stage = try await Stage(columns: 160, rows: 24, place: .contacts)
        await stage.press("Space", "Space", "A", "j", "Enter")
        await stage.type("quantum")
        await stage.press("Enter")
        #expect(stage.lines[3].contains("Topics") && stage.lines[3].contains("Quantum"))
        await stage.press("Enter")
        let rows = try await list(stage, .contact, .everything, [Contact.topics]).prefix(2)
        #expect(
            rows.allSatisfy { row in
                row.values[0].links.count > 1 && row.values[0].links.contains { $0.label.hasPrefix("Quantum") }
            })
    }

    @Test func everyOneOfThemGetsAFollowUp() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Space", "Space", "Space", "A", "j", "j", "j", "j", "Enter")
        await stage.type("Send the season's greetings ^fri")
        await stage.press("Enter")
        #expect(stage.lines[1].contains("All 3 contacts change."))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Added the follow-up “Send the season's greetings” for 3 contacts"))
        let made = try await list(stage, .followUp, .words("greetings"), [FollowUp.contact, FollowUp.due])
            .filter { $0.link.label == "Send the season's greetings" }
        #expect(made.count == 3 && Set(made.map { $0.values[0].link?.label }).count == 3)
        #expect(made.allSatisfy { $0.values[1] == .day(Stage.moment.today + 2) })
    }

    @Test func oneMeetingIsLoggedWithAll() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Space", "Space", "A", "j", "j", "j", "j", "j", "Enter")
        #expect(stage.model.stack.top.screen is RecordForm)
        #expect(stage.text.contains("Abdulmohsen Al-Dughaither, Abdoulkader Robleh"))
    }

    @Test func editingOneOfManySaysSo() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("Space", "Space", "e")
        #expect(stage.status.contains("is edited here. A acts on all 2"))
    }

    @Test func whatIsShownIsWrittenToAFile() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("/")
        await stage.type("tier:1")
        await stage.press("Enter", "X")
        #expect(stage.text.contains("Table (CSV), the columns shown") && stage.text.contains("Business cards"))
        await stage.press("Enter")
        #expect(stage.text.contains("~/contacts-2026-03-18.csv"))
        await stage.press("Enter")
        let order = try #require(stage.exported.first)
        #expect(order.format == "csv" && order.path == "~/contacts-2026-03-18.csv" && order.columns?.first == Contact.name)
        guard case .list(let query) = order.what else { throw Problem("a list") }
        #expect(query.filter != .everything)
        #expect(stage.status == "Written to ~/contacts-2026-03-18.csv")
    }

    @Test func whatIsSelectedIsWrittenToAFile() async throws {
        let stage = try await Stage(place: .meetings)
        await stage.press("Space", "Space", "X")
        #expect(stage.text.contains("Write 2 meetings as") && !stage.text.contains("Business cards"))
        await stage.press("j", "j", "Enter", "Ctrl-U")
        await stage.type("/tmp/two.json")
        await stage.press("Enter")
        guard case .records(let references) = stage.exported.first?.what else { throw Problem("records") }
        #expect(references.count == 2 && stage.exported.first?.path == "/tmp/two.json")
    }
}
