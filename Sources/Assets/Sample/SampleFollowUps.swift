internal import Domain

/// A follow-up of the sample before it is written.
struct SampleFollowUp {
    /// Where in the queue it shall stand today.
    enum Place { case overdue, today, thisWeek, later, waiting, done, dropped }

    let kind: FollowUpKind
    let text: String
    let place: Place
    let owners: [String]
    var contact: String?
    var organization: String?
    /// When it was made.
    let since: Instant
    var recurrence = ""
    /// What came of it.
    var outcome = ""
}

/// Picks what the meetings left to do, so that the queue holds some of everything.
struct SampleFollowUps {
    /// For each meeting of the list that was given.
    private(set) var byMeeting: [[SampleFollowUp]]

    private struct Candidate {
        let meeting: Int
        let day: Day
        let task: SampleScene.Task
        let text: String
    }

    init(_ meetings: [SampleMeeting], places: [SampleFollowUp.Place], _ ledger: inout SampleLedger) {
        byMeeting = meetings.map { _ in [] }
        var candidates = Self.candidates(meetings)
        let open = ledger.dice.shuffled(places.filter { $0 != .done && $0 != .dropped })
        // What is open came up lately; every sixth of those was done at once.
        let lately = candidates.prefix(open.count * 6 / 5)
        candidates.removeFirst(lately.count)
        var left = ledger.dice.shuffled(Array(lately))
        for place in open.sorted(by: { Self.rank($0) < Self.rank($1) }) {
            guard let index = left.firstIndex(where: { Self.suits($0, place, ledger.moment.today) }) else { continue }
            add(left.remove(at: index), place, meetings, &ledger)
        }
        candidates += left.filter { ledger.moment.today - $0.day > 12 }
        let closed = places.filter { $0 == .done || $0 == .dropped }
        for (candidate, place) in zip(ledger.dice.shuffled(candidates), closed) { add(candidate, place, meetings, &ledger) }
    }

    /// Newest first, each text once.
    private static func candidates(_ meetings: [SampleMeeting]) -> [Candidate] {
        var seen: Set<String> = []
        let newest = meetings.indices.filter { meetings[$0].status == .held }.sorted {
            (meetings[$0].start, $0) > (meetings[$1].start, $1)
        }
        return newest.flatMap { index in
            meetings[index].scene.tasks.filter { seen.insert($0.text).inserted }.map {
                Candidate(meeting: index, day: meetings[index].day, task: $0, text: meetings[index].holes.fill($0.text))
            }
        }
    }

    /// The places that suit fewest come first.
    private static func rank(_ place: SampleFollowUp.Place) -> Int {
        switch place {
        case .waiting: 0
        case .overdue: 1
        case .today, .thisWeek, .later, .done, .dropped: 2
        }
    }

    private static func suits(_ candidate: Candidate, _ place: SampleFollowUp.Place, _ today: Day) -> Bool {
        switch place {
        case .waiting:
            candidate.task.kind == .theirPromise || candidate.task.kind == .question || candidate.task.kind == .referral
        case .overdue: today - candidate.day > 9
        case .today, .thisWeek, .later, .done, .dropped: true
        }
    }

    private mutating func add(
        _ candidate: Candidate, _ place: SampleFollowUp.Place, _ meetings: [SampleMeeting], _ ledger: inout SampleLedger
    ) {
        let meeting = meetings[candidate.meeting]
        let isShared = ledger.dice.chance(9)
        let second = meeting.users.count > 1 && meeting.users[1].login != "tomas" ? meeting.users[1].login : "helena"
        let outcome =
            switch place {
            case .done: ledger.lines.pick("done", Self.words(candidate), &ledger.dice)
            case .dropped: ledger.lines.pick("dropped", Self.words(candidate), &ledger.dice)
            case .overdue, .today, .thisWeek, .later, .waiting: ""
            }
        byMeeting[candidate.meeting].append(
            SampleFollowUp(
                kind: candidate.task.kind, text: candidate.text, place: place,
                owners: isShared && second != meeting.lead.login ? [meeting.lead.login, second] : [meeting.lead.login],
                contact: meeting.people[0].key, organization: meeting.scene.organization, since: meeting.logged,
                outcome: meeting.holes.fill(outcome)))
    }

    /// A question that begins with its verb wants a yes or a no.
    private static func words(_ candidate: Candidate) -> String {
        let kind = candidate.task.kind
        guard kind == .question else { return kind.rawValue }
        let verbs = ["Is", "Are", "Do", "Does", "Has", "Can", "Could", "May", "Will", "Would"]
        return verbs.contains { candidate.text.hasPrefix($0 + " ") } ? kind.rawValue : "question-open"
    }
}
