import Domain
import Testing

@testable import Storage

/// Two records made one: nothing is lost, and it can be taken back at once or later.
struct MergeTests {
    private let kwame = Reference(.contact, UID("kwame"))
    private let mara = Reference(.contact, UID("mara"))

    @Test(arguments: [UInt64(1), 2, 3, 4, .random(in: 0 ... .max)])
    func mergingLosesNothingAndIsUndoneWhole(seed: UInt64) async throws {
        print("seed \(seed)")
        let office = try await SmallOffice()
        var changes = RandomChanges(seed: seed)
        for _ in 0..<80 { _ = try await office.store.replay(changes.change(), as: UID("ben"), at: SmallOffice.now) }
        for kind in [Kind.contact, .organization] {
            let living = try await office.list(kind).rows.map(\.link.target)
            let picked = living.shuffled(using: &changes.random)
            guard picked.count >= 2 else { continue }
            let (keep, other) = (picked[0], picked[1])
            let before = try await office.contents()
            let merging = try await office.store.merge(other, into: keep, as: UID("ana"), at: SmallOffice.now)
            let after = try await office.contents()
            let merged = try #require(after.records.first { $0.reference == keep })
            #expect(merged == merging.merged, "seed \(seed)")
            #expect(!after.records.contains { $0.reference == other })
            expectKept(merging, in: merged, seed)
            for record in after.records { #expect(!record.leads(to: other), "\(record.reference), seed \(seed)") }
            for record in before.records where record.leads(to: other) && ![keep, other].contains(record.reference) {
                let now = after.records.first { $0.reference == record.reference }
                #expect(now?.leads(to: keep) ?? (record.kind == .relation), "\(record.reference), seed \(seed)")
            }
            _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
            #expect(try await office.contents() == before, "undo, seed \(seed)")
            _ = try await office.store.redo(as: UID("ana"), at: SmallOffice.now)
            #expect(try await office.contents() == after, "redo, seed \(seed)")
            let unmerged = try await office.store.unmerge(other, as: UID("ben"), at: SmallOffice.now)
            #expect(unmerged.stays.isEmpty, "seed \(seed)")
            #expect(try await office.contents() == before, "unmerge, seed \(seed)")
        }
    }

    /// Merges of what was merged, and merges of several into one, taken apart in the order in which a pile is taken down.
    @Test(arguments: [UInt64(1), 2, 3, .random(in: 0 ... .max)])
    func chainsOfMergesAreTakenApart(seed: UInt64) async throws {
        print("seed \(seed)")
        let office = try await SmallOffice()
        var changes = RandomChanges(seed: seed)
        for _ in 0..<80 { _ = try await office.store.replay(changes.change(), as: UID("ben"), at: SmallOffice.now) }
        for kind in Merging.kinds {
            var living = try await office.list(kind).rows.map(\.link.target).shuffled(using: &changes.random)
            var before: [(gone: Reference, contents: Contents)] = []
            while living.count > 1, before.count < 5 {
                let other = living.removeLast()
                let keep = living.randomElement(using: &changes.random) ?? living[0]
                before.append((other, try await office.contents()))
                let choices = Merging.Choices(
                    Dictionary(
                        uniqueKeysWithValues: kind.fields.filter { _ in Bool.random(using: &changes.random) }.map { ($0, .other) }
                    ))
                _ = try await office.store.merge(other, into: keep, choices: choices, as: UID("ana"), at: SmallOffice.now)
            }
            for (gone, contents) in before.reversed() {
                let unmerged = try await office.store.unmerge(gone, as: UID("ben"), at: SmallOffice.now)
                #expect(unmerged.stays.isEmpty && unmerged.restored.target == gone, "seed \(seed)")
                #expect(try await office.contents() == contents, "\(kind), seed \(seed)")
            }
        }
    }

    @Test func ofAListOnlyWhatTheMergeDidIsTakenBack() async throws {
        let office = try await SmallOffice()
        let address = { (text: String) in Item([Part.address: .text(text)]) }
        try await office.apply(
            .set(kwame, Contact.emails, .list([address("kwame@baobab.example")])),
            .set(mara, Contact.emails, .list([address("mara@usp.example")])))
        _ = try await office.store.merge(mara, into: kwame, as: UID("ana"), at: SmallOffice.now)
        let now = ["kwame@baobab.example", "mara@usp.example", "new@baobab.example"]
        try await office.apply(.set(kwame, Contact.emails, .list(now.map(address))), by: "ben")
        let unmerged = try await office.store.unmerge(kwame, as: UID("ben"), at: SmallOffice.now)
        #expect(unmerged.stays.isEmpty)
        let emails = try await office.dossier(.contact, "kwame")?.record[Contact.emails].items
        #expect(emails == [address("kwame@baobab.example"), address("new@baobab.example")])
    }

    @Test func whatWasReadIsNotWhatIsMerged() async throws {
        let office = try await SmallOffice()
        let read = try await office.store.merging(mara, into: kwame)
        try await office.apply(
            .create(
                Record(
                    Reference(.followUp, UID("belated")),
                    [
                        FollowUp.text: .text("Late"), FollowUp.contact: .link(Link(mara)),
                        FollowUp.kind: .word(FollowUpKind.task), FollowUp.status: .word(FollowUpStatus.open),
                        FollowUp.priority: .word(Priority.normal),
                    ])))
        try await office.apply(.merge(mara, into: kwame, read.choices))
        #expect(try await office.dossier(.followUp, "belated")?.record[FollowUp.contact] == .link(Link(kwame)))
        let dossier = try #require(try await office.dossier(.contact, "kwame"))
        #expect(dossier.unions.map(\.with.target) == [mara] && dossier.unions.first?.isKept == true)
        #expect(try await office.dossier(.contact, "mara")?.unions.first?.with.target == kwame)
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.dossier(.contact, "kwame")?.unions.isEmpty == true)
        await #expect(throws: Problem.self) { try await office.store.unmerge(kwame, as: nil, at: SmallOffice.now) }
    }

    @Test func anItemCanBeLeftOut() async throws {
        let office = try await SmallOffice()
        let full = try await office.store.merging(mara, into: kwame)
        let item = try #require(full.merged[Contact.positions].items.last)
        let less = full.choosing(Merging.Choices(leftOut: [Contact.positions: [item]]))
        #expect(less.merged[Contact.positions].items == full.merged[Contact.positions].items.dropLast())
    }

    @Test func whatStoodUnderATopicStandsUnderTheOther() async throws {
        let office = try await SmallOffice()
        let topic = { (uid: String, parent: String?) in
            Edit.create(
                Record(
                    Reference(.topic, UID(uid)),
                    [
                        Topic.slug: .text(uid), Topic.name: .text(uid),
                        Topic.parent: parent.map { SmallOffice.link(.topic, $0) } ?? .none,
                    ]))
        }
        try await office.apply(topic("top", nil), topic("middle", "top"), topic("low", "middle"), topic("beside", nil))
        let (top, low) = (Reference(.topic, UID("top")), Reference(.topic, UID("low")))
        try await office.apply(.set(mara, Contact.topics, SmallOffice.links(.topic, "low", "beside")))
        let before = try await office.contents()
        // The lower one is kept: it may not come to stand under what stood under the upper one.
        let merging = try await office.store.merge(
            top, into: low, choices: [Topic.slug: .other], as: UID("ana"), at: SmallOffice.now)
        #expect(merging.merged[Topic.parent].isEmpty && merging.merged[Topic.slug] == .text("top"))
        #expect(merging.merged[Topic.aliases].items.map { $0[Part.name] } == [.text("low"), .text("top")])
        let middle = try await office.dossier(.topic, "middle")?.record
        #expect(middle?[Topic.parent].link?.target == low)
        #expect(middle?[Topic.path] == .text("low › middle"))
        _ = try await office.store.unmerge(top, as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.contents() == before)
        _ = try await office.store.merge(Reference(.topic, UID("beside")), into: low, as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.dossier(.contact, "mara")?.record[Contact.topics].links.map(\.target) == [low])
    }

    @Test func mergesOfOlderFilesAreKnownByTheirWords() async throws {
        let office = try await SmallOffice()
        _ = try await office.store.merge(mara, into: kwame, as: UID("ana"), at: SmallOffice.now)
        let merges: Clause = "SELECT act || keep || other FROM merge"
        let noted = try await office.store.read { try merges.texts($0) }
        let backfill = try #require(
            String(decoding: PackageResources.day_0002_sql, as: UTF8.self).split(separator: ";").first {
                $0.contains("INSERT INTO merge")
            })
        try await office.store.write { db in
            for clause in ["DELETE FROM merge", "\(raw: String(backfill))"] as [Clause] { _ = try clause.rows(db) }
        }
        #expect(!noted.isEmpty)
        #expect(try await office.store.read { try merges.texts($0) } == noted)
    }

    /// Whatever stood in either can still be read in the one that is kept, but what one said of the other: the two are one.
    private func expectKept(_ merging: Merging, in merged: Domain.Record, _ seed: UInt64) {
        let values = merged.kind.fields.filter { !$0.isDerived }.map { merged[$0].text(for: $0) }.joined(separator: "\n")
        for record in [merging.keep, merging.other] {
            for field in record.kind.fields where !field.isDerived {
                if case .link = field.type { continue }
                guard case .list(let shape) = field.type else {
                    let text = record[field].text(for: field)
                    #expect(values.contains(text), "\(field.key) \(text), seed \(seed)")
                    continue
                }
                let leads = Set(merged[field].items.map { $0[shape.lead] })
                let own = [merging.keep.reference, merging.other.reference]
                for item in record[field].items where !item.parts.isEmpty && !item.leads(to: own) {
                    #expect(leads.contains(item[shape.lead]), "\(field.key), seed \(seed)")
                }
            }
        }
    }

    @Test func whatBothSayOtherwiseIsKeptBeside() async throws {
        let office = try await SmallOffice()
        try await office.apply(
            .set(kwame, Contact.city, .text("Nairobi")), .set(mara, Contact.city, .text("São Paulo")),
            .set(kwame, Contact.tier, .word(Tier.first)), .set(mara, Contact.tier, .word(Tier.second)),
            .set(mara, Contact.emails, .list([Item([Part.address: .text("KWAME@baobab.example"), Part.type: .text("home")])])))
        let merging = try await office.store.merging(mara, into: kwame, choices: [Contact.city: .other])
        #expect(merging.merged[Contact.city] == .text("São Paulo"))
        #expect(merging.merged[Contact.tier] == .word(Tier.first))
        #expect(merging.merged[Contact.country] == .text("BR"))
        #expect(merging.merged[Contact.aliases].items.map { $0[Part.name] } == [.text("Mara Conceição")])
        #expect(merging.merged[Contact.positions].items.count == 3)
        #expect(merging.merged[Contact.emails].items.count == 1)
        #expect(
            Set(merging.merged[Contact.extras].items.map { $0[Part.value].text })
                == ["2", "Nairobi", "home:KWAME@baobab.example"])
        #expect(try await office.dossier(.contact, "mara")?.isDeleted == false)
    }

    @Test func whatWouldStandTwiceIsUnited() async throws {
        let office = try await SmallOffice()
        let (m1, usp) = (Reference(.meeting, UID("m1")), Reference(.organization, UID("usp")))
        let relation = { (uid: String, from: Reference, type: RelationType, to: Reference, note: String) in
            Edit.create(
                Record(
                    Reference(.relation, UID(uid)),
                    [
                        Relation.from: .link(Link(from)), Relation.to: .link(Link(to)), Relation.type: .word(type),
                        Relation.note: .text(note),
                    ]))
        }
        let participants = [(kwame, "Founder"), (mara, "Dean")].map {
            Item([Participant.who: .link(Link($0)), Participant.role: .text($1)])
        }
        try await office.apply(
            .set(m1, Meeting.participants, .list(participants)), relation("r1", kwame, .advises, usp, ""),
            relation("r2", mara, .advises, usp, "Since the spring"), relation("r3", kwame, .knows, mara, "From school"))
        let merging = try await office.store.merge(mara, into: kwame, as: UID("ana"), at: SmallOffice.now)
        let records = try await office.contents().records
        let meeting = try #require(records.first { $0.reference == m1 })
        #expect(meeting[Meeting.participants].items.map { $0[Participant.role] } == [.text("Founder; Dean")])
        let relations = records.filter { $0.kind == .relation }.map(\.reference.uid.text).sorted()
        #expect(relations == ["founded", "r1"])
        #expect(records.first { $0.reference.uid == UID("r1") }?[Relation.note] == .text("Since the spring"))
        #expect(merging.merged[Contact.extras].items.map { $0[Part.value] } == [.text("Mara Conceição: From school")])
        let dossier = try #require(try await office.dossier(.contact, "kwame"))
        #expect(dossier.timeline.contains { $0.link.label == "Call the dean" })
    }

    @Test func aStricterMarkingStands() async throws {
        let office = try await SmallOffice()
        for (uid, level) in [("open", 0), ("secret", 3)] {
            try await office.apply(
                .create(
                    Record(
                        Reference(.marking, UID(uid)),
                        [Marking.name: .text(uid), Marking.letter: .text(uid), Marking.level: .integer(level)])))
        }
        try await office.apply(
            .set(kwame, Contact.marking, SmallOffice.link(.marking, "open")),
            .set(mara, Contact.marking, SmallOffice.link(.marking, "secret")))
        let merging = try await office.store.merging(mara, into: kwame)
        #expect(merging.merged[Contact.marking] == SmallOffice.link(.marking, "secret"))
    }

    @Test func unmergingLaterLeavesWhatWasChangedSince() async throws {
        let office = try await SmallOffice()
        try await office.apply(.set(mara, Contact.city, .text("São Paulo")))
        _ = try await office.store.merge(mara, into: kwame, as: UID("ana"), at: SmallOffice.now)
        try await office.apply(.set(kwame, Contact.city, .text("Campinas")), by: "ben")
        let unmerged = try await office.store.unmerge(kwame, as: UID("ben"), at: SmallOffice.now)
        #expect(unmerged.restored.target == mara)
        #expect(unmerged.stays.map(\.field) == [Contact.city])
        let records = try await office.contents().records
        #expect(records.first { $0.reference == kwame }?[Contact.city] == .text("Campinas"))
        #expect(records.first { $0.reference == kwame }?[Contact.positions].items.count == 2)
        #expect(records.first { $0.reference == mara }?[Contact.city] == .text("São Paulo"))
        #expect(records.first { $0.reference.uid == UID("now") }?[FollowUp.contact] == .link(Link(mara)))
        await #expect(throws: Problem.self) { try await office.store.unmerge(kwame, as: nil, at: SmallOffice.now) }
    }

    @Test func aLaterImportOfTheOtherGoesToTheOneThatWasKept() async throws {
        let office = try await SmallOffice()
        _ = try await office.store.merge(mara, into: kwame, as: UID("ana"), at: SmallOffice.now)
        let draft = Draft(record: Record(mara, [Contact.city: .text("Campinas")]), line: 1)
        _ = try await office.store.act("Imported", as: nil, at: SmallOffice.now) { act in
            let importer = Importer(into: act, uids: UIDSource(seed: 1), at: SmallOffice.now, today: SmallOffice.today)
            _ = try importer.take(draft)
        }
        #expect(try await office.dossier(.contact, "kwame")?.record[Contact.city] == .text("Campinas"))
        #expect(try await office.dossier(.contact, "mara")?.isDeleted == true)
    }

    @Test func whatCannotBeMergedIsRefused() async throws {
        let office = try await SmallOffice()
        let stanford = Reference(.organization, UID("stanford"))
        let meeting = Reference(.meeting, UID("m1"))
        for (other, keep) in [(kwame, kwame), (stanford, kwame), (meeting, meeting)] {
            await #expect(throws: Problem.self) { try await office.store.merging(other, into: keep) }
        }
        try await office.apply(.delete(mara))
        await #expect(throws: Problem.self) { try await office.store.merging(mara, into: kwame) }
    }
}

extension Domain.Record {
    fileprivate func leads(to target: Reference) -> Bool {
        values.values.contains { value in
            value.link?.target == target || value.items.contains { $0.leads(to: [target]) }
        }
    }
}

extension Item {
    fileprivate func leads(to targets: [Reference]) -> Bool {
        parts.values.contains { $0.link.map { targets.contains($0.target) } ?? false }
    }
}
