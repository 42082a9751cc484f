internal import Domain

/// Writes meetings with what they left to do, each on the day it was logged and by who held it.
struct SampleMeetingWriter {
    func write(_ meeting: SampleMeeting, _ followUps: [SampleFollowUp], to ledger: inout SampleLedger) {
        let author = ledger.user(meeting.lead.login).target.uid
        let wasCalledOff = meeting.status == .cancelled
        let record = record(meeting, &ledger)
        let written = followUps.map { SampleFollowUpRecord($0, meeting: record.link, &ledger) }
        ledger.add(author, meeting.logged, summary(meeting), [.create(record)] + written.map { .create($0.record) })
        for closed in written { Self.close(closed, &ledger) }
        guard wasCalledOff else { return }
        let at = ledger.workingHour(meeting.day - 1, meeting.lead.login)
        ledger.add(
            author, max(at, meeting.logged.adding(minutes: 30)),
            "Cancelled the meeting with \(meeting.people[0].name)",
            [
                .set(record.reference, Meeting.status, .word(MeetingStatus.cancelled)),
                .set(record.reference, Meeting.notes, .text(meeting.notes)),
            ])
    }

    static func close(_ written: SampleFollowUpRecord, _ ledger: inout SampleLedger) {
        guard let closing = written.closing else { return }
        let summary: Phrase =
            written.followUp.place == .dropped
            ? "Dropped the follow-up \(written.followUp.text)" : "Closed the follow-up \(written.followUp.text)"
        ledger.add(ledger.user(written.followUp.owners[0]).target.uid, closing.at, summary, closing.edits)
    }

    private func record(_ meeting: SampleMeeting, _ ledger: inout SampleLedger) -> Record {
        let wasCalledOff = meeting.status == .cancelled
        return Record(
            ledger.reference(.meeting, at: meeting.logged),
            [
                Meeting.subject: .text(meeting.holes.fill(meeting.scene.subject)),
                Meeting.status: .word(wasCalledOff ? .planned : meeting.status),
                Meeting.channel: .word(meeting.scene.channel), Meeting.start: .instant(meeting.start),
                Meeting.zone: .text(meeting.zone.name), Meeting.minutes: .some(meeting.minutes),
                Meeting.place: .text(meeting.place),
                Meeting.participants: .list(participants(meeting, ledger)), Meeting.topics: ledger.topics(meeting.scene.topics),
                Meeting.objectives: .text(meeting.scene.objectives), Meeting.notes: .text(wasCalledOff ? "" : meeting.notes),
                Meeting.told: .text(meeting.told), Meeting.gifts: .text(meeting.scene.gifts),
                Meeting.marking: ledger.marking(meeting.scene.marking),
            ])
    }

    private func participants(_ meeting: SampleMeeting, _ ledger: SampleLedger) -> [Item] {
        let contacts = meeting.people.map {
            Item([Participant.who: .link(ledger.contact($0.key)), Participant.role: .text($0.role)])
        }
        let organization = Item([Participant.who: .link(ledger.organization(meeting.scene.organization))])
        let users = meeting.users.map { Item([Participant.who: .link(ledger.user($0.login)), Participant.role: .text($0.post)]) }
        return contacts + [organization] + users
    }

    private func summary(_ meeting: SampleMeeting) -> Phrase {
        let name = meeting.people[0].name
        switch (meeting.status, meeting.scene.channel) {
        case (.planned, .call), (.cancelled, .call): return "Planned a call with \(name)"
        case (.planned, _), (.cancelled, _): return "Planned a meeting with \(name)"
        case (.held, .call): return "Logged a call with \(name)"
        case (.held, .email): return "Logged an email exchange with \(name)"
        case (.held, .visit): return "Logged a visit to \(name)"
        case (.held, .inPerson), (.held, .video), (.held, .event): return "Logged a meeting with \(name)"
        }
    }
}
