import Domain
import Storage
import Terminal
import Testing

@testable import TUI

/// Who is here twice: warned of while typing, listed, merged side by side, taken apart again.
@Suite struct DuplicateScreenTests {
    /// A stage with one person here twice, the second made by a form.
    private func stage(columns: Int = 80, rows: Int = 24) async throws -> Stage {
        let stage = try await Stage(columns: columns, rows: rows, place: .contacts)
        let twin = Record(
            Reference(.contact, UID("twin")),
            [
                Contact.name: .text("Gabriela Fonseca Lima"), Contact.city: .text("Manaus"),
            ])
        let call = Record(
            Reference(.followUp, UID("call")),
            [
                FollowUp.text: .text("Call the twin"), FollowUp.kind: .word(FollowUpKind.task),
                FollowUp.status: .word(FollowUpStatus.open),
                FollowUp.priority: .word(Priority.normal), FollowUp.contact: .link(twin.link),
            ])
        let first = try #require(try await self.first(stage))
        var copy = twin.renamed(first.link.label)
        guard case .dossier(let dossier?) = try await stage.store.answer(.dossier(first.link.target)) else { return stage }
        copy[Contact.emails] = .list(
            dossier.record[Contact.emails].items.prefix(1) + [Item([Part.address: .text("gabriela@twin.example")])])
        try await stage.store.apply(
            Change("Made a twin", [.create(copy), .create(call)]), as: UID("somebody"), at: Stage.moment.now)
        await stage.send(.tick)
        return stage
    }

    private func first(_ stage: Stage) async throws -> Domain.Row? {
        let query = ListQuery(.contact, sort: Sort(Contact.name), columns: [], limit: 1, today: Stage.moment.today)
        guard case .page(let page) = try await stage.store.answer(.list(query)) else { return nil }
        return page.rows.first
    }

    private func count(_ stage: Stage) async throws -> Int {
        guard case .count(let count) = try await stage.store.answer(.count(.contact, .everything)) else { return -1 }
        return count
    }

    @Test func thePageOfSuspectsLeadsToTheMergeAndBack() async throws {
        let stage = try await stage()
        let before = try await count(stage)
        await stage.press("U")
        #expect(stage.text.contains("sure") && stage.text.contains("the same email"))
        await stage.press("Enter")
        #expect(stage.text.contains("Moves to the one that is kept: 1 follow-up"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Merged "))
        #expect(try await count(stage) == before - 1)
        await stage.press("u")
        #expect(try await count(stage) == before)
    }

    @Test func theyAreTakenApartFromTheRecord() async throws {
        let stage = try await stage()
        let before = try await count(stage)
        await stage.press("U", "Enter", "Ctrl-S", "Esc", "Enter")
        await stage.press("G")
        #expect(stage.text.contains("United with"))
        await stage.press("Enter")
        #expect(stage.text.contains("Take the two apart again"))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Undone: Merged"))
        #expect(try await count(stage) == before)
        #expect(!stage.text.contains("United with"))
        await stage.press("Ctrl-R")
        #expect(try await count(stage) == before - 1)
    }

    @Test func notTheSameIsRememberedAndUndone() async throws {
        let stage = try await stage()
        await stage.press("U", "x")
        #expect(stage.status.hasPrefix("Said that"))
        #expect(!stage.text.contains("the same email"))
        await stage.press("Esc", "U")
        #expect(!stage.text.contains("the same email"))
        await stage.press("u")
        #expect(stage.text.contains("the same email"))
    }

    @Test func fieldsAreChosenAndItemsLeftOut() async throws {
        let stage = try await stage(columns: 120, rows: 40)
        await stage.press("U", "Enter")
        #expect(stage.lines.contains { $0.contains("City") && $0.contains("○ Manaus") })
        // The first line that differs has the cursor; go to the city.
        for _ in 0..<10 where !stage.text.contains("City will be") { await stage.press("j") }
        #expect(stage.text.contains("City will be: ") && !stage.text.contains("City will be: Manaus"))
        await stage.press("l")
        #expect(stage.text.contains("City will be: Manaus"))
        await stage.press("h", "Right")
        #expect(stage.text.contains("City will be: Manaus"))
        await stage.press("g")
        for _ in 0..<30 where !stage.text.contains("Email will be") { await stage.press("j") }
        for _ in 0..<5 where !stage.text.contains("✗ gabriela@twin.example") { await stage.press("Space") }
        #expect(stage.text.contains("✗ gabriela@twin.example"))
        await stage.press("Ctrl-S")
        let kept = try #require(try await first(stage))
        guard case .dossier(let dossier?) = try await stage.store.answer(.dossier(kept.link.target)) else { return }
        #expect(dossier.record[Contact.city] == .text("Manaus"))
        #expect(!dossier.record[Contact.emails].items.contains { $0[Part.address] == .text("gabriela@twin.example") })
    }

    @Test func whichIsKeptIsSwapped() async throws {
        let stage = try await stage()
        await stage.press("U", "Enter", "Tab", "Enter")
        guard case .dossier(let twin?) = try await stage.store.answer(.dossier(Reference(.contact, UID("twin")))) else { return }
        #expect(!twin.isDeleted)
    }

    @Test func twoSelectedInAListAreMerged() async throws {
        let stage = try await stage()
        await stage.press("Space", "Space", "U")
        #expect(stage.text.contains("Moves to the one that is kept"))
        await stage.press("Esc", "Space", "Space", "Space", "U")
        #expect(stage.status == "! Two are merged at a time. Select two, or none to see who may be here twice.")
        await stage.press("4", "U")
        #expect(stage.status.contains("Only contacts, organizations and topics can be merged"))
    }

    @Test func fromARecordTheOtherIsFoundByName() async throws {
        let stage = try await stage()
        await stage.press("Enter", "U")
        #expect(stage.text.contains("Merge with"))
        let name = try #require(try await first(stage)).link.label
        await stage.type(name)
        await stage.press("Down", "Enter")
        #expect(stage.text.contains("Moves to the one that is kept") || stage.status.contains("same record"))
    }

    // MARK: while typing

    @Test func theFormSaysWhoItMightBe() async throws {
        let stage = try await Stage(place: .contacts)
        let name = try #require(try await first(stage)).link.label
        await stage.press("n")
        await stage.type(name)
        #expect(stage.lines[2].contains("Perhaps already here: \(name)"))
        #expect(stage.lines[23].contains("Ctrl-G open that one"))
        await stage.press("Ctrl-U")
        await stage.type("Nobody Whatsoever")
        #expect(!stage.text.contains("Perhaps already here"))
        await stage.press("Ctrl-G")
        #expect(stage.status == "! Nobody is here yet who might be the same.")
    }

    @Test func whatWasTypedGoesAlongToTheOneThatIsHere() async throws {
        let stage = try await Stage(place: .contacts)
        let row = try #require(try await first(stage))
        let before = try await count(stage)
        await stage.press("n")
        await stage.type(row.link.label)
        await stage.type("typed@new.example", into: "Email")
        await stage.press("Ctrl-G")
        #expect(stage.text.contains("Edit \(row.link.label)"))
        #expect(stage.text.contains("typed@new.example"))
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Changed contact"))
        #expect(try await count(stage) == before)
    }

    @Test func savingTheVerySameAsksOnce() async throws {
        let stage = try await Stage(place: .organizations)
        let query = ListQuery(
            .organization, sort: Sort(Organization.name), columns: [Organization.domains], limit: 50, today: Stage.moment.today)
        guard case .page(let page) = try await stage.store.answer(.list(query)) else { return }
        let row = try #require(page.rows.first { !$0.values[0].items.isEmpty })
        let domain = try #require(row.values[0].items.first?[Part.name].text)
        await stage.press("n")
        await stage.type("Something new")
        await stage.type("https://\(domain)/", into: "Website")
        #expect(stage.text.contains("the same web domain"))
        await stage.press("Ctrl-S")
        #expect(stage.text.contains("Save it as another all the same"))
        await stage.press("j", "j", "Enter", "Ctrl-S")
        #expect(stage.status.hasPrefix("Added organization Something new"))
    }

    @Test func savingTheVerySameOpensItOrSavesItAllTheSame() async throws {
        let stage = try await stage()
        await stage.press("n")
        await stage.type("Somebody")
        await stage.type("gabriela@twin.example", into: "Email")
        await stage.press("Ctrl-S", "j", "Enter")
        #expect(stage.status.hasPrefix("Added contact Somebody"))
    }

    @Test func aPersonMadeInPlaceIsWarnedOf() async throws {
        let stage = try await Stage(place: .contacts)
        let name = try #require(try await first(stage)).link.label
        let slip = String(name.dropLast(2)) + String(name.suffix(2).reversed())
        await stage.press("4", "M")
        await stage.type(slip)
        for _ in 0..<12 where !stage.text.contains("Perhaps already here: \(name)") { await stage.press("Down") }
        #expect(stage.text.contains("Perhaps already here: \(name)"))
        await stage.press("Ctrl-G")
        #expect(stage.lines.contains { $0.contains("Who") || $0.contains(name) })
        #expect(!stage.text.contains("+ new contact"))
    }
}

extension Domain.Record {
    fileprivate func renamed(_ name: String) -> Domain.Record {
        var record = self
        record[Contact.name] = .text(name)
        return record
    }
}
