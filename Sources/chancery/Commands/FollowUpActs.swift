import ArgumentParser
import Domain

/// Which follow-ups are closed, and what came of them.
struct ClosingOptions: ParsableArguments {
    @Argument(help: "The follow-ups, by id.") var ids: [String]
    @Option(help: ArgumentHelp("What came of it.", valueName: "text")) var outcome: String?
}

extension Session {
    /// The follow-ups that the words mean.
    func followUps(_ texts: [String]) async throws(Problem) -> [Record] {
        var links: [Link] = []
        for text in texts { links.append(try await find(text, [.followUp])) }
        var records: [Record] = []
        for link in links.uniqued() { records.append(try await dossier(link.target).record) }
        return records
    }

    /// Applies one act to follow-ups and reports them.
    func change(_ records: [Record], _ verb: (Phrase) -> Phrase, _ edits: [Edit], and made: [Reference] = []) async throws {
        let what: Phrase =
            records.count == 1 ? .data(records[0].title) : "\(records.count, one: "follow-up", other: "follow-ups")"
        if try await !apply(Change(verb(what), edits)) { environment.errors.print("Nothing was changed: that is how it stands.") }
        try await report(records.map(\.reference) + made)
    }

    func close(_ closing: ClosingOptions, as status: FollowUpStatus) async throws {
        let records = try await followUps(closing.ids)
        var edits: [Edit] = []
        for record in records {
            edits += FollowUp.closing(record, as: status, outcome: closing.outcome, at: moment, next: newReference(.followUp))
        }
        try await change(records, { status == .done ? "Done: \($0)" : "Dropped: \($0)" }, edits, and: edits.made)
    }
}

extension [Edit] {
    /// The records that the edits make.
    var made: [Reference] { compactMap { if case .create(let record) = $0 { record.reference } else { nil } } }
}
