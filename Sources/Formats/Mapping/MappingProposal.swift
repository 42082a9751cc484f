public import Domain

extension Mapping {
    /// The best guess: of the kind, where it is not given, and of what each column holds. `samples` are the first rows.
    public static func propose(header: [String], samples: [[String]], kind: Kind?, sourceName: String = "file") -> Mapping {
        var columns: [String: [String]] = [:]
        for row in samples {
            for (name, cell) in zip(header, row) where !EmptyWords.contains(cell) { columns[name, default: []].append(cell) }
        }
        return propose(header, columns, kind, sourceName)
    }

    static func propose(_ header: [String], _ samples: [String: [String]], _ kind: Kind?, _ sourceName: String) -> Mapping {
        let inner = header.map(HeaderGuess.inner)
        let guess = KindGuess(inner)
        let innerSamples = Dictionary(zip(inner, header).map { ($0, samples[$1] ?? []) }) { first, _ in first }
        let kind = kind ?? guess.kind(samples: innerSamples)
        let reader = HeaderGuess(kind: kind, sourceName: sourceName, headers: guess.headers)
        let uses = header.map { Column(name: $0, use: reader.use($0, samples: samples[$0] ?? [])) }
        return Mapping(kind: kind, columns: uses, organizationKind: kind == .organization ? guess.organizationKind : nil)
    }
}

/// Guesses the use of one column at a time.
struct HeaderGuess {
    let kind: Kind
    let sourceName: String
    let headers: Set<String>

    /// The header without the envelope that some exports put around every key.
    static func inner(_ header: String) -> String {
        for envelope in ["fields.", "attributes.", "properties.", "data."] where header.hasPrefix(envelope) {
            return String(header.dropFirst(envelope.count))
        }
        return header
    }

    func use(_ header: String, samples: [String]) -> ColumnUse {
        let header = Self.inner(header)
        let plain = HeaderWords.plain(header)
        let words = HeaderWords(header)
        if let use = identity(plain) ?? byName(plain, words, samples) ?? TypedHeader.use(words, kind: kind) { return use }
        if let field = kind.field(header), let use = ColumnUse(field, slot: "", type: "") { return checked(use, samples) }
        if !samples.isEmpty, samples.allSatisfy({ WebAddress.isURL($0) }), kind == .contact || kind == .organization {
            return .webLink(type: words.words.joined(separator: " "))
        }
        return .extra
    }

    private func identity(_ plain: String) -> ColumnUse? {
        guard kind.field("externalIDs") != nil else { return nil }
        let own = Self.ownIDs[kind, default: []]
        if ["id", "pk", "uuid", "guid", "recordid", "_id", "key"].contains(plain) || own.contains(plain) {
            return .externalID(source: sourceName)
        }
        if plain == "uid" { return .uid }
        return Self.registers[plain].map { .externalID(source: $0) }
    }

    private static let ownIDs: [Kind: [String]] = [
        .contact: ["contactid", "personid"],
        .organization: ["organizationid", "organisationid", "companyid", "accountid", "orgid"],
        .meeting: ["meetingid", "eventid", "interactionid"], .followUp: ["taskid", "followupid"],
        .opportunity: ["opportunityid", "dealid"],
    ]

    /// Registers that name organizations and people for the whole world.
    private static let registers = [
        "rorid": "ror", "ror": "ror", "cik": "cik", "symbol": "ticker", "ticker": "ticker", "lei": "lei", "wikidata": "wikidata",
        "wikidataid": "wikidata", "orcid": "orcid", "isni": "isni", "duns": "duns", "grid": "grid",
    ]

    private func byName(_ plain: String, _ words: HeaderWords, _ samples: [String]) -> ColumnUse? {
        switch kind {
        case .contact: contact(plain, words, samples)
        case .organization: organization(plain, words, samples)
        case .meeting: meeting(plain)
        case .followUp, .opportunity: Self.topicHeaders.contains(plain) ? .topics : nil
        case .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: nil
        }
    }

    private static let topicHeaders: Set = [
        "industry", "industries", "category", "categories", "sector", "sectors", "gicssector", "gicssubindustry", "tags", "tag",
        "topics", "topic", "keywords", "markets",
    ]

    private func contact(_ plain: String, _ words: HeaderWords, _ samples: [String]) -> ColumnUse? {
        if Self.topicHeaders.contains(plain) { return .topics }
        if plain == "location" { return .location }
        if plain == "position" { return .part(of: Contact.positions, Position.role, slot: "", type: "") }
        if plain == "title", !headers.contains("jobtitle"), !Honorific.areAll(samples) {
            return .part(of: Contact.positions, Position.role, slot: "", type: "")
        }
        if plain == "linkedinurl" || plain == "linkedin" { return .webLink(type: "linkedin") }
        guard ["organization", "company"].contains(words.words.first), words.words.count == 2 else { return nil }
        switch words.words[1] {
        case "name": return .part(of: Contact.positions, Position.organization, slot: words.number ?? "", type: "")
        case "title": return .part(of: Contact.positions, Position.role, slot: words.number ?? "", type: "")
        default: return nil
        }
    }

    private func organization(_ plain: String, _ words: HeaderWords, _ samples: [String]) -> ColumnUse? {
        if plain == "labels" {
            return samples.contains { Labels.isTagged($0) } || samples.isEmpty ? .labels : .topics
        }
        if Self.topicHeaders.contains(plain) { return .topics }
        if words.words.last == "location" { return .location }
        if plain == "wikipedia" || plain == "wikipediaurl" { return .webLink(type: "wikipedia") }
        if plain == "linkedin" || plain == "linkedinurl" { return .webLink(type: "linkedin") }
        // A second name beside the first is not the name: "Name" and "Company", "name" and "investor".
        if let field = kind.field(plain), field == Organization.name, plain != "name", headers.contains("name") { return .extra }
        return nil
    }

    private func meeting(_ plain: String) -> ColumnUse? {
        switch plain {
        case "organization", "organizations", "organisation", "organisations", "company", "companies":
            .participants(.organization)
        case "participants", "attendees", "people", "with", "contact", "contacts", "participant": .participants(.contact)
        case "adviser", "advisers", "advisor", "advisors", "colleagues", "host", "organizer", "ourside", "owner":
            .participants(.user)
        default: Self.topicHeaders.contains(plain) ? .topics : nil
        }
    }

    /// A link by the id of another file's record would make a record that is called by that id.
    private func checked(_ use: ColumnUse, _ samples: [String]) -> ColumnUse {
        let isLink: Bool
        switch use {
        case .field(let field): if case .link = field.type { isLink = true } else { isLink = false }
        case .part(_, let part, _, _): isLink = part == Position.organization
        case .drop, .extra, .externalID, .uid, .location, .labels, .topics, .webLink, .participants: isLink = false
        }
        return isLink && !samples.isEmpty && samples.allSatisfy(Self.isIdentifier) ? .extra : use
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.allSatisfy(\.isNumber)
            || text.count == 36 && text.count(where: { $0 == "-" }) == 4 && text.allSatisfy { $0.isHexDigit || $0 == "-" }
    }
}

/// What people and programs write where there is nothing to write.
enum EmptyWords {
    static func contains(_ text: String) -> Bool {
        let text = text.trimmed
        return text.isEmpty || text.count <= 4 && words.contains(text.lowercased())
    }

    private static let words: Set = ["none", "null", "n/a", "-", "–", "—", "nil", "#n/a"]
}
