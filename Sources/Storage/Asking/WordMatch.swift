internal import Domain

/// Full text: which records have all the words, in their own text or in the names that they are tied to.
enum WordMatch {
    /// Each word must begin a word of the record, or of a name that it is tied to.
    static func condition(_ text: String, _ kind: Kind, _ row: String) -> Clause {
        Clause.all(SearchFold.terms(text).map { "\(raw: row).id IN (\(ids($0, kind)))" })
    }

    /// Records whose own names match all the terms.
    static func named(_ terms: [[String]], _ kind: Kind) -> Clause {
        guard !terms.isEmpty else { return "SELECT NULL WHERE 0" }
        if SearchIndex.kinds.contains(kind) { return own("name : (\(all(terms)))", kind) }
        let conditions = terms.map { term -> Clause in
            "instr(' ' || searchFold(\"\(raw: kind.titleField.key)\"), ' ' || \(term.joined(separator: " "))) > 0"
        }
        return "SELECT id FROM \(raw: kind.table) WHERE deleted = 0 AND (\(Clause.all(conditions)))"
    }

    /// What the index of a kind holds for an FTS5 expression, as ids.
    static func own(_ expression: String, _ kind: Kind) -> Clause {
        let id = kind == .meeting ? "rowid & \(SearchIndex.meetingMask)" : "rowid"
        let table = "\(kind.table)Search"
        return "SELECT \(raw: id) FROM \(raw: table) WHERE \(raw: table) MATCH \(expression)"
    }

    /// The terms as an FTS5 expression (https://www.sqlite.org/fts5.html#full_text_query_syntax). Folded text has no quotes.
    static func all(_ terms: [[String]]) -> String { terms.map(phrase).joined(separator: " AND ") }

    static func phrase(_ term: [String]) -> String { "\"\(term.joined(separator: " "))\" *" }

    private static func ids(_ term: [String], _ kind: Kind) -> Clause {
        guard SearchIndex.kinds.contains(kind) else { return Clause.union([named([term], kind)] + ties(term, kind)) }
        return Clause.union([own(phrase(term), kind)] + ties(term, kind))
    }

    private static func ties(_ term: [String], _ kind: Kind) -> [Clause] {
        switch kind {
        case .contact: [tie("position", "owner", "organization", .organization, term)]
        case .meeting:
            [
                tie("participant", "owner", "contact", .contact, term),
                tie("participant", "owner", "organization", .organization, term),
            ]
        case .followUp:
            [
                tie("followUp", "id", "contact", .contact, term), tie("followUp", "id", "organization", .organization, term),
                tie("followUp", "id", "meeting", .meeting, term),
            ]
        case .opportunity: [tie("opportunity", "id", "organization", .organization, term)]
        case .relation:
            [
                tie("relation", "id", "fromContact", .contact, term), tie("relation", "id", "toContact", .contact, term),
                tie("relation", "id", "fromOrganization", .organization, term),
                tie("relation", "id", "toOrganization", .organization, term),
            ]
        case .organization, .topic, .user, .pipeline, .stage, .marking, .rule, .view: []
        }
    }

    private static func tie(_ table: String, _ id: String, _ column: String, _ kind: Kind, _ term: [String]) -> Clause {
        "SELECT \(raw: id) FROM \(raw: table) WHERE \(raw: column) IN (\(named([term], kind)))"
    }
}
