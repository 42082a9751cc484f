/// Times of day: `15:00`, `9am`, `3:30 pm`, `15h`, `15h30`, `noon`, `midnight`.
enum TimeReader {
    static func time(_ words: ArraySlice<DateReader.Word>) -> DateReader.Found<TimeOfDay>? {
        guard let word = words.first?.lower else { return nil }
        if word == "noon" || word == "midday" { return DateReader.Found(value: TimeOfDay(minutes: 720), count: 1) }
        if word == "midnight" { return DateReader.Found(value: TimeOfDay(minutes: 0), count: 1) }
        if let next = words.dropFirst().first?.lower, next == "am" || next == "pm" {
            return clock(word + next).map { DateReader.Found(value: $0, count: 2) }
        }
        return clock(word).map { DateReader.Found(value: $0, count: 1) }
    }

    private static func clock(_ word: String) -> TimeOfDay? {
        guard word.utf8.count <= 10 else { return nil }
        if word.hasSuffix("am") || word.hasSuffix("pm") {
            let parts = word.dropLast(2).split(separator: ":", omittingEmptySubsequences: false)
            guard let hour = DateWords.number(parts[0]), (1...12).contains(hour), parts.count <= 2 else { return nil }
            let shifted = hour % 12 + (word.hasSuffix("pm") ? 12 : 0)
            return time(shifted, parts.count == 2 ? parts[1] : "00")
        }
        if let mark = word.firstIndex(of: "h") {
            let minutes = word[word.index(after: mark)...]
            return DateWords.number(word[..<mark]).flatMap { time($0, minutes.isEmpty ? "00" : minutes) }
        }
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = DateWords.number(parts[0]) else { return nil }
        if parts.count == 3, !(parts[2].count == 2 && DateWords.number(parts[2]).map { $0 < 60 } == true) { return nil }
        return time(hour, parts[1])
    }

    private static func time(_ hour: Int, _ minutes: Substring) -> TimeOfDay? {
        guard minutes.count == 2, let minute = DateWords.number(minutes), minute < 60, hour < 24 else { return nil }
        return TimeOfDay(minutes: hour * 60 + minute)
    }
}
