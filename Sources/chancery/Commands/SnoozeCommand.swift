import ArgumentParser
import Domain

struct SnoozeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Put follow-ups off until a day.",
        discussion: "chancery snooze f12 f13 next monday")

    @Argument(help: ArgumentHelp("The follow-ups by id, then the day: tomorrow, fri, 3 dec, +2w.", valueName: "id … date"))
    var words: [String]
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let (ids, day) = try session.idsAndDay(words, as: "snooze f12 friday")
        let records = try await session.followUps(ids)
        let edits = records.flatMap { FollowUp.puttingOff($0, until: day) }
        try await session.change(records, { "Put off until \(day.description): \($0)" }, edits)
    }
}

extension Session {
    /// Reads ids and the day that follows them.
    func idsAndDay(_ words: [String], as example: String) throws -> (ids: [String], day: Day) {
        let ids = words.prefix { ShortID($0) != nil }
        let text = words[ids.count...].joined(separator: " ")
        guard !ids.isEmpty else { throw ValidationError("Name the follow-ups by id, then the day, as in \(example).") }
        guard let day = DatePhrase.parse(text, at: moment, leaning: .future)?.day else {
            throw Problem("“\(text)” is not a date. Write it as 2026-11-21, 3 dec, fri, tomorrow or +2w.")
        }
        return (Array(ids), day)
    }
}
