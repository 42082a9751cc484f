import ArgumentParser
import Domain
import Formats

struct PathsCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "paths", abstract: "Show who can bring us to a contact or organization, and why: the warmest way first.")

    @Argument(help: "The contact or organization, by id or name.") var record: String
    @Option(help: "How many at the most.") var limit = 10
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let link = try await session.find(record, [.contact, .organization])
        let paths = try await session.paths(to: link.target, limit: limit)
        let today = session.moment.today
        if options.json { return environment.output.print(.array(paths.map { json($0, today) })) }
        guard !paths.isEmpty else { return environment.errors.print("Nobody of us leads to \(link.label) yet.") }
        for path in paths {
            let names = ([path.user].compactMap(\.self) + path.steps.map(\.to)).map(\.label).joined(separator: " → ")
            environment.output.print("\(path.warmth.label.english)\t\(names)")
            for step in path.steps { environment.output.print("\t\(step.sentence(on: today).english)") }
        }
    }

    private func json(_ path: Path, _ today: Day) -> JSONValue {
        let steps = path.steps.map { step in
            JSONValue(members: [
                ("from", JSONValue(step.from)), ("to", JSONValue(step.to)), ("why", .string(step.sentence(on: today).english)),
            ])
        }
        return JSONValue(members: [
            ("warmth", .string(path.warmth.label.english)), ("score", .number(JSONNumber(path.score))), ("steps", .array(steps)),
        ])
    }
}
