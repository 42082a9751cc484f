internal import Domain
internal import GRDB

/// Reads what the stages of a pipeline hold, and how long opportunities have stayed in them.
struct StageReader {
    let db: Database
    let today: Day

    /// The stages that are not deleted, in their order.
    ///
    /// - Parameter filter: which opportunities are counted. How long stays are is seen from all of them.
    func figures(_ pipeline: Reference, _ filter: Filter) throws -> [StageFigures] {
        guard let id = try RecordReader(db: db).id(of: pipeline) else { return [] }
        let means = try meanDays(id)
        let sums = try sums(id, filter)
        let clause: Clause = "SELECT id, uid FROM stage WHERE pipeline = \(id) AND deleted = 0 ORDER BY ordinal, id"
        return try clause.rows(db).map { row in
            let found = sums[row[0]] ?? []
            return StageFigures(
                stage: Reference(.stage, UID(row[1])), count: found.reduce(0) { $0 + $1.count },
                totals: found.compactMap(\.total), meanDays: means[row[0]])
        }
    }

    private func sums(_ pipeline: Int64, _ filter: Filter) throws -> [Int64: [(count: Int, total: StageFigures.Total?)]] {
        let condition = try FilterClause(db: db, today: today).condition(filter, .opportunity, "record")
        // A sum of reals cannot overflow.
        let clause: Clause = """
            SELECT record.stage, coalesce(record.currency, ''), count(*), total(record.value), count(record.value)
            FROM opportunity AS record JOIN stage ON stage.id = record.stage
            WHERE record.deleted = 0 AND stage.pipeline = \(pipeline) AND (\(condition))
            GROUP BY record.stage, 2 ORDER BY 2
            """
        var sums: [Int64: [(Int, StageFigures.Total?)]] = [:]
        for row in try clause.rows(db) {
            let amount = (row[3] as Double).rounded()
            let total: StageFigures.Total? =
                row[4] == 0 ? nil : .init(currency: row[1], amount: Int(exactly: amount) ?? (amount < 0 ? .min : .max))
            sums[row[0], default: []].append((row[2], total))
        }
        return sums
    }

    private func meanDays(_ pipeline: Int64) throws -> [Int64: Int] {
        let clause: Clause = """
            SELECT stage, CAST(round(avg(days)) AS INTEGER) FROM (
                SELECT entry.stage AS stage,
                    (lead(entry.entered) OVER (PARTITION BY entry.owner ORDER BY entry.ordinal) - entry.entered) / 86400.0 AS days
                FROM stageEntry AS entry JOIN opportunity ON opportunity.id = entry.owner
                WHERE opportunity.deleted = 0 AND entry.owner IN (
                    SELECT owner FROM stageEntry JOIN stage ON stage.id = stageEntry.stage WHERE stage.pipeline = \(pipeline)))
            WHERE days >= 0 GROUP BY stage
            """
        return Dictionary(try clause.rows(db).map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
}
