import Domain

/// What a logged meeting pays back, as lines.
struct LoggedPage {
    enum Row: Hashable {
        case proposal(Proposal)
        case touch(Payback.Touch)
        case promise(Payback.OpenPromise)
        case encounter(Payback.Encounter)

        /// Where Enter leads.
        var link: Link? {
            switch self {
            case .proposal: nil
            case .touch(let touch): touch.who
            case .promise(let promise): promise.record.link
            case .encounter(let encounter): encounter.link
            }
        }

        var proposal: Proposal? { if case .proposal(let proposal) = self { proposal } else { nil } }
        var promise: Payback.OpenPromise? { if case .promise(let promise) = self { promise } else { nil } }
    }

    enum Line: Hashable {
        case title(Phrase)
        case heading(Phrase, Int)
        case row(Int)
        /// What was said, below its row.
        case text(String, Int)
        case note(Phrase)
        case blank
    }

    let rows: [Row]
    let lines: [Line]

    init(_ payback: Payback, refused: Set<Proposal>, _ context: Context) {
        let proposals = payback.proposals(in: context.moment.zone).filter { !refused.contains($0) }
        let sections: [(Phrase, [Row])] = [
            ("Promised in what you wrote, and no follow-up yet", proposals.map(Row.proposal)),
            ("Open promises with them", payback.promises.map(Row.promise)),
            ("Colleagues who met them or will", payback.encounters.map(Row.encounter)),
            ("Next in touch by", payback.touches.map(Row.touch)),
        ]
        var rows: [Row] = []
        let meeting = payback.meeting
        let isPlanned = meeting[Meeting.status].word() == MeetingStatus.planned
        let title: Phrase = isPlanned ? "Planned: \(meeting.title)" : "Logged: \(meeting.title)"
        var lines: [Line] = [.title(title)]
        for (heading, found) in sections where !found.isEmpty {
            lines += [.blank, .heading(heading, found.count)]
            for row in found {
                lines.append(.row(rows.count))
                if case .encounter(let encounter) = row, !encounter.text.isEmpty {
                    lines.append(.text(encounter.text, rows.count))
                }
                rows.append(row)
            }
        }
        if rows.isEmpty { lines += [.blank, .note("Nothing is left to say. Esc goes back.")] }
        self.rows = rows
        self.lines = lines
    }
}
