import ArgumentParser
import Domain
import Formats
import Storage

struct AddCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a record.",
        discussion: """
            chancery add contact "Ana Souza" --set positions="Head of AI @ Example" --set emails=work:ana@example.org
            Records that it links to are named by id or by name. Items of a list stand with semicolons between them.
            """)

    @Argument(help: "What to add: contact, organization, meeting, follow-up, opportunity …") var kind: Kind
    @Argument(help: "Its name, subject or text.") var name: String?
    @Option(help: ArgumentHelp("A field and its value; may be given several times.", valueName: "field=value")) var set:
        [String] = []
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var assignments: [Assignment] = []
        for argument in set { assignments.append(try Assignment(argument, to: kind)) }
        let writer = try await session.writer()
        var record = Record(session.newReference(kind))
        if let name { record[kind.titleField] = try await session.value(name, into: kind.titleField) }
        record = try await session.applying(assignments, to: record)
        record = try await session.completed(record, by: writer)
        if let missing = record.missing {
            throw Problem("A \(kind.name) needs \(missing.label). Give it with --set \(missing.key)=…")
        }
        record = record.completed(at: session.moment).settled(after: nil, at: session.moment.now)
        try await session.store.apply(
            Change("Added the \(kind.name) \(record.title)", [.create(record)]), as: writer.target.uid, at: session.moment.now)
        try await session.report([record.reference])
    }
}

extension Session {
    /// The record with what a new one of the writer's has where nothing else is said.
    func completed(_ record: Record, by writer: Link) async throws(Problem) -> Record {
        var record = record
        func fill(_ field: Field, _ value: Value) { if record[field].isEmpty { record[field] = value } }
        switch record.kind {
        case .meeting:
            fill(Meeting.start, .instant(moment.now))
            let isThere = record[Meeting.participants].links.contains { $0.target.kind == .user }
            if !isThere {
                let item = Item([Participant.who: .link(writer)])
                record[Meeting.participants] = .list(record[Meeting.participants].items + [item])
            }
        case .followUp: fill(FollowUp.owners, .list([Item([Part.who: .link(writer)])]))
        case .opportunity:
            if record[Opportunity.stage].isEmpty {
                let office = try await office()
                fill(Opportunity.stage, office.firstOpenStage.map { .link($0.link) } ?? .none)
            }
            fill(Opportunity.lead, .link(writer))
        case .pipeline: fill(Pipeline.ordinal, .integer(try await office().pipelines.nextPlace(Pipeline.ordinal)))
        case .stage:
            let others = try await office().stages.filter { $0[Stage.pipeline].link == record[Stage.pipeline].link }
            fill(Stage.ordinal, .integer(others.nextPlace(Stage.ordinal)))
        case .organization, .contact, .relation, .topic, .user, .marking, .rule, .view: break
        }
        return record
    }

    /// Says which records a command made or changed: their ids and names.
    func report(_ references: [Reference]) async throws {
        var found: [Dossier] = []
        for reference in references { found.append(try await dossier(reference)) }
        if options.json {
            let values = found.map { JSONValue($0.id, $0.record) }
            return environment.output.print(values.count == 1 ? values[0] : .array(values))
        }
        TextTable(header: [], rows: found.map { [$0.id.description, $0.record.title] }).print(
            to: environment.output, withHeader: false)
    }
}
