import ArgumentParser
import Domain

struct EscalateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "escalate", abstract: "Hand follow-ups to the manager of their owner, to see that they are done.",
        discussion: """
            What is late by more days than the office's rule for its priority stands escalated by itself; `chancery list rules` \
            shows the rules.
            """)

    @Argument(help: "The follow-ups, by id.") var ids: [String]
    @Option(help: ArgumentHelp("To this user and not to the owner's manager.", valueName: "user")) var to: String?
    @Flag(help: "Take it back: nobody has taken them over any more.") var back = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if back && to != nil { throw ValidationError("Give either --to or --back.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let records = try await session.followUps(ids)
        if back {
            return try await session.change(
                records, { "No longer escalated: \($0)" }, records.map { .set($0.reference, FollowUp.escalatedTo, .none) })
        }
        let chosen: Link? = if let to { try await session.find(to, [.user]) } else { nil }
        let office = try await session.office()
        var managers: [Link] = []
        for record in records {
            guard let manager = chosen ?? office.manager(of: record[FollowUp.owners].links) else {
                throw Problem("The owner of “\(record.title)” has no manager. Say to whom it goes, with --to.")
            }
            managers.append(manager)
        }
        let edits = zip(records, managers).map { Edit.set($0.reference, FollowUp.escalatedTo, .link($1)) }
        let names = Phrase.joined(managers.map(\.label).uniqued().map { .data($0) })
        try await session.change(records, { "Escalated to \(names): \($0)" }, edits)
    }
}
