import ArgumentParser
import Domain
import Formats

struct SearchCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search everything by its words.",
        discussion: "Case and accents do not matter, beginnings of words are enough, and a typo in a name is forgiven.")

    @Argument(help: "The words to search for.") var text: [String]
    @Option(help: "Search this kind only; may be given several times.") var kind: [Kind] = []
    @Option(help: "How many at the most.") var limit = 20
    @OptionGroup var options: GlobalOptions

    static let kinds: [Kind] = [.contact, .organization, .meeting, .followUp, .opportunity, .topic, .user]

    func validate() throws {
        if text.isEmpty { throw ValidationError("Say what to search for.") }
        if limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let words = text.joined(separator: " ")
        let hits = try await session.hits(words, kind.isEmpty ? Self.kinds : kind, limit: limit)
        if options.json { return environment.output.print(.array(hits.map { JSONValue($0) })) }
        if hits.allSatisfy(\.isGuess) {
            let phrase: Phrase =
                hits.isEmpty ? "Nothing was found for \(words)." : "Nothing is called \(words) exactly; this is near."
            environment.errors.print(phrase.english)
        }
        guard !hits.isEmpty else { return }
        TextTable(
            header: ["id", "kind", "name", "detail"],
            rows: hits.map { [$0.id.description, $0.id.kind.name.english, $0.link.label, $0.detail.text(in: .printed)] }
        ).print(to: environment.output)
    }
}
