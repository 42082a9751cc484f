/// Turns each term into a filter, or into words and a problem.
struct FilterTerms {
    let parser: FilterParser
    /// What is not understood lets everything through, and does not search the text.
    let passesOver: Bool
    private(set) var problems: [Problem] = []

    init(parser: FilterParser, passesOver: Bool = false) {
        self.parser = parser
        self.passesOver = passesOver
    }

    mutating func filter(_ term: FilterToken.Term) -> Filter {
        guard let word = term.field else { return .words(term.typed) }
        do throws(Problem) {
            let paths = try FilterPath.paths(word, of: parser.kind)
            guard !term.values.isEmpty else { throw Problem("Say what “\(word)” should be, as in \(word):any or \(word):none.") }
            var filters: [Filter] = []
            for value in term.values { filters.append(try filter(value, term, along: paths)) }
            return filters.count > 1 ? .any(filters) : filters[0]
        } catch {
            report(error)
            return passesOver ? .everything : .words(term.typed)
        }
    }

    /// What one value asks of the fields that the paths lead to.
    private func filter(_ value: FilterToken.Value, _ term: FilterToken.Term, along paths: [FilterPath]) throws(Problem) -> Filter
    {
        var found: [Filter] = []
        for path in paths {
            let tests = FilterTests(field: path.last, moment: parser.moment, me: parser.me, country: parser.country)
            for test in try tests.tests(value, term.comparison) {
                if test == .isEmpty, path.isTie {
                    // Nobody of that kind is there by any of the ways.
                    return .not(.any(paths.map { .field(FieldPath($0.fields), .isFilled) }))
                }
                let filter = Filter.field(FieldPath(path.fields), test)
                found.append(isOverdue(value, term) ? unlessClosed(filter, path) : filter)
            }
        }
        return found.count > 1 ? .any(found) : found[0]
    }

    mutating func report(_ problem: Problem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    private func isOverdue(_ value: FilterToken.Value, _ term: FilterToken.Term) -> Bool {
        term.comparison == .equal && !value.isQuoted && value.text.lowercased() == FilterTests.overdue
    }

    /// What is closed is never overdue.
    private func unlessClosed(_ filter: Filter, _ path: FilterPath) -> Filter {
        guard path.kind == .followUp, path.last == FollowUp.due else { return filter }
        return .all([filter, FollowUp.stillOpen(along: path.fields.dropLast())])
    }
}
