/// What is known of two records as one. Where they contradict each other one value stands and the other is kept beside it: a
/// name among the other names, anything else among the other facts.
struct UnitedRecord {
    private(set) var record: Record
    private let other: Record
    private let choices: Merging.Choices
    /// The two, and what stands between them: no field of the union may lead there.
    private let own: Set<Reference>
    private var facts: [Item] = []
    private var names: [Item] = []

    init(_ keep: Record, _ other: Record, _ choices: Merging.Choices, _ lineage: Set<Reference>) {
        record = keep
        self.other = other
        self.choices = choices
        own = lineage.union([keep.reference, other.reference])
        for field in keep.kind.fields where !field.isDerived {
            record[field] = united(field, ours: foreign(keep[field]), theirs: foreign(other[field]))
        }
        let uid = Item([Part.value: .text(other.reference.uid.text), Part.source: .text(Merging.source)])
        add([uid], to: Contact.externalIDs)
        add(names, to: Contact.aliases)
        add(facts, to: Contact.extras)
        for (field, items) in choices.leftOut {
            record[field] = .list(record[field].items.filter { !items.contains($0) })
        }
    }

    /// Keeps what a tie between the two said, which would now lead from a record to itself.
    mutating func remember(_ relation: Record) {
        let type: RelationType? = relation[Relation.type].word()
        let texts = [other.title, relation[Relation.note].text].compactMap(\.self)
        let label = (type?.label.english).map { "\(Kind.relation.name.english), \($0)" } ?? Kind.relation.name.english
        add([Item([Part.name: .text(label), Part.value: .text(texts.joined(separator: ": "))])], to: Contact.extras)
    }

    private mutating func united(_ field: Field, ours: Value, theirs: Value) -> Value {
        if case .list(let shape) = field.type {
            var union = UnitedItems(shape, ours.items)
            for item in theirs.items { union.add(item) }
            facts += union.conflicts.map { fact(field, ItemText(shape).text($0)) }
            return .list(union.items)
        }
        if ours.isEmpty || theirs.isEmpty || ours == theirs { return ours.isEmpty ? theirs : ours }
        let (stands, yields) = choices.sides[field] == .other ? (theirs, ours) : (ours, theirs)
        if case .longText = field.type, let first = stands.text, let second = yields.text {
            return .text(first.contains(second) ? first : "\(first)\n\n\(second)")
        }
        if field == record.kind.titleField || field.isNaming {
            names.append(Item([Part.name: yields]))
        } else {
            facts.append(fact(field, yields.text(for: field)))
        }
        return stands
    }

    private mutating func add(_ items: [Item], to field: Field) {
        guard case .list(let shape) = field.type, record.kind.fields.contains(field) else { return }
        var union = UnitedItems(shape, record[field].items)
        for item in items { union.add(item) }
        record[field] = .list(union.items)
    }

    private func fact(_ field: Field, _ text: String) -> Item {
        Item([Part.name: .text(field.label.english), Part.value: .text(text)])
    }

    /// The value without what leads to one of the two: nothing is its own parent, nor not the same as itself.
    private func foreign(_ value: Value) -> Value {
        switch value {
        case .link(let link): own.contains(link.target) ? .none : value
        case .list(let items):
            .list(items.filter { item in !item.parts.values.contains { $0.link.map { own.contains($0.target) } ?? false } })
        case .none, .text, .integer, .flag, .day, .instant: value
        }
    }
}
