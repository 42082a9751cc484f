import ArgumentParser
import Domain
import Formats
import Storage

struct NewsCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "news", abstract: "Show what others did to your records since you last looked, newest first.",
        discussion:
            "Yours is what you lead, own, took part in or are in the core team of. A first look shows the last seven days.")

    @Flag(help: "Mark it as seen: the next look shows only what comes after.") var seen = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        guard let reader = try await session.reader() else {
            throw Problem("This office has no user \(session.login), so nothing here is yours. Say who you are with --as.")
        }
        let news = try await session.news(of: reader.target)
        if options.json {
            environment.output.print(.array(news.entries.map(json)))
        } else {
            print(news, session)
        }
        if seen { try await session.store.glanced(reader.target.uid, at: news.latest) }
    }

    private func print(_ news: News, _ session: Session) {
        let output = session.environment.output
        if news.entries.isEmpty, output.isTerminal { return session.environment.errors.print("Nothing new.") }
        TextTable(
            header: ["when", "who", "what", "record"],
            rows: news.entries.map { entry in
                [
                    output.isTerminal ? entry.at.shown(at: session.moment).english : entry.at.description, entry.user,
                    entry.summary.english, entry.id.description,
                ]
            }
        ).print(to: output)
    }

    private func json(_ entry: News.Entry) -> JSONValue {
        JSONValue(members: [
            ("act", .number(JSONNumber(Int(entry.act)))), ("at", .string(entry.at.description)), ("user", .string(entry.user)),
            ("summary", .string(entry.summary.english)), ("id", .string(entry.id.description)),
            ("name", .string(entry.link.label)),
        ])
    }
}
