/// What one value asks of a field, by the field's type.
struct FilterTests {
    let field: Field
    let moment: Moment
    let me: String?
    let country: @Sendable (String) -> String?

    /// Words that any field understands.
    static let words: [(word: String, test: Filter.Test, meaning: Phrase)] = [
        ("none", .isEmpty, "nothing stands there"), ("never", .isEmpty, "nothing stands there"),
        ("any", .isFilled, "something stands there"),
    ]
    /// Whoever asks.
    static let me = "me"
    /// Before today, and not closed.
    static let overdue = "overdue"

    /// True for a day that is always past, so that a length of time is asked of it: `met<90d`.
    static func isAge(_ field: Field) -> Bool { field.key == Contact.lastMet.key }

    /// Tests of which one must hold; never none.
    func tests(_ value: FilterToken.Value, _ comparison: FilterToken.Comparison) throws(Problem) -> [Filter.Test] {
        if comparison == .equal, !value.isQuoted, let test = Self.words.first(where: { $0.word == value.text.lowercased() })?.test
        {
            return [test]
        }
        return try typed(field.type, value, comparison)
    }

    private func typed(
        _ type: FieldType, _ value: FilterToken.Value, _ comparison: FilterToken.Comparison
    ) throws(Problem) -> [Filter.Test] {
        let text = value.text
        switch type {
        case .choice(let choices):
            let index = choices.firstIndex(of: try ChoiceWords.choice(text, among: choices, of: field)) ?? 0
            return try ordered(choices, index, comparison).map { .matches($0.value) }
        case .day, .instant: return [.days(try days(text, comparison))]
        case .integer:
            return [.number(try numbers(text, comparison, "1200, 1.5m or 10..20", read: NumberPhrase.parse))]
        case .minutes:
            return [.number(try numbers(text, comparison, "45m or 1h30") { DurationPhrase.parse($0) ?? NumberPhrase.parse($0) })]
        case .days:
            return [.number(try numbers(text, comparison, "90, 2w or 3m") { DurationPhrase.days($0) ?? NumberPhrase.parse($0) })]
        case .list(let shape):
            return try typed(shape.lead.type, value, comparison)
        case .link:
            try onlyEqual(comparison)
            guard text.lowercased() == Self.me, !value.isQuoted, field.type.linkedKinds.contains(.user) else {
                return [.links(text)]
            }
            guard let me else { throw Problem("\(field.label): nobody has said who “me” is. Write a login.") }
            return [.links(me)]
        case .flag:
            try onlyEqual(comparison)
            switch text.lowercased() {
            case "yes", "true", "1": return [.matches("true")]
            case "no", "false", "0": return [.matches("false")]
            default: throw Problem("\(field.label): “\(text)” is neither yes nor no.")
            }
        case .country:
            try onlyEqual(comparison)
            return [.matches(country(text) ?? (text.utf8.count == 2 ? text.uppercased() : text))]
        case .text, .longText, .zone:
            try onlyEqual(comparison)
            return [.matches(text)]
        }
    }

    private func onlyEqual(_ comparison: FilterToken.Comparison) throws(Problem) {
        guard comparison != .equal else { return }
        throw Problem("\(field.label) cannot be more or less. Write \(field.key): and the word.")
    }

    private func ordered(_ choices: [Choice], _ index: Int, _ comparison: FilterToken.Comparison) throws(Problem) -> ArraySlice<
        Choice
    > {
        let found =
            switch comparison {
            case .equal: choices[index...index]
            case .less: choices[..<index]
            case .atMost: choices[...index]
            case .more: choices[(index + 1)...]
            case .atLeast: choices[index...]
            }
        if found.isEmpty { throw Problem("\(field.label): there is nothing beyond \(choices[index].value).") }
        return found
    }

    private func numbers(
        _ text: String, _ comparison: FilterToken.Comparison, _ examples: String, read: (String) -> Int?
    ) throws(Problem) -> ClosedRange<Int> {
        if comparison == .equal, let (first, last) = ends(text) {
            let (low, high) = (first.isEmpty ? Int.min : read(first), last.isEmpty ? Int.max : read(last))
            if let low, let high { return min(low, high)...max(low, high) }
        }
        guard let number = read(text) else { throw Problem("\(field.label): “\(text)” is not understood. Write \(examples).") }
        switch comparison {
        case .equal: return number...number
        case .less: return Int.min...(number - 1)
        case .atMost: return Int.min...number
        case .more: return (number + 1)...Int.max
        case .atLeast: return number...Int.max
        }
    }

    private func days(_ text: String, _ comparison: FilterToken.Comparison) throws(Problem) -> ClosedRange<Day> {
        if comparison == .equal, text.lowercased() == Self.overdue { return Day.distantPast...(moment.today - 1) }
        if Self.isAge(field), let range = ages(text, comparison) { return range }
        if comparison == .equal, let (first, last) = ends(text) {
            let low = first.isEmpty ? Day.distantPast...Day.distantPast : try range(first)
            let high = last.isEmpty ? Day.distantFuture...Day.distantFuture : try range(last)
            return min(low.lowerBound, high.lowerBound)...max(low.upperBound, high.upperBound)
        }
        let range = try range(text)
        switch comparison {
        case .equal: return range
        case .less: return min(Day.distantPast, range.lowerBound - 1)...(range.lowerBound - 1)
        case .atMost: return Day.distantPast...range.upperBound
        case .more: return (range.upperBound + 1)...max(Day.distantFuture, range.upperBound + 1)
        case .atLeast: return range.lowerBound...Day.distantFuture
        }
    }

    /// How long ago, for what is always past: `met<90d` is within 90 days, `met>90d` longer ago, `met:30d..90d` between.
    private func ages(_ text: String, _ comparison: FilterToken.Comparison) -> ClosedRange<Day>? {
        if comparison == .equal, let (first, last) = ends(text) {
            guard let near = first.isEmpty ? 0 : DurationPhrase.days(first), let far = DurationPhrase.days(last) else {
                return nil
            }
            return ago(max(near, far))...ago(min(near, far))
        }
        guard let age = DurationPhrase.days(text) else { return nil }
        switch comparison {
        case .equal, .less, .atMost: return ago(age)...moment.today
        case .more: return Day.distantPast...ago(age + 1)
        case .atLeast: return Day.distantPast...ago(age)
        }
    }

    private func ago(_ days: Int) -> Day { max(Day.distantPast, moment.today - days) }

    private func range(_ text: String) throws(Problem) -> ClosedRange<Day> {
        if let range = DatePhrase.range(text, at: moment, leaning: FieldReader.leaning(of: field)) { return range }
        throw Problem(
            "\(field.label): “\(text)” is not a date. Write today, fri, +7d, 2026-11, last-quarter or 2026-01-01..2026-06-30.")
    }

    /// `a..b`, `a..` and `..b`.
    private func ends(_ text: String) -> (String, String)? {
        let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { String($0.trimmed) }
        return parts.count == 2 && !(parts[0].isEmpty && parts[1].isEmpty) ? (parts[0], parts[1]) : nil
    }
}
