internal import Domain

/// Puts the items of a file's list together with ours: none is lost, none stands there twice.
struct ListUnion {
    let shape: Shape

    func union(_ ours: [Item], _ theirs: [Item]) -> [Item] {
        var items = ours
        for item in theirs where !item.parts.isEmpty {
            if let place = items.firstIndex(where: { isSame($0, item) }) {
                for part in shape.parts where items[place][part].isEmpty { items[place][part] = item[part] }
            } else {
                items.append(item)
            }
        }
        return items
    }

    private func isSame(_ left: Item, _ right: Item) -> Bool {
        shape.parts.allSatisfy { part in
            let (left, right) = (left[part], right[part])
            if part == shape.lead { return key(left, part) == key(right, part) }
            return isBeside(part) || left.isEmpty || right.isEmpty || key(left, part) == key(right, part)
        }
    }

    /// True for parts that say something about an item and do not make it another one.
    private func isBeside(_ part: Field) -> Bool {
        part == Part.type || part == Part.language || part == Position.to
            || (part.key == Participant.role.key && shape.lead == Participant.who)
    }

    private func key(_ value: Value, _ part: Field) -> Value {
        guard let text = value.text else { return value }
        return .text(part == Part.number ? text.filter { $0.isNumber || $0 == "+" } : text.lowercased())
    }
}
