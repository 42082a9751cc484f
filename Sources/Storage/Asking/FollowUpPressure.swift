internal import Domain

/// How much a follow-up presses and whose concern it has become, as SQL on its row. As in Urgency and Escalation; a test compares them.
struct FollowUpPressure {
    let row: String
    let today: Day

    /// The date, in UTC, of the act that made it.
    var opened: Clause {
        """
        (SELECT date((act.at >> 16) / 1000, 'unixepoch') FROM revision JOIN act ON act.id = revision.act
        WHERE revision.record = \(raw: row).uid AND revision.what = 'create' ORDER BY revision.id LIMIT 1)
        """
    }

    var tier: Clause {
        """
        coalesce((SELECT organization.tier FROM organization WHERE organization.id = \(raw: row).organization),
            (SELECT contact.tier FROM contact WHERE contact.id = \(raw: row).contact))
        """
    }

    /// Nothing for what is closed, so that the long end of the queue costs nothing.
    var urgency: Clause {
        """
        CASE WHEN \(raw: row).status IN ('done', 'dropped') THEN 0 ELSE (SELECT CASE
            WHEN \(raw: row).waitUntil > \(today) THEN points / 4
            WHEN \(raw: row).status = 'waiting' AND \(raw: row).waitUntil IS NULL AND coalesce(\(raw: row).due >= \(today), 1)
                THEN points / 2
            ELSE points END FROM (SELECT \(points) AS points)) END
        """
    }

    private var points: Clause {
        """
        CASE \(raw: row).priority WHEN 'urgent' THEN 60 WHEN 'high' THEN 30 WHEN 'normal' THEN 10 ELSE 0 END
            + coalesce((SELECT CASE
                WHEN days < 0 THEN 60 + min(20, -days) WHEN days = 0 THEN 55 WHEN days = 1 THEN 45
                WHEN days <= 7 THEN 40 - days * 2 WHEN days <= 30 THEN 10 ELSE 0 END
                FROM (SELECT CAST(julianday(\(raw: row).due) - julianday(\(today)) AS INTEGER) AS days
                    WHERE \(raw: row).due IS NOT NULL)), 0)
            + CASE \(raw: row).kind WHEN 'promise-ours' THEN 20 WHEN 'question' THEN 10 ELSE 0 END
            + CASE WHEN \(tier) = '1' THEN 10 ELSE 0 END
            + coalesce((SELECT CASE WHEN age >= 30 THEN min(15, age / 30) ELSE 0 END
                FROM (SELECT CAST(julianday(\(today)) - julianday(\(opened)) AS INTEGER) AS age)), 0)
        """
    }

    /// Whoever has taken it over; else the manager of its first owner who has one, where it is late by more than the rule.
    var escalated: Clause {
        """
        CASE WHEN \(raw: row).status NOT IN ('done', 'dropped') THEN coalesce(\(raw: row).escalatedTo, \(late)) END
        """
    }

    private var late: Clause {
        """
        CASE WHEN \(raw: row).due < \(today) AND coalesce(\(raw: row).waitUntil <= \(today), 1)
            AND julianday(\(today)) - julianday(\(raw: row).due) > (
                SELECT min(rule.number) FROM rule
                WHERE rule.about = 'escalation' AND rule."of" = \(raw: row).priority AND rule.deleted = 0)
        THEN (SELECT manager.id FROM followUpOwner JOIN user ON user.id = followUpOwner.user AND user.deleted = 0
                JOIN user AS manager ON manager.id = user.manager AND manager.deleted = 0
            WHERE followUpOwner.owner = \(raw: row).id ORDER BY followUpOwner.ordinal LIMIT 1) END
        """
    }
}
