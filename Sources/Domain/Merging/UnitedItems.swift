/// The items of two lists as one: none is lost and none stands there twice.
///
/// Unlike in an import, neither side is newer: a position that ended is another one than the same that did not.
struct UnitedItems {
    let shape: Shape
    private(set) var items: [Item]
    /// Items that stand there already and are said to be of another type.
    private(set) var conflicts: [Item] = []

    init(_ shape: Shape, _ items: [Item] = []) {
        self.shape = shape
        self.items = items
    }

    mutating func add(_ item: Item) {
        guard !item.parts.isEmpty else { return }
        guard let place = items.firstIndex(where: { isSame($0, item) }) else { return items.append(item) }
        var isConflict = false
        for part in shape.parts where !item[part].isEmpty {
            let ours = items[place][part]
            if ours.isEmpty {
                items[place][part] = item[part]
            } else if part.key == Participant.role.key, ours != item[part] {
                items[place][part] = .text("\(ours.text(for: part)); \(item[part].text(for: part))")
            } else if part != shape.lead, ours != item[part] {
                isConflict = true
            }
        }
        if isConflict { conflicts.append(item) }
    }

    private func isSame(_ left: Item, _ right: Item) -> Bool {
        shape.parts.allSatisfy { part in
            let (left, right) = (left[part], right[part])
            if part == shape.lead { return lead(left) == lead(right) }
            if part == Position.to { return left == right }
            return isBeside(part) || left.isEmpty || right.isEmpty || left == right
        }
    }

    /// True for parts that say something about an item and do not make it another one.
    private func isBeside(_ part: Field) -> Bool {
        part == Part.type || part == Part.language || (part.key == Participant.role.key && shape.lead == Participant.who)
    }

    /// What makes two items the same. Ids of other systems and facts are taken by the letter.
    private func lead(_ value: Value) -> Value {
        guard let text = value.text, shape.parts.contains(where: isBeside) else { return value }
        return .text(shape.lead == Part.number ? text.filter { $0.isNumber || $0 == "+" } : text.lowercased())
    }
}
