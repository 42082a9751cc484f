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
        let ids = words.prefix { ShortID($0) != nil }
        let text = words[ids.count...].joined(separator: " ")
        guard !ids.isEmpty else { throw ValidationError("Name the follow-ups by id, then the day, as in snooze f12 friday.") }
        guard let day = DatePhrase.parse(text, at: session.moment, leaning: .future)?.day else {
            throw Problem("“\(text)” is not a date. Write it as 2026-11-21, 3 dec, fri, tomorrow or +2w.")
        }
        let records = try await session.followUps(Array(ids))
        let edits = records.flatMap { record -> [Edit] in
            [.set(record.reference, FollowUp.due, .day(day)), .set(record.reference, FollowUp.waitUntil, .none)]
        }
        try await session.change(records, { "Put off until \(day.description): \($0)" }, edits)
    }
}
