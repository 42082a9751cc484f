import ArgumentParser
import Domain
import Formats
import Foundation

struct ExportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write records to a file of another program.",
        discussion: "What is written as JSON or as a table with all columns can be imported again.")

    @Argument(
        help:
            "What to write: contacts, organizations … Where nothing is said, all that the format holds: everything as JSON, meetings and follow-ups as a calendar."
    ) var kind: Kind?
    @Argument(help: "Which of them, as kind:startup country:BR. Put -- before a filter that begins with a hyphen.")
    var filter: [String] = []
    @OptionGroup var list: ListOptions
    @Option(help: ArgumentHelp("The format: \(Format.writable). Otherwise the name of the file tells.", valueName: "format"))
    var format: String?
    @Option(
        name: .shortAndLong, help: "The file to write, private to you; standard output where none is named.", completion: .file())
    var output: String?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let format = try chosenFormat()
        guard let make = format.writer else {
            throw Problem("\(format.label) can be read but not written. Choose another with --format.")
        }
        let kinds = kind.map { [$0] } ?? format.wholeKinds
        guard !kinds.isEmpty else {
            throw Problem("Say what to write, as in chancery export contacts. A table holds one kind of record.")
        }
        let session = try Session(options, in: environment)
        guard let output else {
            _ = try await write(kinds, make, session) { bytes throws(Problem) in environment.output.print(file: bytes) }
            return
        }
        var file = try NewFile(output)
        let count = try await write(kinds, make, session) { bytes throws(Problem) in try file.write(bytes) }
        try file.finish()
        if options.json {
            return environment.output.print(
                JSONValue(members: [("file", .string(output)), ("written", .number(JSONNumber(count)))]))
        }
        let phrase: Phrase = "\(NumberPhrase.text(count)) written to \(output)."
        environment.errors.print(phrase.english)
    }

    /// Hands over the bytes of the file and gives the number of records in it.
    private func write(
        _ kinds: [Kind], _ make: (WritingPlan) -> any RecordFileWriter, _ session: Session,
        _ sink: ([UInt8]) throws(Problem) -> Void
    ) async throws -> Int {
        var writer = make(WritingPlan(kind: kinds[0], columns: try list.columns(of: kinds[0])))
        var count = 0
        try sink(writer.begin())
        let queries = try kinds.map { kind in
            ListQuery(
                kind, filter: try session.filter(filter, kind), sort: try list.sort(of: kind), columns: kind.fields,
                today: session.moment.today)
        }
        try session.rows(queries) { query, rows in
            try sink(rows.flatMap { writer.bytes(of: Record($0, query.columns), id: $0.id) })
            count += rows.count
        }
        try sink(writer.end())
        return count
    }

    private func chosenFormat() throws(Problem) -> Format {
        if let format { return try Format.chosen(format) }
        guard let output else { return .json }
        let ending = output.lastIndex(of: ".").map { String(output[output.index(after: $0)...]) } ?? ""
        guard let format = Format.named(ending) else {
            throw Problem("The name of the file does not tell its format. Say it with --format: \(Format.writable).")
        }
        return format
    }
}

extension Record {
    /// The record of a row whose columns are its fields.
    init(_ row: Row, _ columns: [Field]) {
        self.init(row.link.target)
        for (field, value) in zip(columns, row.values) { self[field] = value }
    }
}
