import Terminal
import TestSupport
import Testing

@testable import TUI

/// Completion, tabs, headings, acts on many: as they settle on the sample office.
@Suite struct ViewGoldenTests {
    /// Keys, and text in quotes, that lead from Organizations to a screen.
    static let screens: [(name: String, keys: [String])] = [
        ("completion-words", ["/", "'co"]),
        ("completion-values", ["/", "'kind:startup country:", "Down", "Down"]),
        ("completion-names", ["2", "/", "'org:ba"]),
        ("filter-problem", ["/", "'kind:university contry:US"]),
        ("view", ["]"]),
        ("view-changed", ["]", "o", "Enter"]),
        ("view-menu", ["]", "v"]),
        ("grouped", ["b", "j", "j", "Enter"]),
        ("group-menu", ["b"]),
        ("months", ["4", "]"]),
        ("bulk-menu", ["Space", "Space", "A"]),
        ("bulk-field", ["*", "A", "j", "j", "j", "Enter", "'t"]),
        ("bulk-preview", ["*", "A", "Enter", "'mei", "Enter"]),
        ("export-format", ["X"]),
        ("export-path", ["X", "Enter"]),
        ("search-filter", ["s", "'org.country:KE"]),
        ("selected-all", ["*"]),
    ]

    @Test(arguments: screens.indices, GoldenTests.sizes.map { [$0.0, $0.1] })
    func screen(_ index: Int, size: [Int]) async throws {
        let screen = Self.screens[index]
        let stage = try await Stage(columns: size[0], rows: size[1], place: .organizations)
        for key in screen.keys {
            if key.first == "'" { await stage.type(String(key.dropFirst())) } else { await stage.press(key) }
        }
        try expectGolden(stage.surface, "views-\(screen.name)-\(size[0])x\(size[1])")
    }

    @Test(arguments: [("view", ["]"]), ("completion", ["/", "c"])])
    func narrow(name: String, keys: [String]) async throws {
        let stage = try await Stage(columns: 40, rows: 12, place: .organizations)
        for key in keys { await stage.press(key) }
        try expectGolden(stage.surface, "views-\(name)-40x12")
    }
}
