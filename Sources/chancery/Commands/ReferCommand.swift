import ArgumentParser
import Domain

struct ReferCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "refer", abstract: "Refer an organization or contact to a colleague. A logged meeting closes it.",
        discussion: "chancery refer \"Acme Compute\" joost --why \"they look for a site in the north\" --by +2w")

    @Argument(help: "The organization or contact, by id or name.") var subject: String
    @Argument(help: "The colleague, by login or name.") var colleague: String
    @Option(help: ArgumentHelp("Why, in a line.", valueName: "text")) var why: String?
    @Option(help: ArgumentHelp("By when; in two weeks where nothing is said.", valueName: "date")) var by: String?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let link = try await session.find(subject, [.organization, .contact])
        let user = try await session.find(colleague, [.user])
        let record = try await session.dossier(link.target).record
        let day = try await session.day(by, FollowUp.due) ?? session.moment.today + Referral.usualDays
        var referral = Referral(of: record.link, to: user, by: day)
        referral.why = why ?? ""
        let reference = session.newReference(.followUp)
        _ = try await session.apply(referral.change(reference, organization: record[Contact.organization].link))
        try await session.report([reference])
    }
}
