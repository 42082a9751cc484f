internal import Domain

/// The fields that are worked out from other records, each as SQL on a row of its kind.
enum Derived {
    typealias Expression = @Sendable (_ row: String, _ today: Day) -> Clause

    static func expression(_ field: Field, of kind: Kind) -> Expression {
        guard let expression = table[kind]?[field] else { preconditionFailure("\(kind) has no derived field \(field.key)") }
        return expression
    }

    static let table: [Kind: [Field: Expression]] = [
        .contact: [
            Contact.organization: { row, today in position("organization", of: row, today) },
            Contact.role: { row, today in position("role", of: row, today) },
            Contact.lastMet: { row, _ in lastMet("contact = \(raw: row).id") },
            Contact.cold: { row, today in cold(.contact, row, today, lastMet("contact = \(raw: row).id")) },
            Contact.nextDue: { row, _ in nextDue("contact", row) },
            Contact.strength: { row, today in strength(.contact, row, today) },
            Contact.worldRegion: { row, _ in "worldRegion(\(raw: row).country)" },
            Contact.metOn: { row, _ in lastMet("contact = \(raw: row).id") },
        ],
        .organization: [
            Organization.lastMet: { row, today in organizationLastMet(row, today) },
            Organization.cold: { row, today in cold(.organization, row, today, organizationLastMet(row, today)) },
            Organization.nextDue: { row, _ in nextDue("organization", row) },
            Organization.strength: { row, today in strength(.organization, row, today) },
            Organization.worldRegion: { row, _ in "worldRegion(\(raw: row).country)" },
            Organization.metOn: { row, today in organizationLastMet(row, today) },
            Organization.people: { row, today in
                """
                (SELECT count(DISTINCT contact.id) FROM position JOIN contact ON contact.id = position.owner AND contact.deleted = 0
                WHERE position.organization = \(raw: row).id AND \(current(today)))
                """
            },
        ],
        .meeting: [
            Meeting.organizations: { row, _ in tied(Meeting.organizations, row) },
            Meeting.ours: { row, _ in tied(Meeting.ours, row) },
            Meeting.openFollowUps: { row, _ in
                """
                (SELECT nullif(count(*), 0) FROM followUp AS remaining
                WHERE remaining.meeting = \(raw: row).id AND +remaining.status IN ('open', 'waiting') AND remaining.deleted = 0)
                """
            },
        ],
        .opportunity: [
            Opportunity.pipeline: { row, _ in "(SELECT pipeline FROM stage WHERE stage.id = \(raw: row).stage)" },
            Opportunity.age: { row, today in
                """
                (SELECT \(today.number) - max(entered) / 86400 FROM stageEntry
                WHERE stageEntry.owner = \(raw: row).id AND stageEntry.stage = \(raw: row).stage)
                """
            },
        ],
        .topic: [
            Topic.path: { row, _ in
                """
                (WITH RECURSIVE up (name, parent, height) AS (
                    SELECT \(raw: row).name, \(raw: row).parent, 0
                    UNION ALL SELECT topic.name, topic.parent, height + 1 FROM up JOIN topic ON topic.id = up.parent WHERE height < 20)
                SELECT group_concat(name, ' › ') FROM (SELECT name FROM up ORDER BY height DESC))
                """
            }
        ],
        .followUp: [
            // As in FollowUpGroup; a test compares the two.
            FollowUp.queue: { row, today in
                """
                CASE WHEN \(raw: row).status IN ('done', 'dropped') THEN \(raw: closedQueue(row))
                ELSE CASE
                    WHEN \(raw: row).waitUntil > \(today) THEN '4|'
                    WHEN \(raw: row).due < \(today) THEN '0|'
                    WHEN \(raw: row).status = 'waiting' AND \(raw: row).waitUntil IS NULL THEN '4|'
                    WHEN \(raw: row).due = \(today) THEN '1|'
                    WHEN \(raw: row).due <= \(today.startOfWeek + 6) THEN '2|'
                    ELSE '3|' END || coalesce(\(raw: row).due, '~') END
                """
            },
            FollowUp.urgency: { row, today in FollowUpPressure(row: row, today: today).urgency },
            FollowUp.escalated: { row, today in FollowUpPressure(row: row, today: today).escalated },
            FollowUp.opened: { row, today in FollowUpPressure(row: row, today: today).opened },
            FollowUp.tier: { row, today in FollowUpPressure(row: row, today: today).tier },
            FollowUp.group: { row, today in
                """
                CASE
                    WHEN \(raw: row).status IN ('done', 'dropped') THEN 'closed'
                    WHEN \(raw: row).waitUntil > \(today) THEN 'waiting'
                    WHEN \(raw: row).due < \(today) THEN 'overdue'
                    WHEN \(raw: row).status = 'waiting' AND \(raw: row).waitUntil IS NULL THEN 'waiting'
                    WHEN \(raw: row).due = \(today) THEN 'today'
                    WHEN \(raw: row).due <= \(today.startOfWeek + 6) THEN 'this-week'
                    ELSE 'later' END
                """
            },
            FollowUp.kept: { row, today in
                """
                CASE \(raw: row).status
                    WHEN 'done' THEN CASE WHEN date(\(raw: row).closedAt, 'unixepoch') > \(raw: row).due THEN 'late' ELSE 'in-time' END
                    WHEN 'dropped' THEN 'broken'
                    ELSE CASE WHEN \(raw: row).due < \(today) THEN 'overdue' ELSE 'open' END END
                """
            },
        ],
    ]

    /// The first that a meeting is tied to, in the order of its participants.
    private static func tied(_ field: Field, _ row: String) -> Clause {
        let ties = FieldTie.ties(field, of: .meeting, row: row, depth: 0) ?? []
        let selects = ties.map { tie -> Clause in
            "(SELECT \(tie.target) FROM \(tie.source) AND \(tie.target) IS NOT NULL ORDER BY tiePerson0.ordinal LIMIT 1)"
        }
        return selects.count == 1 ? selects[0] : "coalesce(\(Clause.list(selects)))"
    }

    /// The queue of what is closed, as the index followUpClosed has it.
    static func closedQueue(_ row: String) -> String { "'5|' || coalesce(\(row).due, '~')" }

    /// True for a position that is held today.
    static func current(_ today: Day) -> Clause {
        #"(coalesce(position."from", '') <= \#(today) AND coalesce(position."to", '~') >= \#(today))"#
    }

    /// The first second of the last twelve months, by which meetings in a year are counted.
    static func yearBegins(_ today: Day) -> Int { (today - Strength.coolingDays).number * 86_400 }

    /// As in Strength; a test compares the two.
    private static func strength(_ kind: Kind, _ row: String, _ today: Day) -> Clause {
        let meetings = AcquaintanceReader.meetings(of: kind, id: "\(raw: row).id", today) ?? "NULL"
        return """
            (SELECT CASE
                WHEN last IS NULL THEN 'none'
                WHEN last >= \(today - Strength.strongDays) AND held >= \(Strength.often) THEN 'strong'
                WHEN last >= \(today - Strength.warmDays) THEN 'warm'
                WHEN last >= \(today - Strength.coolingDays) THEN 'cooling'
                ELSE 'cold' END
            FROM (SELECT localDay(max(meeting.start), meeting.zone) AS last,
                count(CASE WHEN meeting.start >= \(yearBegins(today)) THEN 1 END) AS held
                FROM meeting WHERE meeting.id IN (\(meetings)) AND meeting.status = 'held' AND meeting.deleted = 0))
            """
    }

    /// The first position that is held today, else the one left last.
    private static func position(_ column: String, of row: String, _ today: Day) -> Clause {
        """
        (SELECT position.\(raw: column) FROM position WHERE position.owner = \(raw: row).id
        ORDER BY \(current(today)) DESC, CASE WHEN \(current(today)) THEN ordinal END, position."to" DESC LIMIT 1)
        """
    }

    private static func lastMet(_ who: Clause) -> Clause {
        """
        (SELECT localDay(max(meeting.start), meeting.zone) FROM participant JOIN meeting ON meeting.id = participant.owner
        WHERE participant.\(who) AND meeting.status = 'held' AND meeting.deleted = 0)
        """
    }

    private static func organizationLastMet(_ row: String, _ today: Day) -> Clause {
        """
        (SELECT max(day) FROM (
            SELECT \(lastMet("organization = \(raw: row).id")) AS day
            UNION ALL SELECT \(lastMet("contact IN (SELECT owner FROM position WHERE organization = \(raw: row).id AND \(current(today)))"))))
        """
    }

    /// Empty where there is no cadence, or it has not run out.
    private static func cold(_ kind: Kind, _ row: String, _ today: Day, _ lastMet: Clause) -> Clause {
        let cadence = cadence(kind, row)
        return """
            CASE WHEN \(cadence) IS NOT NULL THEN nullif(max(0,
                coalesce(CAST(julianday(\(today)) - julianday(\(lastMet)) AS INTEGER) - \(cadence), \(Organization.neverMet))), 0) END
            """
    }

    /// As in Cadence; a test compares the two.
    private static func cadence(_ kind: Kind, _ row: String) -> Clause {
        """
        coalesce(\(raw: row).cadence,
            (SELECT min(number) FROM rule WHERE rule.deleted = 0 AND about = 'cadence' AND "of" = 'tier:' || \(raw: row).tier),
            (SELECT min(number) FROM \(raw: kind.table)Topic AS tag JOIN topic ON topic.id = tag.topic AND topic.deleted = 0
            JOIN rule ON rule.deleted = 0 AND about = 'cadence' AND "of" = 'topic:' || topic.slug COLLATE NOCASE
            WHERE tag.owner = \(raw: row).id))
        """
    }

    /// The plus keeps SQLite from walking the whole queue in the order of its due dates.
    private static func nextDue(_ column: String, _ row: String) -> Clause {
        """
        (SELECT min(due) FROM followUp AS next
        WHERE next.\(raw: column) = \(raw: row).id AND +next.status IN ('open', 'waiting') AND next.deleted = 0)
        """
    }
}
