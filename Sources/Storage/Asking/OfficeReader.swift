internal import Domain
internal import GRDB

/// Reads the office's own words whole.
struct OfficeReader {
    let db: Database

    func office() throws -> Office {
        Office(
            users: try records(.user, by: "name"), topics: try records(.topic, by: "slug"),
            pipelines: try records(.pipeline, by: "ordinal"), stages: try records(.stage, by: "pipeline, ordinal"),
            markings: try records(.marking, by: "level"),
            rules: try rules(), views: try records(.view, by: "place, name"))
    }

    func rules() throws -> [Record] { try records(.rule, by: "about, \"of\"") }

    private func records(_ kind: Kind, by order: String) throws -> [Record] {
        let clause: Clause = "SELECT id FROM \(raw: kind.table) WHERE deleted = 0 ORDER BY \(raw: order), id"
        let reader = RecordReader(db: db)
        return try clause.ids(db).compactMap { try reader.record(kind, id: $0) }
    }
}
