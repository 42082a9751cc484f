import Domain
import Foundation
import Testing

@testable import Storage

/// Lists by key: every row once, in every order, in both directions.
struct ListTests {
    @Test func everyOrderCoversEveryRowOnceInBothDirections() async throws {
        let office = try await SmallOffice()
        try await office.apply(
            .create(Record(Reference(.contact, UID("twin1")), [Contact.name: .text("Ito Haruka")])),
            .create(
                Record(Reference(.contact, UID("twin2")), [Contact.name: .text("ito haruka"), Contact.tier: .word(Tier.second)])))
        for name in ["🙂", "???", "…"] {
            try await office.apply(.create(Record(Reference(.contact, UID(name)), [Contact.name: .text(name)])))
            try await office.apply(
                .create(
                    Record(
                        Reference(.opportunity, UID(name)),
                        [Opportunity.title: .text(name), Opportunity.stage: SmallOffice.link(.stage, "dialogue")])))
        }
        for kind in Kind.allCases {
            for field in kind.fields {
                for descending in [false, true] { try await walk(office, kind, Sort(field, descending: descending)) }
            }
        }
    }

    private func walk(_ office: SmallOffice, _ kind: Kind, _ sort: Sort) async throws {
        let all = try await office.list(kind, sort: sort, columns: kind.fields)
        #expect(all.isStart && all.isEnd)
        let keys = all.rows.map(\.key)
        #expect(Set(keys.map(\.number)).count == keys.count)
        for (place, key) in keys.enumerated() {
            let page = try await office.list(kind, sort: sort, window: .around(key), limit: 2)
            let expected = keys[max(0, place - 2)..<min(keys.count, place + 2)]
            #expect(page.rows.map(\.key) == Array(expected), "\(kind) by \(sort.field.key) around \(key)")
            #expect(page.isStart == (place <= 2) && page.isEnd == (place + 2 >= keys.count))
        }
        let end = try await office.list(kind, sort: sort, window: .end, limit: 2)
        #expect(end.rows.map(\.key) == keys.suffix(2), "\(kind) by \(sort.field.key) from the end")
        let firstEmpty = keys.firstIndex { $0.sort == .none } ?? keys.endIndex
        #expect(keys[firstEmpty...].allSatisfy { $0.sort == .none }, "empty last")
    }

    @Test func aWalkIsNotDisturbedByWhatOthersWrite() async throws {
        let office = try await SmallOffice(filled: false)
        let people = (0..<1200).map { number in
            Edit.create(Record(Reference(.contact, UID("c\(number)")), [Contact.name: .text("Person \(number % 700)")]))
        }
        try await office.store.apply(Change("Filled", people), as: nil, at: SmallOffice.now)
        let other = try Store(path: office.store.path)
        let query = ListQuery(.contact, sort: Sort(Contact.name, descending: true), columns: [], today: SmallOffice.today)
        var walked: [Reference] = []
        var sizes: [Int] = []
        let (windows, reader) = AsyncStream.makeStream(of: [Domain.Row].self)
        let goOn = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            try? office.store.rows([query]) { _, rows in
                reader.yield(rows)
                goOn.wait()
            }
            reader.finish()
        }
        for await rows in windows {
            walked += rows.map(\.link.target)
            sizes.append(rows.count)
            // One who was read goes to the end, and one from the end to the beginning.
            let (last, first) = (walked[sizes.count], Reference(.contact, UID("c\(sizes.count)")))
            let edits: [Edit] = [.set(last, Contact.name, .text("Aaron")), .set(first, Contact.name, .text("Zoe"))]
            try await other.apply(Change("Renamed", edits), as: nil, at: SmallOffice.now)
            goOn.signal()
        }
        #expect(walked.count == 1200 && Set(walked).count == 1200 && sizes == [500, 500, 200])
        try other.close()
    }

    @Test func aWalkStopsAtItsLimit() async throws {
        let office = try await SmallOffice()
        let lists = [Kind.contact, .organization, .view].map {
            ListQuery($0, sort: Sort($0.titleField), columns: [], today: SmallOffice.today)
        }
        var names: [[String]] = []
        try office.store.rows(lists, limit: 2) { names.append($1.map(\.link.label)) }
        #expect(names == [["Ito Haruka", "Kwame Mensah"], ["Baobab Labs", "Stanford University"], []])
        let first = try #require(await office.list(.contact, limit: 1).rows.first)
        let rest = try await office.list(.contact, window: .after(first.key))
        #expect(rest.rows.map(\.link.label) == ["Kwame Mensah", "Mara Conceição", "Suharto"] && rest.isEnd)
    }

    @Test func aRowThatIsGoneStillMarksItsPlace() async throws {
        let office = try await SmallOffice()
        let row = try #require(await office.list(.contact).rows.first { $0.link.label == "Kwame Mensah" })
        try await office.apply(.delete(row.link.target))
        let page = try await office.list(.contact, window: .around(row.key), limit: 1)
        #expect(page.rows.map(\.link.label) == ["Ito Haruka", "Mara Conceição"])
    }

    @Test func columnsHoldWhatTheirFieldsSay() async throws {
        let office = try await SmallOffice()
        let columns = [Contact.organization, Contact.role, Contact.lastMet, Contact.nextDue, Contact.emails, Contact.lead]
        let row = try #require(await office.list(.contact, .words("kwame"), columns: columns).rows.first)
        #expect(row.values[0].link?.label == "Baobab Labs")
        #expect(row.values[1] == .text("Founder"))
        // Held at half past eight in the morning of the next day, in Tokyo.
        #expect(row.values[2] == SmallOffice.day("2026-11-11"))
        #expect(row.values[3] == SmallOffice.day("2026-11-20"))
        #expect(row.values[4].items.first?[Part.address] == .text("kwame@baobab.example"))
        #expect(row.values[5].link?.label == "Ana Ruiz")
    }

    @Test func theQueueIsInTheOrderOfItsGroups() async throws {
        let office = try await SmallOffice()
        let columns = [FollowUp.queue, FollowUp.status, FollowUp.due, FollowUp.waitUntil]
        let page = try await office.list(.followUp, sort: Sort(FollowUp.queue), columns: columns)
        #expect(
            page.rows.map(\.link.label) == [
                "Send the brief", "Call the dean", "Book the room", "Write the report", "Read the paper",
                "Hear from the ministry",
                "Introduce the investor", "Send the data",
            ])
        for row in page.rows {
            let group = FollowUpGroup(
                status: row.values[1].word() ?? .open, due: row.values[2].day, waitUntil: row.values[3].day,
                today: SmallOffice.today)
            #expect(row.values[0].text?.first == String(group.rawValue).first)
        }
    }

    @Test(arguments: [
        (Kind.contact, Sort(Contact.name), "contactName"), (.organization, Sort(Organization.name), "organizationName"),
        (.meeting, Sort(Meeting.start, descending: true), "meetingStart"), (.followUp, Sort(FollowUp.queue), "followUpClosed"),
    ])
    func theUsualOrdersReadAnIndex(kind: Kind, sort: Sort, index: String) async throws {
        let office = try await SmallOffice()
        let query = ListQuery(kind, sort: sort, columns: [], today: SmallOffice.today)
        let key = try #require(await office.list(kind, sort: sort).rows.last?.key)
        let plan = try await office.store.read { db in
            let stretch = try #require(Order(sort, of: kind, row: "record", today: SmallOffice.today).stretches.last)
            return try ListReader(db: db, query: query).statement(stretch, .yes, key, 200, false, true).plan(db)
        }
        #expect(plan.contains { $0.contains("USING INDEX \(index)") || $0.contains("USING COVERING INDEX \(index)") }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test func derivedFieldsLookUpOnlyWhatBelongsToTheRecord() async throws {
        let office = try await SmallOffice()
        for kind in Kind.allCases {
            for (field, expression) in Derived.table[kind, default: [:]] {
                let clause: Clause =
                    "SELECT \(expression("record", SmallOffice.today)) FROM \(raw: kind.table) AS record WHERE id = 1"
                let plan = try await office.store.read { try clause.plan($0) }
                // What a recursion has gathered itself is no table.
                let own = ["SCAN CONSTANT ROW", "SCAN up"]
                let walks = plan.filter { $0.hasPrefix("SCAN") && !own.contains($0) && !$0.contains("subquery") }
                #expect(walks.isEmpty && !plan.contains { $0.contains("followUpDue") }, "\(field.key): \(plan)")
            }
        }
    }
}
