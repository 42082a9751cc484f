extension Record {
    /// The record with what was typed about it in a form for a new one: lists are united, a field that was typed stands, and another
    /// name stands among the other names.
    public func carrying(_ typed: Record) -> Record {
        var record = self
        for field in kind.fields where !field.isDerived && !field.isHidden && field != Contact.positions {
            let value = typed[field]
            guard !value.isEmpty else { continue }
            if case .list(let shape) = field.type {
                record[field] = record[field].united(with: value.items, shape)
            } else if field != kind.titleField {
                record[field] = value
            }
        }
        let isAnotherName = SearchFold.key(typed.title) != SearchFold.key(title) && !typed.title.isEmpty
        if isAnotherName, case .list(let shape) = Contact.aliases.type {
            record[Contact.aliases] = record[Contact.aliases].united(with: [Item([Part.name: .text(typed.title)])], shape)
        }
        return record
    }
}

extension Value {
    fileprivate func united(with items: [Item], _ shape: Shape) -> Value {
        var union = UnitedItems(shape, self.items)
        for item in items { union.add(item) }
        return .list(union.items)
    }
}
