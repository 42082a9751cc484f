import ArgumentParser
import Domain

struct DistinctCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "distinct", abstract: "Say that two that look alike are two, so that they are not suspected again.",
        discussion: "`chancery undo` takes it back; so does `chancery set FIRST distinct-=SECOND` later.")

    @Argument(help: "A contact or organization, by id or name.") var first: String
    @Argument(help: "The other one.") var second: String
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let first = try await session.find(first, [.contact, .organization])
        let second = try await session.find(second, [first.target.kind])
        guard first != second else { throw Problem("That is one record, not two. Name two.") }
        let record = try await session.dossier(first.target).record
        if try await !session.apply(Change.distinct(record, from: second)) {
            environment.errors.print("Nothing was changed: that is what stands there.")
        }
        try await session.report([first.target, second.target])
    }
}
