import ArgumentParser
import Domain

struct DeleteCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete records. `chancery undo` brings them back.")

    @Argument(help: "The records, by id or name.") var records: [String]
    @Flag(help: "With meetings, delete the follow-ups too that came of them and are still open.") var withFollowUps = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var links: [Link] = []
        for text in records { links.append(try await session.find(text)) }
        let kept = withFollowUps ? 0 : try await session.openFollowUps(of: links).count
        if withFollowUps { links = (links + (try await session.openFollowUps(of: links))).uniqued() }
        let summary: Phrase =
            links.count == 1
            ? "Deleted the \(links[0].target.kind.name) \(links[0].label)"
            : "Deleted \(links.count, one: "record", other: "records")"
        _ = try await session.apply(Change(summary, links.map { .delete($0.target) }))
        if options.json { try await session.report(links.map(\.target)) } else { environment.output.print("\(summary.english).") }
        if kept > 0 {
            let phrase: Phrase =
                "\(kept, one: "open follow-up is", other: "open follow-ups are") kept; --with-follow-ups deletes such too."
            environment.errors.print(phrase.english)
        }
    }
}

extension Session {
    /// What has still to happen after these meetings.
    fileprivate func openFollowUps(of links: [Link]) async throws(Problem) -> [Link] {
        let from = links.filter { $0.target.kind == .meeting }.map {
            Filter.field(FieldPath([FollowUp.meeting]), .links($0.target.uid.text))
        }
        guard !from.isEmpty else { return [] }
        let query = ListQuery(
            .followUp, filter: .all([FollowUp.stillOpen(), .any(from)]), sort: Sort(FollowUp.queue), columns: [], limit: 1000,
            today: moment.today)
        return try await page(query).rows.map(\.link)
    }
}
