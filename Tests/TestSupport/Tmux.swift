import Foundation

/// A real terminal of its own, with a shell in it.
public final class Tmux {
    private let socket = "chancery-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"

    public static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
    private static let path = "/usr/bin/tmux"

    /// Where the programs of this package lie: beside the test bundle.
    public static let programs = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    public static let probe = programs + "/TerminalProbe"

    public init(columns: Int = 80, rows: Int = 40, environment: [String: String] = [:]) throws {
        let settings = environment.map { "\($0.key)=\($0.value)" }
        try run(
            ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "PS1=$ ", "SWIFT_BACKTRACE=enable=no"] + settings
                + ["/bin/sh"])
        try until("$")
    }

    deinit {
        _ = try? run(["kill-server"])
    }

    @discardableResult
    public func run(_ arguments: [String], input: String = "") throws -> String {
        let environment = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "TERM=xterm-256color", "HOME=/"]
        return try Child.run(
            Self.path, ["-u", "-L", socket, "-f", "/dev/null"] + arguments, environment: environment, input: input
        ).output
    }

    public func screen() throws -> String { try run(["capture-pane", "-p"]) }

    /// What tmux knows of the pane, such as "alternate_on".
    public func flag(_ name: String) throws -> String {
        try run(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    public func keys(_ names: String...) throws { try run(["send-keys"] + names) }

    /// Sends characters as they are.
    public func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

    /// Types a command of the shell.
    public func shell(_ command: String) throws {
        try type(command)
        try keys("Enter")
    }

    public func resize(columns: Int, rows: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// Waits until the screen satisfies the condition, and returns it.
    @discardableResult
    public func until(_ what: String, seconds: Double = 10, _ condition: (String) throws -> Bool) throws -> String {
        let deadline = Date(timeIntervalSinceNow: seconds)
        var screen = ""
        repeat {
            screen = try self.screen()
            if try condition(screen) { return screen }
            // Looking all the time would take the processor from the program that is looked at.
            poll(nil, 0, 10)
        } while Date() < deadline
        throw Late(description: "waited in vain for \(what); the screen was:\n\(screen)")
    }

    @discardableResult
    public func until(_ text: String) throws -> String {
        try until("“\(text)”") { $0.contains(text) }
    }

    /// The number that follows a word on the screen.
    public func number(after word: String) throws -> Int32 {
        let screen = try until("a number after \(word)") { Self.number(after: word, in: $0) != nil }
        return Self.number(after: word, in: screen) ?? 0
    }

    private static func number(after word: String, in screen: String) -> Int32? {
        let lines = screen.split(separator: "\n").filter { $0.hasPrefix(word + " ") }
        return lines.last.flatMap { Int32($0.dropFirst(word.count + 1).prefix { $0.isNumber }) }
    }

    public struct Late: Error, CustomStringConvertible { public let description: String }
}
