import ArgumentParser
import Domain
import Storage

struct RedoCommand: Command {
    static let configuration = CommandConfiguration(commandName: "redo", abstract: "Do your latest undone act again.")

    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let user = try await session.writer()
        guard let summary = try await session.store.redo(as: user.target.uid, at: session.moment.now) else {
            throw Problem("There is nothing to do again.")
        }
        session.say("Done again: \(summary).", as: "redone", summary)
    }
}
