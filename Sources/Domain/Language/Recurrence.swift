/// How often a follow-up comes back, as in "every 3 months".
public struct Recurrence: Hashable, Sendable {
    let span: DateSpan
    /// The day of the month that is meant, which short months do not have.
    private var monthDay: Int?

    /// Reads `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly`, `yearly`, `every other week`, `every 90 days`, `every 2w`,
    /// `every month on the 31st`.
    public init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if let mark = words.lastIndex(of: "on") {
            guard let day = Self.monthDay(words[(mark + 1)...]) else { return nil }
            monthDay = day
            words.removeSubrange(mark...)
        }
        let isEvery = words.first == "every" || words.first == "each"
        if isEvery { words.removeFirst() }
        if words.first == "other" { words[0] = "2" }
        guard let span = isEvery ? Self.span(words) : words.count == 1 ? Self.adverbs[words[0]] : nil, span.count > 0 else {
            return nil
        }
        guard monthDay == nil || span.isOfMonths else { return nil }
        self.span = span
    }

    /// Nil beyond the end of the calendar. A month without that day ends earlier.
    public func next(after day: Day) -> Day? {
        guard let next = span.day(from: day), let monthDay else { return span.day(from: day) }
        let (year, month, _) = next.civil
        return Day(year: year, month: month, day: min(monthDay, Day.length(ofMonth: month, year: year)))
    }

    /// Remembers the day of the month where some months are too short for it, so that the 31st does not become the 28th for good.
    func anchored(at day: Day) -> Recurrence {
        guard span.isOfMonths, monthDay == nil, day.civil.day > 28 else { return self }
        var anchored = self
        anchored.monthDay = day.civil.day
        return anchored
    }

    /// In the form that is kept in the field, and read again.
    public var text: String {
        let unit =
            switch span.unit {
            case .minute, .hour, .day: "day"
            case .week: "week"
            case .month: "month"
            case .year: "year"
            }
        let interval = span.count == 1 ? "every \(unit)" : "every \(span.count) \(unit)s"
        return monthDay.map { "\(interval) on the \(Self.ordinal($0))" } ?? interval
    }

    private static func ordinal(_ number: Int) -> String {
        switch number {
        case 1, 21, 31: "\(number)st"
        case 2, 22: "\(number)nd"
        case 3, 23: "\(number)rd"
        default: "\(number)th"
        }
    }

    /// Reads `the 31st`, `31st` and `31`.
    private static func monthDay(_ words: ArraySlice<String>) -> Int? {
        let words = words.first == "the" ? words.dropFirst() : words
        guard words.count == 1, let word = words.first else { return nil }
        return DateWords.ordinal(word).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static func span(_ words: [String]) -> DateSpan? {
        if words.count == 1, let unit = calendarUnit(words[0]) { return DateSpan(count: 1, unit: unit) }
        if words == ["quarter"] { return DateSpan(count: 3, unit: .month) }
        if words.count == 2, ["quarter", "quarters"].contains(words[1]) {
            return DateWords.number(words[0][...]).flatMap { $0 < 1000 ? DateSpan(count: $0 * 3, unit: .month) : nil }
        }
        guard let read = DateSpan.read(words), read.count == words.count, !read.isSigned, read.span.minutes == nil else {
            return nil
        }
        return read.span
    }

    private static func calendarUnit(_ word: String) -> DateSpan.Unit? {
        switch word {
        case "day": .day
        case "week": .week
        case "month": .month
        case "year": .year
        default: nil
        }
    }

    private static let adverbs: [String: DateSpan] = [
        "daily": DateSpan(count: 1, unit: .day), "weekly": DateSpan(count: 1, unit: .week),
        "fortnightly": DateSpan(count: 2, unit: .week), "biweekly": DateSpan(count: 2, unit: .week),
        "monthly": DateSpan(count: 1, unit: .month), "quarterly": DateSpan(count: 3, unit: .month),
        "yearly": DateSpan(count: 1, unit: .year), "annually": DateSpan(count: 1, unit: .year),
    ]
}
