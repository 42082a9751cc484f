import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct RealTerminalTests {
    private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

    private var samples: [String] { Samples.names.map(\.text) }

    @Test func theTerminalTakesAsManyColumnsAsWeThink() throws {
        let tmux = try Tmux(rows: 24)
        let drawn = samples.map(Width.sanitize)
        try tmux.shell("'\(Tmux.probe)' measure " + drawn.map(quoted).joined(separator: " "))
        let screen = try tmux.until("the widths") { $0.contains("widths ") && $0.contains(" end") }
        let line = screen.replacing("\n", with: "").components(separatedBy: "widths ").last ?? ""
        let widths = line.components(separatedBy: " end").first?.split(separator: " ").compactMap { Int($0) } ?? []
        try #require(widths.count == drawn.count)
        for (text, width) in zip(drawn, widths) { #expect(Width.of(text) == width, "\(text)") }
    }

    @Test(arguments: ["screen-256color", "tmux-256color", "xterm-256color"])
    func columnsStayStraight(term: String) throws {
        let tmux = try Tmux()
        let names = samples + Samples.hostile.prefix(40 - samples.count - 1).map(\.text).filter { !$0.contains("\n") }
        try tmux.shell("TERM=\(term) '\(Tmux.probe)' columns " + names.map(quoted).joined(separator: " "))
        let screen = try tmux.until("the mark on the last line") { $0.contains(String(repeating: "#", count: 80)) }
        for (name, line) in zip(names, screen.split(separator: "\n", omittingEmptySubsequences: false)) {
            let halves = line.split(separator: "|")
            try #require(halves.count == 2, "\(line)")
            #expect(halves[0].count { $0 == "." } == 40 - Width.of(name), "\(line)")
            #expect(halves[1] == String(repeating: ".", count: 19), "\(line)")
        }
    }

    /// The shell has its terminal back: line editing, echo, its own screen, its cursor, and no mouse reports.
    private func expectSaneTerminal(_ tmux: Tmux, status: Int) throws {
        try tmux.shell(
            "echo status $?; stty -a | tr ' ;' '\\n\\n' | grep -E '^-?(icanon|echo|isig|ixon|icrnl)$' | tr '\\n' ' '; echo do''ne"
        )
        let screen = try tmux.until("the modes") { $0.contains(" done") }
        #expect(screen.contains("status \(status)\n"), "\(screen)")
        for mode in ["icanon", "echo", "isig", "ixon", "icrnl"] {
            #expect(!screen.contains("-\(mode) "), "\(screen)")
            #expect(screen.contains("\(mode) "), "\(screen)")
        }
        #expect(try tmux.flag("alternate_on") == "0")
        #expect(try tmux.flag("cursor_flag") == "1")
        #expect(try tmux.flag("mouse_any_flag") == "0")
        #expect(try tmux.flag("keypad_cursor_flag") == "0")
    }

    private func probe(_ environment: [String: String] = [:]) throws -> (Tmux, pid: Int32) {
        let tmux = try Tmux(environment: environment)
        try tmux.shell("clear; '\(Tmux.probe)' log")
        return (tmux, try tmux.number(after: "ready"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP])
    func aSignalLeavesTheTerminalAsItWas(signal: Int32) throws {
        let (tmux, pid) = try probe()
        #expect(try tmux.flag("alternate_on") == "1")
        #expect(try tmux.flag("mouse_any_flag") == "1")
        kill(pid, signal)
        try tmux.until("the shell") { $0.contains("$") && !$0.contains("ready") }
        try expectSaneTerminal(tmux, status: 128 + Int(signal))
    }

    @Test(arguments: [("T", [SIGTRAP, SIGILL]), ("O", [SIGSEGV, SIGBUS]), ("A", [SIGABRT])])
    func aCrashLeavesTheTerminalAsItWas(key: String, signals: [Int32]) throws {
        let (tmux, _) = try probe()
        try tmux.keys(key)
        try tmux.until("the shell") { $0.contains("$") && !$0.contains("ready") }
        try tmux.shell("echo code $?")
        let status = try tmux.number(after: "code")
        #expect(signals.contains(status - 128))
        try expectSaneTerminal(tmux, status: 0)
    }

    @Test func theBacktraceOfSwiftFindsTheTerminalRestored() throws {
        let (tmux, _) = try probe([
            "SWIFT_BACKTRACE": "enable=yes,interactive=no,symbolicate=off,threads=crashed,limit=2,color=no"
        ])
        try tmux.keys("T")
        try tmux.until("Backtrace took")
        try tmux.until("the prompt") { $0.split(separator: "\n").last?.hasPrefix("$") ?? false }
        try tmux.shell("clear; true")
        try tmux.until("a clear screen") { !$0.contains("rash") }
        try expectSaneTerminal(tmux, status: 0)
    }

    @Test func leavingRestoresToo() throws {
        let (tmux, _) = try probe()
        try tmux.keys("q")
        try tmux.until("closed")
        try expectSaneTerminal(tmux, status: 0)
        let (other, _) = try probe()
        try other.keys("E")
        try other.until("the shell") { $0.contains("$") && !$0.contains("ready") }
        try expectSaneTerminal(other, status: 3)
    }

    @Test func keysArriveByName() throws {
        let (tmux, _) = try probe()
        let names = [
            ("C-c", "Ctrl-C"), ("C-s", "Ctrl-S"), ("C-q", "Ctrl-Q"), ("C-Space", "Ctrl-Space"), ("BTab", "Shift-Tab"),
            ("Tab", "Tab"),
            ("Enter", "Enter"), ("BSpace", "Backspace"), ("DC", "Del"), ("IC", "Ins"), ("Home", "Home"), ("End", "End"),
            ("PPage", "PgUp"), ("NPage", "PgDn"), ("F1", "F1"), ("F5", "F5"), ("F12", "F12"), ("Up", "Up"), ("Left", "Left"),
            ("C-Left", "Ctrl-Left"), ("S-Up", "Shift-Up"), ("M-x", "Alt-x"), ("M-Enter", "Alt-Enter"), ("é", "é"), ("王", "王"),
            ("Escape", "Esc"),
        ]
        for (sent, name) in names {
            try tmux.keys(sent)
            try tmux.until("the key \(name)") { $0.split(separator: "\n").last.map(String.init) == "key \(name)" }
        }
    }

    @Test func aPasteArrivesInOnePiece() throws {
        let (tmux, _) = try probe()
        let text = "first line\nq Ünïcödé " + String(repeating: "lorem ipsum 王 ", count: 5000) + "the end."
        try tmux.run(["load-buffer", "-"], input: text)
        try tmux.run(["paste-buffer", "-p"])
        let screen = try tmux.until("the paste") { $0.contains("paste ") }
        #expect(screen.contains("paste \(text.count) first line q Ünïcödé the end."), "\(screen)")
        try tmux.keys("j")
        try tmux.until("key j")
    }

    @Test func aNewSizeArrives() throws {
        let (tmux, _) = try probe()
        try tmux.run(["resize-window", "-x", "100", "-y", "30"])
        try tmux.until("resize 100x30")
        try tmux.run(["resize-window", "-x", "50", "-y", "10"])
        try tmux.until("resize 50x10")
    }

    @Test func theMouseArrives() throws {
        let (tmux, _) = try probe()
        try tmux.run(["send-keys", "-l", "\u{1B}[<0;300;5M\u{1B}[<0;300;5m\u{1B}[<64;3;4M"])
        let screen = try tmux.until("mouse scrollUp 2,3")
        #expect(screen.contains("mouse press 299,4\nmouse release 299,4\n"))
    }

    @Test func controlZStopsAndTheShellContinues() throws {
        let (tmux, _) = try probe()
        try tmux.shell("")
        try tmux.keys("C-z")
        try tmux.until("the shell") { $0.contains("Stopped") }
        #expect(try tmux.flag("alternate_on") == "0")
        try tmux.shell("fg")
        try tmux.until("the screen again") { $0.contains("key Ctrl-Z") && !$0.contains("Stopped") }
        #expect(try tmux.flag("alternate_on") == "1")
        #expect(try tmux.flag("mouse_any_flag") == "1")
        try tmux.keys("k")
        try tmux.until("key k")
    }

    @Test(arguments: [SIGTSTP, SIGSTOP]) func aStopFromOutsideIsRepaired(signal: Int32) throws {
        let (tmux, pid) = try probe()
        kill(pid, signal)
        try tmux.until("the shell") { $0.contains("Stopped") }
        // After SIGSTOP the modes are still ours, so that Enter would not end the line.
        try tmux.keys("f", "g", "C-j")
        try tmux.until("the screen again") { $0.contains("ready \(pid)\nresize") && !$0.contains("Stopped") }
        #expect(try tmux.flag("alternate_on") == "1")
        try tmux.keys("q")
        try tmux.until("closed")
        try expectSaneTerminal(tmux, status: 0)
    }

    @Test func anotherProgramMayHaveTheTerminal() throws {
        let (tmux, _) = try probe()
        try tmux.keys("S")
        try tmux.until("1\noutside")
        #expect(try tmux.flag("alternate_on") == "0")
        try tmux.keys("Enter")
        try tmux.until("the screen again") { $0.contains("ready") && !$0.contains("outside") }
        try tmux.keys("j")
        try tmux.until("key j")
    }

    @Test(arguments: ["xterm", "linux", "vt100", "rxvt-unicode-256color", "screen"])
    func otherTerminalTypesWork(term: String) throws {
        let tmux = try Tmux()
        try tmux.shell("clear; TERM=\(term) '\(Tmux.probe)' log")
        _ = try tmux.number(after: "ready")
        try tmux.keys("Down", "j")
        try tmux.until("key Down\nkey j")
        try tmux.keys("q")
        try tmux.until("closed")
        try expectSaneTerminal(tmux, status: 0)
    }

    @Test(arguments: [("dumb", "cannot move its cursor"), ("no-such-thing", "does not know"), ("", "Set TERM")])
    func uselessTerminalTypesAreRefusedInWords(term: String, words: String) throws {
        let tmux = try Tmux(columns: 200)
        try tmux.shell("clear; TERM=\(term) '\(Tmux.probe)' log")
        try tmux.until(words)
        try expectSaneTerminal(tmux, status: 1)
    }

    @Test func atRestItUsesNoProcessor() throws {
        let (tmux, pid) = try probe()
        try tmux.keys("j")
        try tmux.until("key j")
        func switches() throws -> [Substring] {
            try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8).split(separator: "\n").filter {
                $0.contains("ctxt_switches")
            }
        }
        var before: [Substring] = []
        // It is at rest once it has not run during ten looks at the screen; a timer or a busy loop never is.
        try tmux.until("rest") { _ in
            let now = (try? switches()) ?? []
            defer { before = now }
            return now == before && !now.isEmpty
        }
        for _ in 0..<10 { _ = try tmux.screen() }
        #expect(try switches() == before)
    }

    @Test func aTerminalThatIsGoneEndsTheProgram() throws {
        let tmux = try Tmux()
        try tmux.shell("clear; trap '' HUP; '\(Tmux.probe)' log")
        let pid = try tmux.number(after: "ready")
        try tmux.run(["kill-server"])
        let deadline = Date(timeIntervalSinceNow: 10)
        while kill(pid, 0) == 0, Date() < deadline { sched_yield() }
        #expect(kill(pid, 0) != 0)
    }
}
