import Domain
import Foundation

/// The person's own editor, on a private file that is gone afterwards.
struct Editor {
    let environment: Environment

    /// The text as it was left.
    ///
    /// - Throws: a `Problem` where there is no editor, or it failed; nothing of the text is lost then.
    func edit(_ text: String) throws(Problem) -> String {
        let command = try command()
        let folder = try PrivateFolder(in: environment)
        defer { folder.remove() }
        let path = folder.path + "/text.md"
        var file = try NewFile(path)
        try file.write(Array((text.isEmpty || text.hasSuffix("\n") ? text : text + "\n").utf8))
        try file.finish()
        let status = run(command, path)
        guard status == 0 else { throw Problem("The editor \(command) did not end well. Your text is as it was before.") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem("The editor \(command) left no text. It is as it was before.")
        }
        var edited = String(decoding: data, as: UTF8.self)
        while edited.hasSuffix("\n") { edited.removeLast() }
        return edited
    }

    private func command() throws(Problem) -> String {
        if let command = environment["VISUAL"] ?? environment["EDITOR"] { return command }
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        for name in ["sensible-editor", "nano", "vim", "vi"] {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
        }
        throw Problem("There is no editor. Set EDITOR to yours, for example: export EDITOR=nano")
    }

    /// Runs it in the foreground, where Ctrl-C is the editor's; -1 where it did not begin.
    private func run(_ command: String, _ path: String) -> Int32 {
        let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", path]
        var arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var variables = environment.variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { variables.forEach { free($0) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let ignored = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, handler) in ignored { signal(number, handler) } }
        var child = pid_t()
        guard posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, &variables) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status
    }
}
