import Terminal
import Testing

@testable import TUI

/// Quick log and what it pays back, as they settle on the sample office.
@Suite struct QuickLogGoldenTests {
    private static let text =
        "coffee @\"Nadia Berenstain\" @ana #compute yesterday 15:00 EAT 45m ~Accra; They will send the deck by Friday. We promised to introduce the dean next week; - send the brief ^fri !high"

    private func type(_ text: String, on stage: Stage) async {
        await stage.press("m")
        await stage.send(.event(.paste(text)))
    }

    @Test(arguments: [[80, 24], [120, 40], [40, 12]])
    func empty(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await stage.press("m")
        try expectGolden(stage.surface, "quick-log-empty-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[80, 24], [120, 40], [40, 12], [200, 60]])
    func understood(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await type(Self.text, on: stage)
        try expectGolden(stage.surface, "quick-log-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[80, 24], [120, 40]])
    func offers(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await type("coffee @\"Nobody Else\" @na", on: stage)
        await stage.press("Down")
        try expectGolden(stage.surface, "quick-log-offers-\(size[0])x\(size[1])")
    }

    @Test(arguments: [[80, 24], [120, 40], [40, 12]])
    func logged(size: [Int]) async throws {
        let stage = try await Stage(columns: size[0], rows: size[1])
        await type(Self.text, on: stage)
        await stage.press("Enter")
        try expectGolden(stage.surface, "logged-\(size[0])x\(size[1])")
    }
}
