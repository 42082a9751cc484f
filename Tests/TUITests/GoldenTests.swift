import Domain
import Terminal
import TestSupport
import Testing

@testable import TUI

/// Every place and page, as it settles on the sample office.
@Suite struct GoldenTests {
    static let sizes = [(80, 24), (120, 40)]

    @Test(arguments: Place.allCases, sizes.map { [$0.0, $0.1] })
    func place(_ place: Place, size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: place)
        try expectGolden(stage.surface, "\(place)-\(size[0])x\(size[1])")
    }

    @Test(arguments: Place.allCases)
    func narrowPlace(_ place: Place) async throws {
        let stage = try await Stage(columns: 40, rows: 12, place: place)
        try expectGolden(stage.surface, "\(place)-40x12")
    }

    @Test(arguments: Place.allCases)
    func largePlace(_ place: Place) async throws {
        let stage = try await Stage(columns: 200, rows: 60, place: place)
        try expectGolden(stage.surface, "\(place)-200x60")
    }

    /// Keys that lead from Contacts to a page, and what the page is called.
    static let pages: [(name: String, keys: [String])] = [
        ("contact", ["j", "j", "Enter"]),
        ("organization", ["3", "j", "Enter"]),
        ("meeting", ["4", "G", "k", "Enter"]),
        ("help", ["?"]),
        ("palette", [":"]),
        ("search", ["s"]),
        ("log-meeting", ["M"]),
        ("new-contact", ["n"]),
        ("edit-organization", ["3", "e"]),
        ("order", ["o"]),
        ("columns", ["c"]),
        ("snooze", ["6", "z"]),
        ("assign", ["6", "a"]),
        ("selected", ["Space", "Space", "Space"]),
    ]

    @Test(arguments: pages.indices, sizes.map { [$0.0, $0.1] })
    func page(_ index: Int, size: [Int]) async throws {
        let page = Self.pages[index]
        let stage = try await Stage(columns: size[0], rows: size[1], place: .contacts)
        for key in page.keys { await stage.press(key) }
        try expectGolden(stage.surface, "page-\(page.name)-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes.map { [$0.0, $0.1] })
    func searchWithHits(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await stage.press("s")
        await stage.type("compute")
        try expectGolden(stage.surface, "page-search-hits-\(size[0])x\(size[1])")
    }

    @Test(arguments: [Theme.light, .highContrast, .none])
    func theme(_ theme: Theme) async throws {
        let stage = try await Stage(place: .followUps, theme: theme)
        try expectGolden(stage.surface, "theme-\(theme.name)")
    }

    @Test(arguments: Place.allCases)
    func emptyPlace(_ place: Place) async throws {
        let stage = try await Stage(isEmpty: true, place: place)
        try expectGolden(stage.surface, "empty-\(place)")
    }

    @Test func firstStart() async throws {
        try expectGolden(try await Stage(isEmpty: true, isFirstStart: true).surface, "welcome")
    }

    @Test func tooSmall() async throws {
        let stage = try await Stage(columns: 20, rows: 5)
        #expect(stage.lines.prefix(4) == ["Chancery needs 40 ×", "12; this window has", "20 × 5.", ""])
        await stage.resize(80, 24)
        #expect(stage.lines[0].contains("1 Today"))
    }
}
