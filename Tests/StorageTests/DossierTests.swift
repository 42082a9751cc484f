import Domain
import Testing

@testable import Storage

/// What a record's page, its history and the reports say about the small office.
struct DossierTests {
    @Test func aPersonsTimelineTellsTheStory() async throws {
        let office = try await SmallOffice()
        let dossier = try #require(await office.dossier(.contact, "kwame"))
        #expect(dossier.record[Contact.organization].link?.label == "Baobab Labs")
        #expect(dossier.record[Contact.lead].link?.label == "Ana Ruiz")
        #expect(dossier.record[Contact.lastMet] == SmallOffice.day("2026-11-11"))
        let lines = dossier.timeline.map { "\($0.day) \($0.link.label): \($0.detail.english)" }
        #expect(
            lines == [
                "2026-12-01 Next steps: Ben Okafor", "2026-11-20 Send the brief: Ana Ruiz", "2026-11-11 Compute access: Ana Ruiz",
                "2020-07-01 Baobab Labs: as Founder", "2020-07-01 Baobab Labs: Kwame Mensah founded Baobab Labs",
                "2020-06-30 Stanford University: having been Fellow", "2018-09-01 Stanford University: as Fellow",
            ])
    }

    @Test func anOrganizationsTimelineHasItsPeople() async throws {
        let office = try await SmallOffice()
        let baobab = try #require(await office.dossier(.organization, "baobab"))
        #expect(
            baobab.timeline.map(\.link.label) == [
                "Next steps", "Send the brief", "Compute access", "Kwame Mensah", "Kwame Mensah",
            ])
        #expect(baobab.record[Organization.people] == .integer(1))
        let stanford = try #require(await office.dossier(.organization, "stanford"))
        #expect(stanford.timeline.map(\.link.label) == ["Book the room", "Campus visit", "Kwame Mensah", "Kwame Mensah"])
        let usp = try #require(await office.dossier(.organization, "usp"))
        #expect(usp.timeline.map(\.event) == [.followUp(.open, .task), .stage(isBack: false)])
    }

    @Test func aMeetingShowsWhatFollowedFromIt() async throws {
        let office = try await SmallOffice()
        #expect(try await office.dossier(.meeting, "m1")?.timeline.map(\.link.label) == ["Send the brief"])
        #expect(try await office.dossier(.meeting, "none") == nil)
        try await office.apply(.delete(Reference(.meeting, UID("m1"))))
        #expect(try await office.dossier(.meeting, "m1")?.isDeleted == true)
    }

    @Test func historyIsNewestFirstWithLabels() async throws {
        let office = try await SmallOffice()
        let kwame = Reference(.contact, UID("kwame"))
        try await office.apply(
            .set(kwame, Contact.lead, SmallOffice.link(.user, "ben")), .delete(Reference(.contact, UID("solo"))))
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        guard case .history(let acts) = try await office.store.answer(.history(nil, limit: 2)) else { return }
        #expect(acts.map(\.summary.english) == ["Undone: Changed something", "Changed something"])
        #expect(acts.map(\.isUndone) == [false, true])
        #expect(acts[1].user == "Ana Ruiz")
        #expect(acts[1].revisions.map(\.what) == [.changed(Contact.lead), .deleted])
        #expect(acts[1].revisions[0].before.link?.label == "Ana Ruiz")
        #expect(acts[1].at == SmallOffice.now)
        guard case .history(let own) = try await office.store.answer(.history(kwame, limit: 9)) else { return }
        #expect(own.map(\.revisions.count) == [1, 1, 1])
    }

    @Test func whatTheProgramSaysCanBeTranslatedAndDataCannot() async throws {
        let office = try await SmallOffice()
        let words = Catalogue(
            ["university": "universidade", "{} {} {}": "{} {} {}", "founded": "fundou", "overdue": "atrasado", "Dialogue": "no"],
            countries: ["BR": "Brasil"])
        let hit = try #require(await office.hits("paulo", [.organization]).first)
        #expect(hit.detail.text(in: words) == "universidade, Brasil" && hit.detail.english == "university, BR")
        let tie = try #require(await office.dossier(.contact, "kwame")?.timeline.first { $0.event == .relation(.founded) })
        #expect(tie.detail.text(in: words) == "Kwame Mensah fundou Baobab Labs")
        let load = try await office.table(.workload(today: SmallOffice.today))
        #expect(load.columns[0].text(in: words) == "atrasado")
        let funnel = try await office.table(.funnel(pipeline: Reference(.pipeline, UID("ties")), SmallOffice.year))
        #expect(funnel.rows[0].label.text(in: words) == "Dialogue")
    }

    @Test func theOfficeIsItsOwnWords() async throws {
        let office = try await SmallOffice()
        guard case .office(let words) = try await office.store.answer(.office) else { return }
        #expect(words.users.map(\.title) == ["Ana Ruiz", "Ben Okafor"])
        #expect(words.topics.count == 3 && words.pipelines.count == 1 && words.markings.isEmpty)
        #expect(words.stages.map(\.title) == ["Dialogue", "Agreed"])
    }
}
