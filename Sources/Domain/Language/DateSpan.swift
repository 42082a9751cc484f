/// A length of time by the calendar, as in "3 months".
struct DateSpan: Hashable {
    enum Unit: Hashable { case minute, hour, day, week, month, year }

    var count: Int
    var unit: Unit

    static prefix func - (span: DateSpan) -> DateSpan { DateSpan(count: -span.count, unit: span.unit) }

    /// Its minutes, where it is shorter than days.
    var minutes: Int? {
        switch unit {
        case .minute: count
        case .hour: count * 60
        case .day, .week, .month, .year: nil
        }
    }

    /// True where the days it leads to depend on how long months are.
    var isOfMonths: Bool { unit == .month || unit == .year }

    /// Nil for hours and minutes, and outside of the calendar.
    func day(from day: Day) -> Day? {
        let found: Day
        switch unit {
        case .minute, .hour: return nil
        case .day: found = day + count
        case .week: found = day + count * 7
        case .month: return shifted(day, months: count)
        case .year: return shifted(day, months: count * 12)
        }
        return (Day.distantPast...Day.distantFuture).contains(found) ? found : nil
    }

    /// Reads `3d`, `+3d`, `3 days`, `a week` off the front of lower-case words; says how many it took.
    static func read(_ words: [String]) -> (span: DateSpan, isSigned: Bool, count: Int)? {
        guard let first = words.first else { return nil }
        if first == "a" || first == "an" || first == "one" {
            guard words.count > 1, let unit = unit(words[1]) else { return nil }
            return (DateSpan(count: 1, unit: unit), false, 2)
        }
        let isSigned = first.hasPrefix("+") || first.hasPrefix("-")
        let bare = isSigned ? first.dropFirst() : first[...]
        let digits = bare.prefix { $0.isASCII && $0.isNumber }
        guard (1...6).contains(digits.count), let number = Int(digits) else { return nil }
        let signed = first.hasPrefix("-") ? -number : number
        if digits.count < bare.count {
            return unit(String(bare.dropFirst(digits.count))).map { (DateSpan(count: signed, unit: $0), isSigned, 1) }
        }
        guard words.count > 1, let unit = unit(words[1]) else { return nil }
        return (DateSpan(count: signed, unit: unit), isSigned, 2)
    }

    static func unit(_ word: String) -> Unit? {
        switch word {
        case "min", "mins", "minute", "minutes": .minute
        case "h", "hour", "hours": .hour
        case "d", "day", "days": .day
        case "w", "wk", "wks", "week", "weeks": .week
        case "m", "mo", "month", "months": .month
        case "y", "yr", "yrs", "year", "years": .year
        default: nil
        }
    }

    private func shifted(_ day: Day, months: Int) -> Day? {
        let (year, month, _) = day.civil
        let target = (year * 12 + month - 1 + months)
        return (12..<120_000).contains(target) ? day.adding(months: months) : nil
    }
}

/// A stretch of the calendar that has a name.
enum CalendarSpan: String, Hashable, CaseIterable {
    case week, month, quarter, year

    init?(word: String) { self.init(rawValue: word) }

    /// The stretch that `day` lies in, moved on by so many. Nil outside of the calendar.
    func range(around day: Day, moved steps: Int) -> ClosedRange<Day>? {
        let (year, month, _) = day.civil
        switch self {
        case .week: return (day.startOfWeek + steps * 7)...(day.startOfWeek + steps * 7 + 6)
        case .month: return Self.months(1, from: year * 12 + month - 1 + steps)
        case .quarter: return Self.months(3, from: year * 12 + (month - 1) / 3 * 3 + steps * 3)
        case .year: return Self.months(12, from: (year + steps) * 12)
        }
    }

    /// So many months from one that is counted from the year 0.
    static func months(_ count: Int, from first: Int) -> ClosedRange<Day>? {
        let last = first + count - 1
        guard let start = Day(year: first / 12, month: first % 12 + 1, day: 1),
            let end = Day(year: last / 12, month: last % 12 + 1, day: Day.length(ofMonth: last % 12 + 1, year: last / 12))
        else { return nil }
        return start...end
    }
}
