internal import Domain

/// Which days a rule names: its periods of days, and whether a day of one matches.
struct RecurrenceDays {
    private let rule: RecurrenceRule
    private let start: Day
    private let months: [Int]
    private let monthDays: [Int]
    private let weekdays: [RecurrenceRule.Weekday]

    /// What the rule leaves open is as on its first day (RFC 5545 section 3.3.10).
    init(_ rule: RecurrenceRule, _ start: Day) {
        self.rule = rule
        self.start = start
        let isOpen = rule.weekdays.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
        let isYearly = rule.frequency == .yearly && isOpen && rule.weekNumbers.isEmpty
        months = isYearly && rule.months.isEmpty ? [start.month] : rule.months
        monthDays = isYearly || rule.frequency == .monthly && isOpen ? [start.civil.day] : rule.monthDays
        let isWeekly = rule.frequency == .weekly && rule.weekdays.isEmpty || !rule.weekNumbers.isEmpty && isOpen
        weekdays = isWeekly ? [RecurrenceRule.Weekday(day: start.weekday, ordinal: nil)] : rule.weekdays
    }

    /// The days of the period of that number; nil behind the end of the calendar.
    func period(_ number: Int) -> ClosedRange<Day>? {
        let step = number * rule.interval
        switch rule.frequency {
        case .yearly where !rule.weekNumbers.isEmpty:
            // Years of weeks: the first days of January may belong to the last one, and the last of December to the next.
            let year = (startOfWeek(start) + 3).year + step
            guard let first = firstWeek(of: year), let next = firstWeek(of: year + 1) else { return nil }
            return first...(next - 1)
        case .yearly:
            let year = start.year + step
            guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
                return nil
            }
            return first...last
        case .monthly:
            let month = start.year * 12 + start.month - 1 + step
            guard let first = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
            return first...(first + (Day.length(ofMonth: month % 12 + 1, year: month / 12) - 1))
        case .weekly:
            let first = startOfWeek(start) + 7 * step
            return first < .distantFuture ? first...(first + 6) : nil
        case .daily, .hourly, .minutely, .secondly:
            let day = start + step
            return day < .distantFuture ? day...day : nil
        }
    }

    func matches(_ day: Day) -> Bool {
        let (year, month, number) = day.civil
        guard months.isEmpty || months.contains(month) else { return false }
        if !monthDays.isEmpty {
            let fromEnd = number - Day.length(ofMonth: month, year: year) - 1
            guard monthDays.contains(number) || monthDays.contains(fromEnd) else { return false }
        }
        if !rule.yearDays.isEmpty {
            let (fromStart, fromEnd) = placeInYear(day, year)
            guard rule.yearDays.contains(fromStart) || rule.yearDays.contains(fromEnd) else { return false }
        }
        if !rule.weekNumbers.isEmpty, !isInWeek(day) { return false }
        return weekdays.isEmpty || weekdays.contains { $0.day == day.weekday && isPlace($0.ordinal, day) }
    }

    /// True where the day is the so-manieth of its weekday in its month, or in its year where the rule is of years.
    private func isPlace(_ ordinal: Int?, _ day: Day) -> Bool {
        guard let ordinal else { return true }
        let (year, month, number) = day.civil
        let place: (Int, Int)
        switch rule.frequency {
        case .monthly: place = (number, number - Day.length(ofMonth: month, year: year) - 1)
        case .yearly where !rule.months.isEmpty: place = (number, number - Day.length(ofMonth: month, year: year) - 1)
        case .yearly: place = placeInYear(day, year)
        case .weekly, .daily, .hourly, .minutely, .secondly: return true
        }
        return ordinal > 0 ? (place.0 + 6) / 7 == ordinal : (-place.1 + 6) / 7 == -ordinal
    }

    /// From 1 at the first day, and from -1 at the last.
    private func placeInYear(_ day: Day, _ year: Int) -> (Int, Int) {
        let first = (Day(year: year, month: 1, day: 1) ?? day).number
        let length = Day.length(ofMonth: 2, year: year) + 337
        let place = day.number - first + 1
        return (place, place - length - 1)
    }

    private func startOfWeek(_ day: Day) -> Day { day - (day.weekday - rule.weekStart + 7) % 7 }

    /// Weeks are numbered so that the first has at least four days of the year (ISO 8601, with the rule's own first day of a week).
    private func isInWeek(_ day: Day) -> Bool {
        let week = startOfWeek(day)
        // The fourth day of a week lies in the year that the week belongs to.
        let year = (week + 3).year
        guard let first = firstWeek(of: year), let next = firstWeek(of: year + 1) else { return false }
        let number = (week - first) / 7 + 1
        return rule.weekNumbers.contains(number) || rule.weekNumbers.contains(number - (next - first) / 7 - 1)
    }

    private func firstWeek(of year: Int) -> Day? { Day(year: year, month: 1, day: 4).map(startOfWeek) }
}
