extension Value {
    /// The value as a file or a form holds it: `FieldReader` reads it back. Days and instants as in ISO 8601, lists with semicolons.
    public func text(for field: Field) -> String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .day(let day): day.description
        case .instant(let instant): instant.description
        case .link(let link): link.label.isEmpty ? link.target.uid.text : link.label
        case .list(let items):
            if case .list(let shape) = field.type {
                items.map { ItemText(shape).text($0) }.joined(separator: "; ")
            } else {
                ""
            }
        }
    }

    /// The value for the eye: choices by their label, days as `tomorrow` or `Fri 28 Nov`, lists with commas.
    public func shown(for field: Field, at moment: Moment, in catalogue: Catalogue = .english) -> String {
        switch (self, field.type) {
        case (.day(let day), _): return day.shown(on: moment.today).text(in: catalogue)
        case (.instant(let instant), _): return instant.shown(at: moment).text(in: catalogue)
        case (.text(let text), .choice(let choices)):
            return choices.first { $0.value == text }?.label.text(in: catalogue) ?? text
        case (.integer(let minutes), .minutes): return DurationPhrase.text(minutes: minutes)
        case (.integer(let days), .days):
            let phrase: Phrase = "\(days, one: "day", other: "days")"
            return phrase.text(in: catalogue)
        case (.integer(let number), _): return NumberPhrase.text(number)
        case (.flag(let flag), _):
            let phrase: Phrase = flag ? "yes" : "no"
            return phrase.text(in: catalogue)
        case (.list(let items), .list(let shape)):
            return items.map { ItemText(shape).shown($0, at: moment, in: catalogue) }.joined(separator: ", ")
        case (.none, _), (.text, _), (.link, _), (.list, _): return text(for: field)
        }
    }
}
