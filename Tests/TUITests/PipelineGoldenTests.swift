import Domain
import Terminal
import Testing

@testable import TUI

/// The board, its table and its stages as they settle, in every size and while a card is held.
@Suite struct PipelineGoldenTests {
    static let sizes = [[80, 24], [120, 40]]

    static let pages: [(name: String, keys: [String])] = [
        ("board-investment", ["p"]),
        ("board-selected", ["p", "p", "l", "Space", "Space"]),
        ("board-closing", ["l", "l", "L"]),
        ("board-other-pipeline", ["P", "Down", "Enter"]),
        ("pipeline-table", ["p", "t"]),
        ("stages", ["p", "S"]),
        ("stages-delete", ["p", "S", "j", "D"]),
    ]

    @Test(arguments: pages.indices, sizes)
    func page(_ index: Int, size: [Int]) async throws {
        let page = Self.pages[index]
        let stage = try await Stage(columns: size[0], rows: size[1], place: .pipeline)
        for key in page.keys { await stage.press(key) }
        try expectGolden(stage.surface, "page-\(page.name)-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[40, 12], [200, 60]])
    func smallAndLarge(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .pipeline)
        await stage.press("p")
        try expectGolden(stage.surface, "page-board-investment-\(size[0])x\(size[1])")
        await stage.press("t")
        try expectGolden(stage.surface, "page-pipeline-table-\(size[0])x\(size[1])")
        await stage.press("t", "S")
        try expectGolden(stage.surface, "page-stages-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes)
    func filtered(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .pipeline)
        await stage.press("p", "/")
        await stage.type("lead:meilin value>1m")
        try expectGolden(stage.surface, "page-board-filter-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[40, 12], [80, 24], [120, 40], [200, 60]])
    func dragging(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .pipeline)
        let width = size[0] / max(1, min(6, size[0] / 22))
        let from = Point(column: size[0] < 44 ? 4 : width + 2, row: size[1] < 20 ? 5 : 6)
        await stage.send(.event(.mouse(Mouse(.press, at: from))))
        // In the narrow window the edge scrolls on to the next stage.
        let to = Point(column: size[0] < 44 ? size[0] - 1 : 2 * width + 3, row: from.row + 1)
        await stage.send(.event(.mouse(Mouse(.drag, at: to))))
        try expectGolden(stage.surface, "page-board-drag-\(size[0])x\(size[1])")
    }

    @Test func withoutColour() async throws {
        let stage = try await Stage(place: .pipeline, theme: .none)
        await stage.press("p")
        try expectGolden(stage.surface, "theme-none-board")
    }
}
