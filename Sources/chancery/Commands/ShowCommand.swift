import ArgumentParser
import Domain
import Formats

struct ShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record: its fields, and everything that happened with it.")

    @Argument(help: "The record, by id or name.") var record: String
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let dossier = try await session.dossier(try await session.find(record).target)
        environment.output.print(JSONValue(dossier.id, dossier.record))
    }
}
