extension FollowUp {
    /// What closing one needs to know of it; the next of one that repeats has all of it but the status.
    public static let carriedOver = [
        text, kind, due, priority, owners, contact, organization, meeting, opportunity, recurrence, notes, marking, status,
    ]

    /// What its urgency, its group in the queue and its escalation are worked out from.
    public static let weighed = [status, kind, priority, due, waitUntil, opened, tier, escalatedTo, escalated]

    /// What the next step after a closed one begins with: whom and what it is about, and who does it.
    public static func following(_ record: Record, as reference: Reference) -> Record {
        var next = Record(reference, [status: .word(FollowUpStatus.open), priority: .word(Priority.normal)])
        for field in [kind, owners, contact, organization, meeting, opportunity, marking] { next[field] = record[field] }
        return next
    }

    /// The edits that close a follow-up. One that is closed already keeps the moment when it was, and makes no next.
    public static func closing(
        _ record: Record, as status: FollowUpStatus, outcome: String? = nil, at moment: Moment, next reference: Reference
    ) -> [Edit] {
        var closed = record
        if !record.isClosed { closed[FollowUp.status] = .word(status) }
        if let outcome { closed[FollowUp.outcome] = .text(outcome) }
        return Change.edits(from: record, to: closed, at: moment, next: reference)
    }

    /// The next of one that repeats, on the first of its days after today.
    static func next(after record: Record, as reference: Reference, today: Day) -> Record? {
        let first = record[due].day ?? today
        guard let recurrence = record[recurrence].text.flatMap(Recurrence.init)?.anchored(at: first) else { return nil }
        var day = first
        repeat {
            guard let following = recurrence.next(after: day), following > day else { return nil }
            day = following
        } while day <= today
        var next = Record(reference)
        for field in carriedOver { next[field] = record[field] }
        next[status] = .word(FollowUpStatus.open)
        next[due] = .day(day)
        next[FollowUp.recurrence] = .text(recurrence.text)
        return next
    }
}
