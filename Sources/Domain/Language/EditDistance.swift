public enum EditDistance {
    /// How many letters must be added, dropped, replaced or swapped with their neighbour to make one word of the other
    /// (optimal string alignment). Nil when it takes more than `limit`; known early.
    public static func damerauLevenshtein(_ left: String, _ right: String, atMost limit: Int) -> Int? {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 1...left.count {
            var row = [i]
            row.reserveCapacity(right.count + 1)
            for j in 1...right.count {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    best = min(best, beforeLast[j - 2] + 1)
                }
                row.append(best)
            }
            // A swap looks two rows back, so both must be beyond the limit.
            if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
            (beforeLast, last) = (last, row)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// The word nearest to `word`, when it is near enough to have been meant.
    public static func nearest(to word: String, among words: [String]) -> String? {
        let folded = SearchFold.fold(word)
        let limit = max(1, min(3, folded.count / 3))
        var best: (word: String, distance: Int)?
        for candidate in words {
            let atMost = (best?.distance ?? limit + 1) - 1
            if let distance = damerauLevenshtein(folded, SearchFold.fold(candidate), atMost: atMost) {
                best = (candidate, distance)
            }
        }
        return best?.word
    }
}
