import ArgumentParser
import Domain
import Formats
import Storage

struct UndoCommand: Command {
    static let configuration = CommandConfiguration(commandName: "undo", abstract: "Undo your latest act, whatever it was.")

    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let user = try await session.writer()
        guard let summary = try await session.store.undo(as: user.target.uid, at: session.moment.now) else {
            throw Problem("There is nothing of yours to undo.")
        }
        session.say("Undone: \(summary).", as: "undone", summary)
    }
}

extension Session {
    /// Says what was done, or gives it as the one member of an object.
    func say(_ sentence: Phrase, as key: String, _ summary: Phrase) {
        if options.json {
            environment.output.print(JSONValue(members: [(key, .string(summary.english))]))
        } else {
            environment.output.print(sentence.english)
        }
    }
}
