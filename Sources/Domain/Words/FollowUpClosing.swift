extension FollowUp {
    /// What closing one needs to know of it; the next of one that repeats has all of it but the status.
    public static let carriedOver = [
        text, kind, due, priority, owners, contact, organization, meeting, opportunity, recurrence, notes, marking, status,
    ]

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
