import Domain
import Terminal
import Testing

@testable import TUI

/// What everyone sees: the tour, help, the palette.
@Suite struct EveryoneGoldenTests {
    static let sizes = [[40, 12], [80, 24], [120, 40]]

    @Test(arguments: 1...5, sizes)
    func tour(_ page: Int, size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], showsTour: true)
        for _ in 1..<page { await stage.press("Enter") }
        try expectGolden(stage.surface, "tour-\(page)-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes)
    func helpOnFiltering(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .contacts)
        await stage.press("?", "Tab")
        try expectGolden(stage.surface, "help-filter-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes)
    func helpOnLogging(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await stage.press("?", "Tab")
        try expectGolden(stage.surface, "help-logging-\(size[0])x\(size[1])")
    }

    @Test(arguments: sizes)
    func paletteWithActsAndRecords(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1], place: .contacts)
        await stage.press(":")
        await stage.type("open")
        await stage.press("Enter")
        await stage.press("Esc", ":")
        await stage.type("me")
        try expectGolden(stage.surface, "palette-typed-\(size[0])x\(size[1])")
    }

    @Test func paletteThatRemembers() async throws {
        let stage = try await Stage(place: .contacts)
        for act in ["theme light", "theme default"] {
            await stage.press(":")
            await stage.type(act)
            await stage.press("Enter")
        }
        await stage.press(":")
        try expectGolden(stage.surface, "palette-lately-80x24")
    }
}
