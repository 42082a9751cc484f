import Domain

/// One thing done with follow-ups: what it is, and the change that does it.
struct QueueAct: Sendable {
    enum Verdict: Hashable, Sendable, CaseIterable {
        case done, dropped, putOff, waiting, given, escalated, takenBack, asked, answered

        /// As in "3 put off".
        func counted(_ number: Int) -> Phrase {
            switch self {
            case .done: "\(number) done"
            case .dropped: "\(number) dropped"
            case .putOff: "\(number) put off"
            case .waiting: "\(number) waiting"
            case .given: "\(number) given away"
            case .escalated: "\(number) escalated"
            case .takenBack: "\(number) taken back"
            case .asked: "\(number) asked about"
            case .answered: "\(number) answered"
            }
        }
    }

    let verdict: Verdict
    let change: Change

    var steps: [Step] { [.start(.apply(change))] }

    private init(_ verdict: Verdict, _ verb: Phrase, _ records: [Record], _ edits: [Edit]) {
        self.verdict = verdict
        let what: Phrase =
            records.count == 1 ? .data(records[0].title) : "\(records.count, one: "follow-up", other: "follow-ups")"
        change = Change("\(verb): \(what)", edits)
    }

    static func closed(
        _ records: [Record], as status: FollowUpStatus, outcome: String? = nil, _ context: inout Context
    ) -> QueueAct {
        var edits: [Edit] = []
        for record in records {
            let next = context.newReference(.followUp)
            edits += FollowUp.closing(record, as: status, outcome: outcome, at: context.moment, next: next)
        }
        let isDone = status == .done
        return QueueAct(isDone ? .done : .dropped, isDone ? "Done" : "Dropped", records, edits)
    }

    static func putOff(_ records: [Record], until day: Day, _ context: Context) -> QueueAct {
        QueueAct(
            .putOff, "Put off until \(day.shown(on: context.moment.today))", records,
            records.flatMap { FollowUp.puttingOff($0, until: day) })
    }

    static func waiting(_ records: [Record], until day: Day, _ context: Context) -> QueueAct {
        QueueAct(
            .waiting, "Waits until \(day.shown(on: context.moment.today))", records,
            records.flatMap { FollowUp.waiting($0, until: day) })
    }

    static func given(_ records: [Record], to owner: Link) -> QueueAct {
        let owners = Value.list([Item([Part.who: .link(owner)])])
        return QueueAct(
            .given, "Given to \(owner.label)", records, records.map { .set($0.reference, FollowUp.owners, owners) })
    }

    static func escalated(_ records: [Record], to manager: Link) -> QueueAct {
        QueueAct(
            .escalated, "Escalated to \(manager.label)", records,
            records.map { .set($0.reference, FollowUp.escalatedTo, .link(manager), over: $0[FollowUp.escalatedTo]) })
    }

    static func takenBack(_ records: [Record]) -> QueueAct {
        QueueAct(
            .takenBack, "No longer escalated", records,
            records.map { .set($0.reference, FollowUp.escalatedTo, .none, over: $0[FollowUp.escalatedTo]) })
    }

    static func asked(_ records: [Record], _ text: String, _ context: Context) -> QueueAct {
        QueueAct(
            .asked, "Asked “\(text)”", records, records.flatMap { FollowUp.asking(text, by: context.user, about: $0) })
    }

    static func answered(_ record: Record, _ text: String, _ context: Context) -> QueueAct {
        QueueAct(
            .answered, "Answered", [record],
            FollowUp.answering(text, by: context.user, about: record, on: context.moment.today, in: context.catalogue))
    }
}

extension QueueAct.Verdict {
    /// The numbers of a review in one line, as in "8 done, 6 put off".
    static func summary(_ verdicts: [Self]) -> Phrase? {
        let parts = allCases.compactMap { verdict -> Phrase? in
            let count = verdicts.filter { $0 == verdict }.count
            return count == 0 ? nil : verdict.counted(count)
        }
        return parts.isEmpty ? nil : Phrase.joined(parts)
    }
}
