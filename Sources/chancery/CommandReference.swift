import ArgumentParser

/// The help of every command as one page, for docs/cli.md.
enum CommandReference {
    static var markdown: String {
        let head = """
            # Commands

            Made from the program's own help; `make docs` writes it anew.
            """
        let parts = [section("chancery", Chancery.helpMessage(columns: 100))] + groups
        return ([head] + parts).joined(separator: "\n\n") + "\n"
    }

    private static var groups: [String] {
        Chancery.configuration.groupedSubcommands.flatMap { group in
            group.subcommands.flatMap { sections($0, of: "chancery") }
        }
    }

    private static func sections(_ command: any ParsableCommand.Type, of parent: String) -> [String] {
        let name = "\(parent) \(command._commandName)"
        return [section(name, Chancery.helpMessage(for: command, columns: 100))]
            + command.configuration.subcommands.flatMap { sections($0, of: name) }
    }

    private static func section(_ title: String, _ help: String) -> String {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
        }
        return "## \(title)\n\n```\n\(lines.joined(separator: "\n").trimmedNewlines)\n```"
    }
}

extension String {
    fileprivate var trimmedNewlines: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
