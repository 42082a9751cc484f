public import Domain
internal import GRDB

extension Store {
    /// The record that a word on the command line means: a short id, a uid or the beginning of one, a name or a part of it.
    ///
    /// - Throws: a `Problem` that lists the candidates where several are meant, and the nearest name where there is none.
    public func find(_ text: String, kinds: [Kind]) async throws(Problem) -> Link {
        let today = today()
        return try await read { try Lookup(db: $0, today: today).find(text, kinds) }
    }

    /// The short id of a record, deleted or not; nil where there is none.
    public func id(of reference: Reference) async throws(Problem) -> ShortID? {
        try await read { db in try RecordReader(db: db).id(of: reference).map { ShortID(reference.kind, $0) } }
    }

    /// The user of that login; nil where there is none.
    public func user(login: String) async throws(Problem) -> Domain.Record? {
        try await read { db in
            let clause: Clause = "SELECT id FROM user WHERE login = \(login) COLLATE NOCASE AND deleted = 0"
            return try clause.ids(db).first.flatMap { try RecordReader(db: db).record(.user, id: $0) }
        }
    }
}

/// Finds the one record that is meant.
struct Lookup {
    let db: Database
    let today: Day

    func find(_ text: String, _ kinds: [Kind]) throws -> Link {
        for step in [byID, byUID, byName, byWords] {
            let found = try step(text, kinds)
            if found.count > 1 { throw ambiguous(text, try found.compactMap(hit)) }
            if let id = found.first, let link = try RecordReader(db: db).link(id.kind, id: id.number) { return link }
        }
        throw try unknown(text, kinds)
    }

    /// What a name may mean, for whoever can still choose.
    func naming(_ text: String, _ kinds: [Kind]) throws -> Naming {
        for step in [byID, byUID, byName, byAnyWord] {
            let found = try step(text, kinds).compactMap(hit)
            if !found.isEmpty { return Naming(meant: Array(found.prefix(Self.most))) }
        }
        return Naming(meant: [], near: try Search(db: db, today: today, limit: 4).near(text, kinds))
    }

    /// How many namesakes are told apart at once.
    private static let most = 8

    private func byID(_ text: String, _ kinds: [Kind]) throws -> [ShortID] {
        guard let id = ShortID(text), kinds.contains(id.kind) else { return [] }
        return try ids("SELECT id FROM \(raw: id.kind.table) WHERE id = \(id.number)", id.kind)
    }

    private func byUID(_ text: String, _ kinds: [Kind]) throws -> [ShortID] {
        let exact = try kinds.flatMap { try ids("SELECT id FROM \(raw: $0.table) WHERE uid = \(text)", $0) }
        guard exact.isEmpty, text.count >= 8 else { return exact }
        return try kinds.flatMap { kind in
            try ids("SELECT id FROM \(raw: kind.table) WHERE uid > \(text) AND uid < \(text + "\u{10FFFF}") LIMIT 6", kind)
        }
    }

    private func byName(_ text: String, _ kinds: [Kind]) throws -> [ShortID] {
        try kinds.flatMap { kind in try NameMatch(db: db).ids(text, kind).map { ShortID(kind, $0) } }
    }

    /// Everybody whose name has words that begin so: half a name is nobody's alone.
    private func byAnyWord(_ text: String, _ kinds: [Kind]) throws -> [ShortID] {
        let terms = SearchFold.terms(text)
        guard !terms.isEmpty else { return [] }
        return try kinds.flatMap { kind in try Search.Tier.name.clause(terms, kind, 6).map { try ids($0, kind) } ?? [] }
    }

    /// The one whose name begins so, else the one that has words that begin so.
    private func byWords(_ text: String, _ kinds: [Kind]) throws -> [ShortID] {
        let terms = SearchFold.terms(text)
        guard !terms.isEmpty else { return [] }
        for tier in [Search.Tier.beginning, .name] {
            let found = try kinds.flatMap { kind in try tier.clause(terms, kind, 6).map { try ids($0, kind) } ?? [] }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func ids(_ clause: Clause, _ kind: Kind) throws -> [ShortID] { try clause.ids(db).map { ShortID(kind, $0) } }

    private func hit(_ id: ShortID) throws -> Hit? { try HitDetail(db: db, today: today).hit(id) }

    private func ambiguous(_ text: String, _ hits: [Hit]) -> Problem {
        Problem("\(text) could be any of these: \(Self.names(hits)). Name one by its id.")
    }

    /// The first of several, told from each other.
    static func names(_ hits: [Hit]) -> Phrase {
        let shown = hits.prefix(5).map { hit -> Phrase in
            let name: Phrase = "\(hit.id.description) \(hit.link.label)"
            return hit.detail.isEmpty ? name : "\(name) (\(hit.detail))"
        }
        return .joined(shown + (hits.count > 5 ? ["…"] : []), by: "; ")
    }

    private func unknown(_ text: String, _ kinds: [Kind]) throws -> Problem {
        let kind = kinds.count == 1 ? kinds[0].name : "record"
        let near = try Search(db: db, today: today, limit: 1).hits(text, kinds).first
        guard let near else { return Problem("There is no \(kind) called \(text). Look for it with `chancery search`.") }
        return Problem("There is no \(kind) called \(text). Did you mean \(near.id.description) \(near.link.label)?")
    }
}
