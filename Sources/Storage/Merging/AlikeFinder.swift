internal import Domain
internal import GRDB

/// Finds who it might be already that is being typed, by indexes alone: it is asked at every letter.
struct AlikeFinder {
    /// How many are looked at that share a word of the name.
    private static let breadth = 300

    let db: Database
    let today: Day
    let limit: Int

    private struct Found {
        let id: Int64
        let reason: Phrase
        let certainty: Certainty
    }

    func alike(_ candidate: Candidate) throws -> [Alike] {
        let all = try emails(candidate) + domains(candidate) + nativeNames(candidate) + names(candidate) + phones(candidate)
        let detail = HitDetail(db: db, today: today)
        var seen: Set<Int64> = []
        let sorted = Certainty.allCases.flatMap { certainty in all.filter { $0.certainty == certainty } }
        return try sorted.filter { seen.insert($0.id).inserted }.prefix(limit).compactMap { found in
            try detail.hit(ShortID(candidate.kind, found.id)).map {
                Alike(hit: $0, reason: found.reason, certainty: found.certainty)
            }
        }
    }

    private func emails(_ candidate: Candidate) throws -> [Found] {
        try candidate.emails.flatMap { email in
            try owners("\(candidate.kind.table)Email", "item.address = \(email) COLLATE NOCASE", candidate.kind).map {
                Found(id: $0, reason: "the same email \(email)", certainty: .sure)
            }
        }
    }

    private func domains(_ candidate: Candidate) throws -> [Found] {
        try candidate.domains.flatMap { domain in
            try owners("organizationDomain", "item.name = \(domain) COLLATE NOCASE", .organization).map {
                Found(id: $0, reason: "the same web domain \(domain)", certainty: .sure)
            }
        }
    }

    private func phones(_ candidate: Candidate) throws -> [Found] {
        try candidate.phones.flatMap { phone -> [Found] in
            guard let last = phone.last(where: \.isWholeNumber), phone.filter(\.isWholeNumber).count > 6 else { return [] }
            let condition: Clause = """
                instr(substr(item.number, -2), \(String(last))) > 0 AND phoneKey(item.number) = phoneKey(\(phone))
                """
            return try owners("\(candidate.kind.table)Phone", condition, candidate.kind).map {
                Found(id: $0, reason: "the same phone \(phone)", certainty: .likely)
            }
        }
    }

    private func owners(_ table: String, _ condition: Clause, _ kind: Kind) throws -> [Int64] {
        let clause: Clause = """
            SELECT DISTINCT item.owner FROM \(raw: table) AS item
            JOIN \(raw: kind.table) AS record ON record.id = item.owner AND record.deleted = 0
            WHERE \(condition) ORDER BY item.owner LIMIT \(limit)
            """
        return try clause.ids(db)
    }

    private func nativeNames(_ candidate: Candidate) throws -> [Found] {
        guard !candidate.nativeName.isEmpty else { return [] }
        let clause: Clause = """
            SELECT id FROM \(raw: candidate.kind.table)
            WHERE id IN (\(WordMatch.own("name : \"\(candidate.nativeName)\"", candidate.kind))) AND deleted = 0
                AND searchFold(nativeName) = \(candidate.nativeName) LIMIT \(limit)
            """
        return try clause.ids(db).map { Found(id: $0, reason: "the same name in its script", certainty: .likely) }
    }

    // MARK: names

    private func names(_ candidate: Candidate) throws -> [Found] {
        guard !candidate.name.isEmpty else { return [] }
        return try ids(candidate).compactMap { try found($0, candidate) }
    }

    /// Those with the rarest words of the name, and those whose name begins as it does.
    private func ids(_ candidate: Candidate) throws -> [Int64] {
        let (name, kind) = (candidate.name, candidate.kind)
        let words = name.split(separator: " ").map(String.init)
        let known = try words.map { word -> (word: String, count: Int) in
            let clause: Clause = "SELECT doc FROM \(raw: kind.table)Words WHERE term = \(word) AND col = 'name'"
            return (word, try clause.number(db))
        }
        var ids: [Int64] = []
        for (word, count) in known.sorted(by: { $0.count < $1.count }) where count > 0 && ids.count < Self.breadth {
            let clause: Clause = "\(WordMatch.own("name : \"\(word)\"", kind)) LIMIT \(Self.breadth)"
            ids += try clause.ids(db)
        }
        let exact: Clause = "SELECT id FROM \(raw: kind.table) WHERE folded = \(name) LIMIT 20"
        let beginning = String(name.prefix(3))
        let near: Clause = """
            SELECT id FROM \(raw: kind.table) WHERE folded >= \(beginning) AND folded < \(beginning + "\u{10FFFF}")
            ORDER BY folded LIMIT \(Self.breadth)
            """
        ids += try exact.ids(db)
        if words.count == 1 { ids += try near.ids(db) }
        var seen: Set<Int64> = []
        return ids.filter { seen.insert($0).inserted }
    }

    private func found(_ id: Int64, _ candidate: Candidate) throws -> Found? {
        let kind = candidate.kind
        let clause: Clause = "SELECT folded, country FROM \(raw: kind.table) WHERE id = \(id) AND deleted = 0"
        guard let row = try clause.row(db) else { return nil }
        let name: String = row[0]
        guard let likeness = NameLikeness(candidate.name, name, of: kind) else { return try alias(id, candidate) }
        let theirs: String? = row[1]
        let isSameCountry = candidate.country.flatMap { ours in theirs.map { ours == $0 } }
        if let known = likeness.suspicion(at: try place(id, candidate), isSameCountry: isSameCountry, of: kind) {
            return Found(
                id: id, reason: isSameCountry == nil ? shortened(known.reason, likeness) : known.reason,
                certainty: known.certainty)
        }
        switch likeness {
        case .same, .swapped, .legalForm, .typo, .nickname: return Found(id: id, reason: likeness.words, certainty: .possible)
        case .initial, .shorter: return nil
        }
    }

    /// Who types has not come to the country yet.
    private func shortened(_ reason: Phrase, _ likeness: NameLikeness) -> Phrase {
        reason == likeness.suspicion(at: nil, isSameCountry: nil, of: .contact)?.reason ? likeness.words : reason
    }

    private func alias(_ id: Int64, _ candidate: Candidate) throws -> Found? {
        guard candidate.name.contains(" ") || candidate.kind == .organization else { return nil }
        let clause: Clause = """
            SELECT name FROM \(raw: candidate.kind.table)Alias WHERE owner = \(id) AND searchFold(name) = \(candidate.name)
            """
        return try clause.texts(db).first.map { Found(id: id, reason: "also called \($0)", certainty: .likely) }
    }

    /// The organization at which both are or were.
    private func place(_ id: Int64, _ candidate: Candidate) throws -> String? {
        let reader = RecordReader(db: db)
        for link in candidate.organizations {
            guard let place = try reader.id(of: link.target) else { continue }
            let clause: Clause = "SELECT count(*) FROM position WHERE owner = \(id) AND organization = \(place)"
            if try clause.number(db) > 0 { return link.label }
        }
        return nil
    }
}
