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
        switch kind {
        // A word for one of these means that one; a name of one of those may be a part of another's.
        case .user, .topic, .pipeline, .stage, .marking, .rule: return try NameMatch(db: db).ids(text, kind)
        case .organization, .contact, .meeting, .followUp, .opportunity, .relation, .view: return []
        }
    }
}
