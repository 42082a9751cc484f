internal import Domain
internal import GRDB

/// Finds pairs of records that may be one, each reason by its index and never by comparing all with all.
struct SuspectFinder {
    let db: Database
    let today: Day
    let limit: Int

    /// A reason and the pairs that it gives: two ids, the lower first, and what they have in common.
    private struct Test {
        let reason: (String) -> Phrase
        let pairs: Clause
    }

    private struct Pair: Hashable {
        let first: Int64
        let second: Int64
    }

    func suspects(_ kind: Kind) throws -> [Suspect] {
        guard kind == .contact || kind == .organization else {
            throw Problem("Duplicates are looked for among contacts and organizations.")
        }
        let detail = HitDetail(db: db, today: today)
        var seen: Set<Pair> = []
        var suspects: [Suspect] = []
        for test in Self.tests(kind) {
            let clause: Clause = """
                SELECT pair.first, pair.second, min(pair.what) FROM (\(test.pairs)) AS pair
                JOIN \(raw: kind.table) AS one ON one.id = pair.first AND one.deleted = 0
                JOIN \(raw: kind.table) AS two ON two.id = pair.second AND two.deleted = 0
                GROUP BY pair.first, pair.second LIMIT \(limit + seen.count)
                """
            for row in try clause.rows(db) where suspects.count < limit {
                let pair = Pair(first: row[0], second: row[1])
                guard seen.insert(pair).inserted, let first = try detail.hit(ShortID(kind, pair.first)),
                    let second = try detail.hit(ShortID(kind, pair.second))
                else { continue }
                suspects.append(Suspect(first: first, second: second, reason: test.reason(row[2] ?? "")))
            }
            if suspects.count >= limit { break }
        }
        return suspects
    }

    private static func tests(_ kind: Kind) -> [Test] {
        let name = kind.table
        let common = [
            Test(reason: { "the same email \($0)" }, pairs: items("\(name)Email", "address")),
            Test(reason: { "the same phone \($0)" }, pairs: phones("\(name)Phone")),
            Test(reason: { "the same name in its script, \($0)" }, pairs: nativeNames(name)),
        ]
        let own =
            kind == .contact
            ? [
                Test(reason: { "the same name at \($0)" }, pairs: colleagues(" AND two.folded = one.folded")),
                Test(reason: { "names one typo apart at \($0)" }, pairs: colleagues(" AND isTypo(one.folded, two.folded)")),
            ] : [Test(reason: { "the same web domain \($0)" }, pairs: items("organizationDomain", "name"))]
        let names = [
            Test(reason: { "the same name and country, \($0)" }, pairs: namesakes(name, "two.country = one.country")),
            Test(
                reason: { _ in "the same name, and one has no country" },
                pairs: namesakes(name, "one.country IS NULL OR two.country IS NULL")),
        ]
        return common + own.prefix(1) + names.prefix(1) + own.dropFirst() + names.dropFirst()
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

    private static func namesakes(_ table: String, _ condition: Clause) -> Clause {
        """
        SELECT one.id AS first, two.id AS second, one.country AS what FROM \(raw: table) AS one
        JOIN \(raw: table) AS two ON two.folded = one.folded AND two.id > one.id WHERE \(condition)
        """
    }

    /// Contacts that are or were at one organization.
    private static func colleagues(_ condition: Clause) -> Clause {
        """
        SELECT one.id AS first, two.id AS second, organization.name AS what FROM contact AS one
        JOIN position AS past ON past.owner = one.id
        JOIN position AS other ON other.organization = past.organization AND other.owner > past.owner
        JOIN contact AS two ON two.id = other.owner\(condition)
        JOIN organization ON organization.id = past.organization
        """
    }
}
