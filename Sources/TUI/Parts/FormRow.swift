import Domain
import Terminal

/// One row of a form: a field and how it is typed.
struct FormRow: Sendable {
    enum Input: Sendable {
        case line(TextField)
        case area(TextArea)
        /// The index of the chosen one; nil where nothing is chosen.
        case choice([Choice], Int?)
        case links(LinkInput)
    }

    /// What of the record the row holds.
    enum Role: Hashable, Sendable {
        case whole
        /// A part of the present position, which is a list's item.
        case position(Field)
        case followUp
    }

    let field: Field
    let role: Role
    var input: Input
    private let leaning: DatePhrase.Leaning?
    /// What stood there when the form was opened: it stays to the letter where the row is not touched.
    private let initial: Value
    private let original: String

    /// - Parameter leaning: which way a day without a year or a week is meant, where the field's own way is not it.
    init(_ field: Field, _ value: Value, _ role: Role = .whole, _ context: Context, leaning: DatePhrase.Leaning? = nil) {
        self.field = field
        self.role = role
        self.leaning = leaning
        initial = value
        switch field.type {
        case .longText: input = .area(TextArea(value.text ?? ""))
        case .choice(let choices): input = .choice(choices, choices.firstIndex { $0.value == value.text })
        case .link(let kinds): input = .links(LinkInput(kinds: kinds, isMultiple: false, chosen: value.link.map { [$0] } ?? []))
        case .list(let shape):
            if case .link(let kinds) = shape.lead.type {
                input = .links(LinkInput(kinds: kinds, isMultiple: true, chosen: value.links))
            } else {
                input = .line(TextField(value.text(for: field)))
            }
        case .instant:
            let zone = context.moment.zone
            input = .line(TextField(value.instant.map { "\($0.day(in: zone)) \($0.time(in: zone))" } ?? ""))
        case .country: input = .line(TextField(value.text.map { context.countries[$0] ?? $0 } ?? ""))
        case .text, .integer, .flag, .day, .zone, .minutes, .days:
            input = .line(TextField(value.text(for: field)))
        }
        original = Self.trace(input)
    }

    var isDirty: Bool { Self.trace(input) != original }

    private static func trace(_ input: Input) -> String {
        switch input {
        case .line(let field): field.text
        case .area(let area): area.text
        case .choice(_, let index): index.map(String.init) ?? ""
        case .links(let links): links.chosen.map(\.target.uid.text).joined(separator: " ") + (links.leftover ?? "")
        }
    }

    var height: Int { if case .area(let area) = input { min(8, area.rows) } else { 1 } }

    /// What the row holds, read as its field.
    func value(_ context: Context) throws(Problem) -> Value {
        guard isDirty else { return initial }
        switch input {
        case .line(let line): return try reader(context).read(line.text, into: field, leaning: leaning)
        case .area(let area): return area.isEmpty ? .none : .text(area.text)
        case .choice(let choices, let index): return index.map { .text(choices[$0].value) } ?? .none
        case .links(let links):
            if let leftover = links.leftover {
                throw links.canMake
                    ? Problem("\(field.label): “\(leftover)” is nobody yet. Choose from the list, or make it there.")
                    : Problem("\(field.label): there is no “\(leftover)”. Choose from the list.")
            }
            guard case .list(let shape) = field.type else { return links.chosen.first.map(Value.link) ?? .none }
            return .list(
                links.chosen.map { link in
                    initial.items.first { $0[shape.lead].link == link } ?? Item([shape.lead: .link(link)])
                })
        }
    }

    /// How the row would be understood, where that is worth saying while it is typed.
    func echo(_ context: Context) -> String? {
        guard case .line(let line) = input, !line.isEmpty else { return nil }
        switch field.type {
        case .day, .instant, .country, .minutes, .days, .zone:
            guard let value = try? reader(context).read(line.text, into: field, leaning: leaning) else { return "?" }
            return Shown(context).text(value, of: field)
        case .text, .longText, .integer, .flag, .choice, .link, .list: return nil
        }
    }

    private func reader(_ context: Context) -> FieldReader {
        FieldReader(moment: context.moment, country: { context.countryCode($0) }) { name, kinds throws(Problem) in
            throw Problem("“\(name)” cannot be looked up here. Choose from the list.")
        }
    }

    mutating func cycle(_ step: Int) {
        guard case .choice(let choices, let index) = input else { return }
        let places = choices.count + 1
        let next = ((index.map { $0 + 1 } ?? 0) + step + places) % places
        input = .choice(choices, next == 0 ? nil : next - 1)
    }
}

extension Context {
    /// The code of a country by its code or name.
    func countryCode(_ text: String) -> String? {
        let wanted = SearchFold.fold(text)
        if countries[text.uppercased()] != nil { return text.uppercased() }
        return countries.filter { SearchFold.fold($0.value) == wanted }.keys.first
            ?? countries.filter { SearchFold.fold($0.value).hasPrefix(wanted) }.keys.sorted().first
    }
}
