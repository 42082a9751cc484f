import Domain
import Testing

@testable import Formats

@Suite struct RecordRoundTripTests {
    private static let rounds = 60

    @Test(arguments: Kind.allCases) func tablesComeBackAsTheyWere(kind: Kind) throws {
        try comesBack(kind, .csv, "export.csv")
    }

    @Test(arguments: Kind.allCases) func jsonComesBackAsItWas(kind: Kind) throws {
        try comesBack(kind, .json, "export.json")
    }

    private func comesBack(_ kind: Kind, _ format: Format, _ name: String) throws {
        for seed in [Dice.seed(), 3] {
            var dice = Dice(seed: seed)
            let records = (0..<Self.rounds).map { _ in dice.record(kind) { $0.someText() } }
            let read = try Read(write(records, format), name)
            #expect(read.problems == [], "seed \(seed)")
            #expect(read.records.count == records.count, "seed \(seed)")
            for (before, after) in zip(records, read.records) where before != after {
                let differing = kind.fields.filter { before[$0] != after[$0] }
                Issue.record("seed \(seed): \(differing.map { "\($0.key): \(before[$0]) \(after[$0])" })")
                return
            }
        }
    }

    @Test(arguments: [Kind.contact, .organization], [Format.vcard.name, Format.vcard3.name])
    func cardsComeBackAsTheyWere(kind: Kind, format: String) throws {
        let format = try #require(Format.named(format))
        let common = ["name", "aliases", "emails", "phones", "links", "addresses", "notes", "extras"]
        let personal = ["givenName", "additionalNames", "familyName", "title", "suffix", "gender"]
        let own = OwnCard.fields(of: kind).map(\.key)
        let keys = Set(common + own + (kind == .contact ? personal : ["website"]))
        for seed in [Dice.seed(), 6_257_988_876_648_508_026, 5] {
            var dice = Dice(seed: seed)
            let records = (0..<Self.rounds).map { _ in tidied(dice.record(kind, only: keys) { $0.cardText() }, &dice) }
            let read = try Read(write(records, format), "cards.vcf")
            #expect(read.problems == [], "seed \(seed)")
            for (before, after) in zip(records, read.records) where before != after {
                let differing = kind.fields.filter { before[$0] != after[$0] }
                Issue.record("seed \(seed): \(differing.map { "\($0.key): \(before[$0]) → \(after[$0])" })")
                return
            }
            #expect(read.records.count == records.count)
        }
    }

    @Test(arguments: [Format.vcard.name, Format.vcard3.name])
    func aPersonCalledAsTheOrganizationStaysAPerson(format: String) throws {
        let baobab = Link(Reference(.organization, UID("o1")), "Baobab")
        let record = Record(
            Reference(.contact, UID("c1")),
            [Contact.name: .text("Baobab"), Contact.positions: .list([Item([Position.organization: .link(baobab)])])])
        let format = try #require(Format.named(format))
        let read = try Read(write([record], format), "cards.vcf")
        #expect(read.records.map(\.kind) == [.contact])
    }

    /// Types and languages are words; items that are alike are one.
    private func tidied(_ record: Record, _ dice: inout Dice) -> Record {
        var record = record
        for field in record.kind.fields where !record[field].items.isEmpty {
            var items: [Item] = []
            for var item in record[field].items {
                if !item[Part.type].isEmpty {
                    item[Part.type] = .text(["work", "home", "work,cell"].randomElement(using: &dice) ?? "work")
                }
                if !item[Part.language].isEmpty { item[Part.language] = .text(["ja", "ar"].randomElement(using: &dice) ?? "ja") }
                if field == Contact.extras, item[Part.value].isEmpty { item[Part.value] = .text("z") }
                if !items.contains(item) { items.append(item) }
            }
            record[field] = .list(items)
        }
        return record
    }

    private func write(_ records: [Record], _ format: Format) throws -> [UInt8] {
        let make = try #require(format.writer)
        var writer = make(WritingPlan(kind: records[0].kind))
        return writer.begin() + records.flatMap { writer.bytes(of: $0, id: nil) } + writer.end()
    }

    @Test func jsonHasTheKeysOfTheFields() {
        let record = Record(
            Reference(.organization, UID("u1")),
            [
                Organization.name: .text("Siemens"), Organization.kind: .word(OrganizationKind.company),
                Organization.lead: .link(Link(Reference(.user, UID("u2")), "Ana")),
                Organization.domains: .list([Item([Part.name: .text("siemens.com")])]), Organization.lastMet: .day(Read.today),
            ])
        let text = String(
            decoding: JSONWriter().bytes(RecordJSON.object(of: record, id: ShortID(.organization, 7))), as: UTF8.self)
        #expect(
            text
                == #"{"record":"organization","id":"o7","uid":"u1","name":"Siemens","kind":"company","lead":{"kind":"user","uid":"u2","name":"Ana"},"domains":["siemens.com"],"lastMet":"2026-11-21"}"#
        )
    }

    @Test func givenColumnsAreAllThatIsWritten() throws {
        let record = Record(Reference(.contact, UID("u1")), [Contact.name: .text("Ana"), Contact.notes: .text("=1+1")])
        let writer = CSVRecordWriter(WritingPlan(kind: .contact, columns: [Contact.name, Contact.notes]))
        #expect(
            String(decoding: writer.begin() + writer.bytes(of: record, id: nil), as: UTF8.self) == "name,notes\r\nAna,'=1+1\r\n")
    }

    @Test func ourTableMayBeEditedByHand() throws {
        let text = "record,uid,name,country,lead,Remark\ncontact,u1,Ana,Kenya,Bo Li,x\n,,New,,,\ncontact,u3,,,,\n"
        let read = try Read(text, "export.csv")
        #expect(read.records.map(\.title) == ["Ana", "New"])
        #expect(read.records[0][Contact.country].text == "KE")
        #expect(read.records[0][Contact.lead].link?.label == "Bo Li")
        #expect(read.records[0].extra("Remark") == "x")
        #expect(read.records[1].reference == Reference(.contact, .unknown))
        #expect(read.problems.map(\.line) == [4])
    }
}
