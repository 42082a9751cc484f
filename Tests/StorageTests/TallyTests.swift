import Domain
import Testing

@testable import Storage

/// What the charts count in the small office, by hand.
struct TallyTests {
    private static let today = SmallOffice.today

    private func numbers(_ table: Domain.Table) -> [String] {
        table.rows.map { row in "\(row.label.english): " + row.cells.map(\.shown).joined(separator: " ") }
    }

    @Test func meetingsStandInTheirWeeks() async throws {
        let office = try await SmallOffice()
        let table = try await office.table(.meetings(Span(Self.today.startOfWeek - 7...Self.today, today: Self.today)))
        #expect(table.columns.prefix(2).map(\.english) == ["2026-11-09", "2026-11-16"])
        #expect(numbers(table) == ["Nairobi: 0 1 1 0 +1", "Palo Alto: 1 1 2 0 +2", "all posts: 1 1 2 0 +2"])
    }

    @Test func coverageSaysHowManyOfHowMany() async throws {
        let office = try await SmallOffice()
        let table = try await office.table(.coverage(by: .kind, SmallOffice.year))
        #expect(table.columns.map(\.english) == ["Artificial intelligence", "Semiconductors", "all"])
        #expect(numbers(table).contains("start-up: 1/1 1/1 1/1"))
        #expect(numbers(table).contains { $0.hasPrefix("university: 1/") })
        #expect(table.said?.english.hasPrefix("We met ") == true)
    }

    @Test func whatIsOpenStandsByItsOwner() async throws {
        let office = try await SmallOffice()
        let load = try await office.table(.workload(today: Self.today))
        #expect(load.columns.map(\.english) == ["overdue", "today", "this week", "later", "waiting", "all"])
        #expect(
            numbers(load) == [
                "Ana Ruiz: 1 1 0 0 0 2", "Ben Okafor: 0 1 0 0 1 2", "nobody: 0 0 1 2 0 3", "all: 1 1 1 2 1 6",
            ])
        let ages = try await office.table(.ageing(SmallOffice.year))
        #expect(numbers(ages).last == "all: 6 0 0 0 1 6")
    }

    @Test func promisesAreKeptOrNot() async throws {
        let office = try await SmallOffice()
        let table = try await office.table(.promises(by: .side, Span(Self.today - 30...Self.today, today: Self.today)))
        #expect(
            numbers(table) == ["our promise: 1 0 0 0 0 100 %", "their promise: 0 1 0 0 0 0 %", "all: 1 1 0 0 0 50 %"])
    }

    @Test func theFunnelTellsHowLongAndHowMuchGoesOn() async throws {
        let office = try await SmallOffice()
        let table = try await office.table(.funnel(pipeline: Reference(.pipeline, UID("ties")), SmallOffice.year))
        #expect(table.columns.map(\.english) == ["now", "value", "entered", "went on", "rate", "median days", "mean days"])
        #expect(numbers(table).first?.hasPrefix("Dialogue: 1 ") == true)
        #expect(table.rows[0].cells[5].number == 10 && table.rows[0].cells[6].number == 10)
        #expect(table.rows[0].cells[2].number == 1 && table.rows[0].cells[3].number == 0)
    }

    @Test func sharesStandBesideTheirTargets() async throws {
        let office = try await SmallOffice()
        let before = try await office.table(.balance(.region, SmallOffice.year))
        #expect(before.rows.allSatisfy { $0.cells[2].number == nil })
        try await office.apply(
            .create(
                Record(
                    Reference(.rule, UID("africa")),
                    [Rule.about: .word(RuleSubject.target), Rule.of: .text("region:Africa"), Rule.number: .integer(80)])))
        let table = try await office.table(.balance(.region, SmallOffice.year))
        let africa = try #require(table.rows.first { $0.label == "Africa" })
        let share = try #require(africa.cells[1].number)
        #expect(africa.cells[2].number == 80 && africa.cells[3].number == share - 80)
        #expect(table.said?.english.contains("Africa is") == true)
    }

    @Test func aScopeIsWhoseWorkItIs() async throws {
        let office = try await SmallOffice()
        let own = try await office.table(.workload(today: Self.today, of: .user(UID("ben"))))
        #expect(numbers(own) == ["Ben Okafor: 0 1 0 0 1 2", "all: 0 1 0 0 1 2"])
        let post = try await office.table(.workload(today: Self.today, of: .post("Palo Alto")))
        #expect(post.rows.last?.numbers.last == 2)
        let none = try await office.table(.workload(today: Self.today, of: .post("Nowhere")))
        #expect(none.rows.isEmpty)
    }
}
