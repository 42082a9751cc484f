/// What links to one record made to link to another, and what would then stand twice united.
struct MovedLinks {
    let old: Link
    let new: Link

    init(from old: Link, to new: Link) {
        self.old = old
        self.new = new
    }

    /// The edits, and the relations that would lead from the record to itself: they go.
    func edits(of records: [Record], beside relations: [Record]) -> (edits: [Edit], loops: [Record]) {
        var edits: [Edit] = []
        var loops: [Record] = []
        let references = Set(records.map(\.reference))
        var standing = relations.filter { !references.contains($0.reference) }
        for record in records {
            let moved = moved(record)
            guard record.kind == .relation else {
                edits += Change.edits(from: record, to: moved)
                continue
            }
            if moved[Relation.from] == moved[Relation.to] {
                loops.append(record)
                edits.append(.delete(record.reference))
            } else if let place = standing.firstIndex(where: { Self.isSame($0, moved) }) {
                let twin = standing[place]
                for field in Kind.relation.fields where twin[field].isEmpty { standing[place][field] = moved[field] }
                edits += Change.edits(from: twin, to: standing[place]) + [.delete(record.reference)]
            } else {
                edits += Change.edits(from: record, to: moved)
                standing.append(moved)
            }
        }
        return (edits, loops)
    }

    private func moved(_ record: Record) -> Record {
        var moved = record
        for field in record.kind.fields where !field.isDerived {
            if case .list(let shape) = field.type {
                moved[field] = .list(items(record[field].items, shape))
            } else {
                moved[field] = value(record[field])
            }
        }
        return moved
    }

    private func items(_ items: [Item], _ shape: Shape) -> [Item] {
        guard items.contains(where: { $0.parts.values.contains { $0.link == old } }) else { return items }
        var united = UnitedItems(shape)
        for item in items { united.add(Item(parts: item.parts.mapValues(value))) }
        return united.items
    }

    private func value(_ value: Value) -> Value { value.link == old ? .link(new) : value }

    /// True for relations that say the same, one perhaps more than the other.
    private static func isSame(_ left: Record, _ right: Record) -> Bool {
        Kind.relation.fields.allSatisfy { field in
            left[field] == right[field] || (!field.isRequired && (left[field].isEmpty || right[field].isEmpty))
        }
    }
}
