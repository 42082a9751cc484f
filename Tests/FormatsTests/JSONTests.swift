import Testing

@testable import Formats

struct Elements: Equatable {
    var elements: [JSONElement] = []
    var problems: [ReadingProblem] = []

    init(_ source: ByteSource) throws {
        var reader = JSONReader(source)
        while let element = try reader.next() { elements.append(element) }
        problems = reader.problems.listed
    }

    init(_ text: String) throws {
        try self.init(ByteSource(Array(text.utf8)))
    }

    var values: [JSONValue] { elements.map(\.value) }
}

extension Dice {
    mutating func json(depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0...(depth < 4 ? 7 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(.random(using: &self))
        case 2: return .number(JSONNumber(.random(in: .min ... .max, using: &self)))
        case 3: return JSONNumber(Double(bitPattern: next())).map(JSONValue.number) ?? .null
        case 4, 5: return .string(text())
        case 6:
            let count = Int.random(in: 0...4, using: &self)
            return .array((0..<count).map { _ in json(depth: depth + 1) })
        default:
            let count = Int.random(in: 0...4, using: &self)
            return .object(JSONObject((0..<count).map { _ in .init(key: text(upTo: 3), value: json(depth: depth + 1)) }))
        }
    }
}

@Suite struct JSONTests {
    @Test func readsTheElementsOfAList() throws {
        let read = try Elements("\u{FEFF} [\n  {\"a\": 1},\n  \"b\",\n\n [true, null, -1.5e3] ]\n")
        #expect(
            read.elements == [
                JSONElement(line: 2, value: ["a": 1]), JSONElement(line: 3, value: "b"),
                JSONElement(line: 5, value: [true, nil, .number(JSONNumber(text: "-1.5e3"))]),
            ])
        #expect(read.problems == [])
    }

    @Test func readsLinesAndValuesInARow() throws {
        #expect(try Elements("{\"a\":1}\n{\"b\":2}\r\n\r\n{}").elements.map(\.line) == [1, 2, 4])
        #expect(try Elements("{}{} 1 2\"x\"").values == [[:], [:], 1, 2, "x"])
        #expect(try Elements("{\"a\":\n[1]}").values == [["a": [1]]])
    }

    @Test func goesOnAfterABrokenElement() throws {
        let list = try Elements("[{\"a\":1},\n{\"a\":tru, \"b\":[1]},\n{\"a\":[\"x},\n{\"a\":2}, {a:1}, {\"a\":3}]")
        #expect(list.values == [["a": 1], ["a": 2], ["a": 3]])
        #expect(list.problems.map(\.line) == [2, 3, 4])
        let lines = try Elements("{\"a\":1}\n{\"a\":[1,}\n{\"a\":3}\nrubbish\n{\"a\":[\n{\"a\":5}\n")
        #expect(lines.values == [["a": 1], ["a": 3], ["a": 5]])
        #expect(lines.problems.map(\.line) == [2, 4, 5])
    }

    @Test func saysWhatIsWrong() throws {
        let sentence = try Elements("[{\"name\" 1}]").problems.first?.sentence
        #expect(sentence == "Expected a colon after “name” but found “1}]”. The element that begins in line 1 was left out.")
        #expect(try Elements("[1, 2").values == [1, 2])
        #expect(try Elements("[1, 2").problems.count == 1)
        #expect(try Elements("[1] 2").problems.count == 1)
        #expect(try Elements("[1 2]").problems.count == 1)
        #expect(try Elements("[007]").problems.count == 1)
        #expect(try Elements("").problems == [])
    }

    @Test func readsEscapes() throws {
        #expect(try Elements(#"["\u00e9\n\/\"\\\ud83d\ude00\ud83d!\ude00\u0000"]"#).values == ["é\n/\"\\😀\u{FFFD}!\u{FFFD}\u{0}"])
        #expect(try Elements(#"["\x", "\u12", 1]"#).values == [1])
    }

    @Test func keepsNumbersAsTheyAreSpelled() throws {
        let numbers = try Elements("[12345678901234567890123, 1.10, 2e2, 1e999]").values.compactMap(\.number)
        #expect(numbers.map(\.text) == ["12345678901234567890123", "1.10", "2e2", "1e999"])
        #expect(numbers.map(\.int) == [nil, nil, 200, nil])
        #expect(numbers.map(\.double) == [1.2345678901234568e22, 1.1, 200, nil])
    }

    @Test func refusesHostileNesting() throws {
        for open in ["[", "{\"a\":"] {
            let read = try Elements(String(repeating: open, count: 100_000))
            #expect(read.values == [])
            #expect(!read.problems.isEmpty)
        }
        let deep = String(repeating: "[", count: 513) + String(repeating: "]", count: 513)
        #expect(try Elements(deep).values.count == 1)
    }

    @Test func writesStably() {
        let value: JSONValue = ["z": "a\u{2028}\u{2029}\u{1}\"", "a": [1, []], "m": [:]]
        #expect(String(decoding: JSONWriter().bytes(value), as: UTF8.self) == #"{"z":"a\u2028\u2029\u0001\"","a":[1,[]],"m":{}}"#)
        let pretty = "{\n  \"z\": \"a\\u2028\\u2029\\u0001\\\"\",\n  \"a\": [\n    1,\n    []\n  ],\n  \"m\": {}\n}"
        #expect(String(decoding: JSONWriter(style: .pretty).bytes(value), as: UTF8.self) == pretty)
        var list = JSONListWriter()
        #expect(String(decoding: list.element(1) + list.element([:]) + list.end(), as: UTF8.self) == "[\n1,\n{}\n]\n")
        #expect(String(decoding: JSONListWriter().end(), as: UTF8.self) == "[]\n")
    }

    @Test func writesNothingThatSteersATerminal() throws {
        let text =
            "\u{1B}[2J\u{9B}31m\u{80}\u{9F}\u{202A}\u{202E}\u{2066}\u{2069} é\u{A0}\u{2027}\u{202F}\u{2065}\u{206A}\u{2192}"
        let written = String(decoding: JSONWriter().bytes(.string(text)), as: UTF8.self)
        #expect(
            written
                == #""\u001b[2J\u009b31m\u0080\u009f\u202a\u202e\u2066\u2069"#
                + " é\u{A0}\u{2027}\u{202F}\u{2065}\u{206A}\u{2192}\"")
        #expect(try Elements(written).values == [.string(text)])
    }

    @Test func readsWhatItWrote() throws {
        let seed = Dice.seed()
        var dice = Dice(seed: seed)
        for round in 0..<300 {
            let values = (0..<Int.random(in: 0...4, using: &dice)).map { _ in dice.json() }
            var list = JSONListWriter()
            let writer = JSONWriter(style: round.isMultiple(of: 2) ? .compact : .pretty)
            let bytes =
                round.isMultiple(of: 3) ? values.flatMap { list.element($0) } + list.end() : writer.bytes(.array(values))
            let read = try Elements(ByteSource(chunks: dice.pieces(of: bytes)))
            #expect(read.values == values, "seed \(seed)")
            #expect(read.problems == [])
        }
    }

    @Test func survivesEveryTruncation() throws {
        let bytes = Array("[{\"ä\\ud83d\\ude00\":[1.5e-3,true,null,\"\u{0}\"]},\n{\"b\":{}}]\r\n{\"c\":\"\\\\\"}".utf8)
        for end in 0...bytes.count { _ = try Elements(ByteSource(Array(bytes[..<end]))) }
        for start in 0..<bytes.count { _ = try Elements(ByteSource(Array(bytes[start...]))) }
    }

    @Test func survivesRandomBytes() throws {
        var dice = Dice(seed: Dice.seed())
        let alphabet = Array("[]{}\",:\\u0e-.tfn \n\r\u{0}ä".utf8)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? 0 }
            let whole = try Elements(ByteSource(bytes))
            if bytes.allSatisfy({ $0 < 0x80 && $0 > 0 }) {
                #expect(
                    try Elements(ByteSource(chunks: dice.pieces(of: bytes))) == whole, "\(String(decoding: bytes, as: UTF8.self))"
                )
            }
        }
    }
}
