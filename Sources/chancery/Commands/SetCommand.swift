import ArgumentParser
import Domain
import Formats

struct SetCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of a record.",
        discussion: "FIELD=VALUE sets, FIELD= empties; FIELD+=VALUE adds to a list and FIELD-=VALUE takes from it.")

    @Argument(help: "The record, by id or name.") var record: String
    @Argument(help: ArgumentHelp("A field and its value.", valueName: "field=value")) var assignments: [String]
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let link = try await session.find(record)
        var read: [Assignment] = []
        for argument in assignments { read.append(try Assignment(argument, to: link.target.kind)) }
        if let emptied = read.first(where: { $0.field.isRequired && $0.text.isEmpty }) {
            throw Problem("A \(link.target.kind.name) needs \(emptied.field.label). Give one and try again.")
        }
        let old = try await session.dossier(link.target).record
        let new = try await session.applying(read, to: old)
        let labels = old.kind.fields.filter { old[$0] != new[$0] }.map(\.label.english)
        let edits = Change.edits(from: old, to: new, at: session.moment, next: session.newReference(.followUp))
        if try await !session.apply(Change("Changed \(labels.joined(separator: ", ")) of \(link.label)", edits)) {
            environment.errors.print("Nothing was changed: that is what stands there.")
        }
        try await session.report([link.target] + edits.made)
    }
}
