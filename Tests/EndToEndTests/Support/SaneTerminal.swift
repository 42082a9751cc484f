import TestSupport
import Testing

extension Desk {
    /// The shell has its terminal back: line editing, echo, its own screen, its cursor, and no mouse reports.
    func expectSaneTerminal() throws {
        try terminal.shell(
            "clear; stty -a | tr ' ;' '\\n\\n' | grep -E '^-?(icanon|echo|isig|icrnl)$' | tr '\\n' ' '; echo do''ne")
        let screen = try expect(" done")
        for mode in ["icanon", "echo", "isig", "icrnl"] {
            #expect(screen.contains("\(mode) ") && !screen.contains("-\(mode) "), "\(screen)")
        }
        let flags = ["alternate_on", "mouse_any_flag", "keypad_flag", "keypad_cursor_flag", "cursor_flag"]
        #expect(try flags.map { try terminal.flag($0) } == ["0", "0", "0", "0", "1"], "\(flags)")
    }
}
