import Domain
import Storage
import Terminal
import Testing

@testable import TUI

/// The office's own words, seen and edited from anywhere.
@Suite struct OfficeListTests {
    @Test func everyListIsOneKeyFurther() async throws {
        let stage = try await Stage()
        await stage.press("O")
        #expect(stage.text.contains("Ana Vilela"))
        await stage.press("l")
        #expect(stage.text.contains("Artificial intelligence › "))
        for word in ["Relationship", "Pipeline", "Restricted", "tier:1", "saved views"] {
            await stage.press("Right")
            #expect(stage.text.contains(word), "\(word)")
        }
        await stage.press("l")
        #expect(stage.text.contains("Ana Vilela"))
        await stage.press("h", "Left")
        #expect(stage.text.contains("tier:1"))
        await stage.press("/")
        await stage.type("about:cadence")
        await stage.press("Enter")
        #expect(stage.text.contains("2 rules") && !stage.text.contains("urgent"), "\(stage.lines[1...5].joined(separator: "|"))")
    }

    @Test func aTopicIsMadeByItsNameAndMerged() async throws {
        let stage = try await Stage()
        await stage.press("O", "l", "n")
        await stage.type("Quantum gravity", into: "Name")
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Added topic Quantum gravity"))
        #expect(stage.model.context.office.topics.contains { $0[Topic.slug] == .text("quantum-gravity") })
        await stage.press("U")
        #expect(stage.status == "! Select two with Space first; then they can be merged.")
        await stage.press("Space", "Space", "U", "Enter")
        #expect(stage.status.hasPrefix("Merged "))
        await stage.press("u", "u")
        #expect(!stage.model.context.office.topics.contains { $0[Topic.slug] == .text("quantum-gravity") })
    }

    @Test func aTypoInARuleIsSaid() async throws {
        let stage = try await Stage()
        await stage.press("O", "Left", "Left", "n")
        await stage.press("Right", "Tab")
        await stage.type("prio")
        await stage.press("Tab")
        await stage.type("5")
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("low, normal, high, urgent"))
        #expect(stage.text.contains("prio"))
    }

    @Test func readersMayLook() async throws {
        let stage = try await Stage(readOnly: "You may read this office.")
        await stage.press("O", "n")
        #expect(stage.status == "! You may read this office.")
        await stage.press("D")
        #expect(stage.status == "! You may read this office.")
    }

    @Test func theMouseChoosesAList() async throws {
        let stage = try await Stage(columns: 120, rows: 40)
        await stage.press("O")
        let column = try #require(stage.lines[1].firstRange(of: "rules")).lowerBound
        let place = stage.lines[1].distance(from: stage.lines[1].startIndex, to: column)
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: place, row: 1)))))
        #expect(stage.text.contains("tier:1"))
        await stage.send(.event(.mouse(Mouse(.doublePress, at: Point(column: 3, row: 4)))))
        #expect(stage.text.contains("About") && !stage.text.contains("saved views  "))
    }

    @Test func aCadenceByRuleIsSaidInWords() async throws {
        let stage = try await Stage(isEmpty: true, place: .contacts)
        let record = Record(Reference(.contact, UID("a")), [Contact.name: .text("Zoë Obiorah"), Contact.tier: .word(Tier.first)])
        try await stage.store.apply(Change("Added", [.create(record)]), as: nil, at: Stage.moment.now)
        await stage.send(.tick)
        await stage.press("Enter")
        #expect(stage.text.contains("every 60 days, by tier 1"))
    }

    // MARK: beginning

    @Test func theImportPromptCompletesAndStaysOpen() async throws {
        let stage = try await Stage(isEmpty: true, isFirstStart: true)
        stage.files = ["~/contacts.csv", "~/contacts.vcf", "~/other.json"]
        await stage.press("j", "j", "Enter")
        await stage.type("~/con")
        await stage.press("Tab")
        #expect(stage.text.contains("~/contacts.csv") && stage.text.contains("~/contacts.vcf"))
        await stage.press("Enter")
        #expect(stage.status == "! There is no such file. Mend the path; Tab completes it.")
        await stage.type("v")
        await stage.press("Tab", "Enter")
        #expect(stage.status == "Reading ~/contacts.vcf …")
        #expect(!stage.text.contains("Import a file"))
    }

    @Test func beginningEmptyIsToldToTheOffice() async throws {
        let stage = try await Stage(isEmpty: true, isFirstStart: true)
        await stage.press("j", "Enter")
        #expect(stage.begun == 1)
        #expect(stage.status.hasPrefix("This is your own file"))
    }
}
