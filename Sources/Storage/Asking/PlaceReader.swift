internal import Domain
internal import GRDB

/// The places of meetings, each once: along the index from one to the next, never over all the meetings between.
struct PlaceReader {
    let db: Database

    func places(_ text: String, limit: Int) throws -> [String] {
        var found: [String] = []
        var last: String?
        while found.count < limit, let next = try Self.next(after: last, beginning: text).texts(db).first {
            found.append(next)
            last = next
        }
        return found
    }

    static func next(after last: String?, beginning text: String) -> Clause {
        let bound: Clause = last.map { "place COLLATE NOCASE > \($0)" } ?? "place COLLATE NOCASE >= \(text)"
        return """
            SELECT place FROM meeting WHERE place IS NOT NULL AND deleted = 0 AND \(bound)
                AND place COLLATE NOCASE < \(text + "\u{10FFFF}")
            ORDER BY place COLLATE NOCASE LIMIT 1
            """
    }
}
