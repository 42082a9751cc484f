import ArgumentParser
import Assets
import Domain
import Formats

struct SearchCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search everything by its words.",
        discussion: """
            Case and accents do not matter, beginnings of words are enough, and a typo in a name is forgiven. A text with a term of \
            the filter language lists what it lets through: `country:KE`, or one kind alone: `contacts org.kind:startup`.
            """)

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
        let hits = try await session.found(words, kind.isEmpty ? Self.kinds : kind, limit: limit)
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

extension Session {
    /// What the search box finds: by filter where the text is one, else by words.
    fileprivate func found(_ text: String, _ kinds: [Kind], limit: Int) async throws -> [Hit] {
        let plan = SearchPlan(text, kinds: kinds, moment: moment, me: login, country: Countries.named)
        switch plan {
        case .words(let words): return try await hits(words, kinds, limit: limit)
        case .misunderstood(let words, let problem):
            environment.errors.print("chancery: \(problem.text())")
            return try await hits(words, kinds, limit: limit)
        case .lists(let lists):
            var hits: [Hit] = []
            for list in lists where hits.count < limit {
                let columns = list.kind.listColumns.filter { $0 != list.kind.titleField }
                let query = ListQuery(
                    list.kind, filter: list.filter, sort: list.kind.listSort, columns: columns, today: moment.today)
                try rows([query], limit: limit - hits.count) { _, rows in
                    hits += rows.map { row in
                        let facts = zip(columns, row.values).map { $1.shown(for: $0, at: moment, in: .printed) }
                        let detail = facts.filter { !$0.isEmpty }.prefix(3).map { Phrase.data($0) }
                        return Hit(link: row.link, id: row.id, detail: detail.isEmpty ? "" : .joined(detail))
                    }
                }
            }
            return hits
        }
    }
}
