import Domain
import Testing

@testable import Storage

/// What stages hold, how long they are stayed in, and the story of one opportunity.
struct StageTests {
    private static func entry(_ stage: String, _ at: String) -> Item {
        Item([StageEntry.stage: SmallOffice.link(.stage, stage), StageEntry.entered: SmallOffice.instant(at)])
    }

    private func figures(_ office: SmallOffice, _ filter: Filter = .everything) async throws -> [StageFigures] {
        let query = Query.stages(Reference(.pipeline, UID("ties")), filter, today: SmallOffice.today)
        guard case .stages(let figures) = try await office.store.answer(query) else { return [] }
        return figures
    }

    @Test func aStageHoldsItsCardsTheirWorthAndTheMeanOfTheStaysThatEnded() async throws {
        let office = try await SmallOffice()
        var found = try await figures(office)
        #expect(found.map(\.count) == [1, 0])
        #expect(found[0].totals.map(\.amount) == [250_000] && found[0].meanDays == nil, "nobody has left it yet")
        let lab = Reference(.opportunity, UID("lab"))
        let log = [Self.entry("dialogue", "2026-11-01T08:00:00Z"), Self.entry("agreed", "2026-11-13T08:00:00Z")]
        try await office.apply(
            .set(lab, Opportunity.stage, SmallOffice.link(.stage, "agreed")), .set(lab, Opportunity.stageLog, .list(log)))
        found = try await figures(office)
        #expect(found.map(\.count) == [0, 1])
        #expect(found.map(\.meanDays) == [12, nil])
        #expect(try await figures(office, .field(FieldPath([Opportunity.value]), .number(1...9))).map(\.count) == [0, 0])
    }

    @Test func theStoryOfAnOpportunitySaysHowLongItStayedAndThatItWentBack() async throws {
        let office = try await SmallOffice()
        let log = [
            Self.entry("dialogue", "2026-10-01T08:00:00Z"), Self.entry("agreed", "2026-10-21T08:00:00Z"),
            Self.entry("dialogue", "2026-11-11T08:00:00Z"),
        ]
        try await office.apply(.set(Reference(.opportunity, UID("lab")), Opportunity.stageLog, .list(log)))
        let own = try #require(await office.dossier(.opportunity, "lab")).timeline.filter { $0.link.target.kind == .opportunity }
        #expect(own.map(\.link.label) == ["Dialogue", "Agreed", "Dialogue"])
        #expect(own.map(\.event) == [.stage(isBack: true), .stage(isBack: false), .stage(isBack: false)])
        #expect(own[0].detail.english.hasPrefix("back from Agreed, here for 10 days"))
        #expect(own[1].detail.english == "stayed 21 days")
        let elsewhere = try #require(await office.dossier(.organization, "usp")).timeline.filter {
            $0.link.target.kind == .opportunity
        }
        #expect(elsewhere.first?.link.label == "Joint laboratory")
        #expect(elsewhere.first?.detail.english == "Dialogue, back from Agreed")
    }
}
