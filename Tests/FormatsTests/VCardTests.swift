import Domain
import TestSupport
import Testing

@testable import Formats

struct Cards {
    var cards: [VCard] = []
    var problems: [ReadingProblem] = []

    init(_ source: ByteSource) throws {
        var reader = VCardReader(source)
        while let card = try reader.next() { cards.append(card) }
        problems = reader.problems.listed
    }

    init(_ text: String) throws {
        try self.init(ByteSource(Array(text.utf8)))
    }
}

@Suite struct VCardTests {
    @Test func readsCardsOneByOne() throws {
        let read = try Cards("BEGIN:VCARD\nVERSION:4.0\nFN:A\nEND:VCARD\n\nbegin: vcard \nversion:2.1\nfn:B\nend:vcard")
        #expect(
            read.cards == [
                VCard(version: .v4, properties: [ContentLine(name: "FN", value: "A", line: 3)], line: 1),
                VCard(version: .v2, properties: [ContentLine(name: "FN", value: "B", line: 8)], line: 6),
            ])
        #expect(read.problems == [])
    }

    @Test func reportsMissingEndsAndJunkOnce() throws {
        let read = try Cards(
            "Dear Sir,\nhere it is\n\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBest\nwishes\nBEGIN:VCARD\nFN:C")
        #expect(read.cards.map { $0.first("FN")?.value } == ["A", "B", "C"])
        #expect(read.problems.map(\.line) == [1, 4, 9, 11])
    }

    @Test func readsAgentsInsideCards() throws {
        let read = try Cards(
            "BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nAGENT:BEGIN:VCARD\nFN:C\nEND:VCARD\nTEL:1\nEND:VCARD\n")
        #expect(read.cards.count == 1)
        #expect(read.cards.first?.agents.map { $0.first("FN")?.value } == ["B", "C"])
        #expect(read.cards.first?.first("TEL")?.value == "1")
        #expect(read.problems == [])
    }

    @Test func takesTheEncodingOfACardFromItsOtherLines() throws {
        let greek =
            Array("BEGIN:VCARD\nFN:".utf8) + [0xC2, 0xE1]
            + Array("\nLABEL;CHARSET=Windows-1253;QUOTED-PRINTABLE:=C1\nEND:VCARD\n".utf8)
        let western = Array("BEGIN:VCARD\nFN:".utf8) + [0xC2, 0xE1] + Array("\nEND:VCARD\n".utf8)
        #expect(try Cards(ByteSource(greek + western)).cards.map { $0.first("FN")?.value } == ["Βα", "Âá"])
    }

    @Test func writesBothVersions() {
        let card = VCard(
            properties: [ContentLine(name: "FN", value: ContentText.escape("Doe, J"))],
            agents: [VCard(properties: [ContentLine(name: "FN", value: "B")])])
        #expect(
            String(decoding: VCardWriter().bytes(card), as: UTF8.self)
                == "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Doe\\, J\r\nEND:VCARD\r\n")
        let older = String(decoding: VCardWriter(version: .v3).bytes(card), as: UTF8.self)
        #expect(older.contains("AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:B\\nEND:VCARD\\n\r\n"))
    }

    @Test func refusesHostileNesting() throws {
        let read = try Cards(String(repeating: "BEGIN:VCARD\nAGENT:\n", count: 10_000))
        #expect(read.problems.count == ReadingProblems.limit)
        #expect(read.cards.count == 1_250)
    }

    @Test func survivesEveryTruncation() throws {
        let bytes = Array(
            "\u{FEFF}BEGIN:VCARD\r\nN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:=C3=\r\n=BC\r\nx.TEL;A=\"b\":\u{0}é\r\n é\r\nPHOTO;B:AAA\r\n A\r\nAGENT:\r\nBEGIN:VCARD\r\nEND:VCARD\r\nEND:VCARD"
                .utf8)
        for end in 0...bytes.count { _ = try Cards(ByteSource(Array(bytes[..<end]))) }
        for start in 0..<bytes.count { _ = try Cards(ByteSource(Array(bytes[start...]))) }
    }
}

@Suite struct VCardPeerTests {
    private static let folder = "vcard"

    /// Counts by another way than the reader's: whole lines, with the cards that follow an AGENT line taken out.
    private func beginnings(_ bytes: [UInt8]) -> Int {
        let text = TextDecoding.decode(bytes).text.uppercased().unicodeScalars
        let lines = text.split { $0 == "\n" || $0 == "\r" }.map {
            String($0).filter { $0 != " " && $0 != "\t" && $0 != "\u{FEFF}" }
        }
        return lines.indices.count { lines[$0] == "BEGIN:VCARD" && ($0 == 0 || lines[$0 - 1] != "AGENT:") }
    }

    @Test(.enabled(if: SharedData.has(folder)))
    func readsOrRefusesEveryPeersFile() throws {
        var cards = 0
        var properties = 0
        var refused: [String] = []
        var complaints = 0
        let paths = SharedData.files(in: Self.folder)
        for path in paths {
            let bytes = try SharedData.bytes(path)
            let read = try Cards(ByteSource(bytes))
            #expect(read.cards.count == beginnings(bytes), "\(path)")
            #expect(!read.cards.isEmpty || !read.problems.isEmpty || TextDecoding.decode(bytes).text.trimmed.isEmpty, "\(path)")
            for problem in read.problems { #expect(problem.sentence.hasSuffix("."), "\(path)") }
            cards += read.cards.count
            properties += read.cards.map(\.properties.count).reduce(0, +)
            complaints += read.problems.count
            if read.cards.isEmpty { refused.append(path) }
            try writesBack(read.cards, path)
        }
        print(
            "vCard: \(paths.count) files, \(cards) cards, \(properties) lines, \(complaints) problems; without cards: \(refused)")
    }

    /// What was read survives being written and read again.
    private func writesBack(_ cards: [VCard], _ path: String) throws {
        let bytes = cards.flatMap { VCardWriter(version: .v3).bytes($0) }
        let again = try Cards(ByteSource(bytes))
        #expect(again.problems == [], "\(path)")
        #expect(again.cards.count == cards.count, "\(path)")
        for (before, after) in zip(cards, again.cards) {
            let lineless = { (lines: [ContentLine]) in
                lines.map { ContentLine(group: $0.group, name: $0.name, parameters: $0.parameters, value: $0.value) }
            }
            let expected = lineless(before.properties).map {
                var line = $0
                line.value = line.value.withLineEnds("\\n")
                return line
            }
            #expect(Array(lineless(after.properties).prefix(expected.count)) == expected, "\(path)")
        }
    }

    @Test(.enabled(if: SharedData.has("ical")))
    func readsEveryPeersCalendarLines() throws {
        var lines = 0
        let paths = SharedData.files(in: "ical")
        for path in paths {
            let bytes = try SharedData.bytes(path)
            var reader = ContentLineReader(ByteSource(bytes))
            while try reader.next() != nil { lines += 1 }
        }
        print("Calendars: \(paths.count) files, \(lines) lines")
    }
}
