/// Reads what was typed into a field, in a form, after `--set` or in a column of a file.
public struct FieldReader {
    public let moment: Moment
    /// The ISO 3166 code of a country by its name.
    public let country: (String) -> String?
    /// The record that is meant by a name, login, slug or short id.
    public let resolve: (String, [Kind]) throws(Problem) -> Link

    public init(
        moment: Moment, country: @escaping (String) -> String? = { _ in nil },
        resolve: @escaping (String, [Kind]) throws(Problem) -> Link
    ) {
        self.moment = moment
        self.country = country
        self.resolve = resolve
    }

    /// Empty text is `.none`. Dates lean as the field does, unless the reader knows better.
    public func read(_ text: String, into field: Field, leaning: DatePhrase.Leaning? = nil) throws(Problem) -> Value {
        let bare = String(text.trimmed)
        guard !bare.isEmpty else { return .none }
        switch field.type {
        case .text where field == FollowUp.recurrence:
            guard let recurrence = Recurrence(bare) else {
                throw Problem("\(field.label): “\(bare)” does not say how often. Write weekly, monthly or every 3 months.")
            }
            return .text(recurrence.text)
        case .text: return .text(bare.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " "))
        case .longText: return .text(bare)
        case .integer:
            guard let number = NumberPhrase.parse(bare) else {
                throw Problem("\(field.label): “\(bare)” is not a whole number. Write it as 1200, 1,200 or 1.5m.")
            }
            return .integer(number)
        case .flag: return .flag(try flag(bare, field))
        case .day: return .day(try date(bare, field, leaning).day)
        case .instant: return .instant(try date(bare, field, leaning).instant(in: moment.zone))
        case .zone:
            guard let zone = ZoneWords.zone(bare) else {
                throw Problem("\(field.label): “\(bare)” is not a time zone. Write a name such as Africa/Nairobi, or UTC.")
            }
            return .text(zone.name)
        case .minutes:
            guard let minutes = DurationPhrase.parse(bare) ?? DateWords.number(bare[...]) else {
                throw Problem("\(field.label): “\(bare)” is not a length of time. Write 45m, 1h30 or 2 hours.")
            }
            return .integer(minutes)
        case .days:
            guard let days = DurationPhrase.days(bare) ?? DateWords.number(bare[...]) else {
                throw Problem("\(field.label): “\(bare)” is not a number of days. Write 90, 2w or 3 months.")
            }
            return .integer(days)
        case .country: return .text(try countryCode(bare, field))
        case .choice(let choices): return .text(try ChoiceWords.choice(bare, among: choices, of: field).value)
        case .link(let kinds): return .link(try resolve(bare, kinds))
        case .list(let shape): return .list(try ItemReader(reader: self, field: field, shape: shape).items(bare))
        }
    }

    /// Which way dates in a field lean: due dates and plans ahead, what has happened back.
    public static func leaning(of field: Field) -> DatePhrase.Leaning {
        let ahead = [FollowUp.due, FollowUp.waitUntil, Opportunity.expectedOn, Contact.reviewOn, Contact.nextDue, Meeting.start]
        return ahead.contains { $0.key == field.key } ? .future : .past
    }

    private func date(_ text: String, _ field: Field, _ leaning: DatePhrase.Leaning?) throws(Problem) -> DatePhrase.Parsed {
        if let parsed = DatePhrase.parse(text, at: moment, leaning: leaning ?? Self.leaning(of: field)) { return parsed }
        throw Problem("\(field.label): “\(text)” is not a date. Write it as 2026-11-21, 3 dec, fri, tomorrow 15:00 or +2w.")
    }

    private func flag(_ text: String, _ field: Field) throws(Problem) -> Bool {
        switch text.lowercased() {
        case "yes", "y", "true", "on", "1", "x": return true
        case "no", "n", "false", "off", "0": return false
        default: throw Problem("\(field.label): “\(text)” is neither yes nor no.")
        }
    }

    private func countryCode(_ text: String, _ field: Field) throws(Problem) -> String {
        if let code = country(text) { return code }
        if text.utf8.count == 2, text.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) {
            return text.uppercased()
        }
        throw Problem("\(field.label): “\(text)” is not a country. Write its two-letter code, as KE, or its name.")
    }
}
