public import Domain
internal import GRDB

extension Store {
    /// Answers what a screen or a command asks, from one consistent view of the file.
    ///
    /// - Throws: a `Problem` where the file cannot be read, or where the asking task was cancelled.
    public func answer(_ query: Query) async throws(Problem) -> Answer {
        let today = today()
        return try await read { db in
            switch query {
            case .list(let list): .page(try ListReader(db: db, query: list).page())
            case .count(let kind, let filter): .count(try Self.count(kind, filter, today, db))
            case .dossier(let reference): .dossier(try DossierReader(db: db, today: today).dossier(reference))
            case .search(let text, let kinds, let limit): .hits(try Search(db: db, today: today, limit: limit).hits(text, kinds))
            case .complete(let text, let kinds, let limit):
                .hits(try Completion(db: db, today: today, limit: limit).hits(text, kinds))
            case .naming(let text, let kinds): .naming(try Lookup(db: db, today: today).naming(text, kinds))
            case .places(let text, let limit): .places(try PlaceReader(db: db).places(text, limit: limit))
            case .payback(let meeting): .payback(try PaybackReader(db: db, today: today).payback(meeting))
            case .tally(let tally): .table(try Tallies(db: db).table(tally))
            case .history(let reference, let limit): .history(try HistoryReader(db: db).entries(reference, limit: limit))
            case .office: .office(try OfficeReader(db: db).office())
            }
        }
    }

    /// Hands over whole lists one after the other, a window of rows at a time, from one consistent view of the file: what others
    /// write meanwhile neither repeats a row nor takes one away. An empty list is one window without rows.
    ///
    /// - Parameter limit: how many rows of each list at the most.
    /// - Throws: a `Problem` where the file cannot be read; what `body` throws as a `Problem` too.
    public func rows(_ queries: [ListQuery], limit: Int? = nil, _ body: (ListQuery, [Domain.Row]) throws -> Void) throws(Problem)
    {
        do {
            try pool.read { db in
                for query in queries { try ListReader(db: db, query: query).walk(upTo: limit) { try body(query, $0) } }
            }
        } catch {
            throw Problem(storage: error, path: path)
        }
    }

    private static func count(_ kind: Kind, _ filter: Filter, _ today: Day, _ db: Database) throws -> Int {
        let condition = try FilterClause(db: db, today: today).condition(filter, kind, "record")
        let clause: Clause = "SELECT count(*) FROM \(raw: kind.table) AS record WHERE record.deleted = 0 AND (\(condition))"
        return try clause.number(db)
    }
}
