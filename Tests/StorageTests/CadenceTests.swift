import Domain
import Testing

@testable import Storage

/// How often we want to be in touch: the record, its tier, its topics; in SQL as in Domain.
struct CadenceTests {
    private func rule(_ uid: String, _ of: String, _ days: Int) -> Edit {
        .create(
            Record(
                Reference(.rule, UID(uid)),
                [Rule.about: .word(RuleSubject.cadence), Rule.of: .text(of), Rule.number: .integer(days)]))
    }

    @Test func coldIsWhatTheCadenceSays() async throws {
        let office = try await SmallOffice()
        let topic = { (uid: String) in
            Edit.create(Record(Reference(.topic, UID(uid)), [Topic.slug: .text(uid), Topic.name: .text(uid)]))
        }
        try await office.apply(topic("warm"), topic("lukewarm"), topic("unruled"))
        try await office.apply(
            rule("r1", " Tier:1", 60), rule("r2", "tier:2", 180), rule("r3", "topic:WARM", 20), rule("r4", "topic:lukewarm", 30))
        var edits: [Edit] = []
        for (index, tier) in [nil, Tier.first, .second, .third].enumerated() {
            for (place, topics) in [[], ["warm"], ["lukewarm", "warm"], ["unruled"]].enumerated() {
                for cadence in [nil, 7] {
                    let values: [Field: Value] = [
                        Contact.name: .text("Somebody"), Contact.tier: tier.map { .word($0) } ?? .none,
                        Contact.topics: .list(topics.map { Item([Part.who: SmallOffice.link(.topic, $0)]) }),
                        Contact.cadence: cadence.map(Value.integer) ?? .none,
                    ]
                    let name = "n\(index)\(place)\(cadence ?? 0)"
                    edits.append(.create(Record(Reference(.contact, UID(name)), values)))
                    edits.append(.create(Record(Reference(.organization, UID(name)), values)))
                    edits.append(
                        .create(
                            Record(
                                Reference(.meeting, UID(name)),
                                [
                                    Meeting.subject: .text("m"), Meeting.status: .word(MeetingStatus.held),
                                    Meeting.zone: .text("UTC"),
                                    Meeting.start: .instant(Instant(seconds: Int64(SmallOffice.today.number - 100) * 86_400)),
                                    Meeting.participants: .list([
                                        Item([Participant.who: SmallOffice.link(.contact, name)]),
                                        Item([Participant.who: SmallOffice.link(.organization, name)]),
                                    ]),
                                ])))
                }
            }
        }
        try await office.store.apply(Change("Filled", edits), as: UID("ana"), at: SmallOffice.now)
        guard case .office(let words) = try await office.store.answer(.office) else { throw Problem("no office") }
        var seen: Set<Int?> = []
        for edit in edits where edit.reference.kind != .meeting {
            let record = try #require(try await office.dossier(edit.reference.kind, edit.reference.uid.text)?.record)
            let days = Cadence(of: record, in: words)?.days
            let expected = days.flatMap { 100 - $0 > 0 ? 100 - $0 : nil }
            #expect(record[Contact.cold].integer == expected, "\(edit.reference)")
            seen.insert(days)
        }
        #expect(seen == [nil, 7, 20, 60, 180])
    }

    @Test func inWords() async throws {
        let rule = { (of: String) in
            Record(
                Reference(.rule, UID(of)),
                [Rule.about: .word(RuleSubject.cadence), Rule.of: .text(of), Rule.number: .integer(60)])
        }
        let office = Office(rules: [rule("tier:1")])
        let record = Record(Reference(.contact, UID("a")), [Contact.tier: .word(Tier.first)])
        #expect(Cadence(of: record, in: office)?.words.english == "every 60 days, by tier 1")
        let own = Record(Reference(.contact, UID("a")), [Contact.tier: .word(Tier.first), Contact.cadence: .integer(1)])
        #expect(Cadence(of: own, in: office)?.words.english == "every 1 day")
    }

    @Test(arguments: [
        (RuleSubject.escalation, "prio", "low, normal, high, urgent"), (.cadence, "tier:9", "tier:1, tier:2, tier:3, tier:watch"),
        (.cadence, "topic:nothing", "O lists all topics"), (.cadence, "high", "topic:ai"),
        (.target, "region:Mars", "region:Africa"),
        (.target, "Africa", "region:, kind:"), (.target, "kind:start", "kind:startup"), (.target, "country:Kenya", "country:KE"),
        (.target, "gender:q", "gender:f"), (.target, "size:huge", "size:small"),
    ])
    func aTypoInARuleIsNamed(about: RuleSubject, of: String, hint: String) async throws {
        let office = try await SmallOffice()
        let rule = Record(Reference(.rule, UID("r")), [Rule.about: .word(about), Rule.of: .text(of), Rule.number: .integer(5)])
        do {
            try await office.apply(.create(rule))
            Issue.record("\(of) was taken")
        } catch let problem as Problem {
            #expect(problem.text().contains(hint), "\(problem.text())")
        }
    }

    @Test func aRuleIsReadWhenAllOfItIsChanged() async throws {
        let office = try await SmallOffice()
        let reference = Reference(.rule, UID("r"))
        try await office.apply(
            .create(
                Record(reference, [Rule.about: .word(RuleSubject.escalation), Rule.of: .text("HIGH"), Rule.number: .integer(5)])))
        #expect(try await office.dossier(.rule, "r")?.record[Rule.of] == .text("high"))
        await #expect(throws: Problem.self) { try await office.apply(.set(reference, Rule.of, .text("region:africa"))) }
        try await office.apply(
            .set(reference, Rule.of, .text("region:africa")), .set(reference, Rule.about, .word(RuleSubject.target)))
        #expect(try await office.dossier(.rule, "r")?.record[Rule.of] == .text("region:Africa"))
        await #expect(throws: Problem.self) { try await office.apply(.set(reference, Rule.number, .integer(101))) }
    }
}
