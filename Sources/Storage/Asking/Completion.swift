internal import Domain
internal import GRDB

/// Completes a name while it is typed: those that begin so, then those that have words that begin so.
struct Completion {
    let db: Database
    let today: Day
    let limit: Int

    func hits(_ text: String, _ kinds: [Kind]) throws -> [Hit] {
        guard limit > 0 else { return [] }
        let terms = SearchFold.terms(text)
        var found = Search.Found(limit: limit)
        if terms.isEmpty {
            for kind in kinds { try found.add(first(kind), kind, db) }
        } else {
            for tier in [Search.Tier.beginning, .name] {
                for kind in kinds { try found.add(tier.clause(terms, kind, limit), kind, db) }
            }
        }
        let detail = HitDetail(db: db, today: today)
        return try found.ids.compactMap { try detail.hit($0) }
    }

    /// What to offer before a letter is typed.
    private func first(_ kind: Kind) -> Clause {
        let order = TableLayout.of(kind).isFolded ? "folded, id" : kind == .meeting ? "start DESC, id DESC" : "id"
        return "SELECT id FROM \(raw: kind.table) WHERE deleted = 0 ORDER BY \(raw: order) LIMIT \(limit)"
    }
}
