extension DatePhrase {
    /// Stretches of days for filters and reports: `this-week`, `last month`, `q3`, `2026-q3`, `2026-11`, `2026`, `last 30 days`, or
    /// any day by itself. Words may be joined by hyphens.
    public static func range(_ text: String, at moment: Moment, leaning: Leaning = .past) -> ClosedRange<Day>? {
        let lower = text.lowercased()
        guard lower.utf8.count <= 60 else { return nil }
        let words = lower.split { $0.isWhitespace || $0 == "-" || $0 == "_" }.map(String.init)
        if !lower.hasPrefix("-"), let found = span(words, moment) ?? month(words, moment) ?? year(words) ?? recent(words, moment)
        {
            return found
        }
        let hyphenated = words.joined(separator: " ")
        let parsed =
            parse(text, at: moment, leaning: leaning)
            ?? (lower.hasPrefix("-") ? nil : parse(hyphenated, at: moment, leaning: leaning))
        return parsed.map { $0.day...$0.day }
    }

    /// `week`, `this week`, `last quarter`, `next year`.
    private static func span(_ words: [String], _ moment: Moment) -> ClosedRange<Day>? {
        switch words.count {
        case 1: CalendarSpan(word: words[0])?.range(around: moment.today, moved: 0)
        case 2:
            DateWords.steps.first { $0.word == words[0] }.flatMap {
                CalendarSpan(word: words[1])?.range(around: moment.today, moved: $0.by)
            }
        default: nil
        }
    }

    /// `2026 11`, `nov 2026`, `november`, `q3 2026`, `q3`: this year's where none is said.
    private static func month(_ words: [String], _ moment: Moment) -> ClosedRange<Day>? {
        guard (1...2).contains(words.count) else { return nil }
        let years = words.compactMap(yearNumber)
        let others = words.filter { yearNumber($0) == nil }
        guard years.count == words.count - 1, let word = others.first else { return nil }
        let first = (years.first ?? moment.today.year) * 12
        if word.count == 2, word.hasPrefix("q"), let quarter = DateWords.number(word.dropFirst()), (1...4).contains(quarter) {
            return CalendarSpan.months(3, from: first + (quarter - 1) * 3)
        }
        if let month = DateWords.month(word) { return CalendarSpan.months(1, from: first + month - 1) }
        guard words.count == 2, words[1] == word, word.count == 2, let month = DateWords.number(word[...]),
            (1...12).contains(month)
        else { return nil }
        return CalendarSpan.months(1, from: first + month - 1)
    }

    private static func year(_ words: [String]) -> ClosedRange<Day>? {
        guard words.count == 1, let year = yearNumber(words[0]) else { return nil }
        return CalendarSpan.months(12, from: year * 12)
    }

    /// `last 30 days`, `past 6 months`, `next 2 weeks`: up to today, or from it.
    private static func recent(_ words: [String], _ moment: Moment) -> ClosedRange<Day>? {
        guard words.count >= 2, let sign = ["last": -1, "past": -1, "next": 1][words[0]],
            let read = DateSpan.read(Array(words.dropFirst())),
            read.count == words.count - 1, let day = (sign < 0 ? -read.span : read.span).day(from: moment.today)
        else { return nil }
        return min(day, moment.today)...max(day, moment.today)
    }

    private static func yearNumber(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = DateWords.number(word[...]), year > 0 else { return nil }
        return year
    }
}
