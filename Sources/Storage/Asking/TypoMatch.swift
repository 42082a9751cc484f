internal import Domain
internal import GRDB

/// Forgives a typo: a word that nothing has becomes the nearest word among the names of contacts and organizations.
struct TypoMatch {
    let db: Database

    /// The terms, corrected where that is needed and possible.
    func nearest(_ terms: [[String]], _ kinds: [Kind]) throws -> (terms: [[String]], isGuess: Bool) {
        var isGuess = false
        let corrected = try terms.map { term in
            guard term.count == 1, term[0].count >= 4, try !isKnown(term, kinds), let word = try nearest(term[0]) else {
                return term
            }
            isGuess = true
            return [word]
        }
        return (corrected, isGuess)
    }

    private func isKnown(_ term: [String], _ kinds: [Kind]) throws -> Bool {
        try kinds.contains { kind in
            let select =
                SearchIndex.kinds.contains(kind) ? WordMatch.own(WordMatch.phrase(term), kind) : WordMatch.named([term], kind)
            let clause: Clause = "SELECT EXISTS (\(select))"
            return try clause.number(db) == 1
        }
    }

    private func nearest(_ word: String) throws -> String? {
        let first = String(word.prefix(1))
        if let near = try nearest(word, in: "term >= \(first) AND term < \(first + "\u{10FFFF}")") { return near }
        return try nearest(word, in: .yes)
    }

    /// Whole words before beginnings of words, common words before rare ones.
    private func nearest(_ word: String, in range: Clause) throws -> String? {
        let limit = word.count >= 7 ? 2 : 1
        var best: (word: String, distance: Int, count: Int)?
        for table in ["contactWords", "organizationWords"] {
            let clause: Clause = """
                SELECT term, doc FROM \(raw: table)
                WHERE col = 'name' AND (\(range)) AND length(term) >= \(word.count - limit)
                """
            let rows = try Row.fetchCursor(db.cachedStatement(sql: clause.sql), arguments: StatementArguments(clause.arguments))
            while let row = try rows.next() {
                let (candidate, count) = (row[0] as String, row[1] as Int)
                guard let distance = Self.distance(word, candidate, atMost: limit) else { continue }
                if best.map({ distance < $0.distance || (distance == $0.distance && count > $0.count) }) ?? true {
                    best = (candidate, distance, count)
                }
            }
        }
        return best?.word
    }

    /// Twice the letters that differ, and one more where only the beginning of the candidate was compared.
    private static func distance(_ word: String, _ candidate: String, atMost limit: Int) -> Int? {
        if let whole = EditDistance.damerauLevenshtein(word, candidate, atMost: limit) { return whole * 2 }
        let beginning = String(candidate.prefix(word.count))
        return EditDistance.damerauLevenshtein(word, beginning, atMost: limit).map { $0 * 2 + 1 }
    }
}
