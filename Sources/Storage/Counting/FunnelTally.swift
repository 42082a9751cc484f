internal import Domain
internal import GRDB

/// The stages of a pipeline: what is in them, how long it stays, and how much goes on.
struct FunnelTally {
    let db: Database
    let counter: Counter
    let people: OurPeople

    private struct Stage {
        let id: Int64
        let name: String
        let outcome: StageOutcome?

        /// Names of stages are not unique across pipelines.
        var word: String { ShortID(.stage, id).description }
    }

    func table(_ pipeline: Reference, _ span: Span) throws -> Domain.Table {
        let stages = try stages(pipeline)
        let lead = people.filter(span.scope, Opportunity.lead)
        let moved = Filter.both(lead, .field(Opportunity.stageLog, StageEntry.entered, is: .days(span.period)))
        let now = try counter.groups(
            .opportunity, within: lead, by: stages.map { .field(Opportunity.stage, is: .links($0.word)) })
        let passed = stages.map { Filter.field(Opportunity.stageLog, is: .links($0.word)) }
        let ever = try counter.groups(
            .opportunity, within: moved, by: passed + stages.indices.map { later(than: $0, stages) })
        let days = try days(within: moved, span.today)
        var rows: [Domain.Table.Row] = []
        for (place, stage) in stages.enumerated() {
            let entered = ever.count(place)
            let went = ever.count(place, stages.count + place)
            let within = Filter.both(moved, passed[place])
            let stays = (days[stage.id] ?? []).sorted()
            let here = Filter.both(lead, .field(Opportunity.stage, is: .links(stage.word)))
            let isLast = stage.outcome != nil || stages.dropFirst(place + 1).allSatisfy { $0.outcome == .lost }
            rows.append(
                .init(
                    .data(stage.name),
                    [
                        .init(now.count(place), behind: .init(.opportunity, here)), try value(here),
                        .init(entered, behind: .init(.opportunity, within)),
                        isLast
                            ? .init(nil)
                            : .init(went, behind: .init(.opportunity, .both(within, later(than: place, stages)))),
                        .init(
                            isLast || entered == 0 ? nil : (went * 200 + entered) / (entered * 2), .perCent,
                            behind: .init(.opportunity, within)),
                        .init(stage.outcome == nil ? Self.median(stays) : nil, .days, behind: .init(.opportunity, within)),
                        .init(stage.outcome == nil ? Self.mean(stays) : nil, .days, behind: .init(.opportunity, within)),
                    ]))
        }
        guard rows.contains(where: { $0.numbers.contains { $0 != 0 } }) else { return Domain.Table(columns: [], rows: []) }
        return Domain.Table(
            columns: ["now", "value", "entered", "went on", "rate", "median days", "mean days"], rows: rows,
            said: said(rows, stages))
    }

    private func stages(_ pipeline: Reference) throws -> [Stage] {
        let clause: Clause = """
            SELECT stage.id, stage.name, stage.outcome FROM stage JOIN pipeline ON pipeline.id = stage.pipeline
            WHERE pipeline.uid = \(pipeline.uid.text) AND stage.deleted = 0 ORDER BY stage.ordinal, stage.id
            """
        return try clause.rows(db).map {
            Stage(id: $0[0], name: $0[1], outcome: ($0[2] as String?).flatMap(StageOutcome.init))
        }
    }

    /// What has ever entered a stage behind this one; what was lost has not gone on.
    private func later(than place: Int, _ stages: [Stage]) -> Filter {
        let words = stages.dropFirst(place + 1).filter { $0.outcome != .lost }.map(\.word)
        return words.isEmpty
            ? .all([.field(Opportunity.stage, is: .isEmpty), .field(Opportunity.stage, is: .isFilled)])
            : .links(Opportunity.stageLog, to: words)
    }

    /// The sum, where all of it is in one currency.
    private func value(_ filter: Filter) throws -> Domain.Table.Cell {
        let condition = try FilterClause(db: db, today: counter.today).condition(filter, .opportunity, "record")
        let clause: Clause = """
            SELECT coalesce(record.currency, ''), sum(record.value) FROM opportunity AS record
            WHERE record.deleted = 0 AND record.value IS NOT NULL AND (\(condition)) GROUP BY 1
            """
        let sums = try clause.rows(db)
        let list = Domain.Table.List(.opportunity, filter)
        guard sums.count == 1 else { return .init(nil, .money(""), behind: sums.isEmpty ? nil : list) }
        return .init(sums[0][1], .money(sums[0][0]), behind: list)
    }

    /// How many days each stay in a stage took, by the stage; a stay that goes on counts until today.
    private func days(within filter: Filter, _ today: Day) throws -> [Int64: [Int]] {
        let condition = try FilterClause(db: db, today: counter.today).condition(filter, .opportunity, "record")
        let clause: Clause = """
            SELECT entry.owner, entry.stage, entry.entered FROM stageEntry AS entry JOIN opportunity AS record ON record.id = entry.owner
            WHERE record.deleted = 0 AND entry.stage IS NOT NULL AND entry.entered IS NOT NULL AND (\(condition))
            ORDER BY entry.owner, entry.entered, entry.ordinal
            """
        let entries = try clause.rows(db).map { (owner: $0[0] as Int64, stage: $0[1] as Int64, entered: $0[2] as Int) }
        var days: [Int64: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            let next = entries.indices.contains(place + 1) && entries[place + 1].owner == entry.owner ? entries[place + 1] : nil
            days[entry.stage, default: []].append(
                max(0, (next.map { $0.entered / 86_400 } ?? today.number) - entry.entered / 86_400))
        }
        return days
    }

    private static func median(_ sorted: [Int]) -> Int? {
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    private static func mean(_ days: [Int]) -> Int? {
        days.isEmpty ? nil : (days.reduce(0, +) * 2 + days.count) / (days.count * 2)
    }

    private func said(_ rows: [Domain.Table.Row], _ stages: [Stage]) -> Phrase? {
        let open = zip(rows, stages).filter { $0.1.outcome == nil }.map(\.0)
        let count = open.reduce(0) { $0 + $1.numbers[0] }
        let slowest = open.filter { $0.cells[5].number != nil }.max { $0.numbers[5] < $1.numbers[5] }
        let narrowest = open.filter { $0.cells[4].number != nil && $0.numbers[2] > 1 }.min { $0.numbers[4] < $1.numbers[4] }
        var parts: [Phrase] = ["\(count, one: "opportunity is", other: "opportunities are") open"]
        if let slowest { parts.append("the longest stay is in \(slowest.label), half of them over \(slowest.numbers[5]) days") }
        if let narrowest { parts.append("the fewest go on from \(narrowest.label), \(narrowest.numbers[4]) per cent") }
        return "\(Phrase.joined(parts, by: "; "))."
    }
}
