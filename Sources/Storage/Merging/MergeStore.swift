public import Domain
internal import GRDB

extension Store {
    /// Pairs of living contacts or organizations that may be one, the surest first.
    ///
    /// - Throws: a `Problem` where the file cannot be read.
    public func suspects(_ kind: Kind, limit: Int) async throws(Problem) -> [Suspect] {
        let today = today()
        return try await read { try SuspectFinder(db: $0, today: today, limit: limit).suspects(kind) }
    }
}
