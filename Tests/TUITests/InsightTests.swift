import Assets
import Domain
import Storage
import Terminal
import Testing

@testable import TUI

/// The page of charts: behind every number stands its list.
@Suite struct InsightTests {
    private static let spans: [Span] = Period.allCases.map { Span($0.days(at: Stage.moment.today), today: Stage.moment.today) }

    private func tallies(_ stage: Stage, _ span: Span) -> [Tally] {
        Insight.allCases.flatMap { insight in
            (0..<max(1, insight.variants(stage.model.context))).compactMap { insight.tally($0, span, stage.model.context) }
        }
    }

    private func table(_ stage: Stage, _ tally: Tally) async throws -> Table {
        guard case .table(let table) = try await stage.store.answer(.tally(tally)) else { throw Problem("no table") }
        return table
    }

    private func count(_ stage: Stage, _ kind: Kind, _ filter: Filter) async throws -> Int {
        guard case .count(let count) = try await stage.store.answer(.count(kind, filter)) else { throw Problem("no count") }
        return count
    }

    /// The number is the length of the list, and so is what the filter's text finds.
    private func check(_ stage: Stage, _ list: Table.List, _ number: Int, _ what: String) async throws {
        #expect(try await count(stage, list.kind, list.filter) == number, "\(what)")
        let text = try #require(list.filter.text(of: list.kind), "\(what) cannot be written")
        let parsed = FilterParser(kind: list.kind, moment: Stage.moment, me: "ana").parse(text)
        #expect(parsed.problems.isEmpty, "\(what): \(text)")
        #expect(try await count(stage, list.kind, parsed.filter) == number, "\(what): \(text)")
    }

    @Test(arguments: Period.allCases.indices)
    func everyNumberIsTheLengthOfItsList(index: Int) async throws {
        let stage = try await Stage(login: "helena")
        var span = Self.spans[index]
        let helena = stage.model.context.user.target.uid
        // Whose work it is changes with the period, so that each is seen once.
        span.scope = [.everyone, .team(of: helena), .post("Nairobi"), .user(helena)][index]
        var numbers = 0
        for tally in tallies(stage, span) {
            let table = try await table(stage, tally)
            for row in table.rows {
                #expect(row.cells.count == table.columns.count)
                for (column, cell) in zip(table.columns, row.cells) {
                    let what = "\(tally) \(row.label.english), \(column.english)"
                    if let list = cell.behind, case .count = cell.measure {
                        try await check(stage, list, cell.number ?? 0, what)
                        numbers += 1
                    }
                    if let list = cell.wholeBehind { try await check(stage, list, cell.whole ?? 0, what) }
                }
            }
        }
        #expect(numbers > 100)
    }

    @Test func enterOpensTheListBehindTheNumber() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .insights)
        await stage.press("l", "Enter")
        #expect(stage.text.contains("/ kind:company topic:"))
        let said = stage.lines[1]
        await stage.press("Esc", "Esc")
        #expect(stage.text.contains("Coverage: organizations met"))
        #expect(said.contains("organization"))
    }

    @Test func theFilterBehindANumberCanBeChanged() async throws {
        let stage = try await Stage(columns: 200, rows: 40, place: .insights)
        await stage.press("Enter", "/")
        await stage.type(" country:US")
        await stage.press("Enter")
        #expect(stage.text.contains("country:US"))
        #expect(stage.text.contains("United States"))
    }

    @Test func whatIsMissingIsOpenedFromThePalette() async throws {
        let stage = try await Stage(columns: 200, rows: 40, place: .insights)
        await stage.press(":")
        await stage.type("open the rest")
        await stage.press("Enter")
        #expect(stage.text.contains("-metOn:"))
    }

    @Test func pShowsTheChartByAnotherThing() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .insights)
        #expect(stage.text.contains("organizations met, by kind"))
        await stage.press("p")
        #expect(stage.text.contains("organizations met, by region of the world"))
        #expect(stage.text.contains("Africa"))
        await stage.press("p", "p")
        #expect(stage.text.contains("organizations met, by kind"))
    }

    @Test func onePeriodAndOneScopeHoldForThePage() async throws {
        let stage = try await Stage(columns: 120, rows: 40, login: "helena", place: .insights)
        #expect(stage.lines[1].contains("the last twelve months, 2025-03-19 to 2026-03-18; everyone's work"))
        await stage.press("F", "F", "F")
        #expect(stage.lines[1].contains("last quarter, 2025-10-01 to 2025-12-31"))
        await stage.press("w")
        #expect(stage.text.contains("my team") && stage.text.contains("Nairobi"))
        await stage.press("j", "Enter")
        #expect(stage.lines[1].contains("my work"))
    }

    @Test func theCursorWalksNumbersAndCharts() async throws {
        let stage = try await Stage(place: .insights)
        #expect(stage.text.contains("company, Artificial intelligence"))
        await stage.press("j")
        #expect(stage.text.contains("start-up, Artificial intelligence"))
        await stage.press("l", "k", "h")
        #expect(stage.text.contains("company, Artificial intelligence"))
        await stage.press("PgDn")
        #expect(stage.text.contains("Meetings per week") && stage.text.contains("Brussels, week of"))
        for _ in 0..<60 { await stage.press("l") }
        #expect(stage.text.contains("Brussels, before"))
        await stage.press("G")
        #expect(stage.text.contains("In the file") && stage.text.contains("saved views, records"))
        await stage.press("g")
        #expect(stage.text.contains("company, Artificial intelligence"))
    }

    @Test func theMouseFindsTheNumber() async throws {
        let stage = try await Stage(columns: 120, rows: 40, place: .insights)
        let row = try #require(stage.lines.firstIndex { $0.contains("investor ") })
        let line = stage.lines[row]
        let column = try #require(line.firstIndex { "○░▒▓█".contains($0) }).utf16Offset(in: line)
        await stage.send(.event(.mouse(Mouse(.press, at: Point(column: column, row: row)))))
        #expect(stage.text.contains("investor, Artificial intelligence"))
        await stage.send(.event(.mouse(Mouse(.doublePress, at: Point(column: column, row: row)))))
        #expect(stage.text.contains("/ kind:investor"))
    }

    @Test func aChartIsReadAsAReport() async throws {
        let stage = try await Stage(place: .insights)
        await stage.press(":")
        await stage.type("report on")
        await stage.press("Enter")
        #expect(stage.text.contains("everyone's work") && stage.text.contains("We met "))
        await stage.press("G", "Esc")
        #expect(stage.text.contains("F period"))
    }
}
