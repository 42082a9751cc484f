internal import Domain
internal import GRDB

/// Counts the records of a kind by several filters at once, in one pass over them.
struct Counter {
    let db: Database
    let today: Day

    /// The records within a filter, by which of the others let them through.
    ///
    /// - Parameter base: what all of them are within.
    func groups(_ kind: Kind, within base: Filter, by filters: [Filter]) throws -> Groups {
        let maker = FilterClause(db: db, today: today)
        let tests = try filters.map { filter -> Clause in "(\(try maker.condition(filter, kind, "record"))) IS TRUE" }
        let places = Clause.list((1...max(1, tests.count)).map { "\(raw: String($0))" })
        let clause: Clause = """
            SELECT \(tests.isEmpty ? "1" : Clause.list(tests)), count(*) FROM \(raw: kind.table) AS record
            WHERE record.deleted = 0 AND (\(try maker.condition(base, kind, "record"))) GROUP BY \(places)
            """
        return Groups(
            rows: try clause.rows(db).map { row in
                ((0..<max(1, tests.count)).map { row[$0] }, row[row.count - 1])
            })
    }

    /// How often which filters let a record through.
    struct Groups {
        fileprivate let rows: [(passes: [Bool], count: Int)]

        /// How many records all of these filters let through, by their places.
        func count(_ places: Int...) -> Int {
            rows.reduce(0) { sum, row in places.allSatisfy { row.passes[$0] } ? sum + row.count : sum }
        }

        /// How many there are.
        var all: Int { rows.reduce(0) { $0 + $1.count } }
    }
}

/// What a row or a column of a table is about: its words, and which records belong to it.
struct Slice {
    let label: Phrase
    let filter: Filter

    init(_ label: Phrase, _ filter: Filter) {
        self.label = label
        self.filter = filter
    }
}

extension Filter {
    /// All of them; those that let everything through say nothing.
    static func both(_ filters: Filter...) -> Filter {
        let parts = filters.flatMap { filter -> [Filter] in
            switch filter {
            case .everything: []
            case .all(let inner): inner
            case .words, .field, .not, .any: [filter]
            }
        }
        return parts.count > 1 ? .all(parts) : parts.first ?? .everything
    }

    static func field(_ fields: Field..., is test: Test) -> Filter { .field(FieldPath(fields), test) }

    /// A link to any of the records that these words mean.
    static func links(_ field: Field, to words: [String]) -> Filter {
        words.count == 1 ? .field(field, is: .links(words[0])) : .any(words.map { .field(field, is: .links($0)) })
    }
}
