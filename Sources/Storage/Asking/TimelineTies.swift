internal import Domain
internal import GRDB

/// Positions begun and ended: a contact's own, and the people who came to an organization and left it.
struct PositionEvents {
    let timeline: Timeline

    func entries() throws -> [TimelineEntry] {
        let (mine, other): (String, Kind)
        switch timeline.reference.kind {
        case .contact: (mine, other) = ("owner", .organization)
        case .organization: (mine, other) = ("organization", .contact)
        case .meeting, .followUp, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: return []
        }
        let clause: Clause = """
            SELECT position.owner, position.organization, position.role, position."from", position."to", contact.gender
            FROM position JOIN contact ON contact.id = position.owner
            WHERE position.\(raw: mine) = \(timeline.id) AND (contact.deleted = 0 OR position.owner = \(timeline.id))
                AND (position."from" IS NOT NULL OR position."to" IS NOT NULL)
            ORDER BY max(coalesce(position."to", ''), coalesce(position."from", '')) DESC LIMIT \(Timeline.limit)
            """
        return try clause.rows(timeline.db).flatMap { row -> [TimelineEntry] in
            let (owner, organization) = (row[0] as Int64, row[1] as Int64?)
            // A position at no organization is opened as the contact who held it.
            let id = other == .organization ? organization.map { ShortID(.organization, $0) } : nil
            let target = id ?? ShortID(.contact, owner)
            guard let link = try timeline.reader.link(target.kind, id: target.number) else { return [] }
            let days: [(TimelineEntry.Event, String?)] = [(.positionBegan, row[3]), (.positionEnded, row[4])]
            return days.compactMap { event, text in
                guard let day = text.flatMap({ Day($0) }) else { return nil }
                let detail = Self.detail(event, row[2] ?? "", gender: row[5], isOwn: other == .organization)
                return TimelineEntry(event: event, day: day, link: link, id: target, detail: detail, text: "")
            }
        }
    }

    /// What goes on from "left Acme" or "Ana Lima left".
    private static func detail(_ event: TimelineEntry.Event, _ role: String, gender: String?, isOwn: Bool) -> Phrase {
        guard !role.isEmpty else { return "" }
        guard event == .positionEnded else { return "as \(role)" }
        guard isOwn else { return "who was \(role)" }
        switch gender.flatMap(Gender.init(rawValue:)) {
        case .female: return "where she was \(role)"
        case .male: return "where he was \(role)"
        case .other, nil: return "having been \(role)"
        }
    }
}

/// Ties to other contacts and organizations, on the day they began or were recorded.
struct RelationEvents {
    let timeline: Timeline

    func entries() throws -> [TimelineEntry] {
        let suffix: String
        switch timeline.reference.kind {
        case .contact: suffix = "Contact"
        case .organization: suffix = "Organization"
        case .meeting, .followUp, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: return []
        }
        let clause: Clause = """
            SELECT id FROM relation
            WHERE deleted = 0 AND (from\(raw: suffix) = \(timeline.id) OR to\(raw: suffix) = \(timeline.id)) ORDER BY id DESC LIMIT \(Timeline.limit)
            """
        return try clause.ids(timeline.db).compactMap(entry)
    }

    private func entry(_ id: Int64) throws -> TimelineEntry? {
        guard let record = try timeline.reader.record(.relation, id: id), let type: RelationType = record[Relation.type].word(),
            let from = record[Relation.from].link, let to = record[Relation.to].link
        else { return nil }
        let other = from.target == timeline.reference ? to : from
        guard let number = try timeline.reader.id(of: other.target) else { return nil }
        return TimelineEntry(
            event: .relation(type), day: try record[Relation.since].day ?? recorded(record.reference), link: other,
            id: ShortID(other.target.kind, number), detail: "\(from.label) \(type.label) \(to.label)",
            text: record[Relation.note].text ?? "")
    }

    private func recorded(_ reference: Reference) throws -> Day {
        let clause: Clause = """
            SELECT act.at FROM revision JOIN act ON act.id = revision.act
            WHERE revision.record = \(reference.uid.text) AND revision.what = 'create' ORDER BY revision.id LIMIT 1
            """
        return try clause.ids(timeline.db).first.map { ActClock.instant($0).day(in: .utc) } ?? timeline.today
    }
}
