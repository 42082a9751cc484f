extension FollowUp {
    /// What the next of a follow-up that repeats has from the one before.
    public static let carriedOver = [
        text, kind, due, priority, owners, contact, organization, meeting, opportunity, recurrence, notes, marking,
    ]

    /// The edits that close a follow-up. One that repeats and is done makes its next, on the first of its days after today.
    public static func closing(
        _ record: Record, as status: FollowUpStatus, outcome: String? = nil, at moment: Moment, next reference: Reference
    ) -> [Edit] {
        var edits: [Edit] = [
            .set(record.reference, FollowUp.status, .word(status)),
            .set(record.reference, FollowUp.closedAt, .instant(moment.now)),
        ]
        if let outcome { edits.append(.set(record.reference, FollowUp.outcome, .text(outcome))) }
        if status == .done, let next = next(record, as: reference, after: moment.today) { edits.append(.create(next)) }
        return edits
    }

    private static func next(_ record: Record, as reference: Reference, after today: Day) -> Record? {
        guard let recurrence = record[FollowUp.recurrence].text.flatMap(Recurrence.init) else { return nil }
        var due = record[FollowUp.due].day ?? today
        repeat {
            guard let day = recurrence.next(after: due), day > due else { return nil }
            due = day
        } while due <= today
        var next = Record(reference)
        for field in carriedOver { next[field] = record[field] }
        next[FollowUp.status] = .word(FollowUpStatus.open)
        next[FollowUp.due] = .day(due)
        return next
    }
}
