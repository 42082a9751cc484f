internal import Domain

/// Writes a follow-up: the record as it was made, and what closed it.
struct SampleFollowUpRecord {
    let followUp: SampleFollowUp
    let record: Record
    /// When and by what edits it was closed.
    let closing: (at: Instant, edits: [Edit])?

    init(_ followUp: SampleFollowUp, meeting: Link? = nil, opportunity: Link? = nil, _ ledger: inout SampleLedger) {
        self.followUp = followUp
        let since = followUp.since.day(in: ledger.moment.zone)
        let dates = Dates(followUp.place, since: since, today: ledger.moment.today, &ledger.dice)
        let record = Record(
            ledger.reference(.followUp, at: followUp.since),
            [
                FollowUp.text: .text(followUp.text), FollowUp.kind: .word(followUp.kind), FollowUp.status: .word(dates.status),
                FollowUp.owners: .links(followUp.owners.map(ledger.user)), FollowUp.due: .some(dates.due),
                FollowUp.waitUntil: .some(dates.waitUntil), FollowUp.priority: .word(Self.priority(followUp.place, &ledger.dice)),
                FollowUp.recurrence: .text(followUp.recurrence),
                FollowUp.contact: followUp.contact.map { .link(ledger.contact($0)) } ?? .none,
                FollowUp.organization: followUp.organization.map { .link(ledger.organization($0)) } ?? .none,
                FollowUp.meeting: meeting.map(Value.link) ?? .none, FollowUp.opportunity: opportunity.map(Value.link) ?? .none,
            ])
        self.record = record
        guard let closedOn = dates.closedOn else {
            closing = nil
            return
        }
        let at = max(ledger.workingHour(closedOn, followUp.owners[0]), followUp.since.adding(minutes: 45))
        let status: FollowUpStatus = followUp.place == .dropped ? .dropped : .done
        closing = (
            at,
            [
                .set(record.reference, FollowUp.status, .word(status)),
                .set(record.reference, FollowUp.outcome, .text(followUp.outcome)),
                .set(record.reference, FollowUp.closedAt, .instant(at)),
            ]
        )
    }

    private static func priority(_ place: SampleFollowUp.Place, _ dice: inout Dice) -> Priority {
        switch place {
        case .overdue: dice.pick([.normal, .normal, .normal, .high, .high, .urgent])
        case .today, .thisWeek: dice.pick([.normal, .normal, .high])
        case .later, .waiting: dice.pick([.low, .normal, .normal, .normal, .normal, .high])
        case .done, .dropped: dice.pick([.normal, .normal, .normal, .high, .low])
        }
    }

    /// The dates that put a follow-up into its place in today's queue.
    private struct Dates {
        var status = FollowUpStatus.open
        var due: Day?
        var waitUntil: Day?
        var closedOn: Day?

        init(_ place: SampleFollowUp.Place, since: Day, today: Day, _ dice: inout Dice) {
            let sunday = today.startOfWeek + 6
            switch place {
            case .overdue: due = max(since + 1, (today - dice.number(1...max(1, min(34, today - since - 4)))).workdayBefore)
            case .today: due = today
            case .thisWeek:
                // On a Friday only the weekend is left of the week, on a Sunday nothing.
                let last = today.weekday < 5 ? sunday - 2 : today.weekday < 7 ? sunday : today + 7
                due = today + dice.number(1...(last - today))
            case .later: due = (sunday + dice.number(1...70)).workdayAfter
            case .waiting:
                switch dice.number(1...3) {
                case 1:
                    status = .waiting
                    waitUntil = (today + dice.number(3...30)).workdayAfter
                case 2:
                    status = .waiting
                    due = (today + dice.number(9...45)).workdayAfter
                case _:
                    waitUntil = (today + dice.number(4...25)).workdayAfter
                    due = waitUntil.map { ($0 + dice.number(3...20)).workdayAfter }
                }
            case .done, .dropped:
                let wanted = (since + dice.number(5...30)).workdayAfter
                due = wanted
                closedOn = min(max(since + 1, wanted + dice.number(-8...9)), today - 1)
            }
        }
    }
}

extension Day {
    /// The day itself or the Friday before it.
    var workdayBefore: Day { weekday > 5 ? startOfWeek + 4 : self }

    /// The day itself or the Monday after it.
    var workdayAfter: Day { weekday > 5 ? startOfWeek + 7 : self }
}
