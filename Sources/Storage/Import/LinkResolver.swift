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
        if kind == .contact, let mailbox = MailAddress(link.label) {
            if let found = try holder(of: mailbox) {
                remember(found, for: link)
                return .one(found)
            }
            guard !mailbox.name.isEmpty else { return .none }
        }
        let name = kind == .contact ? MailAddress(link.label)?.name ?? link.label : link.label
        let ids = kind == .relation || kind == .view ? [] : try NameMatch(db: db).ids(name, kind)
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
        case .contact where MailAddress(link.label) != nil: return try MailAddress(link.label).map { try contact($0, reference) }
        case .organization, .contact: return Record(reference, [kind.titleField: .text(link.label)])
        case .topic:
            let slug = SearchFold.fold(link.label).replacing(" ", with: "-")
            return Record(reference, [Topic.name: .text(link.label), Topic.slug: .text(slug)])
        case .user, .meeting, .followUp, .opportunity, .relation, .pipeline, .stage, .marking, .rule, .view: return nil
        }
    }

    // MARK: addresses of mail

    /// The one of us, else the contact, that the address belongs to.
    private func holder(of mailbox: MailAddress) throws -> Link? {
        let reader = RecordReader(db: db)
        let ours: Clause =
            "SELECT id FROM user WHERE email = \(mailbox.address) COLLATE NOCASE AND deleted = 0 ORDER BY id LIMIT 1"
        if let id = try ours.ids(db).first { return try reader.link(.user, id: id) }
        let theirs: Clause = """
            SELECT contact.id FROM contactEmail AS item JOIN contact ON contact.id = item.owner
            WHERE item.address = \(mailbox.address) COLLATE NOCASE AND contact.deleted = 0 ORDER BY contact.id
            """
        let ids = try theirs.ids(db)
        // A mailbox of an office belongs to nobody in it.
        return try ids.count == 1 ? reader.link(.contact, id: ids[0]) : nil
    }

    /// Somebody new, at the organization whose web domain the address has.
    private func contact(_ mailbox: MailAddress, _ reference: Reference) throws -> Record {
        var record = Record(reference, [Contact.name: .text(mailbox.likelyName)])
        record[Contact.emails] = .list([Item([Part.address: .text(mailbox.address)])])
        let clause: Clause = """
            SELECT organization.id FROM organizationDomain AS item JOIN organization ON organization.id = item.owner
            WHERE item.name = \(mailbox.domain) COLLATE NOCASE AND organization.deleted = 0 ORDER BY organization.id LIMIT 1
            """
        if let id = try clause.ids(db).first, let organization = try RecordReader(db: db).link(.organization, id: id) {
            record[Contact.positions] = .list([Item([Position.organization: .link(organization)])])
        }
        return record
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
