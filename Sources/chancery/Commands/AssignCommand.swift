import ArgumentParser
import Domain

struct AssignCommand: Command {
    static let configuration = CommandConfiguration(commandName: "assign", abstract: "Give follow-ups to a user.")

    @Argument(help: ArgumentHelp("The follow-ups by id, then the user by login or name.", valueName: "id … user")) var words:
        [String]
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if words.count < 2 { throw ValidationError("Name the follow-ups by id, then the user, as in assign f12 ana.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let user = try await session.find(words[words.count - 1], [.user])
        let records = try await session.followUps(words.dropLast())
        let owners = Value.list([Item([Part.who: .link(user)])])
        try await session.change(
            records, { "Assigned to \(user.label): \($0)" }, records.map { .set($0.reference, FollowUp.owners, owners) })
    }
}
