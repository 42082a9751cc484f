import Domain
import Formats
import Storage

/// Writes records in a format, a piece at a time, for commands and screens alike.
struct ExportRun {
    enum What {
        case lists([ListQuery])
        case records([Reference])
    }

    let session: Session
    let format: Format
    let make: (WritingPlan) -> any RecordFileWriter
    /// Those of a table; all that can be read back where none are named.
    var columns: [Field]?
    var progress: (Int) -> Void = { _ in }
    var isStopped: () -> Bool = { false }

    static func sentence(_ count: Int, _ path: String) -> Phrase { "\(NumberPhrase.text(count)) written to \(path)" }

    /// Hands over the bytes of the file and gives the number of records in it.
    func write(_ what: What, _ sink: ([UInt8]) throws(Problem) -> Void) throws -> Int {
        let kind =
            switch what {
            case .lists(let queries): queries.first?.kind
            case .records(let references): references.first?.kind
            }
        var writer = make(WritingPlan(kind: kind ?? .contact, columns: columns))
        var count = 0
        try sink(writer.begin())
        func take(_ records: [(Record, ShortID)]) throws {
            if isStopped() { throw Problem("Stopped. Nothing was written.") }
            try sink(records.flatMap { writer.bytes(of: $0.0, id: $0.1) })
            count += records.count
            progress(count)
        }
        switch what {
        case .lists(let queries):
            try session.rows(queries) { query, rows in try take(rows.map { (Record($0, query.columns), $0.id) }) }
        case .records(let references): try session.store.records(references, take)
        }
        try sink(writer.end())
        return count
    }
}

extension Record {
    /// The record of a row whose columns are its fields.
    init(_ row: Row, _ columns: [Field]) {
        self.init(row.link.target)
        for (field, value) in zip(columns, row.values) { self[field] = value }
    }
}
