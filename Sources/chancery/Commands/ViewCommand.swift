import ArgumentParser
import Domain
import Formats

struct ViewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view", abstract: "Saved views: named filters with their order, columns and grouping.",
        discussion: "`chancery view` lists them, `chancery view NAME` prints the records of one.",
        subcommands: [ViewShowCommand.self, ViewListCommand.self, ViewSaveCommand.self, ViewDeleteCommand.self],
        defaultSubcommand: ViewShowCommand.self)
}

struct ViewShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the records of a saved view; without a name, list the views.")

    @Argument(help: "The view, by name or id.") var name: String?
    @Option(help: "Look among the views of this kind only.") var kind: Kind?
    @Option(help: "How many at the most: 50 on a terminal, all of them otherwise.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        guard let name else { return try await session.printViews(kind) }
        let view = try await session.view(name, of: kind)
        guard let kind = view.viewedKind else {
            throw Problem("\(view.title) is a view of \(view[SavedView.place].text ?? ""), which is no list here.")
        }
        let usual = Arrangement(sort: kind.listSort, columns: kind.listColumns)
        let shown = Arrangement(view, of: kind, otherwise: usual)
        var query = ListQuery(
            kind, filter: try session.filter([shown.filter], kind), sort: shown.sort, columns: shown.columns,
            today: session.moment.today)
        query.arrange(by: shown.sort, under: shown.grouping)
        if let grouping = shown.grouping, grouping != FollowUp.queue, !query.columns.contains(grouping) {
            query.columns.insert(grouping, at: 0)
        }
        try await session.print(query, limit: limit)
    }
}

struct ViewListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the saved views that you may see.")

    @Option(help: "The views of this kind only.") var kind: Kind?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        try await Session(options, in: environment).printViews(kind)
    }
}

struct ViewSaveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Save a view, or change the one of that name.",
        discussion: "Dates in its filter move with the calendar: met>90d, due:this-week.")

    @Argument(help: "What the view is called.") var name: String
    @Option(help: "What it lists.") var kind: Kind
    @Option(parsing: .unconditional, help: "Which of them, as country:KE met>90d.") var filter: String?
    @OptionGroup var list: ListOptions
    @Option(help: ArgumentHelp("The field whose values are headings; none for none.", valueName: "field")) var group: String?
    @Flag(help: "For everyone of the office; otherwise for you alone.") var forEveryone = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let writer = try await session.writer()
        _ = try session.filter([filter ?? ""], kind)
        var values: [(Field, Value)] = [(SavedView.owner, forEveryone ? .none : .link(writer))]
        if let filter { values.append((SavedView.filter, filter.isEmpty ? .none : .text(filter))) }
        if list.sort != nil { values.append((SavedView.sort, .text(try list.sort(of: kind).word))) }
        if let columns = try list.columns(of: kind) {
            values.append((SavedView.columns, .text(columns.map(\.key).joined(separator: ","))))
        }
        if let group { values.append((SavedView.grouping, .text(try grouping(group)))) }
        let views = try await session.office().views(of: kind, for: writer)
        let old = views.first { SearchFold.fold($0.title) == SearchFold.fold(name) }
        var view =
            old
            ?? Record(session.newReference(.view), [SavedView.name: .text(name), SavedView.place: .text(kind.rawValue)])
        for (field, value) in values { view[field] = value }
        let change =
            old.map { Change("Changed the view \(name)", Change.edits(from: $0, to: view)) }
            ?? Change("Saved the view \(name)", [.create(view)])
        if try await !session.apply(change) { environment.errors.print("Nothing was changed: that is how it stands.") }
        try await session.report([view.reference])
    }

    private func grouping(_ word: String) throws(Problem) -> String {
        guard word != Arrangement.ungrouped else { return word }
        let field = try kind.fieldNamed(word)
        guard kind.groupable.contains(field) else {
            let words = kind.groupable.map(\.key).joined(separator: ", ")
            throw Problem("\(kind.plural) cannot be grouped by \(field.label). They can by \(words).")
        }
        return field.key
    }
}

struct ViewDeleteCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a saved view; its records stay. `chancery undo` brings it back.")

    @Argument(help: "The view, by name or id.") var name: String
    @Option(help: "Look among the views of this kind only.") var kind: Kind?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let view = try await session.view(name, of: kind)
        let summary: Phrase = "Deleted the view \(view.title)"
        _ = try await session.apply(Change(summary, [.delete(view.reference)]))
        if options.json { try await session.report([view.reference]) } else { environment.output.print("\(summary.english).") }
    }
}

extension Session {
    /// The saved view of that name or id, among those that whoever asks may see.
    func view(_ name: String, of kind: Kind?) async throws(Problem) -> Record {
        let user = try await reader()
        let office = try await office()
        let seen = (kind.map { [$0] } ?? Kind.allCases).flatMap { office.views(of: $0, for: user) }
        var ids: [Record] = []
        if let id = ShortID(name), id.kind == .view {
            for view in seen where try await shortID(view.reference) == id { ids.append(view) }
        }
        let wanted = SearchFold.fold(name)
        let called = ids + seen.filter { SearchFold.fold($0.title) == wanted }
        let found = called.isEmpty ? seen.filter { SearchFold.fold($0.title).hasPrefix(wanted) } : called
        if found.count > 1 {
            let places = found.compactMap { $0[SavedView.place].text }.joined(separator: ", ")
            throw Problem("\(name) could be a view of \(places). Say which with --kind, or name it in full.")
        }
        guard let view = found.first else {
            let names = seen.map(\.title).joined(separator: "; ")
            throw seen.isEmpty
                ? Problem("No view is saved. Save one: chancery view save NAME --kind contact --filter …")
                : Problem("There is no view called \(name). There are: \(names).")
        }
        return view
    }

    fileprivate func printViews(_ kind: Kind?) async throws {
        let (user, office) = (try await reader(), try await office())
        let views = (kind.map { [$0] } ?? Kind.allCases).flatMap { office.views(of: $0, for: user) }
        var rows: [(id: ShortID, view: Record)] = []
        for view in views { rows.append((try await shortID(view.reference), view)) }
        if options.json { return environment.output.print(.array(rows.map { JSONValue($0.id, $0.view) })) }
        let fields = [
            SavedView.place, SavedView.name, SavedView.filter, SavedView.sort, SavedView.grouping, SavedView.owner,
        ]
        TextTable(
            header: ["id"] + fields.map { environment.output.isTerminal ? $0.label.english : $0.key },
            rows: rows.map { row in [row.id.description] + fields.map { text(row.view[$0], $0) } }
        ).print(to: environment.output)
    }
}

extension Record {
    /// The kind that a saved view lists.
    fileprivate var viewedKind: Kind? { self[SavedView.place].text.flatMap(Kind.init(rawValue:)) }
}
