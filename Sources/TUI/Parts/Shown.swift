import Domain

/// Values in the words of whoever looks at them: dates near today by name, codes by what they stand for.
struct Shown {
    let context: Context

    init(_ context: Context) { self.context = context }

    func text(_ value: Value, of field: Field) -> String {
        switch value {
        case .none: ""
        case .text(let text): words(text, field.type)
        case .integer(let number): self.number(number, field.type)
        case .flag(let flag): context.text(flag ? "yes" : "no")
        case .day(let day): self.day(day)
        case .instant(let instant): self.instant(instant)
        case .link(let link): link.label
        case .list(let items): items.map { item($0, of: field) }.joined(separator: ", ")
        }
    }

    func day(_ day: Day) -> String {
        let today = context.moment.today
        switch day - today {
        case 0: return context.text("today")
        case 1: return context.text("tomorrow")
        case -1: return context.text("yesterday")
        case -6...6: return "\(context.text(Self.weekdays[day.weekday - 1])) \(date(day))"
        default: return date(day)
        }
    }

    func instant(_ instant: Instant) -> String {
        let zone = context.moment.zone
        return "\(day(instant.day(in: zone))) \(instant.time(in: zone))"
    }

    /// Day and month, and the year where it is not this one.
    private func date(_ day: Day) -> String {
        let (year, month, number) = day.civil
        let short = "\(number) \(context.text(Self.months[month - 1]))"
        return year == context.moment.today.year ? short : "\(short) \(year)"
    }

    private func words(_ text: String, _ type: FieldType) -> String {
        switch type {
        case .choice(let choices): choices.first { $0.value == text }.map { context.text($0.label) } ?? text
        case .country: context.countries[text] ?? text
        case .text, .longText, .integer, .flag, .day, .instant, .zone, .minutes, .days, .link, .list: text
        }
    }

    private func number(_ number: Int, _ type: FieldType) -> String {
        switch type {
        case .minutes: number < 60 ? "\(number) min" : "\(number / 60) h" + (number % 60 == 0 ? "" : " \(number % 60)")
        case .days: context.text("\(number, one: "day", other: "days")")
        case .integer: Self.grouped(number)
        case .text, .longText, .flag, .day, .instant, .zone, .country, .choice, .link, .list: String(number)
        }
    }

    private func item(_ item: Item, of field: Field) -> String {
        guard case .list(let shape) = field.type else { return "" }
        let lead = text(item[shape.lead], of: shape.lead)
        if field == Contact.positions {
            let role = item[Position.role].text ?? ""
            return role.isEmpty ? lead : lead.isEmpty ? role : "\(role), \(lead)"
        }
        return lead
    }

    /// Thousands apart, where a year could not be meant.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.count > 4 else { return String(number) }
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return (number < 0 ? "-" : "") + ([rest] + groups).joined(separator: " ")
    }

    static let weekdays: [Phrase] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    static let months: [Phrase] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
