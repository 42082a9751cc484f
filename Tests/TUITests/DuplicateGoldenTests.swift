import Domain
import Terminal
import TestSupport
import Testing

@testable import TUI

/// Suspects, the merge of two, the warning in a form, the office's lists, as they settle on the sample office.
@Suite struct DuplicateGoldenTests {
    static let sizes = [[80, 24], [120, 40]]

    static let pages: [(name: String, keys: [String])] = [
        ("suspects", ["U"]),
        ("suspects-organizations", ["U", "l"]),
        ("merge", ["U", "Enter"]),
        ("office-users", ["O"]),
        ("office-topics", ["O", "l"]),
        ("office-rules", ["O", "h", "h"]),
        ("import", ["I"]),
    ]

    @Test(arguments: pages.indices, sizes)
    func page(_ index: Int, size: [Int]) async throws {
        let page = Self.pages[index]
        let stage = try await Stage(columns: size[0], rows: size[1], place: .contacts)
        for key in page.keys { await stage.press(key) }
        try expectGolden(stage.surface, "duplicates-\(page.name)-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes)
    func warning(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .contacts)
        await stage.press("n")
        await stage.type("Farzaneh Tehrancih")
        try expectGolden(stage.surface, "duplicates-warning-\(size[0])x\(size[1])")
    }

    @Test func narrow() async throws {
        let stage = try await Stage(columns: 40, rows: 12, place: .contacts)
        await stage.press("U")
        try expectGolden(stage.surface, "duplicates-suspects-40x12")
        await stage.press("Enter")
        try expectGolden(stage.surface, "duplicates-merge-40x12")
    }
}
