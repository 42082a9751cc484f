import ArgumentParser
import Domain

struct WaitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "wait", abstract: "Keep follow-ups out of sight until a day; then they come back by themselves.",
        discussion: "chancery wait f12 f13 in 2 weeks")

    @Argument(help: ArgumentHelp("The follow-ups by id, then the day: tomorrow, fri, 3 dec, +2w.", valueName: "id … date"))
    var words: [String]
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let (ids, day) = try session.idsAndDay(words, as: "wait f12 friday")
        let records = try await session.followUps(ids)
        let edits = records.flatMap { FollowUp.waiting($0, until: day) }
        try await session.change(records, { "Waits until \(day.description): \($0)" }, edits)
    }
}
