public import Domain

/// Reads records from JSON: our own objects exactly, any others as the rows of a table whose columns are their keys.
public struct JSONDraftReader: DraftReader {
    public private(set) var mapping: Mapping?
    public let notes: [Phrase] = []
    private static let looksAhead = 100

    private var file: JSONReader
    private let plan: ReadingPlan
    private var ahead: [JSONElement] = []
    private var position = 0
    private var queue = ReadingQueue()
    private var isFinished = false

    /// Reads as far as the mapping needs. Throws what the source throws, and a `Problem` for choices that do not fit the file.
    public init(_ source: ByteSource, _ plan: ReadingPlan) throws {
        self.plan = plan
        file = JSONReader(source)
        while ahead.count < Self.looksAhead, let element = try file.next() { ahead += JSONRow.records(in: element) }
        try propose()
    }

    private mutating func propose() throws(Problem) {
        var header: [String] = []
        var samples: [String: [String]] = [:]
        for element in ahead {
            guard let object = element.value.object, !RecordJSON.isOurs(object) else { continue }
            for cell in JSONRow.cells(object) {
                if samples[cell.column] == nil {
                    header.append(cell.column)
                    samples[cell.column] = []
                }
                samples[cell.column, default: []] += cell.texts.filter { !EmptyWords.contains($0) }
            }
        }
        guard !header.isEmpty else { return }
        mapping = try Mapping.propose(header, samples, plan.kind, plan.sourceName).applying(plan.choices)
    }

    public mutating func next() throws -> Reading? {
        while true {
            if let reading = queue.next() { return reading }
            if isFinished { return nil }
            queue.add(file.problems, plan)
            try readOn()
        }
    }

    private mutating func readOn() throws {
        if position == 0, let mapping, !mapping.columns.contains(where: { $0.use.names(mapping.kind) }) {
            isFinished = true
            queue.add([.problem(plan.nameless(mapping))])
            return
        }
        guard let element = try nextElement() else {
            isFinished = true
            queue.add(file.problems, plan)
            return
        }
        queue.add(readings(element))
    }

    private mutating func nextElement() throws -> JSONElement? {
        while position >= ahead.count {
            guard let element = try file.next() else { return nil }
            ahead = JSONRow.records(in: element)
            position = 0
        }
        position += 1
        return ahead[position - 1]
    }

    private mutating func readings(_ element: JSONElement) -> [Reading] {
        guard let object = element.value.object else {
            return [
                .problem(
                    plan.problem("This element is no object and was left out; each record stands in braces.", line: element.line))
            ]
        }
        if let (record, misfits) = RecordJSON.record(from: object) { return own(record, misfits, element.line) }
        let cells = JSONRow.cells(object)
        let new = cells.map(\.column).filter { mapping?[$0] == nil }
        if !new.isEmpty { extend(by: new) }
        guard let mapping else { return [] }
        return RowReader(mapping: mapping, plan: plan).read(TableRow(line: element.line, cells: cells)).map { [$0] } ?? []
    }

    /// Keys that the first elements did not have.
    private mutating func extend(by columns: [String]) {
        let proposal = Mapping.propose(columns, [:], mapping?.kind ?? plan.kind, plan.sourceName)
        guard mapping != nil else {
            mapping = proposal
            return
        }
        for column in proposal.columns { mapping?[column.name] = column.use }
    }

    private func own(_ record: Record, _ misfits: [JSONObject.Member], _ line: Int) -> [Reading] {
        var record = record
        var readings: [Reading] = []
        for member in misfits {
            let text = member.value.string ?? String(decoding: JSONWriter().bytes(member.value), as: UTF8.self)
            if let extras = record.kind.fields.first(where: { $0.key == "extras" }) {
                record[extras] = .list(record[extras].items + [Item([Part.name: .text(member.key), Part.value: .text(text)])])
            }
            readings.append(
                .problem(
                    plan.problem("“\(text.excerpt)” does not fit “\(member.key)”; it was kept among the other facts.", line: line)
                ))
        }
        guard let missing = record.missing else {
            return [.draft(Draft(record: record, line: line))] + readings
        }
        return [.problem(plan.problem("This record has nothing for \(missing.label) and was left out. Fill it in.", line: line))]
    }
}

/// JSON objects as rows.
enum JSONRow {
    /// The records of an element: itself, or those of the one list inside an envelope such as `{"items": […]}`.
    static func records(in element: JSONElement) -> [JSONElement] {
        guard let object = element.value.object, !RecordJSON.isOurs(object), object["name"] == nil, object["fields"] == nil else {
            return [element]
        }
        let lists = object.members.compactMap(\.value.array).filter { !$0.isEmpty && $0.allSatisfy { $0.object != nil } }
        guard lists.count == 1, object.members.allSatisfy({ $0.value.array == nil || $0.value.array == lists[0] }),
            object.members.count(where: { $0.value.array == nil && $0.value != .null }) <= 3
        else { return [element] }
        return lists[0].map { JSONElement(line: element.line, value: $0) }
    }

    /// Keys of objects inside objects are joined by a point, objects inside a list are numbered from 1.
    static func cells(_ object: JSONObject, under prefix: String = "") -> [TableRow.Cell] {
        object.members.flatMap { cells($0.value, prefix + $0.key) }
    }

    private static func cells(_ value: JSONValue, _ key: String) -> [TableRow.Cell] {
        switch value {
        case .null: [TableRow.Cell(column: key, texts: [])]
        case .bool(let flag): [TableRow.Cell(column: key, texts: [flag ? "true" : "false"])]
        case .number(let number): [TableRow.Cell(column: key, texts: [number.text])]
        case .string(let text): [TableRow.Cell(column: key, texts: [text])]
        case .object(let object): cells(object, under: key + ".")
        case .array(let elements):
            if elements.contains(where: { $0.object != nil || $0.array != nil }) {
                elements.enumerated().flatMap { cells($1, "\(key).\($0 + 1)") }
            } else {
                [TableRow.Cell(column: key, texts: elements.flatMap { cells($0, key) }.flatMap(\.texts))]
            }
        }
    }
}
