import Foundation
import TestSupport

/// Somebody's own folders, in which the real program keeps an office. They are gone with the test.
final class Office {
    let folder: String
    var file: String { folder + "/data/chancery/chancery.sqlite" }

    static let program = Tmux.programs + "/chancery"

    /// - Parameter isFounded: false for somebody who has never started the program.
    init(isFounded: Bool = true) throws {
        folder = NSTemporaryDirectory() + "chancery-" + UUID().uuidString.prefix(8)
        for name in ["tmp", "config"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        if isFounded { try chancery("init") }
    }

    deinit {
        chmod(folder, 0o700)
        try? FileManager.default.removeItem(atPath: folder)
    }

    var variables: [String: String] {
        [
            "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config", "TMPDIR": folder + "/tmp",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "tmux-256color", "PATH": Tmux.programs + ":/usr/bin:/bin",
        ]
    }

    /// Runs a command that has to succeed, and gives what it prints.
    @discardableResult
    func chancery(_ arguments: String...) throws -> String {
        let said = try run(arguments)
        guard said.status == 0 else {
            throw Failed(description: "chancery \(arguments) ended with \(said.status): \(said.errors)")
        }
        return said.output
    }

    /// Runs a command whose input and output are pipes.
    func run(_ arguments: [String]) throws -> Child.Said {
        try Child.run(Self.program, arguments, environment: variables.map { "\($0.key)=\($0.value)" })
    }

    /// Asks the database itself, without the program.
    @discardableResult
    func sqlite(_ sql: String, _ path: String? = nil) throws -> String {
        let said = try Child.run("/usr/bin/sqlite3", [path ?? file, sql], environment: [])
        guard said.status == 0 else { throw Failed(description: said.errors) }
        return said.output.trimmingCharacters(in: .newlines)
    }

    static let hasSQLite = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

    /// Writes a file into the folder and gives its path.
    func write(_ name: String, _ text: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    struct Failed: Error, CustomStringConvertible { let description: String }
}
