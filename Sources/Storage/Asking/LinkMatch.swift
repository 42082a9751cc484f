internal import Domain
internal import GRDB

/// Which records a typed word means: users by login, topics by slug, all by short id, uid or a part of the name.
struct LinkMatch {
    let db: Database

    /// A SELECT of their ids.
    func ids(_ text: String, _ kind: Kind) throws -> Clause {
        let exact = try exact(text, kind)
        let found = exact.isEmpty ? WordMatch.named(SearchFold.terms(text), kind) : Clause.union(exact.map { "SELECT \($0)" })
        guard kind == .topic else { return found }
        return """
            WITH RECURSIVE under(id) AS (
                \(found) UNION SELECT topic.id FROM topic JOIN under ON topic.parent = under.id
            ) SELECT id FROM under
            """
    }

    /// Records that are called just so.
    private func exact(_ text: String, _ kind: Kind) throws -> [Int64] {
        if let short = ShortID(text), short.kind == kind { return [short.number] }
        if let id = try RecordReader(db: db).id(of: Reference(kind, UID(text))) { return [id] }
        let folded = SearchFold.fold(text)
        let table = kind.table
        switch kind {
        case .user:
            let byLogin = try select("SELECT id FROM user WHERE deleted = 0 AND login = \(text) COLLATE NOCASE")
            return try byLogin.isEmpty
                ? select("SELECT id FROM user WHERE deleted = 0 AND searchFold(name) = \(folded)") : byLogin
        case .topic:
            return try select(
                """
                SELECT id FROM topic WHERE deleted = 0 AND (slug = \(text) COLLATE NOCASE OR searchFold(name) = \(folded)
                    OR id IN (SELECT owner FROM topicAlias WHERE searchFold(name) = \(folded)))
                """)
        case .pipeline, .stage:
            return try select(
                "SELECT id FROM \(raw: table) WHERE deleted = 0 AND (slug = \(text) COLLATE NOCASE OR searchFold(name) = \(folded))"
            )
        case .marking:
            return try select(
                "SELECT id FROM marking WHERE deleted = 0 AND (letter = \(text) COLLATE NOCASE OR searchFold(name) = \(folded))")
        case .organization, .contact, .meeting, .followUp, .opportunity, .relation, .view: return []
        }
    }

    private func select(_ clause: Clause) throws -> [Int64] { try clause.ids(db) }
}
