/// Turns each term into a filter, or into words and a problem.
struct FilterTerms {
    let parser: FilterParser
    private(set) var problems: [Problem] = []

    init(parser: FilterParser) { self.parser = parser }

    mutating func filter(_ term: FilterToken.Term) -> Filter {
        guard let word = term.field else { return .words(term.typed) }
        do throws(Problem) {
            let (path, kind) = try path(word)
            guard !term.values.isEmpty else { throw Problem("Say what “\(word)” should be, as in \(word):any or \(word):none.") }
            let tests = FilterTests(
                field: path.fields[path.fields.count - 1], moment: parser.moment, me: parser.me,
                country: parser.country)
            var filters: [Filter] = []
            for value in term.values {
                let found = try tests.tests(value, term.comparison).map { Filter.field(path, $0) }
                let either: Filter = found.count > 1 ? .any(found) : found[0]
                filters.append(isOverdue(value, term) ? unlessClosed(either, path, kind) : either)
            }
            return filters.count > 1 ? .any(filters) : filters[0]
        } catch {
            report(error)
            return .words(term.typed)
        }
    }

    mutating func report(_ problem: Problem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    private func isOverdue(_ value: FilterToken.Value, _ term: FilterToken.Term) -> Bool {
        term.comparison == .equal && !value.isQuoted && value.text.lowercased() == "overdue"
    }

    /// What is closed is never overdue.
    private func unlessClosed(_ filter: Filter, _ path: FieldPath, _ kind: Kind) -> Filter {
        guard kind == .followUp, path.fields.last == FollowUp.due else { return filter }
        return .all([filter, FollowUp.stillOpen(along: path.fields.dropLast())])
    }

    /// The fields that `org.country` leads through, and the kind that the last one belongs to.
    private func path(_ word: String) throws(Problem) -> (FieldPath, Kind) {
        var kind = parser.kind
        var fields: [Field] = []
        let names = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.count <= 4 else { throw Problem("“\(word)” leads through too many records.") }
        var parts: [Field] = []
        for (index, name) in names.enumerated() {
            let field = if let part = parts.first(where: { $0.answers(to: name) }) { part } else { try field(name, of: kind) }
            fields.append(field)
            guard index < names.count - 1 else { break }
            parts = if case .list(let shape) = field.type { shape.parts } else { [] }
            // A part of an item that leads nowhere else is where the path ends.
            if parts.contains(where: { $0.answers(to: names[index + 1]) }) { continue }
            guard let next = field.type.linkedKinds.first else {
                throw Problem("“\(name)” does not lead to another record, so nothing can follow its point.")
            }
            kind = next
        }
        return (FieldPath(fields), kind)
    }

    private func field(_ name: String, of kind: Kind) throws(Problem) -> Field {
        if let field = kind.field(name) { return field }
        if name.lowercased() == "is", let status = kind.fields.first(where: { $0.key == "status" }) { return status }
        let offered = kind.fields.filter { !$0.isHidden }
        let words = offered.map(\.key).joined(separator: ", ")
        if let nearest = EditDistance.nearest(to: name, among: offered.flatMap { [$0.key] + $0.aliases }) {
            throw Problem("\(kind.plural) have no “\(name)”. Did you mean \(nearest)? The words are \(words).")
        }
        throw Problem("\(kind.plural) have no “\(name)”. The words are \(words).")
    }
}

extension FieldType {
    /// The kinds of record that a link, or the links of a list, can lead to.
    var linkedKinds: [Kind] {
        switch self {
        case .link(let kinds): kinds
        case .list(let shape): if case .link(let kinds) = shape.lead.type { kinds } else { [] }
        case .text, .longText, .integer, .flag, .day, .instant, .zone, .minutes, .days, .country, .choice: []
        }
    }
}
