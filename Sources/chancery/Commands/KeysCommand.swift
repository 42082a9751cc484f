import ArgumentParser
import Domain
import Formats
import TUI

struct KeysCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the keys of the screens, with your own changes.",
        discussion: """
            The names of the acts are those that the table [keys] of your settings knows, as in "log meeting" = "F6" or \
            "log meeting" = ["F6", "Ctrl-L"]; "" takes a key away. A key means one thing everywhere.
            """)

    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let settings = try Settings(path: environment.configurationPath)
        for warning in settings.warnings { environment.errors.print("chancery: \(warning.text())") }
        let rows = KeyTable.pages.flatMap { page in page.hints.map { Row(page, $0, settings.keys) } }
        if options.json { return environment.output.print(.array(rows.map(JSONValue.init))) }
        TextTable(
            header: ["page", "keys", "act", "what it does"],
            rows: rows.map { [$0.page, $0.keys.joined(separator: " "), $0.act, $0.sentence] }
        ).print(to: environment.output)
    }
}

/// One act on one page.
private struct Row {
    let page: String
    let keys: [String]
    let act: String
    let sentence: String
    let isChanged: Bool

    init(_ page: KeyTable.Page, _ hint: KeyHint, _ changes: KeyChanges) {
        self.page = page.title.english
        keys = changes.keys(of: hint, whileTyping: page.isTyping).map(\.description)
        act = hint.name.english
        sentence = hint.sentence.english
        isChanged = changes.changes(hint)
    }
}

extension JSONValue {
    fileprivate init(_ row: Row) {
        self.init(members: [
            ("page", .string(row.page)), ("keys", .array(row.keys.map { .string($0) })), ("act", .string(row.act)),
            ("sentence", .string(row.sentence)), ("isChanged", .bool(row.isChanged)),
        ])
    }
}
