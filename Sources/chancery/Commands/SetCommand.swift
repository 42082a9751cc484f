import ArgumentParser
import Domain
import Formats

struct SetCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of a record, or of all that a filter lets through.",
        discussion: """
            FIELD=VALUE sets, FIELD= empties; FIELD+=VALUE adds to a list and FIELD-=VALUE takes from it. With --where the first word \
            is a kind: chancery set --where 'country:KE tier:2' contacts lead=ana topics+=compute. All of it is one act.
            """)

    @Argument(help: "The record, by id or name; with --where, the kind of the records.") var record: String
    @Argument(help: ArgumentHelp("A field and its value.", valueName: "field=value")) var assignments: [String]
    @Option(
        name: .customLong("where"), parsing: .unconditional,
        help: ArgumentHelp("Change all that this filter lets through.", valueName: "filter"))
    var filter: String?
    @Flag(help: "Show what would change, and change nothing.") var dryRun = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let records: [Record]
        if let filter {
            records = try session.records(try kind(), filter)
        } else {
            let dossier = try await session.dossier(try await session.find(record).target)
            guard !dossier.isDeleted else {
                throw Problem("\(dossier.id.description) has been deleted, so nothing can be set on it.")
            }
            records = [dossier.record]
        }
        let kind = try filter == nil ? records[0].kind : kind()
        var read: [Assignment] = []
        for argument in assignments { read.append(try Assignment(argument, to: kind)) }
        let moment = session.moment
        var uids = UIDSource(seed: environment.randomSeed())
        let edit = try BulkEdit(.set(try await session.edits(read)), on: records, at: moment) {
            Reference(.followUp, uids.next(at: moment.now))
        }
        if dryRun || filter != nil { return try await showAndApply(edit, kind, session) }
        if try await !session.apply(edit.change) {
            environment.errors.print("Nothing was changed: that is what stands there.")
        }
        try await session.report([records[0].reference] + edit.change.edits.made)
    }

    private func kind() throws(Problem) -> Kind {
        guard let kind = Kind(word: record) else {
            throw Problem("\(record) is no kind of record. With --where, write one such as contacts before the fields.")
        }
        return kind
    }

    private func showAndApply(_ edit: BulkEdit, _ kind: Kind, _ session: Session) async throws {
        if !dryRun { _ = try await session.apply(edit.change) }
        let environment = session.environment
        if options.json { return environment.output.print(try await JSONValue(edit, isDone: !dryRun, session)) }
        if dryRun {
            TextTable(
                header: ["record", "field", "before", "after"],
                rows: edit.lines.map { line in
                    [line.link.label, line.field.label.english]
                        + [line.before, line.after].map { session.text($0, line.field) }
                }
            ).print(to: environment.output)
        }
        let all = edit.changed + edit.unchanged
        let verb: Phrase = dryRun ? "would change" : "changed"
        let same: Phrase = edit.unchanged == 0 ? "" : "; \(edit.unchanged) had it already"
        let sentence: Phrase = "\(edit.changed) of \(all, one: kind.name, other: kind.plural) \(verb)\(same)."
        (dryRun ? environment.errors : environment.output).print(sentence.english)
    }
}

extension Session {
    /// The records that a filter lets through, with all that can be changed of them.
    func records(_ kind: Kind, _ filter: String) throws(Problem) -> [Record] {
        var records: [Record] = []
        let columns = kind.fields.filter { !$0.isDerived }
        let query = ListQuery(
            kind, filter: try self.filter([filter], kind), sort: kind.listSort, columns: columns, today: moment.today)
        try rows([query]) { _, rows in records += rows.map { Record($0, columns) } }
        return records
    }
}

extension JSONValue {
    fileprivate init(_ edit: BulkEdit, isDone: Bool, _ session: Session) async throws(Problem) {
        var changes: [JSONValue] = []
        for line in edit.lines {
            let id = try await session.shortID(line.link.target)
            changes.append(
                JSONValue(members: [
                    ("id", .string(id.description)), ("name", .string(line.link.label)), ("field", .string(line.field.key)),
                    ("before", JSONValue(line.before)), ("after", JSONValue(line.after)),
                ]))
        }
        self.init(members: [
            ("isDone", .bool(isDone)), ("changed", .number(JSONNumber(edit.changed))),
            ("unchanged", .number(JSONNumber(edit.unchanged))), ("changes", .array(changes)),
        ])
    }
}
