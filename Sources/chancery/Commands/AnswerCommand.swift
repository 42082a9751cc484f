import ArgumentParser
import Domain

struct AnswerCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer what was asked about a follow-up. Question and answer go to its notes.")

    @Argument(help: "The follow-up, by id.") var id: String
    @Argument(help: "The answer.") var text: [String]
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let records = try await session.followUps([id])
        let writer = try await session.writer()
        guard let record = records.first, !record[FollowUp.question].isEmpty else {
            throw Problem("Nothing is asked about that follow-up. Write to its notes with chancery set.")
        }
        let edits = FollowUp.answering(text.joined(separator: " "), by: writer, about: record, on: session.moment.today)
        try await session.change([record], { "Answered: \($0)" }, edits)
    }
}
