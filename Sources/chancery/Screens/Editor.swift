import Domain
import Foundation

/// The person's editor, on a private file that is removed afterwards.
struct Editor {
    private let environment: Environment

    init(_ environment: Environment) { self.environment = environment }

    /// Gives the text as the person left it.
    func edit(_ text: String) -> Result<String, Problem> {
        guard let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? firstInstalled() else {
            return .failure(Problem("No editor is set. Set one, for example: export EDITOR=nano"))
        }
        var template = Array("\(environment["TMPDIR"] ?? "/tmp")/chancery-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            return .failure(Problem("No private folder could be made for the text. Check that TMPDIR can be written."))
        }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/notes.md"
        guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]) else {
            return .failure(Problem("The text could not be written to \(path). Make room and try again."))
        }
        guard run(editor, path) else {
            return .failure(Problem("The editor “\(editor)” did not end well; the text stays as it was. Set EDITOR to one that works."))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return .failure(Problem("The editor took its file away; the text stays as it was."))
        }
        var edited = String(decoding: data, as: UTF8.self)
        while edited.hasSuffix("\n") { edited.removeLast() }
        return .success(edited)
    }

    private func firstInstalled() -> String? {
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        return ["sensible-editor", "nano", "vim", "vi"].first { name in
            folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
        }
    }

    /// Runs the editor, which may have arguments of its own, and waits for it.
    private func run(_ editor: String, _ path: String) -> Bool {
        let words = ["/bin/sh", "-c", "exec \(editor) \"$1\"", "chancery", path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for variable in variables { free(variable) } }
        var process = pid_t()
        guard posix_spawn(&process, words[0], nil, nil, &arguments, &variables) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return status == 0
    }
}
