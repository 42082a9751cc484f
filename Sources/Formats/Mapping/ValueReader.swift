internal import Assets
internal import Domain

/// Values as people and other programs write them.
struct ValueReader {
    let plan: ReadingPlan

    /// Nil where the text does not say such a value. Lists are read by `items`.
    func value(_ text: String, for field: Field) -> Value? {
        switch field.type {
        case .text, .longText: .text(text)
        case .integer: integer(text, for: field).map(Value.integer)
        case .minutes: minutes(text).map(Value.integer)
        case .days: days(text).map(Value.integer)
        case .flag: flag(text).map(Value.flag)
        case .day: day(text, for: field).map(Value.day)
        case .instant: instant(text, in: plan.zone).map(Value.instant)
        case .zone: zone(text).map { .text($0.name) }
        case .country: Countries.named(text).map(Value.text)
        case .choice(let choices): choice(text, choices).map(Value.text)
        case .link(let kinds): kinds.first.map { .link(.named(text, $0)) }
        case .list: nil
        }
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
        case .integer(let number): text.filter(\.isNumber) == String(abs(number)) && !text.contains { $0.isLetter || $0 == "%" }
        case .flag, .day, .instant, .link, .list: true
        }
    }

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

    func day(_ text: String, for field: Field) -> Day? {
        if let day = Day(text) { return day }
        if text.count > 10, let day = Day(text.prefix(10)) { return day }
        let isAhead = [FollowUp.due, FollowUp.waitUntil, Opportunity.expectedOn, Contact.reviewOn].contains(field)
        return DatePhrase.parse(text, at: plan.moment, leaning: isAhead ? .future : .past)?.day ?? monthFirst(text)
    }

    func zone(_ text: String) -> Zone? { Zone(text) ?? DatePhrase.parse("noon \(text)", at: plan.moment, leaning: .past)?.zone }

    /// `3/15/2024`, which can only be read with the month first.
    private func monthFirst(_ text: String) -> Day? {
        let parts = text.split(separator: " ").first?.split(separator: "/").compactMap { Int($0) } ?? []
        return parts.count == 3 ? Day(year: parts[2], month: parts[0], day: parts[1]) : nil
    }

    private func integer(_ text: String, for field: Field) -> Int? {
        if let number = Int(text) { return number }
        if field == Organization.founded {
            return text.split { !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
        }
        let digits = text.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" && $0 != "'" }
        if let number = Int(digits) { return number }
        return Double(digits).flatMap { Int(exactly: $0) }
    }

    private func minutes(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        if let clock = TimeOfDay(text) { return clock.minutes }
        var total = 0
        var digits = ""
        for character in text.lowercased() + " " {
            if character.isNumber {
                digits.append(character)
            } else if let number = Int(digits), character == "h" || character == "m" {
                total += number * (character == "h" ? 60 : 1)
                digits = ""
            }
        }
        return total > 0 && digits.isEmpty ? total : nil
    }

    private func days(_ text: String) -> Int? {
        let digits = text.prefix { $0.isNumber }
        guard let number = Int(digits) else { return nil }
        switch text.dropFirst(digits.count).trimming(" ").first?.lowercased() {
        case nil, "d": return number
        case "w": return number * 7
        case "m": return number * 30
        case "y": return number * 365
        default: return nil
        }
    }

    private func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "y", "1", "x": true
        case "false", "no", "n", "0": false
        default: nil
        }
    }

    private func choice(_ text: String, _ choices: [Choice]) -> String? {
        let plain = SearchFold.fold(text)
        let isMeant = { (choice: Choice) in
            [choice.value, choice.label.english].contains { SearchFold.fold($0) == plain }
        }
        return choices.first(where: isMeant)?.value ?? ChoiceWords.value(text, among: choices)
    }
}

extension StringProtocol {
    fileprivate func trimming(_ character: Character) -> SubSequence { drop { $0 == character } }
}
