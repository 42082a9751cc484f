internal import Domain
internal import GRDB

/// Finds records of several kinds by their words: names that begin so, other names, then what is written in them.
struct Search {
    let db: Database
    let today: Day
    let limit: Int

    func hits(_ text: String, _ kinds: [Kind]) throws -> [Hit] {
        let terms = SearchFold.terms(text)
        guard !terms.isEmpty, limit > 0 else { return [] }
        let (words, isGuess) = try TypoMatch(db: db).nearest(terms, kinds)
        var found = Found(limit: limit)
        if let short = ShortID(text), kinds.contains(short.kind) {
            try found.add("SELECT id FROM \(raw: short.kind.table) WHERE id = \(short.number) AND deleted = 0", short.kind, db)
        }
        for tier in Tier.allCases where !found.isFull {
            for kind in kinds { try found.add(tier.clause(words, kind, limit), kind, db) }
        }
        let detail = HitDetail(db: db, today: today)
        return try found.ids.compactMap { try detail.hit($0, isGuess: isGuess) }
    }

    /// Those whose names have nearly these words.
    func near(_ text: String, _ kinds: [Kind]) throws -> [Hit] {
        let terms = SearchFold.terms(text)
        let (words, isGuess) = try TypoMatch(db: db).nearest(terms, kinds)
        guard isGuess else { return [] }
        var found = Found(limit: limit)
        for tier in [Tier.beginning, .name] {
            for kind in kinds { try found.add(tier.clause(words, kind, limit), kind, db) }
        }
        let detail = HitDetail(db: db, today: today)
        return try found.ids.compactMap { try detail.hit($0, isGuess: true) }
    }

    /// How well a record answers, best first. Each is one walk along an index, cut at the limit: never a ranking of all that match.
    enum Tier: CaseIterable {
        case beginning, name, text, tied

        func clause(_ terms: [[String]], _ kind: Kind, _ limit: Int) -> Clause? {
            let isIndexed = SearchIndex.kinds.contains(kind)
            switch self {
            case .beginning: return Self.beginning(terms.map { $0.joined(separator: " ") }.joined(separator: " "), kind, limit)
            case .name: return Self.newestFirst(WordMatch.named(terms, kind), isIndexed: isIndexed, limit)
            case .text:
                return isIndexed ? Self.newestFirst(WordMatch.own(WordMatch.all(terms), kind), isIndexed: true, limit) : nil
            case .tied:
                // A contact by name and organization together, as in "ana stanford".
                guard kind == .contact, terms.count > 1 else { return nil }
                let words = terms.map { "\"\($0.joined(separator: " "))\"" }.joined(separator: " ")
                return """
                    SELECT record.id FROM contact AS record
                    WHERE record.deleted = 0 AND (\(WordMatch.condition(words, kind, "record"))) LIMIT \(limit)
                    """
            }
        }

        static func beginning(_ words: String, _ kind: Kind, _ limit: Int) -> Clause? {
            guard TableLayout.of(kind).isFolded else { return nil }
            return """
                SELECT id FROM \(raw: kind.table) WHERE folded >= \(words) AND folded < \(words + "\u{10FFFF}") AND deleted = 0
                ORDER BY folded, id LIMIT \(limit)
                """
        }

        static func newestFirst(_ select: Clause, isIndexed: Bool, _ limit: Int) -> Clause {
            "\(select) ORDER BY \(raw: isIndexed ? "rowid" : "id") DESC LIMIT \(limit)"
        }
    }

    /// Hits in the order in which they were found, each once.
    struct Found {
        let limit: Int
        private(set) var ids: [ShortID] = []
        private var seen: Set<ShortID> = []

        init(limit: Int) { self.limit = limit }

        var isFull: Bool { ids.count >= limit }

        mutating func add(_ clause: Clause?, _ kind: Kind, _ db: Database) throws {
            guard let clause, !isFull else { return }
            for number in try clause.ids(db) where !isFull {
                let id = ShortID(kind, number)
                if seen.insert(id).inserted { ids.append(id) }
            }
        }
    }
}
