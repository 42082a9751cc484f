// What follows from a change, wherever it was made: by a command, in a form, on the board or in a file.

extension Record {
    /// What somebody has to say before the record can be made; nil where nothing is missing. A meeting with nobody and about nothing is none.
    public var missing: Field? {
        if let field = kind.fields.first(where: { $0.isNeeded && self[$0].isEmpty }) { return field }
        guard kind == .meeting, self[Meeting.subject].isEmpty, self[Meeting.notes].isEmpty else { return nil }
        return self[Meeting.participants].links.allSatisfy { $0.target.kind == .user } ? Meeting.subject : nil
    }

    /// The record with what one of its kind has where nobody has said otherwise.
    public func completed(at moment: Moment, in catalogue: Catalogue = .english) -> Record {
        var record = self
        func fill(_ field: Field, _ value: Value) { if record[field].isEmpty { record[field] = value } }
        switch kind {
        case .meeting:
            let isAhead = self[Meeting.start].instant.map { $0 > moment.now } ?? false
            fill(Meeting.status, .word(isAhead ? MeetingStatus.planned : .held))
            fill(Meeting.zone, .text(moment.zone.name))
            fill(Meeting.subject, .text(Meeting.subject(of: self).text(in: catalogue)))
        case .followUp:
            fill(FollowUp.kind, .word(FollowUpKind.task))
            fill(FollowUp.status, .word(FollowUpStatus.open))
            fill(FollowUp.priority, .word(Priority.normal))
        case .user: fill(User.role, .word(Role.member))
        case .pipeline: fill(Pipeline.slug, .text(Stage.slug(title)))
        case .stage: fill(Stage.slug, .text(Stage.slug(title)))
        case .topic: fill(Topic.slug, .text(SearchFold.key(title).replacing(" ", with: "-")))
        case .organization, .contact, .opportunity, .relation, .marking, .rule, .view: break
        }
        return record
    }

    /// The record with what follows from its stage and its status having become what they are: a stage enters the log, closing is
    /// dated, and what is opened again was never closed.
    ///
    /// - Parameter old: the record before; nil where it is new.
    public func settled(after old: Record?, at now: Instant) -> Record {
        var record = self
        switch kind {
        case .opportunity:
            let stage = self[Opportunity.stage]
            let log = self[Opportunity.stageLog].items
            guard !stage.isEmpty, old?[Opportunity.stage] != stage, log.last?[StageEntry.stage] != stage else { break }
            record[Opportunity.stageLog] = .list(log + [Item([StageEntry.stage: stage, StageEntry.entered: .instant(now)])])
        case .followUp:
            guard isClosed != old?.isClosed else { break }
            if !isClosed { record[FollowUp.closedAt] = .none }
            if isClosed, self[FollowUp.closedAt].isEmpty { record[FollowUp.closedAt] = .instant(now) }
        case .organization, .contact, .meeting, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: break
        }
        return record
    }

    /// True for a follow-up that is done or dropped.
    var isClosed: Bool { self[FollowUp.status].word(FollowUpStatus.self)?.isClosed ?? false }
}

extension Change {
    /// The edits that make `old` into `new`, and those that follow from it: a follow-up that repeats and has become done makes its next.
    ///
    /// - Parameter next: what the next one is to be.
    public static func edits(from old: Record, to new: Record, at moment: Moment, next: Reference) -> [Edit] {
        let edits = edits(from: old, to: new.settled(after: old, at: moment.now))
        let isDone = new.kind == .followUp && !old.isClosed && new[FollowUp.status].word() == FollowUpStatus.done
        guard isDone, let following = FollowUp.next(after: new, as: next, today: moment.today) else { return edits }
        return edits + [.create(following)]
    }
}

extension Meeting {
    /// What a meeting is called that nobody has named.
    static func subject(of meeting: Record) -> Phrase {
        let people = meeting[participants].links.filter { $0.target.kind != .user }.map(\.label).joined(separator: ", ")
        let channel: Channel? = meeting[channel].word()
        let what: Phrase = channel?.label ?? "meeting"
        return people.isEmpty ? what : "\(what) with \(people)"
    }
}
