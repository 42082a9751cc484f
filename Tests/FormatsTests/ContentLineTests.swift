import Testing

@testable import Formats

@Suite struct ContentLineTests {
    private func lines(_ text: String) throws -> [ContentLine] {
        try lines(Array(text.utf8))
    }

    private func lines(_ bytes: [UInt8]) throws -> [ContentLine] {
        var reader = ContentLineReader(ByteSource(bytes))
        var lines: [ContentLine] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\r\r\n"])
    func unfoldsWithAnyLineEnd(end: String) throws {
        let read = try lines(["item1.note;Type=a,\"b;c\":Hel", " lo", "\t World\\, \\;", "", "X:1"].joined(separator: end))
        #expect(
            read == [
                ContentLine(
                    group: "item1", name: "NOTE", parameters: [.init("TYPE", ["a", "b;c"])], value: "Hello World\\, \\;", line: 1),
                ContentLine(name: "X", value: "1", line: 5),
            ])
    }

    @Test func aFoldMayCutACharacter() throws {
        let bytes = Array("N:Z".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xAB] + Array("\r\n".utf8)
        #expect(try lines(bytes).first?.value == "Zë")
    }

    @Test func readsTheParametersOfVersion21() throws {
        let read = try lines("TEL;HOME;VOICE;:1\nPHOTO;JPEG;BASE64:AAEC\n Awo=\n\nADR;:;;\nLOGO;ENCODING=b:AA\nAA\nEND:X")
        #expect(read.map(\.name) == ["TEL", "PHOTO", "ADR", "LOGO", "END"])
        #expect(read[0].types == ["home", "voice"])
        #expect(read[1].data == [0, 1, 2, 3, 10])
        #expect(read[3].data == [0, 0, 0])
    }

    @Test func decodesQuotedPrintable() throws {
        let read = try lines(
            "N;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\nller;=\n=4A\nX;QUOTED-PRINTABLE;CHARSET=windows-1251:=C2=B3\nY;ENCODING=QUOTED-PRINTABLE:50=, a=0D=0A=\nb\n"
        )
        #expect(read.map(\.value) == ["Müller;J", "Ві", "50=, a\r\nb"])
        #expect(read.allSatisfy { $0.parameters.isEmpty })
    }

    @Test func decodesCaretsInParameters() throws {
        #expect(try lines("X;L=a^nb^^c^'d^e,\"open:v").first?.parameters == [.init("L", ["a\nb^c\"d^e", "\"open"])])
    }

    @Test func reportsWhatIsNoContentLine() throws {
        var reader = ContentLineReader(ByteSource(Array("A:1\nblablabla\n--B:2\n:x\nC;D=1\nE:\n".utf8)))
        var names: [String] = []
        while let line = try reader.next() { names.append(line.name) }
        #expect(names == ["A", "E"])
        #expect(reader.problems.listed.map(\.line) == [2, 3, 4, 5])
    }

    @Test func escapesText() {
        let text = "a,b;c\\d\ne\r\nf"
        #expect(ContentText.escape(text) == "a\\,b\\;c\\\\d\\ne\\nf")
        #expect(ContentText.unescape(ContentText.escape(text)) == "a,b;c\\d\ne\nf")
        #expect(ContentText.unescape("C:\\temp \\N \\: \\") == "C:\\temp \n : \\")
        #expect(
            ContentText.components("Stevenson;John;Philip,Paul;a\\;b;") == [
                ["Stevenson"], ["John"], ["Philip", "Paul"], ["a;b"], [""],
            ])
        #expect(ContentText.list("a\\,b,c\\\\,d") == ["a,b", "c\\", "d"])
        #expect(ContentText.texts("ABC, Inc.;x") == ["ABC, Inc.", "x"])
    }

    @Test func foldsAt75BytesOutsideCharacters() {
        var bytes: [UInt8] = []
        ContentLineWriter.append(ContentLine(name: "NOTE", value: String(repeating: "ä😀北", count: 60)), to: &bytes)
        let lines = bytes.split(separator: UInt8.lineFeed)
        #expect(lines.count > 3)
        for line in lines {
            #expect(line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test func noValueForgesALine() throws {
        var bytes: [UInt8] = []
        let line = ContentLine(name: "NOTE", parameters: [.init("X", ["a\r\nEND:VCARD"])], value: "a\r\nEND:VCARD\rx")
        ContentLineWriter.append(line, to: &bytes)
        #expect(try lines(bytes).map(\.value) == ["a\\nEND:VCARD\\nx"])
    }

    @Test func readsWhatItWrote() throws {
        let seed = Dice.seed()
        var dice = Dice(seed: seed)
        for _ in 0..<500 {
            let texts = (0..<3).map { _ in dice.text(upTo: 60) }
            let parameters = (0..<Int.random(in: 0...3, using: &dice)).map { number in
                ContentLine.Parameter(
                    "P\(number)", (0..<Int.random(in: 1...3, using: &dice)).map { _ in dice.text().withLineEnds("\n") })
            }
            let line = ContentLine(
                group: Bool.random(using: &dice) ? "g1" : nil, name: "X-NAME", parameters: parameters,
                value: texts.map(ContentText.escape).joined(separator: ";"), line: 1)
            var bytes: [UInt8] = []
            ContentLineWriter.append(line, to: &bytes)
            var reader = ContentLineReader(ByteSource(chunks: dice.pieces(of: bytes)))
            let read = try reader.next()
            #expect(read == line, "seed \(seed)")
            #expect(ContentText.texts(read?.value ?? "") == texts.map { $0.withLineEnds("\n") }, "seed \(seed)")
        }
    }
}
