internal import Domain

/// Makes drafts of the rows of a file by its mapping.
struct RowReader {
    let mapping: Mapping
    let plan: ReadingPlan

    /// The draft, or the problem that there is none.
    func read(_ row: TableRow) -> Reading? {
        var draft = RowDraft(mapping: mapping, plan: plan)
        for cell in row.cells {
            let texts = cell.texts.map { FormulaGuard.unguarded($0).trimmed }.filter { !EmptyWords.contains($0) }
            if !texts.isEmpty { read(texts, of: cell.column, into: &draft) }
        }
        guard !draft.isEmpty else { return nil }
        let record = draft.finished()
        guard let missing = record.missing else { return .draft(Draft(record: record, line: row.line)) }
        let text = row.cells.flatMap(\.texts).filter { !$0.isEmpty }.joined(separator: ", ").excerpt
        return .problem(
            plan.problem(
                "“\(text)” has nothing for \(missing.label) and was left out. Fill it in, or say with --map which column holds it.",
                line: row.line))
    }

    private func read(_ texts: [String], of column: String, into draft: inout RowDraft) {
        switch mapping[column] ?? .extra {
        case .drop: break
        case .extra: draft.addExtra(column, texts)
        case .field(let field): draft.add(texts, to: field, from: column)
        case .part(let field, let part, let slot, let type): draft.add(texts, to: part, of: field, slot, type, from: column)
        case .externalID(let source):
            for text in texts { draft.add(Item([Part.value: .text(text), Part.source: .text(source)]), to: "externalIDs") }
        case .uid: draft.uid = texts[0].strippingScheme
        case .location: draft.addLocation(texts, from: column)
        case .labels: draft.labels += texts
        case .topics: draft.addTopics(texts, from: column)
        case .webLink(let type):
            for text in texts { draft.add(Item([Part.url: .text(text), Part.type: .text(type)]), to: "links") }
        case .participants(let kind):
            for name in ListText.split(texts, at: ";|\n") {
                draft.add(Item([Participant.who: .link(.named(name, kind))]), to: "participants")
            }
        }
    }
}

extension String {
    /// A uid without `urn:uuid:` (RFC 9562 section 4).
    var strippingScheme: String { lowercased().hasPrefix("urn:uuid:") ? String(dropFirst(9)) : self }
}

/// Lists that stand in one text.
enum ListText {
    /// Cuts at any of the marks, and at the ` ::: ` of Google's exports.
    static func split(_ texts: [String], at marks: String) -> [String] {
        texts.flatMap { $0.replacing(" ::: ", with: "\n").split { marks.contains($0) || $0 == "\n" } }
            .map { String($0).trimmed }.filter { !EmptyWords.contains($0) }
    }
}
