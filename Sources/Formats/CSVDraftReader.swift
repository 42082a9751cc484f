public import Domain

/// Reads records from a table: one of our own exports exactly, any other by a mapping.
public struct CSVDraftReader: DraftReader {
    public let mapping: Mapping?
    public let notes: [Phrase] = []
    private static let looksAhead = 50

    private var table: CSVReader
    private let plan: ReadingPlan
    private let header: [String]
    private var ahead: [CSVRow] = []
    private var position = 0
    private var own: OwnRowReader?
    private var queue = ReadingQueue()
    private var isFinished = false

    /// Reads as far as the mapping needs. Throws what the source throws, and a `Problem` for choices that do not fit the file.
    public init(_ source: ByteSource, _ plan: ReadingPlan) throws {
        self.plan = plan
        table = try CSVReader(source)
        header = table.header
        while ahead.count < Self.looksAhead, let row = try table.next() { ahead.append(row) }
        if header.contains(CSVRecordWriter.kindColumn), header.contains(CSVRecordWriter.uidColumn) {
            own = OwnRowReader(plan: plan)
            mapping = nil
            return
        }
        mapping = try Mapping.propose(
            header: header, samples: ahead.map(\.fields), kind: plan.kind, sourceName: plan.sourceName
        ).applying(plan.choices)
    }

    public mutating func next() throws -> Reading? {
        while true {
            if let reading = queue.next() { return reading }
            if isFinished { return nil }
            queue.add(table.problems, plan)
            try readOn()
        }
    }

    private mutating func readOn() throws {
        if let mapping, !mapping.columns.contains(where: { $0.use.names(mapping.kind) }) {
            isFinished = true
            if !header.isEmpty { queue.add([.problem(plan.nameless(mapping))]) }
            return
        }
        guard let row = try nextRow() else {
            isFinished = true
            queue.add(table.problems, plan)
            return
        }
        if own != nil {
            queue.add(own?.read(row, header) ?? [])
        } else if let mapping, let reading = RowReader(mapping: mapping, plan: plan).read(cells(row)) {
            queue.add([reading])
        }
    }

    private mutating func nextRow() throws -> CSVRow? {
        guard position < ahead.count else { return try table.next() }
        position += 1
        return ahead[position - 1]
    }

    private func cells(_ row: CSVRow) -> TableRow {
        let surplus = row.fields.dropFirst(header.count).enumerated().map { index, text in
            TableRow.Cell(column: "Column \(header.count + index + 1)", texts: [text])
        }
        return TableRow(line: row.line, cells: zip(header, row.fields).map { TableRow.Cell(column: $0, texts: [$1]) } + surplus)
    }
}

extension ReadingPlan {
    /// No column holds what names a record.
    func nameless(_ mapping: Mapping) -> Problem {
        let columns = mapping.columns.prefix(8).map { "“\($0.name)”" }.joined(separator: ", ")
        let key = mapping.kind.titleField.key
        return problem(
            "No column of this file names the \(mapping.kind.plural). It has \(columns); say which one with --map 'Column=\(key)'."
        )
    }
}
