import ArgumentParser
import Domain
import Formats
import Storage

struct UnmergeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Take two merged records apart, however long ago they were merged.",
        discussion: "What somebody has changed since stays as it is, and is named. `chancery redo` merges them again.")

    @Argument(help: "The record that was kept or the one that was merged into it, by id.") var record: String
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let reference = try await session.find(record, Merging.kinds).target
        let writer = try await session.writer()
        let unmerged = try await session.store.unmerge(reference, as: writer.target.uid, at: session.moment.now)
        let restored = try await session.shortID(unmerged.restored.target)
        if options.json {
            return environment.output.print(
                JSONValue(members: [
                    ("unmerged", .string(unmerged.summary.english)), ("restored", .string(restored.description)),
                    ("stays", .array(unmerged.stays.map(json))),
                ]))
        }
        let sentence: Phrase = "Undone: \(unmerged.summary). \(restored.description) \(unmerged.restored.label) is back."
        environment.output.print(sentence.english)
        for stay in unmerged.stays {
            let sentence: Phrase =
                "\(stay.id.description) \(stay.link.label): \(stay.field.label) was changed since and stays as it is."
            environment.output.print(sentence.english)
        }
    }

    private func json(_ stay: Unmerged.Stay) -> JSONValue {
        JSONValue(members: [
            ("id", .string(stay.id.description)), ("name", .string(stay.link.label)), ("field", .string(stay.field.key)),
        ])
    }
}
