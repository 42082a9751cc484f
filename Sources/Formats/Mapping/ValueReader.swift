internal import Assets
internal import Domain

/// Values as other programs write them; whatever is not foreign is read as if it had been typed.
struct ValueReader {
    let plan: ReadingPlan
    private let reader: FieldReader

    init(plan: ReadingPlan) {
        self.plan = plan
        reader = FieldReader(moment: plan.moment, country: Countries.named) { name, kinds in .named(name, kinds[0]) }
    }

    /// Nil where the text does not say such a value. Lists are read by `items`.
    func value(_ text: String, for field: Field) -> Value? {
        switch field.type {
        case .text where field == FollowUp.recurrence: typed(text, field)
        case .text, .longText: .text(text)
        case .integer: integer(text, for: field)
        case .minutes: Self.minutes(text).map(Value.integer) ?? typed(text, field)
        case .days, .flag, .link: typed(text, field)
        case .day: timedDay(text) ?? typed(text, field) ?? monthFirst(text).map(Value.day)
        case .instant: instant(text, in: plan.zone).map(Value.instant)
        case .zone: typed(text, field) ?? Zone(text).map { .text($0.name) }
        // Two letters may be anything in a file.
        case .country: Countries.named(text).map(Value.text)
        // So may the beginning of a word.
        case .choice(let choices): choice(text, choices).map(Value.text)
        case .list: nil
        }
    }

    private func typed(_ text: String, _ field: Field) -> Value? {
        (try? reader.read(text, into: field)).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether the value says all that the text says. Where it does not, the text is kept beside it.
    func isFaithful(_ value: Value, _ text: String, for field: Field) -> Bool {
        switch value {
        case .none: false
        case .text(let read):
            switch field.type {
            case .choice(let choices):
                ([read] + choices.filter { $0.value == read }.map(\.label.english)).contains {
                    $0.lowercased() == text.lowercased()
                }
            default: true
            }
        case .integer(let number):
            text.filter(\.isNumber) == String(number.magnitude)
                && !text.contains { $0.isLetter || $0 == "%" || $0.isCurrencySymbol }
        case .flag, .day, .instant, .link, .list: true
        }
    }

    /// What has happened: a date without a year is behind us, whatever the field.
    func instant(_ text: String, in zone: Zone) -> Instant? {
        if text.contains("T"), let clock = text.split(separator: "T").last, clock.contains(where: { "Z+-".contains($0) }) {
            return Instant(text)
        }
        if let parsed = DatePhrase.parse(text.replacing(",", with: " "), at: plan.moment, leaning: .past) {
            return parsed.instant(in: zone)
        }
        guard let day = monthFirst(text) else { return Instant(text) }
        return Instant(day, TimeOfDay(minutes: 720), in: zone)
    }

    /// A day that has a time behind it.
    private func timedDay(_ text: String) -> Value? { text.count > 10 ? Day(text.prefix(10)).map(Value.day) : nil }

    /// `3/15/2024`, which can only be read with the month first.
    private func monthFirst(_ text: String) -> Day? {
        let parts = text.split(separator: " ").first?.split(separator: "/").compactMap { Int($0) } ?? []
        return parts.count == 3 ? Day(year: parts[2], month: parts[0], day: parts[1]) : nil
    }

    private func integer(_ text: String, for field: Field) -> Value? {
        if let read = typed(text, field) { return read }
        if field == Organization.founded {
            return text.split { !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }.map(Value.integer)
        }
        // 1.5E+09, as spreadsheets and JSON have it.
        return Double(text).flatMap { Int(exactly: $0) }.flatMap(FieldText.integer)
    }

    /// `1:30`, and `PT1H30M` (ISO 8601).
    private static func minutes(_ text: String) -> Int? {
        if let clock = TimeOfDay(text) { return clock.minutes }
        return text.hasPrefix("PT") ? DurationPhrase.parse(String(text.dropFirst(2))) : nil
    }

    private func choice(_ text: String, _ choices: [Choice]) -> String? {
        choices.first { $0.answers(to: text) }?.value ?? ChoiceWords.value(text, among: choices)
    }
}
