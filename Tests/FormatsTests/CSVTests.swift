import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

struct Table: Equatable {
    var header: [String]
    var rows: [CSVRow] = []
    var problems: [ReadingProblem] = []

    init(_ bytes: [UInt8]) throws {
        try self.init(ByteSource(bytes))
    }

    init(_ text: String) throws {
        try self.init(Array(text.utf8))
    }

    init(_ source: ByteSource) throws {
        var reader = try CSVReader(source)
        header = reader.header
        while let row = try reader.next() { rows.append(row) }
        problems = reader.problems.listed
    }

    var fields: [[String]] { rows.map(\.fields) }
}

@Suite struct CSVTests {
    @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r", "\r\n"])
    func findsDelimiterAndLineEnd(delimiter: String, end: String) throws {
        let lines = [["Name", "Note"], ["Zoë", "\"a\(delimiter)b\(end)\"\"c\"\"\""], ["", ""]]
        let table = try Table("\u{FEFF}" + lines.map { $0.joined(separator: delimiter) }.joined(separator: end))
        #expect(table.header == ["Name", "Note"])
        #expect(
            table.rows == [
                CSVRow(line: 2, fields: ["Zoë", "a\(delimiter)b\(end)\"c\""]), CSVRow(line: 4, fields: ["", ""]),
            ])
        #expect(table.problems == [])
    }

    @Test func obeysTheSeparatorLineOfExcel() throws {
        let table = try Table("sep=;\r\nA,B;C\r\n1;2\r\n")
        #expect(table.header == ["A,B", "C"])
        #expect(table.rows == [CSVRow(line: 3, fields: ["1", "2"])])
    }

    @Test func decimalCommasDoNotHideTheSemicolon() throws {
        let table = try Table("Name;Value\nA;1,5\nB;2,5\n")
        #expect(table.fields == [["A", "1,5"], ["B", "2,5"]])
    }

    @Test func namesBlankAndRepeatedHeaders() throws {
        #expect(try Table("Name, ,Name,Name 2,Name").header == ["Name", "Column 2", "Name 2", "Name 2 2", "Name 3"])
    }

    @Test func reportsRaggedRowsAndSkipsBlankLines() throws {
        let table = try Table("a,b,c\n\n1,2\n  \n1,2,3,4\n1,2,3,,\n")
        #expect(
            table.rows == [
                CSVRow(line: 3, fields: ["1", "2", ""]), CSVRow(line: 5, fields: ["1", "2", "3", "4"]),
                CSVRow(line: 6, fields: ["1", "2", "3"]),
            ])
        #expect(table.problems.map(\.line) == [3, 5])
    }

    @Test func recoversFromAQuoteThatIsNeverClosed() throws {
        let table = try Table("a,b\n1,\"open\n2,\"closed, here\"\n3,x\n")
        #expect(table.fields == [["1", "\"open"], ["2", "closed, here"], ["3", "x"]])
        #expect(table.problems.map(\.line) == [2])
        #expect(table.problems.first?.sentence.contains("cell 2 is never closed") == true)
        #expect(try Table("a,b\n1,\"open\n2,x\n").fields == [["1", "\"open"], ["2", "x"]])
    }

    @Test func keepsQuotesThatAreNotDoubled() throws {
        let table = try Table("a,b,c\n1,\"Hey, I missed \" it\",3\n1,6\" pipe,3\n")
        #expect(table.fields == [["1", "Hey, I missed \" it", "3"], ["1", "6\" pipe", "3"]])
        #expect(table.problems.map(\.line) == [2])
    }

    @Test func leavesOutTitlesAboveTheTable() throws {
        let table = try Table("Notes:\n\"When exporting, you may\"\n\nFirst,Last,URL\nMax,M,u\nEva,E,v\n")
        #expect(table.header == ["First", "Last", "URL"])
        #expect(table.rows.map(\.line) == [5, 6])
        #expect(table.problems.map(\.line) == [1, 2])
    }

    @Test func saysThatLettersBreakTheEncoding() throws {
        let table = try Table(Array("Name,Note\nZoë,ä\n".utf8) + [0xE9] + Array(",x\n".utf8))
        #expect(table.fields == [["Zoë", "ä"], ["é", "x"]])
        #expect(table.problems.map(\.line) == [0])
    }

    @Test func manyOpenQuotesStayCheap() throws {
        let text = "a,b\n" + String(repeating: "\"\n\"\"x,\n", count: 20_000)
        let table = try Table(text)
        #expect(table.rows.count > 10_000)
    }

    @Test func readsWhatItWrote() throws {
        for seed in [Dice.seed()] + (1...10).map { UInt64($0) } {
            var dice = Dice(seed: seed)
            for round in 0..<300 {
                let width = Int.random(in: 1...5, using: &dice)
                let header = (0..<width).map { "\($0)" + dice.text().trimmed }
                let rows = (0..<Int.random(in: 0...6, using: &dice)).map { _ in (0..<width).map { _ in dice.text() } }
                let writer = CSVWriter(lineEnd: round.isMultiple(of: 2) ? .crlf : .lf)
                let bytes = writer.row(header.map { $0.trimmed }) + rows.flatMap(writer.row)
                let table = try Table(ByteSource(chunks: dice.pieces(of: bytes)))
                #expect(table.header == header.map { $0.trimmed })
                #expect(table.fields.map { $0.map(FormulaGuard.unguarded) } == rows, "seed \(seed)")
                #expect(table.problems == [])
            }
        }
    }

    @Test func takesTheSpellOffFormulas() {
        for cell in ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+cmd", "\tx", "\r=1", "＝1"] {
            #expect(FormulaGuard.guarded(cell) == "'" + cell)
            #expect(FormulaGuard.unguarded("'" + cell) == cell)
        }
        for cell in ["-5", "+44 (0)20 7946-0000", "-1.234,50", "a=b", "'quoted'", "", "'", "O'Neill"] {
            #expect(FormulaGuard.guarded(cell) == cell)
            #expect(FormulaGuard.unguarded(cell) == cell)
        }
        #expect(String(decoding: CSVWriter(guardsFormulas: false).row(["=1", "a\"b"]), as: UTF8.self) == "=1,\"a\"\"b\"\r\n")
    }

    @Test func survivesEveryTruncation() throws {
        let bytes = Array("\u{FEFF}a;\"b\r\nc\"\r\n\"ä\"\"\";\"x\"y\r\n;\u{0};\"\r\n".utf8)
        for end in 0...bytes.count { _ = try Table(Array(bytes[..<end])) }
        for start in 0..<bytes.count { _ = try Table(Array(bytes[start...])) }
    }
}

@Suite struct CSVPeerTests {
    @Test(.enabled(if: SharedData.has("csv/csv-spectrum")))
    func agreesWithCSVSpectrum() throws {
        for path in SharedData.files(in: "csv/csv-spectrum/csvs") where !path.contains("location") && !path.contains("newlines") {
            let name = try #require(path.split(separator: "/").last).replacing(".csv", with: ".json")
            let table = try Table(try SharedData.bytes(path))
            var reader = JSONReader(ByteSource(try SharedData.bytes("csv/csv-spectrum/json/" + name)))
            var rows: [[String]] = []
            while let element = try reader.next() { rows.append(element.value.object?.members.compactMap(\.value.string) ?? []) }
            #expect(table.fields == rows, "\(path)")
            #expect(table.problems == [], "\(path)")
        }
    }

    @Test(.enabled(if: SharedData.has("csv/csv-test-data")))
    func agreesWithCSVTestData() throws {
        for path in SharedData.files(in: "csv/csv-test-data/csv") {
            let table = try Table(try SharedData.bytes(path))
            guard !path.contains("bad-") else {
                let isOfHeader = path.contains("wrong-header") || path.contains("no-header") || path.contains("bad-unescaped")
                #expect(table.problems.isEmpty == isOfHeader, "\(path)")
                continue
            }
            let name = try #require(path.split(separator: "/").last).replacing(".csv", with: ".json")
            var reader = JSONReader(ByteSource(try SharedData.bytes("csv/csv-test-data/json/" + name)))
            var rows: [[String]] = []
            while let element = try reader.next() {
                rows.append(
                    element.value.array?.compactMap(\.string) ?? element.value.object?.members.compactMap(\.value.string) ?? [])
            }
            // A line without anything is no row here, and the first row is the header.
            rows.removeAll { $0 == [""] }
            let read = path.contains("header-") ? table.fields : [table.header] + table.fields
            #expect(read.filter { !$0.isEmpty } == rows, "\(path)")
        }
    }

    @Test(.enabled(if: SharedData.has("csv")))
    func readsEveryPeersFile() throws {
        var rows = 0
        let paths = SharedData.files(in: "csv").filter { $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") }
        for path in paths {
            let bytes = try SharedData.bytes(path)
            let table = try Table(bytes)
            var dice = Dice(seed: 7)
            #expect(try Table(ByteSource(chunks: dice.pieces(of: bytes))) == table || !isASCII(bytes), "\(path)")
            rows += table.rows.count
        }
        print("CSV: \(paths.count) files, \(rows) rows")
    }

    private func isASCII(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }
}
