import Foundation

/// A real terminal of its own, with a shell in it.
final class Tmux {
    private let socket = "chancery-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"

    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
    private static let path = "/usr/bin/tmux"

    static let probe = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("TerminalProbe").path

    init(columns: Int = 80, rows: Int = 40, environment: [String: String] = [:]) throws {
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
    func run(_ arguments: [String], input: String = "") throws -> String {
        // Foundation's Process would wait for the server too, which inherits the socket it watches.
        let environment = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "TERM=xterm-256color", "HOME=/"]
        let words = [Self.path, "-u", "-L", socket, "-f", "/dev/null"] + arguments
        let standardInput = Pipe()
        let standardOutput = Pipe()
        let ends = [standardInput.fileHandleForReading, standardOutput.fileHandleForWriting].map(\.fileDescriptor)
        for handle in [
            standardInput.fileHandleForReading, standardInput.fileHandleForWriting, standardOutput.fileHandleForReading,
            standardOutput.fileHandleForWriting,
        ] { _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // Threads of the test run block signals; a server that inherited that could not be told to end.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let argv = words.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child = pid_t()
        let problem = posix_spawn(&child, Self.path, &actions, &attributes, argv, envp)
        guard problem == 0 else { throw Late(description: "tmux could not be started: \(problem)") }
        try standardInput.fileHandleForReading.close()
        try standardOutput.fileHandleForWriting.close()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let data = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return String(decoding: data, as: UTF8.self)
    }

    func screen() throws -> String { try run(["capture-pane", "-p"]) }

    /// What tmux knows of the pane, such as "alternate_on".
    func flag(_ name: String) throws -> String {
        try run(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func keys(_ names: String...) throws { try run(["send-keys"] + names) }

    /// Types a command of the shell.
    func shell(_ command: String) throws {
        try run(["send-keys", "-l", command])
        try keys("Enter")
    }

    /// Waits until the screen satisfies the condition, and returns it.
    @discardableResult
    func until(_ what: String, seconds: Double = 10, _ condition: (String) -> Bool) throws -> String {
        let deadline = Date(timeIntervalSinceNow: seconds)
        var screen = ""
        repeat {
            screen = try self.screen()
            if condition(screen) { return screen }
        } while Date() < deadline
        throw Late(description: "waited in vain for \(what); the screen was:\n\(screen)")
    }

    @discardableResult
    func until(_ text: String) throws -> String {
        try until("“\(text)”") { $0.contains(text) }
    }

    /// The number that follows a word on the screen.
    func number(after word: String) throws -> Int32 {
        let screen = try until("a number after \(word)") { Self.number(after: word, in: $0) != nil }
        return Self.number(after: word, in: screen) ?? 0
    }

    private static func number(after word: String, in screen: String) -> Int32? {
        let lines = screen.split(separator: "\n").filter { $0.hasPrefix(word + " ") }
        return lines.last.flatMap { Int32($0.dropFirst(word.count + 1).prefix { $0.isNumber }) }
    }

    struct Late: Error, CustomStringConvertible { var description: String }
}
