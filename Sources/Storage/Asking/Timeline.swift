internal import Domain
internal import GRDB

/// What happened, and will, with a record: what is planned first, then the newest.
struct Timeline {
    static let limit = 300

    let db: Database
    let today: Day
    let reference: Reference
    let id: Int64

    var reader: RecordReader { RecordReader(db: db) }

    func entries() throws -> [TimelineEntry] {
        var entries = try meetings() + followUps() + StageEvents(timeline: self).entries()
        entries += try PositionEvents(timeline: self).entries() + RelationEvents(timeline: self).entries()
        let ordered = entries.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.isAhead != b.isAhead { return a.isAhead }
            return a.day == b.day ? left.offset < right.offset : a.day > b.day
        }
        return ordered.prefix(Self.limit).map(\.element)
    }

    /// Meetings it took part in; of an organization also those of the people who are there now.
    private func meetings() throws -> [TimelineEntry] {
        guard let set = meetingSet else { return [] }
        let clause: Clause = """
            SELECT id FROM meeting WHERE deleted = 0 AND id IN (\(set))
            ORDER BY status = 'planned' DESC, start DESC, id DESC LIMIT \(Self.limit)
            """
        let columns = [
            Meeting.start, Meeting.zone, Meeting.status, Meeting.channel, Meeting.participants, Meeting.notes, Meeting.told,
            Meeting.objectives,
        ]
        let rows = try ColumnReader(db: db, kind: .meeting, columns: columns, today: today)
        return try clause.ids(db).compactMap { id in
            guard let (link, values) = try rows.read(id), let start = values[0].instant else { return nil }
            return TimelineEntry(
                event: .meeting(values[2].word() ?? .held, values[3].word()),
                day: start.day(in: Functions.zone(values[1].text ?? "")),
                link: link, id: ShortID(.meeting, id), detail: others(values[4].links), text: beginning(values[5...7]))
        }
    }

    private var meetingSet: Clause? {
        switch reference.kind {
        case .contact: "SELECT owner FROM participant WHERE contact = \(id)"
        case .organization:
            "SELECT owner FROM participant WHERE organization = \(id) UNION ALL SELECT owner FROM participant WHERE contact IN (\(people))"
        case .user: "SELECT owner FROM participant WHERE user = \(id)"
        case .topic: "SELECT owner FROM meetingTopic WHERE topic = \(id)"
        case .followUp: followUpStory
        case .meeting, .opportunity, .relation, .pipeline, .stage, .marking, .rule, .view: nil
        }
    }

    /// The meeting a follow-up comes from, and what else was said with the person it is about.
    private var followUpStory: Clause {
        """
        SELECT meeting FROM followUp WHERE id = \(id) AND meeting IS NOT NULL UNION ALL
        SELECT participant.owner FROM followUp JOIN participant ON participant.contact = followUp.contact WHERE followUp.id = \(id)
        """
    }

    private func followUps() throws -> [TimelineEntry] {
        guard let condition = followUpCondition else { return [] }
        let clause: Clause = """
            SELECT id FROM followUp WHERE deleted = 0 AND (\(condition))
            ORDER BY status IN ('open', 'waiting') DESC, coalesce(closedAt, 0) DESC, due DESC, id DESC LIMIT \(Self.limit)
            """
        let columns = [
            FollowUp.status, FollowUp.kind, FollowUp.due, FollowUp.closedAt, FollowUp.owners, FollowUp.outcome, FollowUp.notes,
        ]
        let rows = try ColumnReader(db: db, kind: .followUp, columns: columns, today: today)
        return try clause.ids(db).compactMap { id in
            guard let (link, values) = try rows.read(id) else { return nil }
            let status: FollowUpStatus = values[0].word() ?? .open
            let closed = status.isClosed ? values[3].instant?.day(in: .utc) : nil
            return TimelineEntry(
                event: .followUp(status, values[1].word() ?? .task), day: closed ?? values[2].day ?? today,
                link: link, id: ShortID(.followUp, id), detail: others(values[4].links), text: beginning(values[5...6]))
        }
    }

    private var followUpCondition: Clause? {
        switch reference.kind {
        case .contact: "contact = \(id)"
        case .organization: "organization = \(id) OR contact IN (\(people))"
        case .meeting: "meeting = \(id)"
        case .opportunity: "opportunity = \(id)"
        case .user: "id IN (SELECT owner FROM followUpOwner WHERE user = \(id))"
        case .followUp, .relation, .topic, .pipeline, .stage, .marking, .rule, .view: nil
        }
    }

    /// Contacts who hold a position at the organization today.
    private var people: Clause { "SELECT owner FROM position WHERE organization = \(id) AND \(Derived.current(today))" }

    private func others(_ links: [Link]) -> Phrase {
        .joined(links.filter { $0.target != reference }.map { .data($0.label) })
    }

    private func beginning(_ texts: some Sequence<Value>) -> String {
        String((texts.lazy.compactMap(\.text).first { !$0.isEmpty } ?? "").prefix(300))
    }
}

extension TimelineEntry {
    /// True for what has still to happen.
    var isAhead: Bool {
        switch event {
        case .meeting(let status, _): status == .planned
        case .followUp(let status, _): !status.isClosed
        case .positionBegan, .positionEnded, .relation, .stage: false
        }
    }
}
