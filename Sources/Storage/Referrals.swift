internal import Domain
internal import GRDB

/// What a logged meeting does to referrals, and what nothing else may do to them: the one place that every screen and command goes
/// through. Undo, and files from elsewhere, are none of its business.
struct Referrals {
    private let act: ActWriter
    private let now: Instant
    private let touched: [Reference]
    /// Those of them that were done before the act.
    private let done: Set<Reference>

    private var reader: RecordReader { act.reader }

    /// - Parameter edits: what the act is about to do.
    init(_ act: ActWriter, _ edits: [Edit], at now: Instant) throws {
        self.act = act
        self.now = now
        var seen: Set<Reference> = []
        touched = edits.filter(Self.matters).map(\.reference).filter { seen.insert($0).inserted }
        let reader = act.reader
        done = Set(
            try touched.filter { reference in
                guard reference.kind == .followUp, let id = try reader.id(of: reference) else { return false }
                return try reader.record(.followUp, id: id).map(FollowUp.isDoneReferral) ?? false
            })
    }

    /// Closes the referrals that the meetings of the act fulfil, and refuses the act where it calls one done without a meeting.
    func settle() throws {
        for reference in touched where reference.kind == .meeting { try close(by: reference) }
        for reference in touched where reference.kind == .followUp && !done.contains(reference) { try check(reference) }
    }

    /// True for what may make a meeting one that was held with somebody, or a referral done.
    private static func matters(_ edit: Edit) -> Bool {
        switch (edit.reference.kind, edit) {
        case (.followUp, _), (.meeting, .create), (.meeting, .restore): true
        case (.meeting, .set(_, let field, _, _)): [Meeting.status, Meeting.participants, Meeting.start].contains(field)
        case (_, _): false
        }
    }

    private func check(_ reference: Reference) throws {
        guard let id = try reader.id(of: reference), let record = try reader.record(.followUp, id: id),
            FollowUp.isDoneReferral(record), try !reader.isDeleted(.followUp, id: id)
        else { return }
        guard let meeting = record[FollowUp.closedBy].link, try held(meeting.target) != nil else {
            throw FollowUp.refusal(toClose: record)
        }
    }

    /// The meeting where it has been held.
    private func held(_ reference: Reference) throws -> (id: Int64, record: Record)? {
        guard let id = try reader.id(of: reference), let record = try reader.record(.meeting, id: id),
            record[Meeting.status].word() == MeetingStatus.held, try !reader.isDeleted(.meeting, id: id)
        else { return nil }
        return (id, record)
    }

    private func close(by reference: Reference) throws {
        guard let (id, meeting) = try held(reference), let start = meeting[Meeting.start].instant else { return }
        let zone = Functions.zone(meeting[Meeting.zone].text ?? "")
        let day = start.day(in: zone)
        var uids = UIDSource(seed: UInt64.random(in: .min ... .max))
        for referral in try referrals(metIn: id, on: day).compactMap({ try reader.record(.followUp, id: $0) }) {
            // What was referred in the meeting itself, or after it, has still to come.
            guard let made = try made(referral.reference), made.act != act.act, made.at.day(in: zone) <= day,
                let closed = FollowUp.closed(referral, by: meeting.link, on: day)
            else { continue }
            let next = Reference(.followUp, uids.next(at: now))
            for edit in Change.edits(from: referral, to: closed, at: Moment(now: now, zone: zone), next: next) {
                try act.apply(edit)
            }
        }
    }

    /// Open referrals of one of us who was there, about an organization that was, or whose people were, or about a contact who was.
    private func referrals(metIn meeting: Int64, on day: Day) throws -> [Int64] {
        let there: Clause = "SELECT contact FROM participant WHERE owner = \(meeting) AND contact IS NOT NULL"
        let clause: Clause = """
            SELECT followUp.id FROM followUp
            WHERE followUp.kind = 'referral' AND followUp.status IN ('open', 'waiting') AND followUp.deleted = 0
                AND followUp.meeting IS NOT \(meeting)
                AND followUp.id IN (
                    SELECT owner FROM followUpOwner
                    WHERE user IN (SELECT user FROM participant WHERE owner = \(meeting) AND user IS NOT NULL))
                AND (followUp.contact IN (\(there))
                    OR followUp.organization IN (
                        SELECT organization FROM participant WHERE owner = \(meeting) AND organization IS NOT NULL
                        UNION ALL SELECT organization FROM position WHERE owner IN (\(there)) AND \(Derived.current(day))))
            ORDER BY followUp.id
            """
        return try clause.ids(act.db)
    }

    /// The act that made a record, and when that was; nil for what no act of this file made.
    private func made(_ reference: Reference) throws -> (act: Int64, at: Instant)? {
        let clause: Clause = """
            SELECT act.id, act.at FROM revision JOIN act ON act.id = revision.act
            WHERE revision.record = \(reference.uid.text) AND revision.what = 'create' ORDER BY revision.id LIMIT 1
            """
        return try clause.row(act.db).map { ($0[0], ActClock.instant($0[1])) }
    }
}
