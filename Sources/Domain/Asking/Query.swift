/// What a screen or a command asks of the store.
public enum Query: Hashable, Sendable {
    case list(ListQuery)
    case count(Kind, Filter)
    /// A record with everything that happened with it.
    case dossier(Reference)
    /// Records of these kinds by the words in them, best first; forgives a typo in a name.
    case search(String, [Kind], limit: Int)
    /// Records of these kinds whose name has words that begin so: completion while typing.
    case complete(String, [Kind], limit: Int)
    /// Which records of these kinds a name means that somebody has typed whole.
    case naming(String, [Kind])
    /// Places where meetings were, whose name begins so.
    case places(String, limit: Int)
    /// What is worth saying once this meeting is logged.
    case payback(Reference)
    case tally(Tally)
    /// The acts of the office, or those that touched one record, newest first.
    case history(Reference?, limit: Int)
    /// The office's own words: users, topics, pipelines, markings.
    case office
}

/// The answer to a query of the same name.
public enum Answer: Sendable {
    case page(Page)
    case count(Int)
    case dossier(Dossier?)
    case hits([Hit])
    case naming(Naming)
    case places([String])
    /// Nil where the meeting is not there, or not any more.
    case payback(Payback?)
    case table(Table)
    case history([HistoryEntry])
    case office(Office)
}

/// A window on the records of one kind in one order.
public struct ListQuery: Hashable, Sendable {
    public var kind: Kind
    public var filter: Filter
    public var sort: Sort
    public var columns: [Field]
    public var window: Window
    /// How many rows at the most, and around a row on each side of it.
    public var limit: Int
    public var moment: Day

    public init(
        _ kind: Kind, filter: Filter = .everything, sort: Sort, columns: [Field], window: Window = .start, limit: Int = 200,
        today: Day
    ) {
        self.kind = kind
        self.filter = filter
        self.sort = sort
        self.columns = columns
        self.window = window
        self.limit = limit
        moment = today
    }

    public enum Window: Hashable, Sendable {
        case start
        case end
        case around(RowKey)
        /// The rows behind that one.
        case after(RowKey)
    }
}

public struct Sort: Hashable, Sendable {
    public var field: Field
    public var descending: Bool

    public init(_ field: Field, descending: Bool = false) {
        self.field = field
        self.descending = descending
    }
}

/// Where a row stands in its order; enough to find the place again when the row is gone.
public struct RowKey: Hashable, Sendable {
    public let sort: Value
    public let number: Int64

    public init(sort: Value, number: Int64) {
        self.sort = sort
        self.number = number
    }
}

/// One record in a list: the values of the columns that were asked for, in their order.
public struct Row: Hashable, Sendable {
    public let link: Link
    public let id: ShortID
    public let values: [Value]
    public let key: RowKey

    public init(link: Link, id: ShortID, values: [Value], key: RowKey) {
        self.link = link
        self.id = id
        self.values = values
        self.key = key
    }
}

/// The rows of a window, and whether they reach either end of the list.
public struct Page: Hashable, Sendable {
    public let rows: [Row]
    public let isStart: Bool
    public let isEnd: Bool

    public init(rows: [Row], isStart: Bool, isEnd: Bool) {
        self.rows = rows
        self.isStart = isStart
        self.isEnd = isEnd
    }
}

/// A record found by its words.
public struct Hit: Hashable, Sendable {
    public let link: Link
    public let id: ShortID
    /// What tells it from its namesakes: role and organization, kind and country, date and people.
    public let detail: Phrase
    /// The words were not found as typed; this is the nearest.
    public let isGuess: Bool

    public init(link: Link, id: ShortID, detail: Phrase, isGuess: Bool = false) {
        self.link = link
        self.id = id
        self.detail = detail
        self.isGuess = isGuess
    }
}

/// Everything the office holds on one record.
public struct Dossier: Hashable, Sendable {
    public let id: ShortID
    /// With its derived fields, and its links labelled.
    public let record: Record
    public let isDeleted: Bool
    /// Newest first: what is planned, then what happened.
    public let timeline: [TimelineEntry]

    public init(id: ShortID, record: Record, isDeleted: Bool, timeline: [TimelineEntry]) {
        self.id = id
        self.record = record
        self.isDeleted = isDeleted
        self.timeline = timeline
    }
}

/// One thing that happened, or will, with a person or organization.
public struct TimelineEntry: Hashable, Sendable {
    public enum Event: Hashable, Sendable {
        case meeting(MeetingStatus, Channel?)
        case followUp(FollowUpStatus, FollowUpKind)
        case positionBegan
        case positionEnded
        case relation(RelationType)
        case stage
    }

    public let event: Event
    public let day: Day
    /// What it was, to be opened.
    public let link: Link
    public let id: ShortID
    /// With whom, as what, by whom: one line.
    public let detail: Phrase
    /// The beginning of the notes.
    public let text: String

    public init(event: Event, day: Day, link: Link, id: ShortID, detail: Phrase, text: String) {
        self.event = event
        self.day = day
        self.link = link
        self.id = id
        self.detail = detail
        self.text = text
    }
}

/// One act of the history.
public struct HistoryEntry: Hashable, Sendable {
    public let number: Int64
    public let at: Instant
    public let user: String
    public let summary: Phrase
    public let isUndone: Bool
    /// Records and fields it touched, and what stood there before; at most a few.
    public let revisions: [Revision]

    public struct Revision: Hashable, Sendable {
        public let link: Link
        public let id: ShortID
        public let what: What
        public let before: Value

        public enum What: Hashable, Sendable {
            case created, deleted, restored
            case changed(Field)
        }

        public init(link: Link, id: ShortID, what: What, before: Value) {
            self.link = link
            self.id = id
            self.what = what
            self.before = before
        }
    }

    public init(number: Int64, at: Instant, user: String, summary: Phrase, isUndone: Bool, revisions: [Revision]) {
        self.number = number
        self.at = at
        self.user = user
        self.summary = summary
        self.isUndone = isUndone
        self.revisions = revisions
    }
}

/// The office's own words, small enough to be held whole.
public struct Office: Hashable, Sendable {
    public var users: [Record]
    public var topics: [Record]
    public var pipelines: [Record]
    public var stages: [Record]
    public var markings: [Record]
    public var rules: [Record]
    public var views: [Record]

    public init(
        users: [Record] = [], topics: [Record] = [], pipelines: [Record] = [], stages: [Record] = [], markings: [Record] = [],
        rules: [Record] = [], views: [Record] = []
    ) {
        self.users = users
        self.topics = topics
        self.pipelines = pipelines
        self.stages = stages
        self.markings = markings
        self.rules = rules
        self.views = views
    }
}

/// A count that people would rather look at than read.
public enum Tally: Hashable, Sendable {
    /// Held meetings in each of the last `weeks` weeks, a row per post of our participants.
    case meetingsPerWeek(weeks: Int, until: Day)
    /// Organizations met in the last year: a row per kind, a column per top-level topic.
    case coverage(since: Day)
    /// Open opportunities by stage: how many, and for how many days on average. A row per stage.
    case funnel(pipeline: Reference, today: Day)
    /// Open follow-ups by owner: overdue, today, this week, later, waiting.
    case workload(today: Day)
    /// Promises closed in time, late, open and overdue: ours and theirs.
    case promises(since: Day, today: Day)
    /// How many records there are of each kind.
    case size
}

public struct Table: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let label: Phrase
        public let numbers: [Int]

        public init(label: Phrase, numbers: [Int]) {
            self.label = label
            self.numbers = numbers
        }
    }

    /// One for each number of a row.
    public let columns: [Phrase]
    public let rows: [Row]

    public init(columns: [Phrase], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
