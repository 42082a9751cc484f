internal import Domain
internal import GRDB

/// Counts for the reports and charts.
struct Tallies {
    /// What stands where a follow-up has no owner or a user no post.
    static let nobody = "–"

    let db: Database

    func table(_ tally: Tally) throws -> Domain.Table {
        switch tally {
        case .meetingsPerWeek(let weeks, let until): try meetings(weeks: max(1, weeks), until: until)
        case .coverage(let since): try coverage(since: since)
        case .funnel(let pipeline, let today): try funnel(pipeline, today)
        case .workload(let today): try workload(today)
        case .promises(let since, let today): try promises(since, today)
        case .size: try size()
        }
    }

    private func meetings(weeks: Int, until: Day) throws -> Domain.Table {
        let first = until.startOfWeek - 7 * (weeks - 1)
        // The zone decides on which day a meeting was; none is more than a day away from UTC.
        let clause: Clause = """
            SELECT DISTINCT meeting.id, localDay(meeting.start, meeting.zone), coalesce(user.post, \(Self.nobody))
            FROM meeting LEFT JOIN participant ON participant.owner = meeting.id AND participant.user IS NOT NULL
                LEFT JOIN user ON user.id = participant.user
            WHERE meeting.start BETWEEN \((first.number - 1) * 86_400) AND \((until.number + 2) * 86_400)
                AND meeting.status = 'held' AND meeting.deleted = 0
            """
        var posts: [String: [Int]] = [:]
        for row in try clause.rows(db) {
            guard let day = Day(row[1] as String), day >= first, day <= until else { continue }
            posts[row[2], default: Array(repeating: 0, count: weeks)][(day - first) / 7] += 1
        }
        let columns = (0..<weeks).map { Phrase.data((first + 7 * $0).description) }
        return Domain.Table(
            columns: columns, rows: posts.sorted { $0.key < $1.key }.map { .init(label: .data($0.key), numbers: $0.value) })
    }

    /// An organization is met by itself or by somebody who held a position there on that day.
    private func coverage(since: Day) throws -> Domain.Table {
        let roots = try Row.fetchAll(db, sql: "SELECT id, name FROM topic WHERE parent IS NULL AND deleted = 0 ORDER BY name, id")
        let places = Dictionary(uniqueKeysWithValues: roots.enumerated().map { ($0.element[0] as Int64, $0.offset) })
        let clause: Clause = """
            WITH RECURSIVE
            held AS MATERIALIZED (
                SELECT id, localDay(start, zone) AS day FROM meeting
                WHERE start >= \((since.number - 1) * 86_400) AND status = 'held' AND deleted = 0 AND localDay(start, zone) >= \(since)),
            met AS (
                SELECT participant.organization AS id FROM held JOIN participant ON participant.owner = held.id
                WHERE participant.organization IS NOT NULL
                UNION
                SELECT position.organization FROM held JOIN participant ON participant.owner = held.id
                    JOIN position ON position.owner = participant.contact
                WHERE coalesce(position."from", '') <= held.day AND coalesce(position."to", '~') >= held.day),
            root(id, top) AS (
                SELECT id, id FROM topic WHERE parent IS NULL
                UNION SELECT topic.id, root.top FROM topic JOIN root ON topic.parent = root.id)
            SELECT coalesce(organization.kind, \(Self.nobody)), root.top, count(DISTINCT organization.id)
            FROM met JOIN organization ON organization.id = met.id AND organization.deleted = 0
                JOIN organizationTopic ON organizationTopic.owner = organization.id JOIN root ON root.id = organizationTopic.topic
            GROUP BY 1, 2
            """
        var kinds: [String: [Int]] = [:]
        for row in try clause.rows(db) {
            guard let place = places[row[1]] else { continue }
            kinds[row[0], default: Array(repeating: 0, count: roots.count)][place] = row[2]
        }
        let order = OrganizationKind.allCases.map { ($0.rawValue, $0.label) } + [(Self.nobody, .data(Self.nobody))]
        let rows = order.compactMap { word, label in kinds[word].map { Domain.Table.Row(label: label, numbers: $0) } }
        return Domain.Table(columns: roots.map { .data($0[1]) }, rows: rows)
    }

    private func funnel(_ pipeline: Reference, _ today: Day) throws -> Domain.Table {
        let age = Derived.expression(Opportunity.age, of: .opportunity)("opportunity", today)
        let clause: Clause = """
            SELECT stage.name, count(opportunity.id), coalesce(round(avg(\(age))), 0)
            FROM stage JOIN pipeline ON pipeline.id = stage.pipeline
                LEFT JOIN opportunity ON opportunity.stage = stage.id AND opportunity.deleted = 0
            WHERE pipeline.uid = \(pipeline.uid.text) AND stage.deleted = 0 AND stage.outcome IS NULL
            GROUP BY stage.id ORDER BY stage.ordinal, stage.id
            """
        let rows = try clause.rows(db).map { row in
            Domain.Table.Row(label: .data(row[0]), numbers: [row[1], Int(row[2] as Double)])
        }
        return Domain.Table(columns: ["opportunities", "mean days"], rows: rows)
    }

    private func workload(_ today: Day) throws -> Domain.Table {
        let queue = Derived.expression(FollowUp.queue, of: .followUp)("followUp", today)
        let clause: Clause = """
            SELECT coalesce(user.name, \(Self.nobody)), CAST(substr(\(queue), 1, 1) AS INTEGER), count(*)
            FROM followUp LEFT JOIN followUpOwner ON followUpOwner.owner = followUp.id LEFT JOIN user ON user.id = followUpOwner.user
            WHERE followUp.status IN ('open', 'waiting') AND followUp.deleted = 0 GROUP BY user.id, 2
            """
        let columns: [Phrase] = ["overdue", "today", "this week", "later", "waiting"]
        var owners: [String: [Int]] = [:]
        for row in try clause.rows(db) { owners[row[0], default: Array(repeating: 0, count: columns.count)][row[1]] += row[2] }
        return Domain.Table(
            columns: columns, rows: owners.sorted { $0.key < $1.key }.map { .init(label: .data($0.key), numbers: $0.value) })
    }

    private func promises(_ since: Day, _ today: Day) throws -> Domain.Table {
        let clause: Clause = """
            SELECT kind,
                sum(status = 'done' AND closedAt >= \(since.number * 86_400) AND (due IS NULL OR localDay(closedAt, 'UTC') <= due)),
                sum(status = 'done' AND closedAt >= \(since.number * 86_400) AND due IS NOT NULL AND localDay(closedAt, 'UTC') > due),
                sum(status IN ('open', 'waiting') AND (due IS NULL OR due >= \(today))),
                sum(status IN ('open', 'waiting') AND due IS NOT NULL AND due < \(today))
            FROM followUp WHERE kind IN ('promise-ours', 'promise-theirs') AND deleted = 0 GROUP BY kind
            """
        var counts: [String: [Int]] = [:]
        for row in try clause.rows(db) { counts[row[0]] = (1...4).map { row[$0] ?? 0 } }
        let rows = [FollowUpKind.ourPromise, .theirPromise].map { kind in
            Domain.Table.Row(label: kind.label, numbers: counts[kind.rawValue] ?? [0, 0, 0, 0])
        }
        return Domain.Table(columns: ["in time", "late", "open", "overdue"], rows: rows)
    }

    private func size() throws -> Domain.Table {
        let rows = try Kind.allCases.map { kind in
            let clause: Clause = "SELECT count(*) FROM \(raw: kind.table) WHERE deleted = 0"
            return Domain.Table.Row(label: kind.plural, numbers: [try clause.number(db)])
        }
        return Domain.Table(columns: ["records"], rows: rows)
    }
}
