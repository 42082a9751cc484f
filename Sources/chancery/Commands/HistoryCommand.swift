import ArgumentParser
import Domain
import Formats

struct HistoryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show who did what and when, to everything or to one record, newest first.")

    @Argument(help: "The record, by id or name.") var record: String?
    @Option(help: "How many acts at the most.") var limit = 20
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var reference: Reference?
        if let record { reference = try await session.find(record).target }
        let entries = try await session.history(reference, limit: limit)
        if options.json { return environment.output.print(.array(entries.map(json))) }
        let isTerminal = environment.output.isTerminal
        TextTable(
            header: ["when", "who", "what", "touched"],
            rows: entries.map { entry in
                [
                    isTerminal ? entry.at.shown(at: session.moment).english : entry.at.description, entry.user,
                    entry.isUndone ? "\(entry.summary.english) (undone)" : entry.summary.english,
                    entry.revisions.map { $0.id.description }.uniqued().joined(separator: " "),
                ]
            }
        ).print(to: environment.output)
    }

    private func json(_ entry: HistoryEntry) -> JSONValue {
        JSONValue(members: [
            ("act", .number(JSONNumber(Int(entry.number)))), ("at", .string(entry.at.description)), ("user", .string(entry.user)),
            ("summary", .string(entry.summary.english)), ("isUndone", .bool(entry.isUndone)),
            ("revisions", .array(entry.revisions.map(json))),
        ])
    }

    private func json(_ revision: HistoryEntry.Revision) -> JSONValue {
        let (what, field): (String, Field?) =
            switch revision.what {
            case .created: ("created", nil)
            case .deleted: ("deleted", nil)
            case .restored: ("restored", nil)
            case .changed(let field): ("changed", field)
            }
        return JSONValue(members: [
            ("id", .string(revision.id.description)), ("name", .string(revision.link.label)), ("what", .string(what)),
            ("field", field.map { .string($0.key) } ?? .null), ("before", JSONValue(revision.before)),
        ])
    }
}

extension Sequence where Element: Hashable {
    /// The elements in their order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
