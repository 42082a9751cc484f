import ArgumentParser
import Domain
import Formats

struct DueCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Show the queue of follow-ups: overdue, today, this week, later, waiting.")

    @OptionGroup var choice: QueueOptions
    @Option(help: "How many at the most: 50 on a terminal, all of them otherwise.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    private static let shown = [FollowUp.due, FollowUp.text, FollowUp.owners, FollowUp.contact, FollowUp.organization]
    /// What is shown, and what tells the group and the reasons.
    private static let columns =
        shown + [FollowUp.priority, FollowUp.status, FollowUp.waitUntil, FollowUp.kind]
        + [FollowUp.opened, FollowUp.tier, FollowUp.escalatedTo, FollowUp.escalated, FollowUp.question, FollowUp.urgency]

    private struct Item {
        let row: Row
        let record: Record
        let group: FollowUpGroup
        let urgency: Urgency

        init(_ row: Row, _ today: Day) {
            self.row = row
            record = Record(row.link.target, Dictionary(zip(columns, row.values), uniquingKeysWith: { first, _ in first }))
            group = FollowUpGroup(
                status: record[FollowUp.status].word() ?? .open, due: record[FollowUp.due].day,
                waitUntil: record[FollowUp.waitUntil].day, today: today)
            urgency = Urgency(record, today: today)
        }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let sort = choice.byUrgency ? Sort(FollowUp.urgency, descending: true) : Sort(FollowUp.queue)
        let query = ListQuery(
            .followUp, filter: try await choice.filter(session), sort: sort, columns: Self.columns, today: session.moment.today)
        var items: [Item] = []
        let most = limit ?? (environment.output.isTerminal && !options.json ? 50 : nil)
        try session.rows([query], limit: most) { _, page in items += page.map { Item($0, session.moment.today) } }
        if options.json { return environment.output.print(.array(items.map { json($0, session) })) }
        if items.isEmpty, environment.output.isTerminal { environment.errors.print("Nothing is due.") }
        guard environment.output.isTerminal, !choice.byUrgency else { return printPlain(items, session) }
        for group in FollowUpGroup.allCases {
            let members = items.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            environment.output.print("\(group.label.english) (\(members.count))")
            TextTable(header: header, rows: members.map { cells($0, session) }).print(to: environment.output, withHeader: false)
        }
    }

    private func printPlain(_ items: [Item], _ session: Session) {
        TextTable(header: ["group"] + header, rows: items.map { [$0.group.label.english] + cells($0, session) })
            .print(to: session.environment.output)
    }

    private var header: [String] { ["id"] + Self.shown.map(\.key) + (choice.why ? ["why"] : []) }

    private func cells(_ item: Item, _ session: Session) -> [String] {
        [item.row.id.description] + zip(Self.shown, item.row.values).map { session.text($1, $0) }
            + (choice.why ? [item.urgency.explanation.english] : [])
    }

    private func json(_ item: Item, _ session: Session) -> JSONValue {
        guard
            case .object(var object) = JSONValue(
                item.row.id, item.row.link.target.uid, Array(zip(Self.columns, item.row.values)))
        else { return .null }
        object["group"] = .string(item.group.label.english)
        object["why"] = .array(item.urgency.reasons.map { .string($0.english) })
        return .object(object)
    }
}

/// Which part of the queue.
struct QueueOptions: ParsableArguments {
    @Option(help: "Whose, by login or name. Yours where nothing is said.") var owner: String?
    @Flag(help: "Your team's: those whose manager you are.") var team = false
    @Flag(help: "Everybody's.") var all = false
    @Flag(help: "What stands escalated to you, or to --owner.") var escalated = false
    @Option(help: "Promises only: ours or theirs.") var promise: Promise?
    @Flag(help: "The most urgent first.") var byUrgency = false
    @Flag(help: "Say why each presses.") var why = false

    enum Promise: String, ExpressibleByArgument, CaseIterable { case ours, theirs }

    func validate() throws {
        if [all, owner != nil, team].filter(\.self).count > 1 {
            throw ValidationError("Give one of --owner, --team and --all.")
        }
        if escalated && (all || team) { throw ValidationError("--escalated is to you, or to --owner.") }
    }

    func filter(_ session: Session) async throws -> Filter {
        var filters = [FollowUp.stillOpen()]
        switch promise {
        case .ours: filters.append(.field(FieldPath([FollowUp.kind]), .matches(FollowUpKind.ourPromise.rawValue)))
        case .theirs: filters.append(.field(FieldPath([FollowUp.kind]), .matches(FollowUpKind.theirPromise.rawValue)))
        case nil: break
        }
        if all { return .all(filters) }
        let who = try await session.find(owner ?? session.login, [.user])
        func links(_ field: Field, _ user: Reference) -> Filter { .field(FieldPath([field]), .links(user.uid.text)) }
        if team {
            let members = try await session.office().team(of: who.target)
            guard !members.isEmpty else { throw Problem("Nobody has \(who.label) as manager, so there is no team to show.") }
            filters.append(.any(members.map { links(FollowUp.owners, $0.reference) }))
        } else {
            filters.append(links(escalated ? FollowUp.escalated : FollowUp.owners, who.target))
        }
        return .all(filters)
    }
}
