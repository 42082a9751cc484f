internal import Domain
internal import GRDB

/// Pairs whose names are alike, among those that share a word and an organization or country, or the same words altogether.
struct NamesAlike {
    /// In a block of up to this many all are compared with all; in a larger one each with so many that follow in its order.
    private static let reach = 30

    let db: Database
    let kind: Kind

    private struct Named {
        let id: Int64
        let name: String
        let country: String?
        var places: Set<Int64>
    }

    private struct Block: Hashable {
        let place: Int64
        let country: String
        let word: Substring
    }

    func pairs(besides seen: Set<SuspectFinder.Pair>) throws -> [SuspectFinder.Found] {
        let named = try named()
        var seen = seen
        var found: [SuspectFinder.Found] = []
        for block in blocks(of: named) {
            let sorted = block.count > 1 ? block.sorted { (named[$0].name, $0) < (named[$1].name, $1) } : []
            for (place, first) in sorted.enumerated() {
                for second in sorted[(place + 1)...].prefix(Self.reach) {
                    let (one, two) = (named[first], named[second])
                    let pair = SuspectFinder.Pair(one.id, two.id)
                    guard !seen.contains(pair), let likeness = NameLikeness(one.name, two.name, of: kind) else { continue }
                    guard let suspicion = try suspicion(likeness, one, two) else { continue }
                    seen.insert(pair)
                    found.append(SuspectFinder.Found(pair: pair, reason: suspicion.reason, certainty: suspicion.certainty))
                }
            }
        }
        return found.sorted { ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second) }
    }

    private func suspicion(_ likeness: NameLikeness, _ one: Named, _ two: Named) throws -> (reason: Phrase, certainty: Certainty)?
    {
        let place = try one.places.intersection(two.places).min().flatMap { id in
            try RecordReader(db: db).link(.organization, id: id)?.label
        }
        let isSameCountry = one.country.flatMap { ours in two.country.map { ours == $0 } }
        return likeness.suspicion(at: place, isSameCountry: isSameCountry, of: kind)
    }

    private func named() throws -> [Named] {
        let clause: Clause =
            kind == .contact
            ? """
            SELECT contact.id, contact.folded, contact.country, position.organization FROM contact
            LEFT JOIN position ON position.owner = contact.id WHERE contact.deleted = 0 ORDER BY contact.id
            """ : "SELECT id, folded, country, NULL FROM \(raw: kind.table) WHERE deleted = 0 ORDER BY id"
        var named: [Named] = []
        let rows = try Row.fetchCursor(db.cachedStatement(sql: clause.sql), arguments: StatementArguments(clause.arguments))
        while let row = try rows.next() {
            let (id, place) = (row[0] as Int64, row[3] as Int64?)
            if named.last?.id != id { named.append(Named(id: id, name: row[1], country: row[2], places: [])) }
            if let place { named[named.count - 1].places.insert(place) }
        }
        return named
    }

    /// The indices of those that are worth comparing with each other.
    private func blocks(of named: [Named]) -> [[Int]] {
        var byWords: [String: [Int]] = [:]
        var byPlace: [Block: [Int]] = [:]
        for (index, one) in named.enumerated() {
            let stem = kind == .organization ? NameLikeness.stem(one.name) : one.name
            let words = stem.split(separator: " ")
            byWords[words.sorted().joined(separator: " "), default: []].append(index)
            for word in Set(words) where word.count > 1 {
                for place in one.places { byPlace[Block(place: place, country: "", word: word), default: []].append(index) }
                guard let country = one.country else { continue }
                byPlace[Block(place: 0, country: country, word: word), default: []].append(index)
            }
        }
        return byWords.values.filter { $0.count > 1 } + byPlace.values.filter { $0.count > 1 }
    }
}
