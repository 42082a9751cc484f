/// Reads words into a date, a time and a zone, each at most once and in any order.
struct DateReader {
    let moment: Moment
    let leaning: DatePhrase.Leaning
    /// Inside a sentence only what cannot mean anything else is a date: no `3d`, no `24/7`, no `cat` for a zone.
    var isInSentence = false

    var today: Day { moment.today }

    static func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace)
    }

    /// Nil unless every word belongs.
    func read(_ typed: [Substring]) -> DateReading? {
        guard typed.count <= 12 else { return nil }
        var words = typed.flatMap(Self.pieces)[...]
        var reading = DateReading()
        while let word = words.first {
            if words.count > 1, ["at", "on", "@"].contains(word.lower) {
                words.removeFirst()
            } else if reading.day == nil, reading.time == nil, let found = instant(words) {
                (reading.day, reading.time) = (found.value.day, found.value.time)
                reading.zone = found.value.zone
                words.removeFirst(found.count)
            } else if reading.day == nil, let found = day(words) {
                reading.day = found.value
                words.removeFirst(found.count)
            } else if reading.time == nil, let found = TimeReader.time(words) {
                reading.time = found.value
                words.removeFirst(found.count)
            } else if reading.time != nil, reading.zone == nil, let zone = ZoneWords.zone(word.typed, exactly: isInSentence) {
                reading.zone = zone
                words.removeFirst()
            } else {
                return nil
            }
        }
        return reading.day == nil && reading.time == nil ? nil : reading
    }

    /// A word as typed and as compared.
    struct Word {
        let typed: String
        let lower: String

        init(_ typed: some StringProtocol) {
            self.typed = String(typed)
            lower = typed.lowercased()
        }
    }

    struct Found<Value> {
        let value: Value
        /// How many words it took.
        let count: Int
    }

    /// `2026-12-03T15:00` is two words, and so are `3-dec` and `3dec`.
    private static func pieces(_ typed: Substring) -> [Word] {
        let bare = typed.last == "," ? typed.dropLast() : typed
        guard bare.count <= 40 else { return [Word(bare)] }
        if bare.count > 11, Day(bare.prefix(10)) != nil, "tT".contains(bare[bare.index(bare.startIndex, offsetBy: 10)]) {
            let clock = bare.dropFirst(11)
            return clock.contains { "zZ+-".contains($0) } ? [Word(bare)] : [Word(bare.prefix(10)), Word(clock)]
        }
        let dashed = bare.split(separator: "-")
        if (2...3).contains(dashed.count), dashed.contains(where: { DateWords.month($0.lowercased()) != nil }) {
            return dashed.map(Word.init)
        }
        let digits = bare.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, DateWords.month(bare.dropFirst(digits.count).lowercased()) != nil {
            return [Word(digits), Word(bare.dropFirst(digits.count))]
        }
        return bare.isEmpty ? [] : [Word(bare)]
    }

    /// What names day and time at once: `now`, `2 hours ago`, RFC 3339 with its offset.
    private func instant(_ words: ArraySlice<Word>) -> Found<DatePhrase.Parsed>? {
        guard let first = words.first else { return nil }
        if first.lower == "now" { return Found(value: .init(day: today, time: moment.time), count: 1) }
        if first.typed.count > 16, let instant = Instant(first.typed.uppercased()) {
            return Found(value: .init(day: instant.day(in: .utc), time: instant.time(in: .utc), zone: .utc), count: 1)
        }
        guard let span = span(words), let minutes = span.value.minutes else { return nil }
        let instant = moment.now.adding(minutes: minutes)
        return Found(value: .init(day: instant.day(in: moment.zone), time: instant.time(in: moment.zone)), count: span.count)
    }

    private func day(_ words: ArraySlice<Word>) -> Found<Day>? {
        named(words) ?? DateWords.date(words, near: today, leaning, needsYear: isInSentence) ?? weekday(words) ?? moved(words)
            ?? shifted(words)
    }

    private func named(_ words: ArraySlice<Word>) -> Found<Day>? {
        guard let first = words.first?.lower else { return nil }
        let next = words.dropFirst().prefix(2).map(\.lower)
        if let days = DateWords.days.first(where: { $0.words.contains(first) })?.ahead {
            return Found(value: today + days, count: 1)
        }
        switch first {
        case "day" where next == ["after", "tomorrow"]: return Found(value: today + 2, count: 3)
        case "day" where next == ["before", "yesterday"]: return Found(value: today - 2, count: 3)
        case "end" where next.first == "of" && next.count == 2: return end(of: next[1]).map { Found(value: $0, count: 3) }
        case "eow": return end(of: "week").map { Found(value: $0, count: 1) }
        case "eom": return end(of: "month").map { Found(value: $0, count: 1) }
        case "eoq": return end(of: "quarter").map { Found(value: $0, count: 1) }
        case "eoy": return end(of: "year").map { Found(value: $0, count: 1) }
        default: return nil
        }
    }

    /// A week ends on its Friday; once that is over, a due date means the next one.
    private func end(of span: String) -> Day? {
        guard let span = CalendarSpan(word: span) else { return nil }
        guard span == .week else { return span.range(around: today, moved: 0)?.upperBound }
        let friday = today.startOfWeek + 4
        return friday < today && leaning == .future ? friday + 7 : friday
    }

    /// `fri`, `fri 28 nov`, `next fri` (that of next week), `last fri` (the latest before today), `this fri`.
    private func weekday(_ words: ArraySlice<Word>) -> Found<Day>? {
        guard let first = words.first?.lower else { return nil }
        if let weekday = DateWords.weekday(first) {
            if let date = DateWords.date(words.dropFirst(), near: today, leaning, on: weekday) {
                return Found(value: date.value, count: date.count + 1)
            }
            let ahead = (weekday - today.weekday + 7) % 7
            switch leaning {
            case .past: return Found(value: today + (ahead == 0 ? 0 : ahead - 7), count: 1)
            case .future: return Found(value: today + (ahead == 0 ? 7 : ahead), count: 1)
            }
        }
        guard let second = words.dropFirst().first?.lower, let weekday = DateWords.weekday(second) else { return nil }
        let thisWeek = today.startOfWeek + (weekday - 1)
        switch first {
        case "this": return Found(value: thisWeek, count: 2)
        case "next": return Found(value: thisWeek + 7, count: 2)
        case "last", "past": return Found(value: thisWeek < today ? thisWeek : thisWeek - 7, count: 2)
        default: return nil
        }
    }

    /// `next week` and its like: the first day.
    private func moved(_ words: ArraySlice<Word>) -> Found<Day>? {
        guard words.count >= 2, let steps = ["next": 1, "last": -1][words[words.startIndex].lower],
            let span = CalendarSpan(word: words[words.startIndex + 1].lower),
            let range = span.range(around: today, moved: steps)
        else { return nil }
        return Found(value: range.lowerBound, count: 2)
    }

    /// `+3d`, `in 3 days`, `2 weeks ago`; `3d` and `3 days` lean.
    private func shifted(_ words: ArraySlice<Word>) -> Found<Day>? {
        guard let span = span(words), let day = span.value.day(from: today) else { return nil }
        return Found(value: day, count: span.count)
    }

    private func span(_ words: ArraySlice<Word>) -> Found<DateSpan>? {
        let words = words.prefix(5).map(\.lower)
        guard let first = words.first else { return nil }
        let isAhead = first == "in"
        let rest = isAhead ? Array(words.dropFirst()) : words
        guard let length = DateSpan.read(rest) else { return nil }
        let used = length.count + (isAhead ? 1 : 0)
        let after = Array(rest.dropFirst(length.count))
        if isAhead { return length.isSigned ? nil : Found(value: length.span, count: used) }
        if length.isSigned { return Found(value: length.span, count: used) }
        if after.first == "ago" { return Found(value: -length.span, count: used + 1) }
        if after.first == "from", after.dropFirst().first == "now" { return Found(value: length.span, count: used + 2) }
        if isInSentence || length.span.minutes != nil { return nil }
        return Found(value: leaning == .past ? -length.span : length.span, count: used)
    }
}
