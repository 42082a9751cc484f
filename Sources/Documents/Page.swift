internal import Assets
internal import Domain
internal import Mustache

/// Puts values into a template.
enum Page {
    static func render(_ name: String, _ view: Any, as format: DocumentFormat) -> String {
        let name = "\(name).\(format.rawValue)"
        guard let text = Templates.text(name) else { preconditionFailure("there is no template \(name)") }
        do {
            return try MustacheTemplate(string: text).render(view)
        } catch {
            preconditionFailure("the template \(name) is broken: \(error)")
        }
    }
}

extension Value {
    /// The value for a page that is read on another day: days by date, never as `tomorrow`.
    func printed(for field: Field, at moment: Moment, in catalogue: Catalogue) -> String {
        switch self {
        case .day(let day): day.description
        case .instant(let instant): "\(instant.day(in: moment.zone)) \(instant.time(in: moment.zone)) \(moment.zone.name)"
        case .text(let text) where field.isCountry: Countries.name(of: text) ?? text
        // With its years, which tell a past position from a present one.
        case .list where field == Contact.positions: text(for: field)
        case .none, .text, .integer, .flag, .link, .list: shown(for: field, at: moment, in: catalogue).onOneLine
        }
    }
}

extension Field {
    fileprivate var isCountry: Bool { if case .country = type { true } else { false } }
}

extension String {
    var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
