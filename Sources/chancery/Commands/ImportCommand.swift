import ArgumentParser
import Domain
import Formats

struct ImportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in address books and lists of other programs.",
        discussion: """
            What is known is completed and what is new is made; a second import of the same file changes nothing. A run is one act, and \
            `chancery undo` takes it back whole. The columns of a table are found by their names; --dry-run shows how.
            """)

    @Argument(help: "The files; - is standard input.", completion: .file()) var files: [String]
    @Option(help: ArgumentHelp("The format, where the name of the file does not tell: \(Format.readable).", valueName: "format"))
    var format: String?
    @Option(help: "What the rows of a table are, where it does not tell.") var kind: Kind?
    @Option(help: ArgumentHelp("Where columns go, as Column=field,Other=notes,Third=-.", valueName: "mapping")) var map: String?
    @Option(
        help: ArgumentHelp("The first day of which a recurring event is taken: a date, -90d. A year back.", valueName: "date"))
    var from: String?
    @Option(help: ArgumentHelp("The last day of which a recurring event is taken. A year ahead.", valueName: "date"))
    var to: String?
    @Flag(help: "Change nothing; show what would be done.") var dryRun = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        var plan = ImportPlan(kind: kind, isDryRun: dryRun)
        if let format { plan.format = try Format.chosen(format) }
        if let map { plan.choices = try Mapping.parse(map) }
        var opened: [ImportFile] = []
        for file in files { opened.append(try ImportFile(file, in: environment)) }
        let session = try Session(options, in: environment)
        plan.window = try session.window(from: from, to: to)
        environment.listenForInterrupt()
        let errors = environment.errors
        let report = ImportReport(
            problem: {
                errors.clearLine()
                errors.print($0.text())
            },
            progress: { errors.showProgress($0) })
        let run = ImportRun(
            session: session, files: opened, plan: plan, report: report, isStopped: environment.isInterrupted)
        let account = try await run.account()
        errors.clearLine()
        if options.json {
            environment.output.print(JSONValue(account, isDryRun: dryRun))
            if let failure = account.failure { throw failure }
            return
        }
        if dryRun { for mapping in account.mappings { environment.output.print(mapping.description()) } }
        for note in account.notes { errors.print(note.english) }
        environment.output.print(account.sentence.english)
        if dryRun { errors.print("Nothing was changed: this was a dry run.") }
        if let failure = account.failure { throw failure }
    }
}

extension Session {
    /// The days between two dates as people write them; a year around today where none are given.
    fileprivate func window(from: String?, to: String?) throws(Problem) -> ClosedRange<Day> {
        func day(_ text: String?, else other: Day) throws(Problem) -> Day {
            guard let text else { return other }
            guard let day = DatePhrase.parse(text, at: moment, leaning: .past)?.day else {
                throw Problem("“\(text)” is not a date. Write 2026-03-01, 3 dec or -90d.")
            }
            return day
        }
        let first = try day(from, else: moment.today - 366)
        let last = try day(to, else: max(first, moment.today + 366))
        guard first <= last else { throw Problem("The days end before they begin. Give --from a day before that of --to.") }
        return first...last
    }
}

extension Format {
    static var readable: String { all.filter { $0.reader != nil }.map(\.name).joined(separator: ", ") }
    static var writable: String { all.filter { $0.writer != nil }.map(\.name).joined(separator: ", ") }

    /// The format of that name.
    static func chosen(_ name: String) throws(Problem) -> Format {
        if let format = named(name) { return format }
        throw Problem("There is no format \(name). There are \(all.map(\.name).joined(separator: ", ")).")
    }
}

extension JSONValue {
    fileprivate init(_ account: ImportAccount, isDryRun: Bool) {
        let numbers = account.numbers.map { ($0.key, JSONValue.number(JSONNumber($0.number))) }
        let problems = account.problems.map { problem in
            JSONValue(members: [
                ("file", problem.file.map { .string($0) } ?? .null),
                ("line", problem.line.map { .number(JSONNumber($0)) } ?? .null),
                ("sentence", .string(problem.sentence.english)),
            ])
        }
        let columns = account.mappings.map { mapping in
            JSONValue(members: mapping.columns.map { ($0.name, .string($0.use.label.english)) })
        }
        self.init(
            members: numbers + [
                ("problems", .array(problems)), ("notes", .array(account.notes.map { .string($0.english) })),
                ("mappings", .array(columns)), ("isDryRun", .bool(isDryRun)),
            ])
    }
}
