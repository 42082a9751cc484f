import Domain
import Storage

/// What the store answers, each query by its own name.
extension Session {
    func page(_ query: ListQuery) async throws(Problem) -> Page {
        guard case .page(let page) = try await store.answer(.list(query)) else { mismatch() }
        return page
    }

    /// Hands over the rows of lists, a window at a time, up to a limit of each.
    func rows(_ queries: [ListQuery], limit: Int? = nil, _ body: (ListQuery, [Row]) throws -> Void) throws(Problem) {
        try store.rows(queries, limit: limit, body)
    }

    func count(_ kind: Kind, _ filter: Filter) async throws(Problem) -> Int {
        guard case .count(let count) = try await store.answer(.count(kind, filter)) else { mismatch() }
        return count
    }

    func hits(_ text: String, _ kinds: [Kind], limit: Int) async throws(Problem) -> [Hit] {
        guard case .hits(let hits) = try await store.answer(.search(text, kinds, limit: limit)) else { mismatch() }
        return hits
    }

    func history(_ reference: Reference?, limit: Int) async throws(Problem) -> [HistoryEntry] {
        guard case .history(let entries) = try await store.answer(.history(reference, limit: limit)) else { mismatch() }
        return entries
    }

    func office() async throws(Problem) -> Office {
        guard case .office(let office) = try await store.answer(.office) else { mismatch() }
        return office
    }

    func dossier(_ reference: Reference) async throws(Problem) -> Dossier {
        guard case .dossier(let dossier) = try await store.answer(.dossier(reference)) else { mismatch() }
        guard let dossier else { throw Problem("There is no \(reference.kind.name) \(reference.uid.text) in this file.") }
        return dossier
    }

    func payback(_ meeting: Reference) async throws(Problem) -> Payback? {
        guard case .payback(let payback) = try await store.answer(.payback(meeting)) else { mismatch() }
        return payback
    }

    private func mismatch() -> Never { preconditionFailure("each query has the answer of its name") }
}
