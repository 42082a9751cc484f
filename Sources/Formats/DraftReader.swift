public import Domain

/// What a reader finds next in a file.
public enum Reading: Sendable {
    case draft(Draft)
    /// With its file and, where there is one, its line.
    case problem(Problem)
}

/// Reads the records of a file one by one.
public protocol DraftReader {
    /// The next record or problem; `nil` at the end. Throws only what the source throws.
    mutating func next() throws -> Reading?
    /// What was left out and needs no repair, such as photographs. Complete at the end.
    var notes: [Phrase] { get }
    /// How the columns of a table were taken; `nil` where the file itself says what its parts are.
    var mapping: Mapping? { get }
}

/// What is known about a file before it is read.
public struct ReadingPlan: Sendable {
    public var fileName: String
    /// The kind of record that the file holds; guessed where it is not said.
    public var kind: Kind?
    /// What the user said about columns, over what is guessed.
    public var choices: MappingChoices
    public var today: Day
    /// The zone of times that name none.
    public var zone: Zone
    /// The days of which a recurring event's times become meetings.
    public var window: ClosedRange<Day>
    /// What the ids of the file's records are filed under, so that a second file of the same source updates.
    public var sourceName: String

    public init(
        fileName: String, kind: Kind? = nil, choices: MappingChoices = MappingChoices(), today: Day, zone: Zone = .utc,
        window: ClosedRange<Day>? = nil, sourceName: String? = nil
    ) {
        self.fileName = fileName
        self.kind = kind ?? choices.kind
        self.choices = choices
        self.today = today
        self.zone = zone
        self.window = window ?? today - 366...today + 366
        self.sourceName = sourceName ?? Self.source(of: fileName)
    }

    /// `exports/Contacts-2026-11-21 (2).csv` gives `contacts`.
    static func source(of fileName: String) -> String {
        let file = fileName.split(separator: "/").last.map(String.init) ?? ""
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        let words = stem.lowercased().split { !$0.isLetter }
        return words.isEmpty ? "file" : words.joined(separator: "-")
    }

    /// Noon of the day of reading, for dates as people write them.
    var moment: Moment { Moment(now: Instant(today, TimeOfDay(minutes: 12 * 60), in: zone), zone: zone) }

    func problem(_ sentence: Phrase, line: Int? = nil) -> Problem {
        Problem(sentence, file: fileName.isEmpty ? nil : fileName, line: line)
    }

    func problem(_ problem: ReadingProblem) -> Problem {
        self.problem(.data(problem.sentence), line: problem.line > 0 ? problem.line : nil)
    }
}

/// Readings that wait their turn, and how far the problems of the raw reader were passed on.
struct ReadingQueue {
    private var waiting: [Reading] = []
    private var position = 0
    private var passedOn = 0

    mutating func add(_ readings: [Reading]) { waiting += readings }

    mutating func add(_ problems: ReadingProblems, _ plan: ReadingPlan) {
        waiting += problems.listed.dropFirst(passedOn).map { .problem(plan.problem($0)) }
        passedOn = problems.listed.count
    }

    mutating func next() -> Reading? {
        guard position < waiting.count else {
            waiting.removeAll(keepingCapacity: true)
            position = 0
            return nil
        }
        position += 1
        return waiting[position - 1]
    }
}
