import Domain

/// Values in the words of whoever looks at them: those of the domain, with codes by what they stand for.
struct Shown {
    let context: Context

    init(_ context: Context) { self.context = context }

    func text(_ value: Value, of field: Field) -> String {
        if case .country = field.type, let code = value.text { return context.countries[code] ?? code }
        return value.shown(for: field, at: context.moment, in: context.catalogue)
    }

    func day(_ day: Day) -> String { context.text(day.shown(on: context.moment.today)) }
}
