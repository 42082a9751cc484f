/// The part of the queue that a follow-up stands in, in the order of the queue.
public enum FollowUpGroup: Int, CaseIterable, Hashable, Sendable, Comparable {
    case overdue, today, thisWeek, later, waiting, closed

    /// Whatever is put off until a later day waits, and so does what waits for others, until its due date has passed.
    /// The week ends on Sunday. Without a due date it is for later.
    public init(status: FollowUpStatus, due: Day?, waitUntil: Day?, today: Day) {
        if status.isClosed {
            self = .closed
        } else if let waitUntil, waitUntil > today {
            self = .waiting
        } else if let due, due < today {
            self = .overdue
        } else if status == .waiting, waitUntil == nil {
            self = .waiting
        } else if let due, due <= today.startOfWeek + 6 {
            self = due == today ? .today : .thisWeek
        } else {
            self = .later
        }
    }

    public var label: Phrase {
        switch self {
        case .overdue: "Overdue"
        case .today: "Today"
        case .thisWeek: "This week"
        case .later: "Later"
        case .waiting: "Waiting"
        case .closed: "Closed"
        }
    }

    /// The word for it in filters.
    public var word: String {
        switch self {
        case .overdue: "overdue"
        case .today: "today"
        case .thisWeek: "this-week"
        case .later: "later"
        case .waiting: "waiting"
        case .closed: "closed"
        }
    }

    static let choices = allCases.map { Choice($0.word, $0.label) }

    public static func < (left: FollowUpGroup, right: FollowUpGroup) -> Bool { left.rawValue < right.rawValue }
}
