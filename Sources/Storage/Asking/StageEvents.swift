internal import Domain
internal import GRDB

/// Stages that opportunities entered: of an opportunity each stay with its length and who began it, elsewhere one line each.
struct StageEvents {
    /// A stage is entered when its key is pressed, and the act written a moment later.
    private static let delay: Int64 = 120

    let timeline: Timeline

    private var isOwn: Bool { timeline.reference.kind == .opportunity }

    func entries() throws -> [TimelineEntry] {
        guard let condition else { return [] }
        let clause: Clause = """
            SELECT opportunity.id, opportunity.uid, opportunity.title, stage.name, entry.entered,
                lead(entry.entered) OVER log, lag(stage.name) OVER log,
                lag(stage.pipeline) OVER log = stage.pipeline AND lag(stage.ordinal) OVER log > stage.ordinal,
                CASE WHEN lag(stage.pipeline) OVER log <> stage.pipeline THEN pipeline.name END
            FROM opportunity JOIN stageEntry AS entry ON entry.owner = opportunity.id
                JOIN stage ON stage.id = entry.stage JOIN pipeline ON pipeline.id = stage.pipeline
            WHERE opportunity.deleted = 0 AND \(condition)
            WINDOW log AS (PARTITION BY entry.owner ORDER BY entry.ordinal)
            ORDER BY entry.entered DESC, entry.ordinal DESC LIMIT \(Timeline.limit)
            """
        let movers = isOwn ? try movers() : []
        return try clause.rows(timeline.db).map { entry($0, movers) }
    }

    private var condition: Clause? {
        let id = timeline.id
        switch timeline.reference.kind {
        case .contact: return "opportunity.id IN (SELECT owner FROM opportunityContact WHERE contact = \(id))"
        case .organization: return "opportunity.organization = \(id)"
        case .opportunity: return "opportunity.id = \(id)"
        case .meeting, .followUp, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: return nil
        }
    }

    private func entry(_ row: Row, _ movers: [(at: Int64, name: String)]) -> TimelineEntry {
        let (id, title, stage, entered) = (row[0] as Int64, row[2] as String, row[3] as String, row[4] as Int64)
        let isBack = row[7] as Bool? ?? false
        let day = Instant(seconds: entered).day(in: .utc)
        var details: [Phrase] = []
        if let pipeline: String = row[8] {
            details.append("to the pipeline \(pipeline)")
        } else if isBack, let before: String = row[6] {
            details.append("back from \(before)")
        }
        if isOwn {
            if let next: Int64 = row[5] {
                details.append("stayed \(max(0, Instant(seconds: next).day(in: .utc) - day), one: "day", other: "days")")
            } else {
                details.append("here for \(max(0, timeline.today - day), one: "day", other: "days")")
            }
            let near = movers.filter { ($0.at - entered).magnitude <= Self.delay }.min {
                ($0.at - entered).magnitude < ($1.at - entered).magnitude
            }
            if let near { details.append("by \(near.name)") }
        } else {
            details.insert(.data(stage), at: 0)
        }
        return TimelineEntry(
            event: .stage(isBack: isBack), day: day, link: Link(Reference(.opportunity, UID(row[1])), isOwn ? stage : title),
            id: ShortID(.opportunity, id), detail: .joined(details), text: "")
    }

    /// Who made the opportunity and moved it, and when.
    private func movers() throws -> [(at: Int64, name: String)] {
        let clause: Clause = """
            SELECT act.at, user.name FROM revision JOIN act ON act.id = revision.act JOIN user ON user.uid = act.user
            WHERE revision.record = \(timeline.reference.uid.text) AND act.kind = 'do' AND act.invertedBy IS NULL
                AND (revision.what = 'create' OR revision.field = \(Opportunity.stage.key))
            ORDER BY revision.id DESC LIMIT \(Timeline.limit)
            """
        return try clause.rows(timeline.db).map { (ActClock.instant($0[0]).seconds, $0[1]) }
    }
}
