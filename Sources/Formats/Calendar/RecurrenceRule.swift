public import Domain

/// A recurrence rule (RFC 5545 section 3.3.10), read and checked. `Recurrences` tells its times.
public struct RecurrenceRule: Hashable, Sendable {
    public enum Frequency: String, Hashable, Sendable, CaseIterable {
        case secondly = "SECONDLY"
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A weekday, and of how many in its month or year it is which; negative ones count from the end.
    public struct Weekday: Hashable, Sendable {
        /// 1 is Monday, 7 is Sunday.
        public let day: Int
        public let ordinal: Int?
    }

    /// The last moment at which it may recur.
    public enum Until: Hashable, Sendable {
        /// To the end of that day, wherever one is.
        case day(Day)
        /// By the clock of the event.
        case local(LocalTime)
        /// By the clock of Greenwich.
        case utc(LocalTime)
    }

    public private(set) var frequency = Frequency.daily
    public private(set) var interval = 1
    public private(set) var count: Int?
    public private(set) var until: Until?
    private(set) var seconds: [Int] = []
    private(set) var minutes: [Int] = []
    private(set) var hours: [Int] = []
    private(set) var weekdays: [Weekday] = []
    private(set) var monthDays: [Int] = []
    private(set) var yearDays: [Int] = []
    private(set) var weekNumbers: [Int] = []
    private(set) var months: [Int] = []
    private(set) var positions: [Int] = []
    /// The first day of a week: 1 is Monday.
    private(set) var weekStart = 1

    /// - Returns: nil where it is no rule, or one that RFC 5545 forbids.
    public init?(_ text: String) {
        var hasFrequency = false
        for part in text.split(separator: ";") {
            let halves = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed.uppercased() }
            guard halves.count == 2 else { return nil }
            if halves[0] == "FREQ" { hasFrequency = true }
            guard read(halves[0], halves[1]) else { return nil }
        }
        let isSplit =
            !positions.isEmpty && [seconds, minutes, hours, monthDays, yearDays, weekNumbers, months].allSatisfy(\.isEmpty)
        guard hasFrequency, !(isSplit && weekdays.isEmpty), weekNumbers.isEmpty || frequency == .yearly else { return nil }
    }

    /// False where the part cannot stand. Parts of later standards are passed over.
    private mutating func read(_ name: String, _ value: String) -> Bool {
        func numbers(_ range: ClosedRange<Int>, signed: Bool = false) -> [Int]? {
            let numbers = value.split(separator: ",").map { Int($0.trimmingPrefix("+")) }
            guard !numbers.isEmpty, numbers.allSatisfy({ range.contains($0.map { signed ? abs($0) : $0 } ?? -1) }) else {
                return nil
            }
            return Array(Set(numbers.compactMap(\.self))).sorted()
        }
        func take(_ list: [Int]?, into place: WritableKeyPath<RecurrenceRule, [Int]>) -> Bool {
            guard let list else { return false }
            self[keyPath: place] = list
            return true
        }
        switch name {
        case "FREQ":
            guard let known = Frequency(rawValue: value) else { return false }
            frequency = known
        case "INTERVAL":
            guard let number = Int(value), (1...100_000).contains(number) else { return false }
            interval = number
        case "COUNT":
            guard let number = Int(value), number > 0 else { return false }
            count = number
        case "UNTIL":
            guard let time = LocalTime(value) else { return false }
            until = value.contains("T") ? (value.hasSuffix("Z") ? .utc(time) : .local(time)) : .day(time.day)
        case "BYSECOND": return take(numbers(0...60), into: \.seconds)
        case "BYMINUTE": return take(numbers(0...59), into: \.minutes)
        case "BYHOUR": return take(numbers(0...23), into: \.hours)
        case "BYMONTHDAY": return take(numbers(1...31, signed: true), into: \.monthDays)
        case "BYYEARDAY": return take(numbers(1...366, signed: true), into: \.yearDays)
        case "BYWEEKNO": return take(numbers(1...53, signed: true), into: \.weekNumbers)
        case "BYMONTH": return take(numbers(1...12), into: \.months)
        case "BYSETPOS": return take(numbers(1...366, signed: true), into: \.positions)
        case "BYDAY":
            let days = value.split(separator: ",").map { Self.weekday($0.trimmingPrefix("+")) }
            guard !days.isEmpty, !days.contains(nil) else { return false }
            weekdays = days.compactMap(\.self)
        case "WKST":
            guard let day = Self.weekday(value[...])?.day else { return false }
            weekStart = day
        default: return name.hasPrefix("X-") || name == "RSCALE" && value == "GREGORIAN" || name == "SKIP" && value == "OMIT"
        }
        return true
    }

    /// The rule for an event of whole days (RFC 5545 section 3.3.10: BYHOUR and the like are passed over there).
    var withoutTimes: RecurrenceRule {
        var rule = self
        (rule.hours, rule.minutes, rule.seconds) = ([], [], [])
        return rule
    }

    private static func weekday(_ text: Substring) -> Weekday? {
        guard let place = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(text.suffix(2))) else { return nil }
        let number = text.dropLast(2)
        guard !number.isEmpty else { return Weekday(day: place + 1, ordinal: nil) }
        guard let ordinal = Int(number), ordinal != 0, abs(ordinal) <= 53 else { return nil }
        return Weekday(day: place + 1, ordinal: ordinal)
    }
}
