import ArgumentParser
import Domain
import Formats

struct DueCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Show the queue of follow-ups: overdue, today, this week, later, waiting.")

    @Option(help: "Whose, by login or name. Yours where nothing is said.") var owner: String?
    @Flag(help: "Everybody's.") var all = false
    @Option(help: "How many at the most: 50 on a terminal, all of them otherwise.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    private static let columns = [
        FollowUp.due, FollowUp.text, FollowUp.owners, FollowUp.contact, FollowUp.organization, FollowUp.priority, FollowUp.status,
        FollowUp.waitUntil,
    ]
    /// How many of the columns are shown; the rest tell the group.
    private static let shown = 5

    func validate() throws {
        if all && owner != nil { throw ValidationError("Give either --owner or --all.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var filters = [FollowUp.stillOpen()]
        if !all {
            let who = try await session.find(owner ?? session.login, [.user])
            let id = try await session.shortID(who.target)
            filters.append(.field(FieldPath([FollowUp.owners]), .links(id.description)))
        }
        let query = ListQuery(
            .followUp, filter: .all(filters), sort: Sort(FollowUp.queue), columns: Self.columns, today: session.moment.today)
        var rows: [(group: FollowUpGroup, row: Row)] = []
        let most = limit ?? (environment.output.isTerminal && !options.json ? 50 : nil)
        try session.rows([query], limit: most) { _, page in
            rows += page.map { (group($0, session.moment.today), $0) }
        }
        if options.json { return environment.output.print(.array(rows.map(json))) }
        if rows.isEmpty, environment.output.isTerminal { environment.errors.print("Nothing is due.") }
        environment.output.isTerminal ? printGroups(rows, session) : printPlain(rows, session)
    }

    private func group(_ row: Row, _ today: Day) -> FollowUpGroup {
        FollowUpGroup(status: row.values[6].word() ?? .open, due: row.values[0].day, waitUntil: row.values[7].day, today: today)
    }

    private func printGroups(_ rows: [(group: FollowUpGroup, row: Row)], _ session: Session) {
        let output = session.environment.output
        for group in FollowUpGroup.allCases {
            let members = rows.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            output.print("\(group.label.english) (\(members.count))")
            TextTable(header: Self.header, rows: members.map { cells($0.row, session) }).print(to: output, withHeader: false)
        }
    }

    private func printPlain(_ rows: [(group: FollowUpGroup, row: Row)], _ session: Session) {
        TextTable(header: ["group"] + Self.header, rows: rows.map { [$0.group.label.english] + cells($0.row, session) })
            .print(to: session.environment.output)
    }

    private static var header: [String] { ["id"] + columns.prefix(shown).map(\.key) }

    private func cells(_ row: Row, _ session: Session) -> [String] {
        [row.id.description] + zip(Self.columns, row.values).prefix(Self.shown).map { session.text($1, $0) }
    }

    private func json(_ entry: (group: FollowUpGroup, row: Row)) -> JSONValue {
        guard
            case .object(var object) = JSONValue(
                entry.row.id, entry.row.link.target.uid, Array(zip(Self.columns, entry.row.values)))
        else { return .null }
        object["group"] = .string(entry.group.label.english)
        return .object(object)
    }
}
