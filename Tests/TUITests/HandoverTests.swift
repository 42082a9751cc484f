import Domain
import Storage
import Terminal
import Testing

@testable import TUI

/// A portfolio moves to a successor by keys.
@Suite struct HandoverTests {
    private func led(_ stage: Stage, _ login: String) async throws -> Int {
        let filter = Filter.field(FieldPath([Organization.lead]), .links(login))
        guard case .count(let count) = try await stage.store.answer(.count(.organization, filter)) else {
            throw Problem("no count")
        }
        return count
    }

    private func toJoost(_ stage: Stage) async {
        await stage.press("N", "j", "Enter")
        await stage.type("joost")
        await stage.press("Enter")
    }

    @Test func aPortfolioMovesInOneActAndComesBackByOneUndo() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        let before = (try await led(stage, "ana"), try await led(stage, "joost"))
        await toJoost(stage)
        #expect(stage.text.contains("Joost van den Akker"))
        await stage.press("N")
        #expect(stage.text.contains("Hand over now"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Handed over from Ana Vilela to Joost van den Akker"))
        #expect(stage.text.contains("Handover from Ana Vilela to Joost van den Akker"))
        #expect(stage.text.contains("Organizations led (\(before.0))"))
        #expect(try await led(stage, "ana") == 0)
        #expect(try await led(stage, "joost") == before.0 + before.1)
        await stage.press("Esc", "u")
        #expect(try await led(stage, "ana") == before.0)
        #expect(try await led(stage, "joost") == before.1)
    }

    @Test func aRecordAndAGroupCanBeLeftOut() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        let before = try await led(stage, "ana")
        await toJoost(stage)
        await stage.press("j", "j", "j", "Space")
        #expect(stage.text.contains("\(before - 1) of \(before)"))
        await stage.press("k", "k", "Space")
        #expect(stage.text.contains("0 of \(before)"))
        await stage.press("Space")
        #expect(stage.text.contains("\(before) of \(before)"))
    }

    @Test func aNoteIsTypedInPlaceOrInTheEditor() async throws {
        let stage = try await Stage(columns: 200, rows: 40)
        await toJoost(stage)
        await stage.press("j", "j", "j", "Enter")
        await stage.type("Ask for Pooja")
        await stage.press("Enter")
        #expect(stage.text.contains("note: Ask for Pooja"))
        stage.editor = { $0 + " first." }
        await stage.press("Ctrl-O")
        #expect(stage.edited == ["Ask for Pooja"])
        #expect(stage.text.contains("note: Ask for Pooja first."))
        let link = try #require(stage.model.stack.top.screen.subject)
        await stage.press("N", "Enter")
        guard case .dossier(let dossier?) = try await stage.store.answer(.dossier(link.target)) else {
            throw Problem("no dossier")
        }
        #expect(dossier.record[Organization.handover].text == "Ask for Pooja first.")
        #expect(stage.text.contains("Ask for Pooja first."))
    }

    @Test func whatIsMissingOrForbiddenIsSaid() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        await stage.press("N", "N")
        #expect(stage.status.contains("Say who takes it over."))
        await stage.press("Enter")
        #expect(stage.status.contains("Only a manager may hand over what is another's."))
        let reader = try await Stage(
            columns: 120, rows: 40, login: "tomas", readOnly: "tomas may read this office but not change it.")
        await reader.press("N", "N")
        #expect(reader.status.contains("tomas may read this office but not change it."))
    }

    @Test func aManagerHandsOverAnybodys() async throws {
        let stage = try await Stage(columns: 120, rows: 40, login: "helena")
        await stage.press("N", "Enter")
        await stage.type("ana")
        await stage.press("Enter")
        #expect(stage.text.contains("From    Ana Vilela"))
        await stage.press("j", "Enter")
        await stage.type("joost")
        await stage.press("Enter", "j", "Enter")
        await stage.type("15 apr")
        await stage.press("Enter")
        #expect(stage.text.contains("On      Wed 15 Apr"))
        await stage.press("N", "Enter")
        #expect(try await led(stage, "ana") == 0)
    }

    @Test func leavingAsksWhereSomethingWasChosen() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        await stage.press("N", "Esc")
        #expect(!stage.text.contains("Leave without"))
        await toJoost(stage)
        await stage.press("Esc")
        #expect(stage.text.contains("Leave without handing over?"))
        await stage.press("j", "Enter")
        #expect(stage.text.contains("Today") && !stage.text.contains("Leave without"))
    }

    @Test(arguments: [[80, 24], [120, 40]])
    func golden(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await stage.press("N")
        try expectGolden(stage.surface, "handover-begun-\(size[0])x\(size[1])")
        await stage.press("j", "Enter")
        await stage.type("joost")
        await stage.press("Enter", "j", "j", "j", "Enter")
        await stage.type("Ask for Pooja, never for Shih.")
        await stage.press("Enter")
        try expectGolden(stage.surface, "handover-note-\(size[0])x\(size[1])")
        await stage.press("G")
        try expectGolden(stage.surface, "handover-end-\(size[0])x\(size[1])")
        await stage.press("N", "Enter")
        try expectGolden(stage.surface, "handover-document-\(size[0])x\(size[1])")
    }
}
