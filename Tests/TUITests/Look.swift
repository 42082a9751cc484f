import Testing
import Foundation
@testable import TUI

@Test func look() async throws {
    guard let keys = ProcessInfo.processInfo.environment["LOOK"] else { return }
    let parts = keys.split(separator: " ").map(String.init)
    let size = parts[0].split(separator: "x").compactMap { Int($0) }
    let stage = try await Stage(columns: size[0], rows: size[1])
    for part in parts.dropFirst() {
        if part.hasPrefix("type:") { await stage.type(part.dropFirst(5).replacingOccurrences(of: "_", with: " ")) } else if part == "show" { print(stage.text); print(String(repeating: "=", count: size[0])) } else { await stage.press(part) }
    }
    print(stage.text)
}
