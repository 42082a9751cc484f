import Domain
import Testing

@testable import Storage

/// What SQL works out for the order of the queue is what the words say of each row.
@Suite struct PressureTests {
    /// An office with every shape of follow-up: each status, kind and priority with dates before, on and after today.
    private func office() async throws -> SmallOffice {
        let office = try await SmallOffice()
        let today = SmallOffice.today
        var edits: [Edit] = [
            .set(Reference(.user, UID("ana")), User.manager, SmallOffice.link(.user, "ben")),
            .set(Reference(.organization, UID("stanford")), Organization.tier, .word(Tier.first)),
        ]
        for (about, of, number) in [
            (RuleSubject.escalation, "urgent", 2), (.escalation, "normal", 5), (.escalation, "high", 3), (.cadence, "tier:1", 1),
        ] {
            edits.append(
                .create(
                    Record(
                        Reference(.rule, UID("rule-\(of)-\(about.rawValue)")),
                        [Rule.about: .word(about), Rule.of: .text(of), Rule.number: .integer(number)])))
        }
        let dates: [Int?] = [nil, -40, -6, -3, -1, 0, 1, 2, 7, 8, 30, 31]
        var number = 0
        for status in FollowUpStatus.allCases {
            for due in dates {
                for wait in [nil, -1, 0, 3] as [Int?] {
                    let kind = FollowUpKind.allCases[number % FollowUpKind.allCases.count]
                    let priority = Priority.allCases[(number + number / 4) % Priority.allCases.count]
                    let owner = ["ana", "ben", "", "ana"][number / 3 % 4]
                    edits.append(
                        .create(
                            Record(
                                Reference(.followUp, UID("shape-\(number)")),
                                [
                                    FollowUp.text: .text("Shape \(number)"), FollowUp.status: .word(status),
                                    FollowUp.kind: .word(kind), FollowUp.priority: .word(priority),
                                    FollowUp.due: due.map { .day(today + $0) } ?? .none,
                                    FollowUp.waitUntil: wait.map { .day(today + $0) } ?? .none,
                                    FollowUp.owners: owner.isEmpty ? .none : SmallOffice.links(.user, owner),
                                    FollowUp.organization: number % 3 == 0 ? SmallOffice.link(.organization, "stanford") : .none,
                                    FollowUp.escalatedTo: number % 11 == 0 ? SmallOffice.link(.user, "ana") : .none,
                                ])))
                    number += 1
                }
            }
        }
        let old = Instant(seconds: SmallOffice.now.seconds - 75 * 86_400)
        try await office.store.replay(Change("Filled the queue", edits), as: UID("ana"), at: old)
        return office
    }

    @Test func urgencyIsWhatTheWordsSay() async throws {
        let office = try await office()
        let columns = FollowUp.weighed + [FollowUp.urgency]
        let page = try await office.list(
            .followUp, sort: Sort(FollowUp.urgency, descending: true), columns: columns, limit: 1000)
        #expect(page.rows.count > 190)
        var scores: [Int] = []
        for row in page.rows {
            let record = Record(row.link.target, Dictionary(zip(columns, row.values), uniquingKeysWith: { first, _ in first }))
            let urgency = Urgency(record, today: SmallOffice.today)
            #expect(record[FollowUp.urgency].integer == urgency.score, "\(record)")
            scores.append(urgency.score)
        }
        #expect(scores == scores.sorted(by: >) && Set(scores).count > 30)
    }

    @Test func escalationIsWhatTheRulesSay() async throws {
        let office = try await office()
        guard case .office(let words) = try await office.store.answer(.office) else { throw Problem("no office") }
        let escalation = Escalation(rules: words.rules)
        let columns = FollowUp.weighed + [FollowUp.owners]
        let page = try await office.list(.followUp, columns: columns, limit: 1000)
        var counts = [0, 0, 0]
        for row in page.rows {
            let record = Record(row.link.target, Dictionary(zip(columns, row.values), uniquingKeysWith: { first, _ in first }))
            let status: FollowUpStatus = record[FollowUp.status].word() ?? .open
            let late = escalation.reason(
                status: status, priority: record[FollowUp.priority].word() ?? .normal, due: record[FollowUp.due].day,
                waitUntil: record[FollowUp.waitUntil].day, today: SmallOffice.today)
            let byRule = late == nil ? nil : words.manager(of: record[FollowUp.owners].links)
            let expected = status.isClosed ? nil : record[FollowUp.escalatedTo].link ?? byRule
            #expect(record[FollowUp.escalated].link == expected, "\(record)")
            #expect((escalation.reason(record, today: SmallOffice.today) == nil) == (expected == nil), "\(record)")
            counts[expected == nil ? 0 : record[FollowUp.escalatedTo].isEmpty ? 1 : 2] += 1
        }
        #expect(counts.allSatisfy { $0 > 2 }, "\(counts)")
        let found = try await office.names(.followUp, .field(FieldPath([FollowUp.escalated]), .links("ben")))
        #expect(found.count == counts[1])
    }

    @Test func whatWaitedComesBackByItself() async throws {
        let office = try await office()
        func group(_ today: Day) async throws -> String? {
            let query = ListQuery(
                .followUp, filter: .field(FieldPath([FollowUp.text]), .matches("Call the dean")), sort: Sort(FollowUp.queue),
                columns: [FollowUp.queue], today: today)
            guard case .page(let page) = try await office.store.answer(.list(query)) else { throw Problem("no page") }
            return page.rows.first?.values[0].text.map { String($0.prefix(1)) }
        }
        let record = try #require(try await office.dossier(.followUp, "now")?.record)
        try await office.store.apply(
            Change("Waits", FollowUp.waiting(record, until: SmallOffice.today + 3)), as: UID("ana"), at: SmallOffice.now)
        #expect(try await group(SmallOffice.today) == "4")
        #expect(try await group(SmallOffice.today + 2) == "4")
        #expect(try await group(SmallOffice.today + 3) == "0")
    }
}
