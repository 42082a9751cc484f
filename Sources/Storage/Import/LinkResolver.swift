internal import Domain
internal import GRDB

/// Finds the records that a file names in its links.
struct LinkResolver {
    enum Found {
        case one(Link)
        case none
        /// Several of that name, and nothing that decides between them.
        case several(Problem)
    }

    let db: Database
    let today: Day
    private var known: [Kind: [String: Link]] = [:]
    /// Ours for the uids of another office.
    private var taken: [Reference: Link] = [:]
    /// Records that uids of another office stand for.
    private(set) var takenRecords: Set<Reference> = []

    init(db: Database, today: Day) {
        self.db = db
        self.today = today
    }

    /// The record of that name, as the draft that names it would mean it.
    mutating func find(_ link: Link, in draft: Record) throws -> Found {
        let kind = link.target.kind
        if let ours = taken[link.target] { return .one(ours) }
        if let found = known[kind]?[link.label] { return .one(found) }
        let ids = kind == .relation || kind == .view ? [] : try NameMatch(db: db).ids(link.label, kind)
        guard let id = ids.count > 1 ? try decided(ids, kind, draft) : ids.first else {
            return ids.isEmpty ? .none : .several(try problem(link, ids))
        }
        guard let found = try RecordReader(db: db).link(kind, id: id) else { return .none }
        if ids.count == 1 { remember(found, for: link) }
        return .one(found)
    }

    mutating func remember(_ found: Link, for link: Link) { known[link.target.kind, default: [:]][link.label] = found }

    mutating func remember(_ ours: Link, forUID foreign: Reference) {
        taken[foreign] = ours
        takenRecords.insert(ours.target)
    }

    /// What was made for a draft that was then refused is gone.
    mutating func forget() { known = [:] }

    /// A record of that name; nil for the kinds of which a name alone makes none.
    func newRecord(for link: Link, uid: UID) throws -> Record? {
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
        case .user, .meeting, .followUp, .opportunity, .relation, .pipeline, .stage, .marking, .rule, .view: return nil
        }
    }

    // MARK: several of one name

    private func decided(_ ids: [Int64], _ kind: Kind, _ draft: Record) throws -> Int64? {
        switch kind {
        // Pipelines follow each other, and so do the stages of one.
        case .pipeline, .stage: return ids.first
        case .contact:
            let employers = try draft.linked(.organization).compactMap { try RecordReader(db: db).id(of: $0) }
            return try only(ids) { id in try employers.contains { try isAt($0, id) } } ?? inCountry(of: draft, ids, kind)
        case .organization: return try inCountry(of: draft, ids, kind)
        case .meeting, .followUp, .opportunity, .relation, .topic, .user, .marking, .rule, .view: return nil
        }
    }

    private func only(_ ids: [Int64], _ isMeant: (Int64) throws -> Bool) rethrows -> Int64? {
        let meant = try ids.filter(isMeant)
        return meant.count == 1 ? meant[0] : nil
    }

    private func isAt(_ organization: Int64, _ contact: Int64) throws -> Bool {
        let clause: Clause = """
            SELECT count(*) FROM position
            WHERE owner = \(contact) AND organization = \(organization) AND \(Derived.current(today))
            """
        return try clause.number(db) > 0
    }

    private func inCountry(of draft: Record, _ ids: [Int64], _ kind: Kind) throws -> Int64? {
        guard let country = draft[Contact.country].text else { return nil }
        return try only(ids) { id in
            let clause: Clause = "SELECT count(*) FROM \(raw: kind.table) WHERE id = \(id) AND country = \(country)"
            return try clause.number(db) > 0
        }
    }

    private func problem(_ link: Link, _ ids: [Int64]) throws -> Problem {
        let detail = HitDetail(db: db, today: today)
        let names = Lookup.names(try ids.prefix(6).compactMap { try detail.hit(ShortID(link.target.kind, $0)) })
        return Problem("\(link.label) could be any of these: \(names). It was left out; put it in by hand.")
    }
}

extension Record {
    /// The records of a kind that it links to, in its fields or in the items of its lists.
    fileprivate func linked(_ kind: Kind) -> [Reference] {
        let links = values.values.flatMap { value in
            [value.link].compactMap(\.self) + value.items.flatMap { $0.parts.values.compactMap(\.link) }
        }
        return links.map(\.target).filter { $0.kind == kind }
    }
}
