/// How often a follow-up comes back, as in "every 3 months".
public struct Recurrence: Hashable, Sendable {
    let span: DateSpan

    /// Reads `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly`, `yearly`, `every other week`, `every 90 days`, `every 2w`.
    public init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        let isEvery = words.first == "every" || words.first == "each"
        if isEvery { words.removeFirst() }
        if words.first == "other" { words[0] = "2" }
        guard let span = isEvery ? Self.span(words) : words.count == 1 ? Self.adverbs[words[0]] : nil, span.count > 0 else {
            return nil
        }
        self.span = span
    }

    /// Nil beyond the end of the calendar. A month without that day ends earlier.
    public func next(after day: Day) -> Day? { span.day(from: day) }

    /// In the form that is kept in the field, and read again.
    public var text: String {
        let unit =
            switch span.unit {
            case .minute, .hour, .day: "day"
            case .week: "week"
            case .month: "month"
            case .year: "year"
            }
        return span.count == 1 ? "every \(unit)" : "every \(span.count) \(unit)s"
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
