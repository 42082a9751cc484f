import ArgumentParser
import Domain

struct MovedCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "moved", abstract: "Say that a contact has moved to another job.",
        discussion: """
            chancery moved "Ana Souza" "Acme Compute" --role CTO --from 2026-12-01
            The positions held until then end the day before, unless --keep says that they go on. All of it is one act.
            """)

    @Argument(help: "The contact, by id or name.") var contact: String
    @Argument(help: "The organization, by id or name.") var organization: String
    @Option(help: ArgumentHelp("What the contact is there.", valueName: "text")) var role: String?
    @Option(help: ArgumentHelp("The first day there; today where nothing is said.", valueName: "date")) var from: String?
    @Option(help: ArgumentHelp("A new email address.", valueName: "address")) var email: String?
    @Flag(help: "The positions held until now go on.") var keep = false
    @Flag(help: "Make the organization where nobody knows it.") var create = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let link = try await session.find(contact, [.contact])
        let record = try await session.dossier(link.target).record
        let (place, made) = try await session.findOrMake(organization, .organization, creating: create)
        let today = session.moment.today
        var move = MovedJob(to: place, from: try await session.day(from, Position.from) ?? today, today: today)
        move.role = role ?? ""
        move.email = try await session.value(email ?? "", into: Contact.emails).items.first?[Part.address].text ?? ""
        if keep { move.kept = Set(MovedJob.open(of: record, on: today)) }
        let preview = move.preview(of: record)
        _ = try await session.apply(move.change(of: record, making: made))
        if !options.json { for sentence in preview { environment.errors.print(sentence.english) } }
        try await session.report([link.target])
    }
}

extension Session {
    /// The record of that name, or one that is to be made by it.
    func findOrMake(_ name: String, _ kind: Kind, creating: Bool) async throws(Problem) -> (Link, made: [Record]) {
        do throws(Problem) {
            return (try await find(name, [kind]), [])
        } catch {
            guard creating, ShortID(name) == nil, try await hits(name, [kind], limit: 1).allSatisfy(\.isGuess) else {
                throw error
            }
            let record = Record(newReference(kind), [kind.titleField: .text(name)])
            return (record.link, [record])
        }
    }

    /// The day that was typed for a field; nil where nothing was.
    func day(_ text: String?, _ field: Field) async throws(Problem) -> Day? {
        guard let text else { return nil }
        return try await value(text, into: field).day
    }
}
