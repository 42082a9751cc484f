import ArgumentParser
import Domain
import Formats

struct ListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the records of a kind.",
        discussion: "Columns on a terminal, tab-separated values with a header in a pipe. The first column is the id.")

    @Argument(help: "What to list: contacts, organizations, meetings, follow-ups, opportunities …") var kind: Kind
    @Argument(help: "Which of them, as kind:startup country:BR. Put -- before a filter that begins with a hyphen.")
    var filter: [String] = []
    @OptionGroup var list: ListOptions
    @Option(help: "How many at the most: 50 on a terminal, all of them otherwise.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let columns =
            try list.columns(of: kind)
            ?? (options.json ? kind.fields.filter { !($0.isDerived && $0.isHidden) } : kind.listColumns)
        let query = ListQuery(
            kind, filter: try session.filter(filter, kind), sort: try list.sort(of: kind), columns: columns,
            today: session.moment.today)
        if options.json {
            try printJSON(query, session)
        } else {
            try await printTable(query, session)
        }
    }

    private func printJSON(_ query: ListQuery, _ session: Session) throws {
        var writer = JSONListWriter()
        let output = session.environment.output
        try session.rows([query], limit: limit) { _, rows in
            for row in rows {
                output.write(writer.element(JSONValue(row.id, row.link.target.uid, Array(zip(query.columns, row.values)))))
            }
        }
        output.write(writer.end())
    }

    private func printTable(_ query: ListQuery, _ session: Session) async throws {
        let output = session.environment.output
        let limit = limit ?? (output.isTerminal ? 50 : nil)
        var isFirst = true
        var shown = 0
        try session.rows([query], limit: limit) { _, rows in
            let table = TextTable(
                header: ["id"] + query.columns.map { output.isTerminal ? $0.label.english : $0.key },
                rows: rows.map { row in
                    [row.id.description] + zip(query.columns, row.values).map { session.text($1, $0) }
                })
            if !(output.isTerminal && isFirst && rows.isEmpty) { table.print(to: output, withHeader: isFirst) }
            isFirst = false
            shown += rows.count
        }
        guard output.isTerminal else { return }
        if shown == 0 {
            let phrase: Phrase = "No \(kind.plural) answer that."
            session.environment.errors.print(phrase.english)
        } else if shown == limit {
            let all = try await session.count(query.kind, query.filter)
            guard all > shown else { return }
            let phrase: Phrase = "\(shown) of \(all). See more with --limit."
            session.environment.errors.print(phrase.english)
        }
    }
}

extension Session {
    /// A value for the eye on a terminal, and exact in a pipe.
    func text(_ value: Value, _ field: Field) -> String {
        environment.output.isTerminal ? value.shown(for: field, at: moment) : value.text(for: field)
    }
}
