internal import Domain

/// The times at which a rule recurs, in their order, by the clock of the event.
///
/// Ends after the count or the last moment of the rule, at the end of the window, and after a bounded search where a rule hardly ever
/// recurs. A first time that the rule itself does not name is not among them.
public struct Recurrences: Sequence, IteratorProtocol {
    /// Periods without a time in them that are looked through before it is given up.
    private static let patience = 20_000

    private let rule: RecurrenceRule
    private let start: LocalTime
    private let days: RecurrenceDays
    private let last: LocalTime
    private var waiting: [LocalTime] = []
    private var period = 0
    private var told = 0
    private var isOver = false

    /// - Parameters:
    ///   - start: DTSTART.
    ///   - isDay: it is a date, and hours, minutes and seconds of the rule mean nothing.
    ///   - window: no time outside of it is told, and those before it are passed over at once where the rule does not count.
    ///   - offset: seconds east of Greenwich of a time of Greenwich, for an UNTIL in UTC.
    public init(
        _ rule: RecurrenceRule, from start: LocalTime, isDay: Bool = false, in window: ClosedRange<LocalTime>,
        offset: (LocalTime) -> Int = { _ in 0 }
    ) {
        let rule = isDay ? rule.withoutTimes : rule
        self.rule = rule
        self.start = start
        days = RecurrenceDays(rule, start.day)
        let until: LocalTime? =
            switch rule.until {
            case .day(let day)?: LocalTime(day, seconds: 86_399)
            case .local(let time)?: time
            case .utc(let time)?: LocalTime(total: time.total + offset(time))
            case nil: nil
            }
        last = Swift.min(until ?? window.upperBound, window.upperBound)
        first = Swift.max(start, window.lowerBound)
        if rule.count == nil, let unit = Self.unit(rule.frequency), first > start {
            period = Swift.max(0, (first.total - start.total) / (unit * rule.interval) - 1)
        }
    }

    private let first: LocalTime

    public mutating func next() -> LocalTime? {
        while true {
            while waiting.isEmpty {
                guard !isOver, let times = nextPeriod() else { return nil }
                waiting = times.reversed()
            }
            guard let time = waiting.popLast() else { return nil }
            guard time >= start else { continue }
            told += 1
            if time > last || told > rule.count ?? .max {
                isOver = true
                return nil
            }
            if time >= first { return time }
        }
    }

    /// Nil at the end.
    private mutating func nextPeriod() -> [LocalTime]? {
        for _ in 0..<Self.patience {
            let times = Self.unit(rule.frequency).map { timesOfMoment($0) } ?? timesOfDays()
            guard let times else { return nil }
            if !times.isEmpty { return times }
        }
        return nil
    }

    /// Seconds of the periods that are shorter than a day.
    private static func unit(_ frequency: RecurrenceRule.Frequency) -> Int? {
        switch frequency {
        case .secondly: 1
        case .minutely: 60
        case .hourly: 3600
        case .daily, .weekly, .monthly, .yearly: nil
        }
    }

    // MARK: days and longer

    private mutating func timesOfDays() -> [LocalTime]? {
        guard let range = days.period(period) else { return nil }
        guard range.lowerBound <= last.day else { return nil }
        period += 1
        let hours = rule.hours.isEmpty ? [start.hour] : rule.hours
        let minutes = rule.minutes.isEmpty ? [start.minute] : rule.minutes
        let seconds = rule.seconds.isEmpty ? [start.second] : rule.seconds
        var times: [LocalTime] = []
        for number in range.lowerBound.number...range.upperBound.number {
            let day = Day(number: number)
            guard days.matches(day) else { continue }
            for hour in hours {
                for minute in minutes {
                    times += seconds.map { LocalTime(day, seconds: hour * 3600 + minute * 60 + Swift.min($0, 59)) }
                }
            }
        }
        return chosen(times)
    }

    // MARK: hours and shorter

    /// The times of one hour, minute or second; where its day, hour or minute does not match, the next that might is gone to.
    private mutating func timesOfMoment(_ unit: Int) -> [LocalTime]? {
        let step = unit * rule.interval
        let base = start.total - start.total.remainder(unit)
        let moment = LocalTime(total: base + period * step)
        guard moment <= last else { return nil }
        func skip(to total: Int) -> [LocalTime] {
            period = Swift.max(period + 1, (total - base + step - 1) / step)
            return []
        }
        guard days.matches(moment.day) else { return skip(to: (moment.day.number + 1) * 86_400) }
        guard rule.hours.isEmpty || rule.hours.contains(moment.hour) else {
            return skip(to: moment.total - moment.total.remainder(3600) + 3600)
        }
        guard unit == 3600 || rule.minutes.isEmpty || rule.minutes.contains(moment.minute) else {
            return skip(to: moment.total - moment.total.remainder(60) + 60)
        }
        guard unit > 1 || rule.seconds.isEmpty || rule.seconds.contains(moment.second) else { return skip(to: moment.total + 1) }
        period += 1
        let minutes = unit < 3600 ? [moment.minute] : rule.minutes.isEmpty ? [start.minute] : rule.minutes
        let seconds = unit == 1 ? [moment.second] : rule.seconds.isEmpty ? [start.second] : rule.seconds
        return chosen(
            minutes.flatMap { minute in
                seconds.map { LocalTime(moment.day, seconds: moment.hour * 3600 + minute * 60 + Swift.min($0, 59)) }
            })
    }

    /// Those of a period that BYSETPOS lets stand.
    private func chosen(_ times: [LocalTime]) -> [LocalTime] {
        guard !rule.positions.isEmpty else { return times }
        let places = Set(rule.positions.map { $0 > 0 ? $0 - 1 : times.count + $0 })
        return times.indices.filter(places.contains).map { times[$0] }
    }
}

extension Int {
    fileprivate func remainder(_ unit: Int) -> Int { (self % unit + unit) % unit }
}
