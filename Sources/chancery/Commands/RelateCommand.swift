import ArgumentParser
import Domain

struct RelateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "relate", abstract: "Tie two contacts or organizations to each other.",
        discussion: """
            chancery relate "Ana Lima" board-member-of Acme --since 2021-03-01
            The ties are \(RelationType.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Argument(help: "Whom the tie is said of: a contact or organization, by id or name.") var subject: String
    @Argument(help: "The tie, as board-member-of or “sits on the board of”.") var type: String
    @Argument(help: "The other contact or organization.") var other: String
    @Option(help: ArgumentHelp("When it began.", valueName: "date")) var since: String?
    @Option(help: ArgumentHelp("A line about it.", valueName: "text")) var note: String?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let kinds: [Kind] = [.contact, .organization]
        let choice = try await session.value(type, into: Relation.type)
        guard let type: RelationType = choice.word() else { throw Problem("Say which tie it is.") }
        let (from, to) = (try await session.find(subject, kinds), try await session.find(other, kinds))
        var tie = try NewTie(type, from: from, to: to)
        tie.since = try await session.day(since, Relation.since)
        tie.note = note ?? ""
        let reference = session.newReference(.relation)
        _ = try await session.apply(tie.change(reference))
        if options.json { return try await session.report([reference]) }
        environment.output.print("\(try await session.shortID(reference))\t\(tie.sentence.english)")
    }
}
