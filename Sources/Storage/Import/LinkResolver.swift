internal import Domain
internal import GRDB

/// Finds the records that a file names in its links.
struct LinkResolver {
    let db: Database
    private var known: [Kind: [String: Link]] = [:]

    init(db: Database) { self.db = db }

    /// The record of that name; nil where it is new.
    mutating func find(_ link: Link) throws -> Link? {
        let kind = link.target.kind
        if let found = known[kind]?[link.label] { return found }
        guard let id = try ids(link.label, kind).first, let found = try RecordReader(db: db).link(kind, id: id) else {
            return nil
        }
        remember(found, for: link)
        return found
    }

    mutating func remember(_ found: Link, for link: Link) { known[link.target.kind, default: [:]][link.label] = found }

    /// What was made for a draft that was then refused is gone.
    mutating func forget() { known = [:] }

    /// A record of that name, for the kinds that a name makes.
    func newRecord(for link: Link, uid: UID) throws -> Record {
        let kind = link.target.kind
        let reference = Reference(kind, uid)
        guard !SearchFold.fold(link.label).isEmpty else {
            throw Problem("The name of a \(kind.name) is empty. Fill it in and import again.")
        }
        switch kind {
        case .organization, .contact: return Record(reference, [kind.titleField: .text(link.label)])
        case .topic:
            let slug = SearchFold.fold(link.label).replacing(" ", with: "-")
            return Record(reference, [Topic.name: .text(link.label), Topic.slug: .text(slug)])
        case .user: throw Problem("There is no user \(link.label). Add the user first, or use a login of this office.")
        case .meeting, .followUp, .opportunity, .relation, .pipeline, .stage, .marking, .view:
            throw Problem("There is no \(kind.name) called \(link.label). Add it first, and import again.")
        }
    }

    private func ids(_ name: String, _ kind: Kind) throws -> [Int64] {
        let folded = SearchFold.fold(name)
        let clause: Clause
        switch kind {
        case .organization, .contact:
            let byName: Clause = "SELECT id FROM \(raw: kind.table) WHERE folded = \(folded) AND deleted = 0 ORDER BY id LIMIT 1"
            let found = try byName.ids(db)
            guard found.isEmpty, !folded.isEmpty else { return found }
            clause = """
                SELECT owner FROM \(raw: kind.table)Alias WHERE owner IN (\(WordMatch.own("name : \"\(folded)\"", kind)))
                AND searchFold(name) = \(folded) ORDER BY owner LIMIT 1
                """
        case .topic:
            clause = """
                SELECT id FROM topic WHERE deleted = 0 AND (slug = \(name) COLLATE NOCASE OR searchFold(name) = \(folded)
                    OR id IN (SELECT owner FROM topicAlias WHERE searchFold(name) = \(folded))) ORDER BY id
                """
        case .user:
            clause = """
                SELECT id FROM user WHERE deleted = 0 AND (login = \(name) COLLATE NOCASE OR searchFold(name) = \(folded))
                ORDER BY login = \(name) COLLATE NOCASE DESC, id
                """
        case .pipeline, .stage:
            clause = """
                SELECT id FROM \(raw: kind.table) WHERE deleted = 0 AND (slug = \(name) COLLATE NOCASE OR searchFold(name) = \(folded))
                ORDER BY id
                """
        case .marking:
            clause = """
                SELECT id FROM marking WHERE deleted = 0 AND (letter = \(name) COLLATE NOCASE OR searchFold(name) = \(folded)) ORDER BY id
                """
        case .meeting, .followUp, .opportunity:
            clause = RecordMatch.titled(name, kind)
        case .relation, .view:
            return []
        }
        return try clause.ids(db)
    }
}
