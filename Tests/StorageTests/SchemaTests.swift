import Domain
import Foundation
import Testing

@testable import Storage

/// The schema, the field table and docs/schema.sql say the same.
struct SchemaTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/schema.sql")
        .standardized

    /// Set CHANCERY_ACCEPT=1 to write the page anew.
    @Test func thePageIsFresh() async throws {
        let tables = try await rows(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE '%Search\\_%' ESCAPE '\\' AND name <> 'grdb_migrations'
            ORDER BY tbl_name, type DESC, name
            """)
        let schema = "-- Written by the tests from the migrations.\n\n" + tables.map { $0 + ";\n" }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["CHANCERY_ACCEPT"] == "1" {
            try schema.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.page, encoding: .utf8) == schema)
    }

    @Test func everyFieldHasItsColumnsAndEveryColumnItsField() async throws {
        for kind in Kind.allCases {
            let layout = TableLayout.of(kind)
            var expected = layout.scalars.flatMap { Layout($0).columns.map(\.name) } + ["id", "uid", "deleted"]
            if layout.isFolded { expected.append("folded") }
            #expect(try await columns(kind.table) == Set(expected), "\(kind)")
            for (field, shape) in layout.lists {
                let parts = shape.parts.flatMap { Layout($0).columns.map(\.name) } + ["owner", "ordinal"]
                #expect(try await columns(shape.table) == Set(parts), "\(kind) \(field.key)")
            }
        }
    }

    @Test func everyForeignKeyHasAnIndex() async throws {
        let bare = try await rows(
            """
            SELECT tables.name || '.' || keys."from" FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
            WHERE tables.type = 'table' AND NOT EXISTS (
                SELECT 1 FROM pragma_index_list(tables.name) AS indexes, pragma_index_info(indexes.name) AS columns
                WHERE columns.seqno = 0 AND columns.name = keys."from")
            """)
        #expect(bare.isEmpty)
    }

    @Test func derivedFieldsHaveExpressions() {
        for kind in Kind.allCases {
            #expect(Set(kind.fields.filter(\.isDerived)) == Set(Derived.table[kind, default: [:]].keys))
        }
    }

    @Test func opportunitiesAreWorthNoMoreThanCanBeAdded() async throws {
        let office = try await SmallOffice()
        let opportunity = try #require(await office.list(.opportunity, .everything).rows.first).link.target
        try await office.apply(.set(opportunity, Opportunity.value, .integer(NumberPhrase.range.upperBound)))
        await #expect(throws: Problem.self) {
            try await office.apply(.set(opportunity, Opportunity.value, .integer(NumberPhrase.range.upperBound + 1)))
        }
    }

    private func columns(_ table: String) async throws -> Set<String> {
        Set(try await rows("SELECT name FROM pragma_table_info(\(table))"))
    }

    private func rows(_ clause: Clause) async throws -> [String] {
        let office = try await SmallOffice(filled: false)
        return try await office.store.read { try clause.texts($0) }
    }
}
