internal import Domain

/// The pipelines that an office begins with.
enum Pipelines {
    struct Entry {
        let slug: String
        let name: String
        var stages: [Stage]
    }

    struct Stage {
        let slug: String
        let name: String
        let ordinal: Int
        let probability: Int
        let outcome: StageOutcome?
    }

    static let all: [Entry] = {
        var entries: [Entry] = []
        for row in TSV(pipelineTable).rows {
            if entries.last?.slug != row["pipeline"] {
                entries.append(Entry(slug: row["pipeline"], name: row["name"], stages: []))
            }
            entries[entries.count - 1].stages.append(
                Stage(
                    slug: row["stage"], name: row["stage name"], ordinal: row.number("position") ?? 0,
                    probability: row.number("probability") ?? 0, outcome: StageOutcome(rawValue: row["closed"])))
        }
        return entries
    }()
}
