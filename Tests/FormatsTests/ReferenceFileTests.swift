import Assets
import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Files that ministries really start from.
@Suite struct ReferenceFileTests {
    private static let universities = "ref/universities/world_universities_and_domains.json"
    private static let ror = "ref/organisations-ror/ror-organisations-sample.csv"
    private static let companies = "ref/companies-sp500/constituents.csv"
    private static let unicorns = "ref/startups/unicorns-2022-nolicence.csv"
    private static let investors = "ref/startups/investors-derived.csv"
    private static let early = "ref/startups/yc-startups-2005-2014-alice-corona.csv"
    private static let batches = "ref/startups/yc-companies-2025-04-21-ycvault-AGPL.csv"

    @Test(.enabled(if: SharedData.has(universities)))
    func readsUniversities() throws {
        let read = try Read(shared: Self.universities)
        #expect(read.drafts.count == 10_251)
        #expect(read.problems == [])
        for record in read.records {
            #expect(!record.title.isEmpty && record[Organization.kind] == .word(OrganizationKind.university))
            #expect(record[Organization.country].text?.count == 2, "\(record.texts)")
            #expect(!record[Organization.domains].isEmpty && !record[Organization.website].isEmpty, "\(record.texts)")
        }
        let first = try #require(read.records.first)
        #expect(first[Organization.region].text == "São Paulo")
        #expect(first.texts(of: Organization.domains, Part.name) == ["fho.edu.br"])
        try keepsEverything(Self.universities, read)
    }

    @Test(.enabled(if: SharedData.has(ror)))
    func readsTheResearchRegistry() throws {
        let read = try Read(shared: Self.ror)
        #expect(read.drafts.count == 3_974)
        #expect(read.problems == [])
        let natives = read.records.compactMap { $0[Organization.nativeName].text }
        #expect(natives.count > 800)
        #expect(natives.contains { $0.hasPrefix("東京") })
        #expect(read.records.contains { !$0.texts(of: Organization.aliases, Part.language).isEmpty })
        for record in read.records {
            #expect(record[Organization.externalIDs].items.first?[Part.source].text == "ror")
            #expect(record[Organization.country].text?.count == 2, "\(record.texts)")
            #expect(record[Organization.kind].text != nil, "\(record.texts)")
        }
        try keepsEverything(Self.ror, read)
    }

    @Test(.enabled(if: SharedData.has(companies)))
    func readsListedCompanies() throws {
        let read = try Read(shared: Self.companies)
        #expect(read.drafts.count == 503)
        #expect(read.problems == [])
        let first = try #require(read.records.first)
        #expect(first.title == "3M")
        #expect(first[Organization.kind] == .word(OrganizationKind.company))
        #expect(first[Organization.city].text == "Saint Paul")
        #expect(first[Organization.region].text == "Minnesota")
        #expect(first[Organization.country].text == "US")
        #expect(first[Organization.founded].integer == 1902)
        #expect(first.texts(of: Organization.externalIDs, Part.source) == ["ticker", "cik"])
        // Block, Inc. has no headquarters.
        #expect(read.records.filter { $0[Organization.country].text == nil }.map(\.title) == ["Block, Inc."])
        #expect(read.records.contains { $0.labels(of: Organization.topics).contains("Semiconductors") })
        try keepsEverything(Self.companies, read)
    }

    @Test(.enabled(if: SharedData.has(unicorns)))
    func readsUnicorns() throws {
        let read = try Read(shared: Self.unicorns)
        #expect(read.drafts.count == 1_074)
        #expect(read.problems == [])
        let first = try #require(read.records.first)
        #expect(first[Organization.kind] == .word(OrganizationKind.startup))
        #expect(first[Organization.country].text == "CN")
        #expect(first.labels(of: Organization.topics) == ["Artificial intelligence"])
        #expect(first.extra("Select Investors")?.hasPrefix("Sequoia") == true)
        #expect(read.records.allSatisfy { $0[Organization.country].text != nil })
        try keepsEverything(Self.unicorns, read)
    }

    @Test(.enabled(if: SharedData.has(investors)))
    func readsInvestors() throws {
        let read = try Read(shared: Self.investors)
        // One of the 1,384 is called "N/A".
        #expect(read.drafts.count == 1_383)
        #expect(read.problems.map(\.line) == [1_037])
        let kinds = read.records.compactMap { $0[Organization.kind].text }
        #expect(kinds.count { $0 == "accelerator" } == 11)
        #expect(kinds.count { $0 == "investor" } == 1_372)
        try keepsEverything(Self.investors, read)
    }

    @Test(.enabled(if: SharedData.has(early)))
    func readsEarlyStartups() throws {
        let read = try Read(shared: Self.early)
        #expect(read.drafts.count == 688)
        #expect(read.problems == [])
        let first = try #require(read.records.first)
        #expect(first[Organization.kind] == .word(OrganizationKind.startup))
        #expect(first[Organization.city].text == "San Francisco")
        #expect(first[Organization.region].text == "California")
        #expect(first[Organization.country].text == "US")
        #expect(first.texts(of: Organization.addresses, Part.street).count == 1)
        #expect(first.texts(of: Organization.links, Part.url).count == 2)
        #expect(first.texts(of: Organization.domains, Part.name) == ["talkable.com"])
        try keepsEverything(Self.early, read)
    }

    @Test(.enabled(if: SharedData.has(batches)))
    func readsBatches() throws {
        let read = try Read(shared: Self.batches)
        #expect(read.drafts.count == 5_175)
        #expect(read.problems == [])
        let monzo = try #require(read.records.first { $0.title == "Monzo Bank" })
        #expect(monzo[Organization.employees].integer == 2_450)
        #expect(monzo[Organization.country].text == "GB")
        #expect(read.records.allSatisfy { $0[Organization.kind] == .word(OrganizationKind.startup) })
        try keepsEverything(Self.batches, read)
    }

    @Test(.enabled(if: SharedData.has("csv")))
    func losesNothingOfAddressBooks() throws {
        let paths = SharedData.files(in: "csv").filter {
            ($0.contains("Contacts.IO") || $0.contains("crm-export") || $0.contains("atomic-crm")) && $0.hasSuffix(".csv")
        }
        for path in paths {
            let read = try Read(shared: path)
            print("\(path): \(read.drafts.count) drafts, \(read.problems.count) problems, \(read.mapping?.kind.rawValue ?? "?")")
            try keepsEverything(path, read)
        }
    }

    /// Each cell of the file stands somewhere in its draft: word by word, or as the code of a country or the day that it says.
    private func keepsEverything(_ path: String, _ read: Read) throws {
        for record in read.records {
            #expect(record.kind.fields.allSatisfy { !$0.isRequired || !record[$0].isEmpty }, "\(path): \(record.texts)")
        }
        var lost: [String: Int] = [:]
        let drafts = Dictionary(grouping: read.drafts, by: \.line)
        for row in try rows(path) {
            guard let record = drafts[row.line]?.first?.record else { continue }
            let kept = record.texts.joined(separator: "\n").lowercased()
            for cell in row.cells {
                for text in cell.texts.map(\.trimmed) where !EmptyWords.contains(text) && !isKept(text, kept) {
                    lost["\(cell.column): \(text)", default: 0] += 1
                }
            }
        }
        let isOK = lost.isEmpty
        #expect(isOK, "\(path): \(lost.count) lost, such as \(lost.keys.sorted().prefix(12))")
    }

    private func isKept(_ text: String, _ kept: String) -> Bool {
        if kept.contains(text.lowercased()) || Countries.named(text).map({ kept.contains($0.lowercased()) }) == true {
            return true
        }
        // Parts of lists and places, names with the mark of their language, numbers in thousands.
        let separators = CharacterSet(charactersIn: "|,;:\n")
        let pieces = text.replacing(" - ", with: "|").replacing("* ", with: "").components(separatedBy: separators).map(\.trimmed)
        return pieces.allSatisfy { piece in
            piece.isEmpty || Labels.isTagged(piece + ":x") || kept.contains(piece.lowercased())
                || Countries.named(piece).map { kept.contains($0.lowercased()) } == true
                || ["mobile", "male", "female", "workfax", "homefax"].contains(piece.lowercased())
        }
    }

    private func rows(_ path: String) throws -> [TableRow] {
        let bytes = try SharedData.bytes(path)
        guard path.hasSuffix(".json") else {
            var reader = try CSVReader(ByteSource(bytes))
            var rows: [TableRow] = []
            while let row = try reader.next() {
                rows.append(
                    TableRow(line: row.line, cells: zip(reader.header, row.fields).map { TableRow.Cell(column: $0, texts: [$1]) })
                )
            }
            return rows
        }
        var reader = JSONReader(ByteSource(bytes))
        var rows: [TableRow] = []
        while let element = try reader.next() {
            rows.append(TableRow(line: element.line, cells: element.value.object.map { JSONRow.cells($0) } ?? []))
        }
        return rows
    }
}
