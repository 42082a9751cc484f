import Testing

@testable import TUI

/// The lists and reports behind the charts, and each chart by itself.
@Suite struct InsightGoldenTests {
    static let sizes = [[80, 24], [120, 40]]

    static let pages: [(name: String, keys: [String])] = [
        ("drill", ["Enter"]),
        ("balance", ["PgDn", "PgDn"]),
        ("coverage-region", ["p"]),
        ("funnel", ["PgDn", "PgDn", "PgDn", "PgDn", "p"]),
        ("ageing", ["PgDn", "PgDn", "PgDn", "PgDn", "PgDn"]),
        ("whose", ["w"]),
    ]

    @Test(arguments: pages.indices, sizes)
    func page(_ index: Int, size: [Int]) async throws {
        let page = Self.pages[index]
        let stage = try await Stage(columns: size[0], rows: size[1], login: "helena", place: .insights)
        for key in page.keys { await stage.press(key) }
        try expectGolden(stage.surface, "insights-\(page.name)-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes)
    func report(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .insights)
        await stage.press(":")
        await stage.type("report on")
        await stage.press("Enter")
        try expectGolden(stage.surface, "insights-report-\(size[0])x\(size[1])")
    }
}
