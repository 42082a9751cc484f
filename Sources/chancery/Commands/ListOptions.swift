import ArgumentParser
import Assets
import Domain

/// In which order records come, and what of them.
struct ListOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The field to sort by; -FIELD turns the order around.", valueName: "field"))
    var sort: String?

    @Option(help: ArgumentHelp("The fields to write, with commas between them.", valueName: "fields"))
    var columns: String?

    func sort(of kind: Kind) throws(Problem) -> Sort {
        guard let sort else { return kind.listSort }
        let descending = sort.hasPrefix("-")
        return Sort(try kind.fieldNamed(String(descending ? sort.dropFirst() : sort[...])), descending: descending)
    }

    /// Nil where none are named.
    func columns(of kind: Kind) throws(Problem) -> [Field]? {
        guard let columns else { return nil }
        var fields: [Field] = []
        for word in columns.split(separator: ",") where word != "id" { fields.append(try kind.fieldNamed(String(word))) }
        return fields
    }
}

extension Session {
    /// What the words of a filter on the command line mean.
    func filter(_ words: [String], _ kind: Kind) throws(Problem) -> Filter {
        let result = FilterParser(kind: kind, moment: moment, me: login, country: Countries.named).parse(
            words.joined(separator: " "))
        if let problem = result.problems.first { throw problem }
        return result.filter
    }

    /// Hands over the rows of a list, a window at a time, up to a limit.
    func eachWindow(_ query: ListQuery, limit: Int?, _ body: ([Row]) throws -> Void) async throws {
        var query = query
        var left = limit ?? .max
        var last: RowKey?
        while left > 0 {
            query.limit = min(left + (last == nil ? 0 : 1), 500)
            let page = try await page(query)
            let begin = last.flatMap { last in page.rows.lastIndex { $0.key == last } }.map { $0 + 1 } ?? 0
            let rows = page.rows[begin...].prefix(left)
            try body(Array(rows))
            left -= rows.count
            guard !page.isEnd, let key = rows.last?.key else { return }
            last = key
            query.window = .around(key)
        }
    }
}
