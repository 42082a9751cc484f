import Terminal
import Testing

@testable import TUI

/// The small forms of people and their ties, and the page of who knows whom, as they settle on the sample office.
@Suite struct PeopleGoldenTests {
    /// What is done in Contacts, letters as text behind a quote, and what the page is called.
    static let pages: [(name: String, keys: [String])] = [
        ("moved-job", ["j", "j", "W", "'tukut"]),
        ("moved-job-preview", ["j", "j", "W", "'tukut", "Enter", "Tab", "Tab", "Tab", "Right"]),
        ("tie", ["j", "j", "R", "'s", "Tab", "'harb"]),
        ("tie-preview", ["j", "j", "R", "'s", "Tab", "'harb", "Enter"]),
        ("refer", ["j", "j", "T", "'joost"]),
        ("refer-problem", ["3", "T", "Ctrl-S"]),
        ("who-knows", ["j", "j", "i"]),
        ("who-knows-organization", ["3", "j", "i", "j"]),
        ("ask-for-introduction", ["j", "j", "i", "f"]),
    ]

    @Test(arguments: pages.indices, GoldenTests.sizes.map { [$0.0, $0.1] })
    func page(_ index: Int, size: [Int]) async throws {
        try await expect(index, Size(columns: size[0], rows: size[1]))
    }

    @Test(arguments: pages.indices)
    func narrowPage(_ index: Int) async throws {
        try await expect(index, Size(columns: 40, rows: 12))
    }

    private func expect(_ index: Int, _ size: Size) async throws {
        let (name, keys) = Self.pages[index]
        let stage = try await Stage(columns: size.columns, rows: size.rows, place: .contacts)
        for key in keys {
            if key.hasPrefix("'") { await stage.type(String(key.dropFirst())) } else { await stage.press(key) }
        }
        try expectGolden(stage.surface, "people-\(name)-\(size.columns)x\(size.rows)")
    }
}
