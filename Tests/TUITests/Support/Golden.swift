import Foundation
import Terminal
import TestSupport
import Testing

/// A settled screen held against the one that was accepted: its text, then its styles.
///
/// `make accept` writes the screens anew. Look at a changed one as at a photograph before you commit it; a missing one fails.
func expectGolden(_ surface: Surface, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = (surface.lines + ["", "styles"] + surface.styleLegend + surface.styleLines).joined(separator: "\n") + "\n"
    let path = "Tests/TUITests/Golden/\(name).txt"
    guard try !Repository.isFresh(text, path) else { return }
    let accepted = (try? Repository.text(path)).map { $0.split(separator: "\n", omittingEmptySubsequences: false) } ?? []
    let present = text.split(separator: "\n", omittingEmptySubsequences: false)
    let different = (0..<max(accepted.count, present.count)).first {
        !accepted.indices.contains($0) || !present.indices.contains($0) || accepted[$0] != present[$0]
    }
    let line = different ?? 0
    Issue.record(
        """
        \(name) has changed at line \(line + 1):
        accepted: \(accepted.indices.contains(line) ? String(accepted[line]) : "(nothing)")
        now:      \(present.indices.contains(line) ? String(present[line]) : "(nothing)")
        """,
        sourceLocation: sourceLocation)
}
