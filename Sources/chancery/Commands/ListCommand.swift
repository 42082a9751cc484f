import ArgumentParser
import Domain

struct ListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the records of a kind.",
        discussion: "Columns on a terminal, tab-separated values with a header in a pipe. The first column is the id.")

    @Argument(help: "What to list: contacts, organizations, meetings, follow-ups, opportunities …") var kind: Kind
    @Argument(help: "Which of them, as kind:startup country:BR. Put -- before a filter that begins with a hyphen.")
    var filter: [String] = []
    @OptionGroup var list: ListOptions
    @Option(help: "Begin with what this saved view has: its filter, order and columns.") var view: String?
    @Option(help: "How many at the most: 50 on a terminal, all of them otherwise.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var usual = Arrangement(
            sort: kind.listSort, columns: options.json ? kind.fields.filter { !($0.isDerived && $0.isHidden) } : kind.listColumns)
        if let view { usual = Arrangement(try await session.view(view, of: kind), of: kind, otherwise: usual) }
        var query = ListQuery(
            kind, filter: .all([try session.filter([usual.filter], kind), try session.filter(filter, kind)]), sort: usual.sort,
            columns: try list.columns(of: kind) ?? usual.columns, today: session.moment.today)
        query.arrange(by: list.sort == nil ? usual.sort : try list.sort(of: kind), under: usual.grouping)
        try await session.print(query, limit: limit)
    }
}

extension Session {
    /// A value for the eye on a terminal, and exact in a pipe.
    func text(_ value: Value, _ field: Field) -> String {
        environment.output.isTerminal ? value.shown(for: field, at: moment) : value.text(for: field)
    }
}
