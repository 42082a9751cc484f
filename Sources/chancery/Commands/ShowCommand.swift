import ArgumentParser
import Documents
import Domain
import Formats

struct ShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record: its fields, and everything that happened with it.")

    @Argument(help: "The record, by id or name.") var record: String
    @Option(help: "What to write it as.") var format = DocumentFormat.text
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let dossier = try await session.dossier(try await session.find(record).target)
        if options.json { return environment.output.print(JSONValue(dossier)) }
        let text = DossierDocument(dossier, at: session.moment).text(as: format)
        environment.output.print(String(text.dropLast()))
    }
}
