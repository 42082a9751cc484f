/// A list that grew by a merge and was changed since, as it would be had there been no merge.
enum TakenApart {
    /// - Parameters:
    ///   - before: what stood in the field before the merge.
    ///   - after: what stood there after it.
    ///   - now: what stands there now.
    static func items(before: [Item], after: [Item], now: [Item]) -> [Item] {
        let added = after.filter { !before.contains($0) }
        let lost = before.filter { !after.contains($0) }
        let kept = now.filter { !added.contains($0) }
        return kept + lost.filter { !kept.contains($0) }
    }
}

extension Value {
    /// The value as it would be had a merge not made `after` of `before`; nil where what was changed since cannot be told from it.
    public func takenApart(before: Value, after: Value) -> Value? {
        if isSame(as: after) { return before }
        switch (before, after, self) {
        case (.list, _, _), (_, .list, _), (_, _, .list):
            return .list(TakenApart.items(before: before.items, after: after.items, now: items))
        case (.none, _, _), (.text, _, _), (.integer, _, _), (.flag, _, _), (.day, _, _), (.instant, _, _), (.link, _, _):
            return nil
        }
    }
}
