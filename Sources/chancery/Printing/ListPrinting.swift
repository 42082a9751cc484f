import Domain
import Formats

extension Session {
    /// Prints a list: as JSON where that is wanted, else as a table.
    func print(_ query: ListQuery, limit: Int?) async throws {
        if options.json { try printJSON(query, limit) } else { try await printTable(query, limit) }
    }

    private func printJSON(_ query: ListQuery, _ limit: Int?) throws {
        var writer = JSONListWriter()
        let output = environment.output
        try rows([query], limit: limit) { _, rows in
            for row in rows {
                output.write(writer.element(JSONValue(row.id, row.link.target.uid, Array(zip(query.columns, row.values)))))
            }
        }
        output.write(writer.end())
    }

    private func printTable(_ query: ListQuery, _ given: Int?) async throws {
        let output = environment.output
        let limit = given ?? (output.isTerminal ? 50 : nil)
        var isFirst = true
        var shown = 0
        try rows([query], limit: limit) { _, rows in
            let table = TextTable(
                header: ["id"] + query.columns.map { output.isTerminal ? $0.label.english : $0.key },
                rows: rows.map { row in [row.id.description] + zip(query.columns, row.values).map { text($1, $0) } })
            if !(output.isTerminal && isFirst && rows.isEmpty) { table.print(to: output, withHeader: isFirst) }
            isFirst = false
            shown += rows.count
        }
        guard output.isTerminal else { return }
        if shown == 0 {
            let phrase: Phrase = "No \(query.kind.plural) answer that."
            environment.errors.print(phrase.english)
        } else if shown == limit {
            let all = try await count(query.kind, query.filter)
            guard all > shown else { return }
            let phrase: Phrase = "\(shown) of \(all). See more with --limit."
            environment.errors.print(phrase.english)
        }
    }
}
