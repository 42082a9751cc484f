internal import Domain
internal import GRDB

/// A piece of SQL with what fills its question marks. Interpolation makes values arguments; only `raw` is pasted, and it is ours.
struct Clause: ExpressibleByStringInterpolation {
    private(set) var sql: String
    private(set) var arguments: [DatabaseValue]

    init(stringLiteral sql: String) {
        self.sql = sql
        arguments = []
    }

    init(stringInterpolation pieces: Interpolation) {
        sql = pieces.sql
        arguments = pieces.arguments
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var sql = ""
        fileprivate var arguments: [DatabaseValue] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { sql += literal }
        mutating func appendInterpolation(raw: String) { sql += raw }
        mutating func appendInterpolation(_ text: String) { fill(text.databaseValue) }
        mutating func appendInterpolation(_ number: Int64) { fill(number.databaseValue) }
        mutating func appendInterpolation(_ number: Int) { fill(number.databaseValue) }
        mutating func appendInterpolation(_ day: Day) { fill(day.description.databaseValue) }
        mutating func appendInterpolation(_ value: DatabaseValue) { fill(value) }

        mutating func appendInterpolation(_ clause: Clause) {
            sql += clause.sql
            arguments += clause.arguments
        }

        private mutating func fill(_ value: DatabaseValue) {
            sql += "?"
            arguments.append(value)
        }
    }

    static let yes: Clause = "1"
    static let no: Clause = "0"

    static func all(_ clauses: [Clause]) -> Clause { joined(clauses, " AND ", empty: yes) }
    static func any(_ clauses: [Clause]) -> Clause { joined(clauses, " OR ", empty: no) }

    static func union(_ selects: [Clause]) -> Clause {
        guard let first = selects.first else { return "SELECT NULL WHERE 0" }
        return selects.dropFirst().reduce(first) { "\($0) UNION ALL \($1)" }
    }

    static func list(_ clauses: [Clause]) -> Clause {
        guard let first = clauses.first else { return "" }
        return clauses.dropFirst().reduce(first) { "\($0), \($1)" }
    }

    private static func joined(_ clauses: [Clause], _ word: String, empty: Clause) -> Clause {
        guard let first = clauses.first else { return empty }
        return clauses.dropFirst().reduce("(\(first))") { "\($0)\(raw: word)(\($1))" }
    }
}

extension Clause {
    func rows(_ db: Database) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    }

    func row(_ db: Database) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    }

    func ids(_ db: Database) throws -> [Int64] {
        try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    }

    func number(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments)) ?? 0
    }

    func texts(_ db: Database) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    }

    /// The steps by which SQLite would read it.
    func plan(_ db: Database) throws -> [String] {
        let clause: Clause = "EXPLAIN QUERY PLAN \(self)"
        return try clause.rows(db).map { $0["detail"] }
    }
}
