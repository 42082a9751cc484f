/// How much an open follow-up presses: a number to sort by and the reasons in words.
public struct Urgency: Hashable, Sendable, Comparable {
    /// 0 for what is closed; more presses more.
    public private(set) var score = 0
    /// The weightiest first.
    public var reasons: [Phrase] { weights.sorted { $0.points > $1.points }.map(\.reason) }

    private var weights: [Weight] = []

    private struct Weight: Hashable, Sendable {
        let points: Int
        let reason: Phrase
    }

    public init(
        status: FollowUpStatus, kind: FollowUpKind, priority: Priority, due: Day?, waitUntil: Day?, created: Day?,
        tier: Tier? = nil, today: Day
    ) {
        guard !status.isClosed else { return }
        switch priority {
        case .urgent: add(60, "marked urgent")
        case .high: add(30, "high priority")
        case .normal: score += 10
        case .low: break
        }
        if let due { weigh(daysLeft: due - today) }
        switch kind {
        case .ourPromise: add(20, "our promise")
        case .question: add(10, "an answer is expected of us")
        case .task, .theirPromise, .referral: break
        }
        if tier == .first { add(10, "tier 1") }
        let age = created.map { today - $0 } ?? 0
        if age >= 30 { add(min(15, age / 30), "open for \(age, one: "day", other: "days")") }
        wait(status, waitUntil, isOverdue: due.map { $0 < today } ?? false, today)
    }

    /// Of a record that has the fields of `FollowUp.weighed`.
    public init(_ record: Record, today: Day) {
        self.init(
            status: record[FollowUp.status].word() ?? .open, kind: record[FollowUp.kind].word() ?? .task,
            priority: record[FollowUp.priority].word() ?? .normal, due: record[FollowUp.due].day,
            waitUntil: record[FollowUp.waitUntil].day, created: record[FollowUp.opened].day,
            tier: record[FollowUp.tier].word(), today: today)
    }

    /// The number in one word.
    public var level: Phrase {
        switch score {
        case 100...: "very high"
        case 65...: "high"
        case 25...: "medium"
        default: "low"
        }
    }

    /// The word and what it comes from, as in "high: 8 days late; our promise; tier 1".
    public var explanation: Phrase {
        reasons.isEmpty ? level : "\(level): \(Phrase.joined(reasons, by: "; "))"
    }

    public static func < (left: Urgency, right: Urgency) -> Bool { left.score < right.score }

    /// A late day counts for much at first and for less in the third week.
    private mutating func weigh(daysLeft: Int) {
        switch daysLeft {
        case ..<0: add(60 + min(20, -daysLeft), "\(-daysLeft, one: "day", other: "days") late")
        case 0: add(55, "due today")
        case 1: add(45, "due tomorrow")
        case 2...7: add(40 - daysLeft * 2, "due in \(daysLeft, one: "day", other: "days")")
        case 8...30: score += 10
        default: break
        }
    }

    /// What waits presses little, unless it is late in spite of that.
    private mutating func wait(_ status: FollowUpStatus, _ until: Day?, isOverdue: Bool, _ today: Day) {
        if let until, until > today {
            score /= 4
            weights.append(Weight(points: 0, reason: "waits until \(until.shown(on: today))"))
        } else if status == .waiting, until == nil, !isOverdue {
            score /= 2
            weights.append(Weight(points: 0, reason: "waits for others"))
        }
    }

    private mutating func add(_ points: Int, _ reason: Phrase) {
        score += points
        weights.append(Weight(points: points, reason: reason))
    }
}
