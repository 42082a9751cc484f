/// Months, weekdays and dates in figures.
enum DateWords {
    static func month(_ word: String) -> Int? { place(of: word, in: months, atLeast: 3) }

    /// 1 is Monday.
    static func weekday(_ word: String) -> Int? { place(of: word, in: weekdays, atLeast: 3) }

    /// Words for a day by its distance from today, the usual one first.
    static let days: [(words: [String], ahead: Int)] = [
        (["today", "tonight"], 0), (["tomorrow", "tmrw", "tmr"], 1), (["yesterday"], -1),
    ]
    /// Words before a stretch of the calendar, and how far they move it.
    static let steps: [(word: String, by: Int)] = [("this", 0), ("last", -1), ("next", 1)]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// `sep`, `sept.` and `september`, but not `se`.
    private static func place(of word: String, in names: [String], atLeast length: Int) -> Int? {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard bare.utf8.count >= length, let index = names.firstIndex(where: { $0.hasPrefix(bare) }) else { return nil }
        let isAbbreviation = bare.utf8.count <= 5 || bare == names[index]
        return isAbbreviation ? index + 1 : nil
    }

    /// A day of a month at the front of `words`. Without a year it is the nearest on the leaning side, today included; where the
    /// weekday is known, the nearest that falls on it.
    static func date(
        _ words: ArraySlice<DateReader.Word>, near today: Day, _ leaning: DatePhrase.Leaning, needsYear: Bool = false,
        on weekday: Int? = nil
    ) -> DateReader.Found<Day>? {
        guard let (date, count) = figures(words, needsYear: needsYear) ?? spelled(words) else { return nil }
        let found =
            date.year.map { Day(year: $0, month: date.month, day: date.day) } ?? nearest(date, today, leaning, on: weekday)
        guard let found, weekday == nil || weekday == found.weekday else { return nil }
        return DateReader.Found(value: found, count: count)
    }

    private struct Date {
        var year: Int?
        let month: Int
        let day: Int
    }

    private static func nearest(_ date: Date, _ today: Day, _ leaning: DatePhrase.Leaning, on weekday: Int?) -> Day? {
        let year = today.year
        if let weekday {
            // The weekday tells the year, so that what a list shows can be typed again.
            let around = (year - 1...year + 1).compactMap { Day(year: $0, month: date.month, day: date.day) }
            return around.filter { $0.weekday == weekday }.min { abs($0 - today) < abs($1 - today) }
        }
        // A 29 February may be eight years off.
        let steps = 0...8
        switch leaning {
        case .past:
            return steps.lazy.compactMap { Day(year: year - $0, month: date.month, day: date.day) }.first { $0 <= today }
        case .future:
            return steps.lazy.compactMap { Day(year: year + $0, month: date.month, day: date.day) }.first { $0 >= today }
        }
    }

    /// `2026-12-03`, `2026/12/3`, `3.12.2026`, `3.12.26`, `3.12.`, `3/12/2026`, `3/12`.
    private static func figures(_ words: ArraySlice<DateReader.Word>, needsYear: Bool) -> (Date, Int)? {
        guard let word = words.first?.lower, word.utf8.count <= 10, let mark = word.first(where: { "-./".contains($0) }) else {
            return nil
        }
        let parts = word.split(separator: mark, omittingEmptySubsequences: false)
        let numbers = parts.map(number)
        guard let first = numbers[0], let second = numbers[1] else { return nil }
        if parts[0].count == 4 {
            guard mark != ".", parts.count == 3, let third = numbers[2] else { return nil }
            return (Date(year: first, month: second, day: third), 1)
        }
        guard mark != "-", parts[0].count <= 2, parts[1].count <= 2 else { return nil }
        if parts.count == 3, let third = numbers[2], [2, 4].contains(parts[2].count) {
            return (Date(year: parts[2].count == 2 ? 2000 + third : third, month: second, day: first), 1)
        }
        let isWhole = mark == "." ? parts.count == 3 && parts[2].isEmpty : parts.count == 2 && !needsYear
        guard isWhole else { return nil }
        if mark == ".", let (year, _) = year(words.dropFirst()) { return (Date(year: year, month: second, day: first), 2) }
        return (Date(month: second, day: first), 1)
    }

    /// `3 dec`, `3rd of december 2026`, `dec 3`, `december 3, 2026`.
    private static func spelled(_ words: ArraySlice<DateReader.Word>) -> (Date, Int)? {
        let head = words.prefix(3).map(\.lower)
        guard head.count >= 2 else { return nil }
        if let day = ordinal(head[0]) {
            let skipped = head[1] == "of" ? 1 : 0
            guard head.count > 1 + skipped, let month = month(head[1 + skipped]) else { return nil }
            return dated(month, day, words.dropFirst(2 + skipped), 2 + skipped)
        }
        guard let month = month(head[0]), let day = ordinal(head[1]) else { return nil }
        return dated(month, day, words.dropFirst(2), 2)
    }

    private static func dated(_ month: Int, _ day: Int, _ rest: ArraySlice<DateReader.Word>, _ count: Int) -> (Date, Int) {
        let year = year(rest)
        return (Date(year: year?.0, month: month, day: day), count + (year?.1 ?? 0))
    }

    private static func year(_ words: ArraySlice<DateReader.Word>) -> (Int, Int)? {
        guard let word = words.first?.lower, word.utf8.count == 4, let year = number(word[...]) else { return nil }
        return (year, 1)
    }

    /// `3`, `3rd`, `3.`
    static func ordinal(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), ["", ".", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
            return nil
        }
        return Int(digits)
    }

    /// Digits and nothing else.
    static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
