import ArgumentParser
import Domain

struct DeleteCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete records. `chancery undo` brings them back.")

    @Argument(help: "The records, by id or name.") var records: [String]
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var links: [Link] = []
        for text in records { links.append(try await session.find(text)) }
        let summary: Phrase =
            links.count == 1
            ? "Deleted the \(links[0].target.kind.name) \(links[0].label)"
            : "Deleted \(links.count, one: "record", other: "records")"
        _ = try await session.apply(Change(summary, links.map { .delete($0.target) }))
        if options.json { try await session.report(links.map(\.target)) } else { environment.output.print("\(summary.english).") }
    }
}
