import Domain
import Terminal
import Testing

@testable import TUI

/// Every page in every window that there may be.
@Suite struct SizeTests {
    @Test(arguments: KeyTable.pages.map(\.title.english))
    func everyPageFitsEveryWindow(title: String) async throws {
        let isWelcome = title == "Welcome"
        let stage = try await Stage(isEmpty: isWelcome, isFirstStart: isWelcome)
        try await Ways.go(to: title, on: stage)
        #expect(title == "Anywhere" || stage.hasKeys(of: title), "the way leads elsewhere")
        for columns in [40, 47, 60, 79, 80, 99, 100, 120, 160, 200] {
            for rows in [12, 13, 17, 24, 40, 60] {
                await stage.resize(columns, rows)
                let lines = stage.lines
                #expect(lines.count == rows)
                #expect(lines.allSatisfy { Width.of($0) <= columns }, "\(columns) × \(rows)")
                #expect(
                    lines[0].contains(stage.model.place == .today ? "1 Today" : "\(stage.model.place.rawValue)"),
                    "\(columns) × \(rows)")
                #expect(!lines[rows - 1].isEmpty, "no keys in \(columns) × \(rows)")
                #expect(lines[1..<rows - 2].contains { !$0.isEmpty }, "nothing in \(columns) × \(rows)")
            }
        }
        await stage.resize(39, 12)
        #expect(stage.text.hasPrefix("Chancery needs 40 × 12"))
    }
}

extension Stage {
    /// True where the page on top has the acts of that page of the table.
    fileprivate func hasKeys(of title: String) -> Bool {
        let acts = model.hints[.screen, default: []].map(\.sentence)
        return KeyTable.pages.contains { $0.title.english == title && $0.hints.map(\.sentence).allSatisfy(acts.contains) }
    }
}
