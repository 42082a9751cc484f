import Assets
import Domain

/// One `FIELD=VALUE` of a command line: `=` sets, `+=` adds to a list and `-=` takes from it.
struct Assignment {
    let field: Field
    let how: FieldEdit.How
    let text: String

    init(_ argument: String, to kind: Kind) throws(Problem) {
        guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex else {
            throw Problem("\(argument) sets nothing. Write it as FIELD=VALUE, such as \(kind.titleField.key)=… or tier=1.")
        }
        var word = argument[..<mark]
        switch word.last {
        case "+": how = .add
        case "-": how = .remove
        default: how = .set
        }
        if how != .set { word.removeLast() }
        field = try kind.fieldNamed(String(word))
        text = String(argument[argument.index(after: mark)...])
        guard !field.isDerived else {
            throw Problem("\(field.label) is worked out from other records. Change those instead.")
        }
        if case .list = field.type { return }
        guard how == .set else { throw Problem("\(field.label) holds one value. Set it with \(field.key)=…") }
    }
}

extension Session {
    /// The record with the assignments made; links are found by name or id.
    func applying(_ assignments: [Assignment], to record: Record) async throws(Problem) -> Record {
        var record = record
        for edit in try await edits(assignments) { record[edit.field] = edit.applied(to: record[edit.field]) }
        return record
    }

    /// What the assignments do to whatever record; links are found by name or id.
    func edits(_ assignments: [Assignment]) async throws(Problem) -> [FieldEdit] {
        var edits: [FieldEdit] = []
        for assignment in assignments {
            edits.append(
                FieldEdit(assignment.field, assignment.how, try await value(assignment.text, into: assignment.field)))
        }
        return edits
    }

    func value(_ text: String, into field: Field) async throws(Problem) -> Value {
        let reader = FieldReader(moment: moment, country: Countries.named) { name, kinds throws(Problem) in .named(name, kinds[0])
        }
        return try await found(try reader.read(text, into: field), in: field)
    }

    /// The value with the records that its links name.
    private func found(_ value: Value, in field: Field) async throws(Problem) -> Value {
        switch (value, field.type) {
        case (.link(let link), .link(let kinds)): return .link(try await find(link.label, kinds))
        case (.list(let items), .list(let shape)):
            var found: [Item] = []
            for var item in items {
                for part in shape.parts { item[part] = try await self.found(item[part], in: part) }
                found.append(item)
            }
            return .list(found)
        default: return value
        }
    }
}
