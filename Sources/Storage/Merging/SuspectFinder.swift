internal import Domain
internal import GRDB

/// Finds pairs of records that may be one, never by comparing all with all: what is equal by its index, what is only alike among
/// the few that share a word and a place.
struct SuspectFinder {
    let db: Database
    let today: Day
    let limit: Int

    struct Pair: Hashable {
        let first: Int64
        let second: Int64

        init(_ one: Int64, _ two: Int64) { (first, second) = (min(one, two), max(one, two)) }
    }

    struct Found {
        let pair: Pair
        let reason: Phrase
        let certainty: Certainty
    }

    /// A reason and the pairs that it gives: two ids, the lower first, and what they have in common.
    private struct Test {
        let certainty: Certainty
        let reason: (String) -> Phrase
        let pairs: Clause
    }

    func suspects(_ kind: Kind) throws -> Suspects {
        guard kind == .contact || kind == .organization else {
            throw Problem("Duplicates are looked for among contacts and organizations.")
        }
        let distinct = try distinct(kind)
        var seen = distinct
        var found: [Found] = []
        for test in Self.tests(kind) {
            let clause: Clause = """
                SELECT pair.first, pair.second, min(pair.what) FROM (\(test.pairs)) AS pair
                JOIN \(raw: kind.table) AS one ON one.id = pair.first AND one.deleted = 0
                JOIN \(raw: kind.table) AS two ON two.id = pair.second AND two.deleted = 0
                GROUP BY pair.first, pair.second LIMIT \(limit + distinct.count + 1)
                """
            for row in try clause.rows(db) {
                let pair = Pair(row[0], row[1])
                guard seen.insert(pair).inserted else { continue }
                found.append(Found(pair: pair, reason: test.reason(row[2] ?? ""), certainty: test.certainty))
            }
        }
        found += try NamesAlike(db: db, kind: kind).pairs(besides: seen)
        return try suspects(found, kind)
    }

    private func suspects(_ found: [Found], _ kind: Kind) throws -> Suspects {
        let detail = HitDetail(db: db, today: today)
        let sorted = Certainty.allCases.flatMap { certainty in found.filter { $0.certainty == certainty } }
        let pairs = try sorted.prefix(limit).compactMap { found -> Suspect? in
            guard let first = try detail.hit(ShortID(kind, found.pair.first)),
                let second = try detail.hit(ShortID(kind, found.pair.second))
            else { return nil }
            return Suspect(first: first, second: second, reason: found.reason, certainty: found.certainty)
        }
        return Suspects(pairs: pairs, isCut: found.count > limit)
    }

    /// Pairs of which somebody has said that they are not one.
    private func distinct(_ kind: Kind) throws -> Set<Pair> {
        let clause: Clause = "SELECT owner, \(raw: kind.table) FROM \(raw: kind.table)Distinct"
        return Set(try clause.rows(db).map { Pair($0[0], $0[1]) })
    }

    private static func tests(_ kind: Kind) -> [Test] {
        let name = kind.table
        let common = [
            Test(certainty: .sure, reason: { "the same email \($0)" }, pairs: items("\(name)Email", "address")),
            Test(certainty: .possible, reason: { "the same phone \($0)" }, pairs: phones("\(name)Phone")),
            Test(certainty: .likely, reason: { "the same name in its script, \($0)" }, pairs: nativeNames(name)),
        ]
        let called = Test(certainty: .likely, reason: { "one is also called \($0)" }, pairs: aliases(name, kind))
        guard kind == .organization else { return common + [called] }
        let domain = Test(
            certainty: .likely, reason: { "the same web domain \($0)" }, pairs: items("organizationDomain", "name"))
        return common + [domain, called]
    }

    private static func items(_ table: String, _ column: String) -> Clause {
        """
        SELECT one.owner AS first, two.owner AS second, one.\(raw: column) AS what FROM \(raw: table) AS one
        JOIN \(raw: table) AS two ON two.\(raw: column) = one.\(raw: column) COLLATE NOCASE AND two.owner > one.owner
        """
    }

    /// However they are written; what is too short is an extension.
    private static func phones(_ table: String) -> Clause {
        """
        WITH phone AS MATERIALIZED (
            SELECT owner, number, phoneKey(number) AS key FROM \(raw: table) WHERE length(phoneKey(number)) > 6
        )
        SELECT one.owner AS first, two.owner AS second, one.number AS what FROM phone AS one
        JOIN phone AS two ON two.key = one.key AND two.owner > one.owner
        """
    }

    private static func nativeNames(_ table: String) -> Clause {
        """
        WITH native AS MATERIALIZED (
            SELECT id, nativeName, searchFold(nativeName) AS key FROM \(raw: table) WHERE nativeName IS NOT NULL AND deleted = 0
        )
        SELECT one.id AS first, two.id AS second, one.nativeName AS what FROM native AS one
        JOIN native AS two ON two.key = one.key AND two.id > one.id
        """
    }

    /// What one of them is also called is what the other is called. A single word is too little for a person.
    private static func aliases(_ table: String, _ kind: Kind) -> Clause {
        let isTelling: Clause = kind == .contact ? "instr(alias.key, ' ') > 0" : "length(alias.key) > 1"
        return """
            WITH alias AS MATERIALIZED (SELECT owner, name, searchFold(name) AS key FROM \(raw: table)Alias)
            SELECT min(alias.owner, named.id) AS first, max(alias.owner, named.id) AS second, alias.name AS what FROM alias
            JOIN \(raw: table) AS named ON named.folded = alias.key AND named.id <> alias.owner WHERE \(isTelling)
            """
    }
}
