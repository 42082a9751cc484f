internal import Domain
internal import GRDB

/// Which living records are called just so: by a word that people type for them, else by their name, else by another name.
struct NameMatch {
    static let limit = 50

    let db: Database

    func ids(_ text: String, _ kind: Kind) throws -> [Int64] {
        let key = SearchFold.key(text)
        guard !key.isEmpty else { return [] }
        for condition in Self.conditions(text, key, kind) {
            let clause: Clause = """
                SELECT id FROM \(raw: kind.table) WHERE deleted = 0 AND (\(condition)) ORDER BY id LIMIT \(Self.limit)
                """
            let found = try clause.ids(db)
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func conditions(_ text: String, _ key: String, _ kind: Kind) -> [Clause] {
        let title: Clause =
            TableLayout.of(kind).isFolded
            ? "folded = \(key)" : "\(near(text, kind))searchFold(\"\(raw: kind.titleField.key)\") = \(key)"
        let words = kind.otherNames.filter { $0.shape == nil }.map { field -> Clause in
            "\(near(text, kind))\"\(raw: field.key)\" = \(text) COLLATE NOCASE"
        }
        let others = kind.otherNames.map { field -> Clause in
            guard let shape = field.shape else { return "\(near(text, kind))searchFold(\"\(raw: field.key)\") = \(key)" }
            let owners: Clause = "\(near(text, kind, "owner"))searchFold(\"\(raw: shape.lead.key)\") = \(key)"
            return "id IN (SELECT owner FROM \(raw: shape.table) WHERE \(owners))"
        }
        return [words, [title], others].filter { !$0.isEmpty }.map(Clause.any)
    }

    /// What the index knows of it, so that not every record is looked at.
    private static func near(_ text: String, _ kind: Kind, _ id: String = "id") -> Clause {
        let folded = SearchFold.fold(text)
        guard SearchIndex.kinds.contains(kind), !folded.isEmpty else { return "" }
        return "\(raw: id) IN (\(WordMatch.own("name : \"\(folded)\"", kind))) AND "
    }
}
