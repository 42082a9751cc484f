import Domain

@testable import Storage

/// What the office holds: its living records, the order of their names, and what each word finds.
struct Contents: Equatable, Sendable {
    var records: Set<Domain.Record> = []
    var folded: [String] = []
    var found: [String: [Int64]] = [:]

    static let words = ["amber", "brook", "cedar", "delta", "ember", "fjord", "kwame", "stanford", "baobab", "大"]
}

extension SmallOffice {
    func contents() async throws -> Contents { try await Self.contents(of: store) }

    static func contents(of store: Store) async throws -> Contents {
        try await store.read { db in
            var contents = Contents()
            for kind in Kind.allCases {
                let living: Clause = "SELECT id FROM \(raw: kind.table) WHERE deleted = 0 ORDER BY id"
                for id in try living.ids(db) {
                    try RecordReader(db: db).record(kind, id: id).map { _ = contents.records.insert($0) }
                }
                guard SearchIndex.kinds.contains(kind) else { continue }
                for word in Contents.words {
                    contents.found["\(kind) \(word)"] = try WordMatch.own(WordMatch.phrase([word]), kind).ids(db).sorted()
                }
            }
            for kind in ["contact", "organization"] {
                let names: Clause = "SELECT folded FROM \(raw: kind) WHERE deleted = 0 ORDER BY folded, id"
                contents.folded += try names.texts(db)
            }
            return contents
        }
    }
}
