import Foundation
import TestSupport
import Testing

/// However the program ends, the shell gets its terminal back and nothing that was saved is lost.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled && Office.hasSQLite, "tmux or sqlite3 is not installed"))
struct SignalTests {
    @Test(arguments: [SIGSEGV, SIGTERM, SIGHUP]) func aSignalInTheMiddleOfTyping(signal: Int32) throws {
        let office = try Office()
        let desk = try Desk(office)
        try desk.start()
        try desk.press("2", "n")
        try desk.expect("New contact")
        try desk.type("Zoë Obiorah")
        try desk.press("Ctrl-S")
        try desk.expect("Added contact Zoë Obiorah")
        try desk.press("n")
        try desk.expect("New contact")
        try desk.type("Half a na")
        try desk.expect("Half a na")
        kill(try desk.process, signal)
        try desk.expectShell()
        try desk.terminal.shell("echo status $?")
        try desk.expect("status \(128 + signal)\n")
        try desk.expectSaneTerminal()
        #expect(try office.sqlite("PRAGMA integrity_check") == "ok")
        #expect(try office.sqlite("SELECT name FROM contact") == "Zoë Obiorah")
        // And the next start is as any other.
        try desk.start()
        try desk.press("2")
        try desk.expect("Zoë Obiorah")
        try desk.quit()
    }
}
