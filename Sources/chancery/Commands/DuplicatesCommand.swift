import ArgumentParser
import Domain
import Formats
import Storage

struct DuplicatesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: "List contacts or organizations that may be there twice, and why.",
        discussion: """
            The surest come first. `chancery merge` makes two of them one; `chancery distinct` says that they are two, and they are not \
            listed again.
            """)

    @Argument(help: "contacts or organizations; otherwise both.") var kind: Kind?
    @Option(help: "How many pairs at the most.") var limit = 50
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1.") }
        if let kind, kind != .contact, kind != .organization {
            throw ValidationError("Duplicates are looked for among contacts and organizations.")
        }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var suspects: [Suspect] = []
        var isCut = false
        for kind in kind.map({ [$0] }) ?? [.contact, .organization] {
            let found = try await session.store.suspects(kind, limit: limit)
            isCut = isCut || found.isCut || suspects.count + found.pairs.count > limit
            suspects += found.pairs.prefix(limit - suspects.count)
        }
        if isCut { environment.errors.print("There are more. See them with --limit.") }
        if options.json { return environment.output.print(.array(suspects.map(json))) }
        guard !suspects.isEmpty else { return environment.errors.print("Nothing looks as if it were there twice.") }
        TextTable(
            header: ["id", "name", "detail", "id", "name", "detail", "sure", "why"],
            rows: suspects.map { [$0.first, $0.second].flatMap(cells) + [$0.certainty.label.english, $0.reason.english] }
        ).print(to: environment.output)
    }

    private func cells(_ hit: Hit) -> [String] { [hit.id.description, hit.link.label, hit.detail.text(in: .printed)] }

    private func json(_ suspect: Suspect) -> JSONValue {
        JSONValue(members: [
            ("first", JSONValue(suspect.first)), ("second", JSONValue(suspect.second)),
            ("certainty", .string(suspect.certainty.rawValue)), ("reason", .string(suspect.reason.english)),
        ])
    }
}
