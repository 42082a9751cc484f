internal import Domain
internal import GRDB

/// Reads what is behind a follow-up.
struct StoryReader {
    /// How many acts of its history are read.
    private static let acts = 60

    let db: Database
    let today: Day

    func story(_ reference: Reference) throws -> Story? {
        let reader = DossierReader(db: db, today: today)
        guard let item = try reader.dossier(reference) else { return nil }
        func linked(_ field: Field) throws -> Dossier? { try item.record[field].link.flatMap { try reader.dossier($0.target) } }
        return Story(
            item: item, meeting: try linked(FollowUp.meeting), contact: try linked(FollowUp.contact),
            organization: try linked(FollowUp.organization),
            history: try HistoryReader(db: db).entries(reference, limit: Self.acts))
    }
}
