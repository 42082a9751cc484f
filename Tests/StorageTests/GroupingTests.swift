import Domain
import Foundation
import Testing

@testable import Storage

/// Lists whose rows stand under headings, and filters across ties.
struct GroupingTests {
    /// Every grouping with every order: every row once, in both directions, and each heading in one piece.
    @Test(arguments: [Kind.contact, .organization, .meeting, .followUp, .opportunity])
    func everyGroupingCoversEveryRowOnce(kind: Kind) async throws {
        let office = try await SmallOffice()
        for grouping in kind.groupable + (kind == .followUp ? [FollowUp.queue] : []) {
            for sort in [kind.titleField, kind.fields[1], kind.fields[kind.fields.count - 1]] {
                for descending in [false, true] {
                    try await walk(office, kind, Sort(sort, descending: descending), grouping)
                }
            }
        }
    }

    private func walk(_ office: SmallOffice, _ kind: Kind, _ sort: Sort, _ grouping: Field) async throws {
        var query = ListQuery(kind, sort: sort, columns: [grouping], today: SmallOffice.today)
        query.arrange(by: sort, under: grouping)
        let all = try await page(office, query)
        let keys = all.rows.map(\.key)
        #expect(Set(keys.map(\.number)).count == keys.count)
        if query.grouping != nil {
            let headings = all.rows.map { grouping.heading(of: $0.values[0], in: .utc) }
            let pieces = headings.indices.filter { $0 == 0 || headings[$0] != headings[$0 - 1] }.count
            #expect(pieces == Set(headings).count, "\(kind) by \(sort.field.key) under \(grouping.key): \(headings)")
            let firstEmpty = headings.firstIndex(of: .none) ?? headings.endIndex
            #expect(headings[firstEmpty...].allSatisfy { $0 == .none }, "what has no heading comes last")
        }
        query.limit = 2
        for (place, key) in keys.enumerated() {
            query.window = .around(key)
            let around = try await page(office, query)
            let expected = Array(keys[max(0, place - 2)..<min(keys.count, place + 2)])
            #expect(around.rows.map(\.key) == expected, "\(kind) by \(sort.field.key) under \(grouping.key) around \(key)")
        }
        query.window = .end
        #expect(try await page(office, query).rows.map(\.key) == keys.suffix(2))
    }

    private func page(_ office: SmallOffice, _ query: ListQuery) async throws -> Page {
        guard case .page(let page) = try await office.store.answer(.list(query)) else { throw Problem("no page") }
        return page
    }

    @Test(
        arguments: [
            (Kind.contact, "org.country:KE", ["Kwame Mensah"]),
            (.contact, "org.kind:startup", ["Kwame Mensah"]),
            (.meeting, "org.kind:startup", ["Compute access", "Next steps"]),
            (.meeting, "org.kind:university", ["Campus visit"]),
            (.meeting, "contact:kwame", ["Compute access", "Next steps"]),
            (.meeting, "org:none", []),
            (.followUp, "contact.org:paulo", ["Call the dean"]),
            (.followUp, "owner.post:Nairobi", ["Call the dean", "Hear from the ministry"]),
            (.opportunity, "stage.pipeline:ties", ["Joint laboratory"]),
        ] as [(Kind, String, [String])])
    func filtersReachAcrossTies(kind: Kind, text: String, expected: [String]) async throws {
        let office = try await SmallOffice()
        let moment = Moment(now: SmallOffice.now, zone: .utc)
        let parsed = FilterParser(kind: kind, moment: moment, me: "ana").parse(text)
        #expect(parsed.problems.isEmpty)
        #expect(try await office.names(kind, parsed.filter).sorted() == expected)
    }

    @Test func recordsAreReadInTheirOrderAsFarAsAsked() async throws {
        let office = try await SmallOffice()
        let rows = try await office.list(.contact).rows
        let references = rows.reversed().map(\.link.target)
        try await office.apply(.delete(references[0]))
        guard case .records(let records) = try await office.store.answer(.records(references, [Contact.lead, Contact.role]))
        else {
            throw Problem("no records")
        }
        #expect(records.map(\.reference) == Array(references.dropFirst()))
        let kwame = try #require(records.first { $0.title == "Kwame Mensah" })
        #expect(kwame[Contact.lead].link?.label == "Ana Ruiz" && kwame[Contact.role] == .text("Founder"))
        #expect(kwame[Contact.emails].isEmpty)
    }
}
