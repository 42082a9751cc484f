internal import Domain
internal import GRDB

/// Which of our records a draft means: by uid, by what others call it, by email, then by name. A living one goes before a deleted one.
struct RecordMatch {
    let db: Database
    let today: Day

    func find(_ draft: Record) throws -> Int64? {
        if draft.reference.uid != .unknown, let id = try RecordReader(db: db).id(of: draft.reference) { return id }
        return try byExternalID(draft) ?? byEmail(draft) ?? byName(draft)
    }

    private func byExternalID(_ draft: Record) throws -> Int64? {
        guard let shape = draft.kind.fields.first(where: { $0.key == Contact.externalIDs.key })?.shape else { return nil }
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

    private func byEmail(_ draft: Record) throws -> Int64? {
        guard draft.kind == .contact else { return nil }
        for address in draft[Contact.emails].items.compactMap({ $0[Part.address].text }) {
            let clause: Clause = """
                SELECT record.id FROM contactEmail AS item JOIN contact AS record ON record.id = item.owner
                WHERE item.address = \(address) COLLATE NOCASE ORDER BY record.deleted, record.id
                """
            let owners = try clause.ids(db)
            if let id = try owners.first(where: { try !Self.isShared(address) || hasWord(of: draft.title, $0) }) { return id }
        }
        return nil
    }

    /// Mailboxes that belong to an office and not to a person.
    private static let offices: Set<String> = [
        "info", "contact", "contacts", "office", "hello", "mail", "admin", "press", "media", "team", "secretariat", "support",
        "enquiries",
        "inquiries", "reception", "communications", "general", "events",
    ]

    private static func isShared(_ address: String) -> Bool { offices.contains(address.prefix { $0 != "@" }.lowercased()) }

    private func hasWord(of name: String, _ contact: Int64) throws -> Bool {
        let words = Set(SearchFold.fold(name).split(separator: " "))
        let clause: Clause = "SELECT folded FROM contact WHERE id = \(contact)"
        let folded = try clause.texts(db).first ?? ""
        return folded.split(separator: " ").contains { words.contains($0) }
    }

    private func byName(_ draft: Record) throws -> Int64? {
        let folded = SearchFold.fold(draft.title)
        guard !folded.isEmpty else { return nil }
        switch draft.kind {
        case .contact: return try named(folded, .contact).first { try isSamePerson(draft, $0) }
        case .organization: return try named(folded, .organization).first { try isSameCountry(draft, $0) }
        case .meeting:
            guard let start = draft[Meeting.start].instant else { return nil }
            return try first(
                "SELECT id FROM meeting WHERE start = \(start.seconds) AND searchFold(subject) = \(folded) ORDER BY deleted, id")
        case .relation: return try relation(draft)
        case .followUp:
            return try Self.titled(draft.title, .followUp).ids(db).first {
                try isEqual(draft, $0, [FollowUp.due, FollowUp.contact, FollowUp.organization])
            }
        case .opportunity:
            return try Self.titled(draft.title, .opportunity).ids(db).first { try isEqual(draft, $0, [Opportunity.organization]) }
        case .topic: return try first("SELECT id FROM topic WHERE slug = \(draft[Topic.slug].text ?? "") ORDER BY deleted, id")
        case .user: return try first("SELECT id FROM user WHERE login = \(draft[User.login].text ?? "") ORDER BY deleted, id")
        case .pipeline, .stage, .marking, .view:
            let title = draft.kind.titleField.key
            return try first(
                "SELECT id FROM \(raw: draft.kind.table) WHERE searchFold(\(raw: title)) = \(folded) ORDER BY deleted, id")
        }
    }

    /// Living records of that very title, found by the search index.
    static func titled(_ title: String, _ kind: Kind) -> Clause {
        let folded = SearchFold.fold(title)
        guard !folded.isEmpty else { return "SELECT NULL WHERE 0" }
        return """
            SELECT id FROM \(raw: kind.table)
            WHERE id IN (\(WordMatch.own("name : \"\(folded)\"", kind))) AND searchFold("\(raw: kind.titleField.key)") = \(folded)
            """
    }

    private func named(_ folded: String, _ kind: Kind) throws -> [Int64] {
        let clause: Clause = "SELECT id FROM \(raw: kind.table) WHERE folded = \(folded) ORDER BY deleted, id LIMIT 50"
        return try clause.ids(db)
    }

    private func first(_ clause: Clause) throws -> Int64? { try clause.ids(db).first }

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
            """
            SELECT id FROM relation WHERE type = \(draft.title) AND \(raw: column("from", from.target.kind)) = \(start)
                AND \(raw: column("to", to.target.kind)) = \(end) ORDER BY deleted, id
            """)
    }
}
