internal import Domain

/// Reads the rows of a table that `CSVRecordWriter` wrote, also after people have worked on it.
struct OwnRowReader {
    let plan: ReadingPlan
    private var kind: Kind?

    init(plan: ReadingPlan) {
        self.plan = plan
        kind = plan.kind
    }

    mutating func read(_ row: CSVRow, _ header: [String]) -> [Reading] {
        let cells = Dictionary(zip(header, row.fields.map(FormulaGuard.unguarded))) { first, _ in first }
        let said = cells[CSVRecordWriter.kindColumn] ?? ""
        guard let kind = said.isEmpty ? kind : Kind(word: said) else {
            return [
                .problem(plan.problem("“\(said)” is no kind of record; write contact, organization or the like.", line: row.line))
            ]
        }
        self.kind = kind
        var record = Record(Reference(kind, UID(cells[CSVRecordWriter.uidColumn] ?? "")))
        var problems: [Reading] = []
        for column in header where column != CSVRecordWriter.kindColumn && column != CSVRecordWriter.uidColumn {
            guard let text = cells[column], !text.isEmpty else { continue }
            guard let field = kind.fields.first(where: { $0.key == column }) else {
                keep(text, column, in: &record)
                continue
            }
            if field.isDerived { continue }
            if let value = value(text, field) {
                record[field] = value
            } else {
                keep(text, column, in: &record)
                problems.append(
                    .problem(
                        plan.problem(
                            "“\(text.excerpt)” does not fit \(field.label); it was kept among the other facts.", line: row.line)))
            }
        }
        guard let missing = record.missing else {
            return [.draft(Draft(record: record, line: row.line))] + problems
        }
        return [.problem(plan.problem("This row has nothing for \(missing.label) and was left out. Fill it in.", line: row.line))]
    }

    private func value(_ text: String, _ field: Field) -> Value? {
        let exact = FieldText.value(text, for: field)
        // Somebody may have typed "Kenya" or "tomorrow" into the table.
        if case .country = field.type { return CountryCode.isOne(text) ? exact : ValueReader(plan: plan).value(text, for: field) }
        return exact ?? ValueReader(plan: plan).value(text, for: field)
    }

    private func keep(_ text: String, _ column: String, in record: inout Record) {
        guard let extras = record.kind.fields.first(where: { $0.key == "extras" }) else { return }
        record[extras] = .list(record[extras].items + [Item([Part.name: .text(column), Part.value: .text(text)])])
    }
}
