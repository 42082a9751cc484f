import ArgumentParser
import Domain

struct AskCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask the owner of a follow-up a question; it stands first on the owner's Today.")

    @Argument(help: "The follow-up, by id.") var id: String
    @Argument(help: "The question. Where nothing is said: Where does this stand?") var text: [String] = []
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let records = try await session.followUps([id])
        let writer = try await session.writer()
        let question = text.isEmpty ? FollowUp.usualQuestion.english : text.joined(separator: " ")
        guard records.allSatisfy({ !$0[FollowUp.owners].links.isEmpty }) else {
            throw Problem("Nobody owns it, so there is nobody to ask. Give it to somebody with chancery assign.")
        }
        let edits = records.flatMap { FollowUp.asking(question, by: writer, about: $0) }
        try await session.change(records, { "Asked “\(question)”: \($0)" }, edits)
    }
}
