extension Change {
    /// Says that two that look alike are two: they are not suspected again.
    public static func distinct(_ record: Record, from other: Link) -> Change {
        let field = Contact.distinct
        let others = record[field].items
        let isSaid = others.contains { $0[Part.who].link == other }
        let now = Value.list(isSaid ? others : others + [Item([Part.who: .link(other)])])
        return Change(
            "Said that \(record.title) and \(other.label) are not the same",
            [.set(record.reference, field, now, over: record[field])])
    }
}
