import Foundation
import Terminal
import TestSupport
import Testing

/// Names of the world, and of people who wish us ill, in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ScriptTests {
    /// Shows the name in its own script, and the city beside it.
    private func chooseColumns(_ desk: Desk) throws {
        try desk.press("2")
        try desk.expect("Name ▴")
        try desk.press("c")
        try desk.expect("✓ Name")
        for field in ["Name in its script", "City"] {
            try desk.move(toChoice: field)
            try desk.press("Space")
            try desk.expect("✓ \(field)")
        }
        try desk.press("Enter")
        try desk.expect("both columns") { $0.contains("Name in its s") && $0.contains("City") }
    }

    /// The lines of the list whose text has something in a column, each cut there.
    private func expectStraight(_ lines: [String], column: Int) {
        for line in lines {
            var used = 0
            var before = "  "
            for character in line {
                if used >= column { break }
                used += Width.of(character)
                before.append(character)
            }
            #expect(used == column, "a character stands across column \(column) of \(line)")
            #expect(before.hasSuffix("  "), "the column before reaches into column \(column) of \(line)")
        }
    }

    /// What Unicode calls the letters: LATIN, ARABIC, HANGUL and so on.
    private func scripts(of text: String) -> Set<Substring> {
        Set(
            text.unicodeScalars.filter { $0.properties.isAlphabetic }.compactMap {
                $0.properties.name?.split(separator: " ").first
            })
    }

    @Test func everyScriptKeepsTheColumnsStraight() throws {
        let office = try Office(isFounded: false)
        let desk = try Desk(office, columns: 99, rows: 220)
        try desk.start("chancery demo")
        try chooseColumns(desk)
        let screen = try desk.expect("all contacts") { $0.contains("200 contacts") && $0.split(separator: "\n").count > 200 }
        let lines = screen.split(separator: "\n").map(String.init)
        let header = try #require(lines.first { $0.contains("City") })
        let place = try #require(header.range(of: "City"))
        let rows = lines.drop { $0 != header }.dropFirst().prefix(200)
        expectStraight(Array(rows), column: Width.of(String(header[..<place.lowerBound])))
        let seen = rows.reduce(into: Set<Substring>()) { $0.formUnion(scripts(of: $1)) }
        #expect(seen.count >= 8, "\(seen)")
    }

    @Test func aHostileNameDoesNotDisturbTheScreen() throws {
        let office = try Office()
        let long = String(repeating: "长name ", count: 830)
        let hostile = [
            "\u{1B}[2J\u{1B}[H\u{1B}]0;pwned\u{7}wiped", "\u{202E}desrever\u{2066}\u{200B}", "two\nlines\tand\rmore", long,
            "=cmd|' /C calc'!A0", "\u{9B}31mred", "e" + String(repeating: "\u{301}", count: 300),
        ]
        for name in hostile { try office.chancery("add", "contact", name, "--set", "city=Lomé") }
        try office.chancery("add", "contact", "Zoë Obiorah", "--set", "city=Lomé")
        let desk = try Desk(office, columns: 99, rows: 30)
        try desk.start()
        let title = try desk.terminal.flag("pane_title")
        try chooseColumns(desk)
        let screen = try desk.expect("eight contacts") { $0.contains("8 contacts") && $0.contains("Zoë Obiorah") }
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let header = try #require(lines.first { $0.contains("City") })
        let place = try #require(header.range(of: "City"))
        let rows = lines.drop { $0 != header }.dropFirst().prefix(8)
        #expect(rows.allSatisfy { $0.hasSuffix("Lomé") || $0.contains("Lomé ") }, "\(screen)")
        expectStraight(Array(rows), column: Width.of(String(header[..<place.lowerBound])))
        #expect(lines[0].contains("1 Today"))
        #expect(screen.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(
            screen.unicodeScalars.allSatisfy { !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value) })
        #expect(try desk.terminal.flag("pane_title") == title)

        // Its page, its form and the search for it are no more disturbed.
        try desk.press("G", "Enter")
        try desk.expect("Details")
        try desk.press("e")
        try desk.expect("Ctrl-S save")
        try desk.press("Esc")
        try desk.expectNo("Ctrl-S save")
        #expect(try desk.lines[0].contains("1 Today"))
        try desk.press("q")
        try desk.quit()
    }
}

extension Desk {
    /// In a list to choose from: moves down to a line.
    func move(toChoice label: String) throws {
        for _ in 0..<40 {
            // The line under the cursor is the reversed one.
            let colored = try terminal.run(["capture-pane", "-p", "-e"])
            if colored.split(separator: "\n").contains(where: { $0.contains("\u{1B}[7m") && $0.contains(" \(label) ") }) {
                return
            }
            let before = colored
            try press("Down")
            try terminal.until("the next line") { _ in try terminal.run(["capture-pane", "-p", "-e"]) != before }
        }
        throw Office.Failed(description: "there is no choice \(label)")
    }
}
