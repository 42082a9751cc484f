import Domain

/// Values in the words of whoever looks at them: those of the domain, with codes by what they stand for.
struct Shown {
    let context: Context

    init(_ context: Context) { self.context = context }

    func text(_ value: Value, of field: Field) -> String {
        if case .country = field.type, let code = value.text { return context.countries[code] ?? code }
        return value.shown(for: field, at: context.moment, in: context.catalogue)
    }

    /// What stands in a field of a record, with its unit where it has one.
    func text(of field: Field, in value: (Field) -> Value) -> String {
        let text = text(value(field), of: field)
        guard let unit = field.unit.flatMap({ value($0).text }), !text.isEmpty else { return text }
        return "\(text) \(unit)"
    }

    func day(_ day: Day) -> String { context.text(day.shown(on: context.moment.today)) }
}
