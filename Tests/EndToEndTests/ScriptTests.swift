import Foundation
import Terminal
import TestSupport
import Testing

/// Names of the world, and of people who wish us ill, in a real terminal.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ScriptTests {
    /// Shows the name, the name in its own script and the city, and nothing else.
    private func chooseColumns(_ desk: Desk) throws {
        try desk.press("2")
        try desk.expect("Name ▴")
        try desk.press("c")
        try desk.expect("✓ Name")
        for field in ["Role", "Organization", "Country", "Last met", "Next due"] {
            try desk.move(toChoice: field)
            try desk.press("Space")
            try desk.expectNo("✓ \(field)")
        }
        for field in ["Name in its script", "City"] {
            try desk.move(toChoice: field)
            try desk.press("Space")
            try desk.expect("✓ \(field)")
        }
        try desk.press("Enter")
        try desk.expectNo("╭─ Columns")
        try desk.expect("both columns") { $0.contains("Name in its s") && $0.contains("City") }
    }

    /// The rows of the list once all of them are drawn whole, and where their last column begins.
    private func list(of count: Int, on desk: Desk) throws -> (rows: [String], column: Int) {
        var list: (rows: [String], column: Int) = ([], 0)
        try desk.expect("\(count) rows to their last column") { screen in
            let lines = screen.split(separator: "\n").map(String.init)
            guard screen.contains("\(count) contacts"), let title = lines.firstIndex(where: { $0.contains("City") }),
                let place = lines[title].range(of: "City")
            else { return false }
            list = (Array(lines[(title + 1)...].prefix(count)), Width.of(String(lines[title][..<place.lowerBound])))
            return list.rows.count == count && list.rows.allSatisfy { Width.of($0) > list.column }
        }
        return list
    }

    /// Every line has its next column at the same place, with room before it.
    private func expectStraight(_ lines: [String], column: Int) {
        let crooked = lines.filter { line in
            var used = 0
            var before = ""
            for character in line where used < column {
                used += Width.of(character)
                before.append(character)
            }
            return used != column || !before.hasSuffix("  ")
        }
        #expect(crooked.isEmpty, "these do not have their next column at \(column):\n\(crooked.joined(separator: "\n"))")
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
        let (rows, column) = try list(of: 200, on: desk)
        expectStraight(rows, column: column)
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
        let (rows, column) = try list(of: 8, on: desk)
        #expect(rows.allSatisfy { $0.hasSuffix("Lomé") }, "\(rows)")
        expectStraight(rows, column: column)
        try desk.expectUndisturbed(title)

        // Their pages, their forms and the search for them are no more disturbed.
        for key in ["g", "G"] {
            try desk.press(key, "Enter")
            try desk.expectNo("8 contacts")
            try desk.expectUndisturbed(title)
            try desk.press("e")
            try desk.expect("Ctrl-S save")
            try desk.expectUndisturbed(title)
            try desk.press("Esc")
            try desk.expectNo("Ctrl-S save")
            try desk.press("q")
            try desk.expect("8 contacts")
        }
        try desk.press("s")
        try desk.type("wiped")
        try desk.expect("the hit") { $0.contains("contact  ") && $0.contains("pwned") }
        try desk.expectUndisturbed(title)
        try desk.press("Esc")
        try desk.expect("8 contacts")
        try desk.quit()
    }
}

extension Desk {
    /// The screen has its first and last line, nothing in it is a control, and the terminal has kept its title.
    fileprivate func expectUndisturbed(_ title: String) throws {
        let screen = try terminal.screen()
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].contains("1 Today") && lines[29].contains("Esc back") || lines[29].contains("q leave"), "\(screen)")
        let overrides: Set<UInt32> = Set(0x202A...0x202E).union(0x2066...0x2069)
        for scalar in screen.unicodeScalars where scalar != "\n" {
            #expect(
                scalar.properties.generalCategory != .control && !overrides.contains(scalar.value),
                "U+\(String(scalar.value, radix: 16))")
        }
        #expect(try terminal.flag("pane_title") == title)
    }

    /// In a list to choose from: moves down to a line.
    func move(toChoice label: String) throws {
        for _ in 0..<40 {
            let before = try reversed()
            if before.contains(where: { $0 == label || $0 == "✓ " + label }) { return }
            try press("Down")
            try terminal.until("the next line") { _ in try reversed() != before }
        }
        throw Office.Failed(description: "there is no choice \(label)")
    }

    /// What is drawn in reverse, as the line under a cursor is.
    private func reversed() throws -> [String] {
        let colored = try terminal.run(["capture-pane", "-p", "-e"]).replacing("\u{1B}[39m", with: "")
        return colored.components(separatedBy: "\u{1B}[7m").dropFirst().map { part in
            part.prefix { $0 != "\u{1B}" }.trimmingCharacters(in: .whitespaces)
        }
    }
}
