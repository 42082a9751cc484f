import Foundation
import TestSupport
import Testing

/// A person before a real terminal: presses keys, and looks at the screen.
final class Desk {
    let office: Office
    let terminal: Tmux

    /// A terminal with a shell in it, in the folders of an office.
    init(_ office: Office, columns: Int = 110, rows: Int = 30) throws {
        self.office = office
        terminal = try Tmux(columns: columns, rows: rows, environment: office.variables)
    }

    /// Starts the program, and waits for its screens.
    func start(_ command: String = "chancery") throws {
        try terminal.shell("clear; " + command)
        try expect("1 Today")
    }

    /// Leaves the program, and waits for the shell.
    func quit() throws {
        try press("q")
        try expectShell()
    }

    // MARK: acting

    /// Presses keys by the names that the program shows: `"m"`, `"Ctrl-S"`, `"Esc"`.
    func press(_ keys: String...) throws { try terminal.run(["send-keys"] + keys.map(Self.name)) }

    /// Presses a key several times.
    func press(_ key: String, times: Int) throws {
        try terminal.run(["send-keys"] + Array(repeating: Self.name(key), count: times))
    }

    func type(_ text: String) throws { try terminal.type(text) }

    /// tmux's name of a key.
    private static func name(_ key: String) -> String {
        let names = ["Esc": "Escape", "Shift-Tab": "BTab", "PgDn": "NPage", "PgUp": "PPage", "Backspace": "BSpace", "Del": "DC"]
        return names[key] ?? key.replacing("Ctrl-", with: "C-").replacing("Alt-", with: "M-").replacing("C-S", with: "C-s")
    }

    /// Types into the field that has the focus until the wanted name is offered, and takes it.
    func choose(_ name: String) throws {
        try type(name)
        try expect("offer of \(name)") { $0.split(separator: "\n").contains { $0.dropFirst(19).hasPrefix("  \(name)") } }
        try press("Enter")
        try expect("the name chosen") { $0.contains("\(name),") }
    }

    /// In a form: moves down to the field with that label.
    func move(toField label: String) throws {
        for _ in 0..<20 {
            let row = try cursorRow()
            if try line(at: row).hasPrefix(" \(label)") { return }
            try press("Tab")
            try terminal.until("the next field") { _ in try cursorRow() != row }
        }
        throw Office.Failed(description: "there is no field \(label) in:\n\(try terminal.screen())")
    }

    /// The line the cursor has come to rest in: while a frame is drawn it passes through others.
    private func cursorRow() throws -> Int {
        var rows = [try terminal.flag("cursor_y")]
        while rows.count < 4 || Set(rows.suffix(4)).count > 1 { rows.append(try terminal.flag("cursor_y")) }
        return Int(rows.last ?? "") ?? 0
    }

    // MARK: looking

    var lines: [String] {
        get throws { try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    private func line(at row: Int) throws -> String { try lines[row] }

    /// Waits until the text is on the screen.
    @discardableResult
    func expect(_ text: String) throws -> String { try expect("“\(text)”") { $0.contains(text) } }

    /// Waits until none of the texts is on the screen.
    func expectNo(_ texts: String...) throws {
        try expect("the end of \(texts)") { screen in texts.allSatisfy { !screen.contains($0) } }
    }

    @discardableResult
    func expect(_ what: String, seconds: Double = 20, _ condition: (String) throws -> Bool) throws -> String {
        try terminal.until(what, seconds: seconds, condition)
    }

    /// Waits until the program is gone and the shell waits for a command.
    func expectShell() throws {
        try terminal.until("the shell") { screen in
            let last = screen.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
            return try last?.hasPrefix("$") == true && terminal.flag("alternate_on") == "0"
        }
    }

    /// The process of the program, which is the shell's child.
    var process: Int32 {
        get throws {
            let shell = try terminal.flag("pane_pid")
            var children: [Int32] = []
            try terminal.until("a process") { _ in
                let text = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
                children = text.split(separator: " ").compactMap { Int32($0) }
                return !children.isEmpty
            }
            return try #require(children.first)
        }
    }
}
