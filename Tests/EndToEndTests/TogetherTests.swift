import Foundation
import TestSupport
import Testing

/// Several programs on one file, and one at rest.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TogetherTests {
    @Test func twoSeeEachOthersMeetings() throws {
        let office = try Office()
        for name in ["Zoë Obiorah", "Tsai Ya-Ling"] { try office.chancery("add", "contact", name) }
        let (left, right) = (try Desk(office), try Desk(office))
        for desk in [left, right] {
            try desk.start()
            try desk.press("4")
            try desk.expect("No meeting is here yet")
        }
        for (writer, reader, subject) in [(left, right, "Chips for schools"), (right, left, "Water for chips")] {
            try writer.press("M")
            try writer.expect("New meeting")
            try writer.choose("Zoë Obiorah")
            try writer.move(toField: "Subject")
            try writer.type(subject)
            try writer.expect(subject)
            let saved = ContinuousClock.now
            try writer.press("Ctrl-S")
            try reader.expect(subject, seconds: 5) { $0.contains(subject) }
            print("seen by the other \(ContinuousClock.now - saved) after Ctrl-S")
            try writer.expect("Logged a meeting")
        }
        let logged = ContinuousClock.now
        try office.chancery("log", "Coffee on compute @\"Tsai Ya-Ling\"")
        for desk in [left, right] {
            try desk.expect("the command's meeting", seconds: 5) { $0.contains("offee on compute") }
        }
        print("a command's meeting is seen by both \(ContinuousClock.now - logged) after the command began")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat"), "there is no /proc"))
    func atRestItUsesNoProcessor() throws {
        let desk = try Desk(try Office())
        let begun = ContinuousClock.now
        try desk.start()
        print("the screens were there \(ContinuousClock.now - begun) after Enter")
        try desk.press("2")
        try desk.expect("Nobody is here yet")
        let process = Process(try desk.process)
        // What follows the last key has to be over: one look without a tick.
        var last = try process.ticks()
        try desk.expect("rest") { _ in
            defer { last = (try? process.ticks()) ?? last }
            return try process.ticks() == last
        }
        let (ticks, switches) = (try process.ticks(), try process.switches())
        let end = ContinuousClock.now + .seconds(3)
        try desk.expect("three seconds") { _ in ContinuousClock.now > end }
        let (usedTicks, usedSwitches) = (try process.ticks() - ticks, try process.switches() - switches)
        print("at rest for 3 s: \(usedTicks) ticks of 100 Hz, \(usedSwitches) voluntary switches")
        #expect(usedTicks <= 3)
        #expect(usedSwitches <= 60)
    }

    /// What Linux tells of a process; see proc(5).
    private struct Process {
        let id: Int32

        init(_ id: Int32) { self.id = id }

        /// utime and stime.
        func ticks() throws -> Int {
            let text = try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
            let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
            return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
        }

        /// Voluntary context switches of all threads.
        func switches() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task").reduce(0) { sum, thread in
                let text = try String(contentsOfFile: "/proc/\(id)/task/\(thread)/status", encoding: .utf8)
                let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
                return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
            }
        }
    }
}
