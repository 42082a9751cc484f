internal import Domain
internal import GRDB

/// Which of our records a draft means: by uid, by what others call it, then a living one by email or name.
struct RecordMatch {
    let db: Database
    let today: Day
    /// Records that drafts of this run mean by uids of another office.
    let taken: Set<Reference>

    func find(_ draft: Record) throws -> Int64? {
        if draft.reference.uid != .unknown, let id = try RecordReader(db: db).id(of: draft.reference) {
            return try merged(draft.reference, id) ?? id
        }
        return try byExternalID(draft) ?? byEmail(draft) ?? byName(draft)
    }

    /// What a deleted record was merged into; nil where it was not.
    private func merged(_ reference: Reference, _ id: Int64) throws -> Int64? {
        guard let shape = Self.externalIDs(of: reference.kind), try RecordReader(db: db).isDeleted(reference.kind, id: id) else {
            return nil
        }
        let clause: Clause = """
            SELECT record.id FROM \(raw: shape.table) AS item JOIN \(raw: reference.kind.table) AS record ON record.id = item.owner
            WHERE item.source = \(Merging.source) AND item.value = \(reference.uid.text) AND record.deleted = 0 LIMIT 1
            """
        return try clause.ids(db).first
    }

    private func byExternalID(_ draft: Record) throws -> Int64? {
        guard let shape = Self.externalIDs(of: draft.kind) else { return nil }
        for item in draft[Contact.externalIDs].items {
            guard let source = item[Part.source].text, let value = item[Part.value].text else { continue }
            let clause: Clause = """
                SELECT record.id FROM \(raw: shape.table) AS item JOIN \(raw: draft.kind.table) AS record ON record.id = item.owner
                WHERE item.source = \(source) AND item.value = \(value) ORDER BY record.deleted, record.id LIMIT 1
                """
            if let id = try clause.ids(db).first { return id }
        }
        return nil
    }

    private static func externalIDs(of kind: Kind) -> Shape? {
        kind.fields.first { $0.key == Contact.externalIDs.key }?.shape
    }

    /// False for a record that the draft's own source tells from it: one that has another id there, or belongs to another uid.
    private func mayBe(_ draft: Record, _ id: Int64) throws -> Bool {
        if draft.reference.uid != .unknown, let link = try RecordReader(db: db).link(draft.kind, id: id),
            taken.contains(link.target)
        {
            return false
        }
        guard let shape = Self.externalIDs(of: draft.kind) else { return true }
        return try draft[Contact.externalIDs].items.compactMap { $0[Part.source].text }.allSatisfy { source in
            let clause: Clause = "SELECT count(*) FROM \(raw: shape.table) WHERE owner = \(id) AND source = \(source)"
            return try clause.number(db) == 0
        }
    }

    private func first(_ draft: Record, _ ids: [Int64], where isSame: (Int64) throws -> Bool = { _ in true }) throws -> Int64? {
        try ids.first { try mayBe(draft, $0) && isSame($0) }
    }

    /// Who has the address, where the names have a word in common: a mailbox may belong to an office.
    private func byEmail(_ draft: Record) throws -> Int64? {
        guard draft.kind == .contact else { return nil }
        for address in draft[Contact.emails].items.compactMap({ $0[Part.address].text }) {
            let clause: Clause = """
                SELECT contact.id FROM contactEmail AS item JOIN contact ON contact.id = item.owner
                WHERE item.address = \(address) COLLATE NOCASE AND contact.deleted = 0 ORDER BY contact.id
                """
            let owners = try clause.ids(db)
            let isAlone = owners.count == 1 && draft.title.isEmpty
            if let id = try first(draft, owners, where: { try isAlone || sharesWord(draft, $0) }) { return id }
        }
        return nil
    }

    private func sharesWord(_ draft: Record, _ id: Int64) throws -> Bool {
        guard let ours = try RecordReader(db: db).record(.contact, id: id) else { return false }
        return !Self.nameWords(ours).isDisjoint(with: Self.nameWords(draft))
    }

    private static func nameWords(_ contact: Record) -> Set<Substring> {
        let parts = [Contact.givenName, Contact.additionalNames, Contact.familyName].compactMap { contact[$0].text }
        return Set(([contact.title] + contact.otherNames + parts).flatMap { SearchFold.fold($0).split(separator: " ") })
    }

    private func byName(_ draft: Record) throws -> Int64? {
        let folded = SearchFold.fold(draft.title)
        guard !folded.isEmpty else { return nil }
        switch draft.kind {
        case .contact: return try first(draft, named(folded, .contact)) { try isSamePerson(draft, $0) }
        case .organization: return try first(draft, named(folded, .organization)) { try isSameCountry(draft, $0) }
        case .meeting:
            guard let start = draft[Meeting.start].instant else { return nil }
            return try first(draft, living(.meeting, "start = \(start.seconds) AND searchFold(subject) = \(folded)"))
        case .relation: return try relation(draft)
        case .followUp:
            return try first(draft, NameMatch(db: db).ids(draft.title, .followUp)) {
                try isEqual(draft, $0, [FollowUp.due, FollowUp.contact, FollowUp.organization])
            }
        case .opportunity:
            return try first(draft, NameMatch(db: db).ids(draft.title, .opportunity)) {
                try isEqual(draft, $0, [Opportunity.organization])
            }
        case .topic: return try first(draft, living(.topic, "slug = \(draft[Topic.slug].text ?? "")"))
        case .user: return try first(draft, living(.user, "login = \(draft[User.login].text ?? "")"))
        case .pipeline, .stage, .marking, .rule, .view:
            return try first(draft, living(draft.kind, "searchFold(\(raw: draft.kind.titleField.key)) = \(folded)"))
        }
    }

    private func living(_ kind: Kind, _ condition: Clause) throws -> [Int64] {
        let clause: Clause = "SELECT id FROM \(raw: kind.table) WHERE deleted = 0 AND (\(condition)) ORDER BY id"
        return try clause.ids(db)
    }

    private func named(_ folded: String, _ kind: Kind) throws -> [Int64] { try living(kind, "folded = \(folded)") }

    /// The same organization today; or no organization on one side and no other email.
    private func isSamePerson(_ draft: Record, _ id: Int64) throws -> Bool {
        let reader = RecordReader(db: db)
        let theirs = employers(draft[Contact.positions])
        let ours = employers(try reader.value(of: Contact.positions, in: .contact, id: id))
        guard theirs.isEmpty || ours.isEmpty else { return !theirs.isDisjoint(with: ours) }
        let ourEmails = addresses(try reader.value(of: Contact.emails, in: .contact, id: id))
        let theirEmails = addresses(draft[Contact.emails])
        return ourEmails.isEmpty || theirEmails.isEmpty || !ourEmails.isDisjoint(with: theirEmails)
    }

    private func employers(_ positions: Value) -> Set<Reference> {
        let current = positions.items.filter { Position.isPresent($0, on: today) }
        return Set(current.compactMap { $0[Position.organization].link?.target })
    }

    private func addresses(_ emails: Value) -> Set<String> {
        Set(emails.items.compactMap { $0[Part.address].text?.lowercased() })
    }

    private func isSameCountry(_ draft: Record, _ id: Int64) throws -> Bool {
        let ours = try RecordReader(db: db).value(of: Organization.country, in: .organization, id: id)
        let theirs = draft[Organization.country]
        return ours.isEmpty || theirs.isEmpty || ours == theirs
    }

    private func isEqual(_ draft: Record, _ id: Int64, _ fields: [Field]) throws -> Bool {
        try fields.allSatisfy { field in
            let ours = try RecordReader(db: db).value(of: field, in: draft.kind, id: id)
            return draft[field].isEmpty || ours.isEmpty || ours == draft[field]
        }
    }

    private func relation(_ draft: Record) throws -> Int64? {
        guard let from = draft[Relation.from].link, let to = draft[Relation.to].link else { return nil }
        let reader = RecordReader(db: db)
        guard let start = try reader.id(of: from.target), let end = try reader.id(of: to.target) else { return nil }
        let column = { (word: String, kind: Kind) in word + kind.table.prefix(1).uppercased() + kind.table.dropFirst() }
        return try first(
            draft,
            living(
                .relation,
                """
                type = \(draft.title) AND \(raw: column("from", from.target.kind)) = \(start)
                    AND \(raw: column("to", to.target.kind)) = \(end)
                """))
    }
}
