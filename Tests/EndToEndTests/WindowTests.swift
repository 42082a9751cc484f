import TestSupport
import Testing

/// Windows of every size, and sizes that change.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct WindowTests {
    private func storm(_ desk: Desk) throws {
        for _ in 0..<4 {
            try desk.terminal.resize(columns: 200, rows: 60)
            try desk.terminal.resize(columns: 40, rows: 12)
        }
    }

    @Test func aWindowTooSmallSaysWhatItNeeds() throws {
        let desk = try Desk(try Office(isFounded: false), columns: 20, rows: 5)
        try desk.terminal.shell("clear; chancery")
        let screen = try desk.expect("the need") { $0.split(separator: "\n").joined(separator: " ").contains("needs 40 × 12") }
        #expect(screen.contains("20 × 5"), "\(screen)")
        try desk.terminal.resize(columns: 80, rows: 24)
        try desk.expect("Begin empty")
        try desk.terminal.resize(columns: 3, rows: 1)
        try desk.expectNo("Begin empty")
        try desk.terminal.resize(columns: 40, rows: 12)
        for choice in ["Look at the sample office", "Begin empty", "Import"] { try desk.expect(choice) }
        try desk.press("Esc")
        try desk.expectNo("Begin empty")
        try desk.quit()
    }

    @Test func everyPlaceStandsAStorm() throws {
        let desk = try Desk(try Office(isFounded: false))
        try desk.start("chancery demo")
        let places = ["Today", "Contacts", "Organizations", "Meetings", "Pipeline", "Follow-ups", "Insights"]
        for (index, place) in places.enumerated() {
            try desk.press("\(index + 1)")
            try storm(desk)
            try desk.expect("40 columns") {
                $0.split(separator: "\n").allSatisfy { $0.count <= 40 } && $0.contains("\(index + 1) ")
            }
            try desk.terminal.resize(columns: 110, rows: 30)
            try desk.expect("\(place) at 110 columns") { screen in
                let lines = screen.split(separator: "\n")
                return lines.first?.contains("7 Insights") == true && lines.first?.contains("\(index + 1) \(place)") == true
                    && lines.last?.contains("log meeting") == true
            }
        }
        try desk.quit()
        try desk.expectSaneTerminal()
    }

    @Test func aFormKeepsWhatWasTyped() throws {
        let office = try Office()
        try office.chancery("add", "contact", "Zoë Obiorah")
        let desk = try Desk(office)
        try desk.start()
        try desk.press("M")
        try desk.expect("New meeting")
        try desk.choose("Zoë Obiorah")
        try desk.move(toField: "Subject")
        try desk.type("Chips for ")
        try storm(desk)
        try desk.type("schools")
        try storm(desk)
        try desk.expect("Chips for schools")
        try desk.terminal.resize(columns: 110, rows: 30)
        try desk.expect("Zoë Obiorah")
        try desk.press("Ctrl-S")
        try desk.expect("Logged a meeting with Zoë Obiorah")
        #expect(try office.chancery("list", "meetings").contains("Chips for schools"))
        try desk.quit()
    }
}
