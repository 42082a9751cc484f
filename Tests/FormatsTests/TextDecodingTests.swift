import Foundation
import Testing

@testable import Formats

@Suite struct TextDecodingTests {
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61], "a", TextEncoding.utf8),
            ([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0, 0xDE], "a😀", .utf16LittleEndian),
            ([0xFE, 0xFF, 0, 0x61], "a", .utf16BigEndian),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a", .utf32LittleEndian),
            ([0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0], "😀", .utf32BigEndian),
            ([0x4E, 0, 0x61, 0, 0x6D, 0, 0x65, 0], "Name", .utf16LittleEndian),
            ([0, 0x4E, 0, 0x61, 0, 0x6D, 0, 0x65], "Name", .utf16BigEndian),
            ([0x5A, 0x6F, 0xC3, 0xAB], "Zoë", .utf8),
            ([0x5A, 0x6F, 0xEB, 0x20, 0x80, 0x81], "Zoë €\u{81}", .windows1252),
            ([0x8E, 0x52, 0x93, 0x63, 0x2C, 0x82, 0xA0], "山田,あ", .shiftJIS),
            ([0x69, 0x74, 0x92, 0x73, 0x20, 0x77, 0x68, 0x61, 0x74, 0x92, 0x73], "it’s what’s", .windows1252),
            ([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], "a\u{FFFD}", .utf16LittleEndian),
            ([], "", .utf8),
        ] as [([UInt8], String, TextEncoding)])
    func recognizesEncodings(bytes: [UInt8], text: String, encoding: TextEncoding) throws {
        let decoded = TextDecoding.decode(bytes)
        #expect(decoded.text == text)
        #expect(decoded.encoding == encoding)
        #expect(decoded.repaired == 0)
    }

    @Test func readsAFewForeignBytesInAnUTF8FileAsWesternEuropean() {
        let decoded = TextDecoding.decode(Array("Zoë, Ærø, ".utf8) + [0xE9] + Array(" ü".utf8))
        #expect(decoded.text == "Zoë, Ærø, é ü")
        #expect(decoded.encoding == .utf8)
        #expect(decoded.repaired == 1)
    }

    @Test(arguments: [
        String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .windowsCP1252,
    ])
    func giveTheSameTextInPiecesOfAnySize(encoding: String.Encoding) throws {
        let text = encoding == .windowsCP1252 ? "Name;Größe\r\nZoë;1,5 €\r\n" : "Name;Größe\r\n山田;1 😀\r\nZoë\r\n"
        let bytes = Array(try #require(text.data(using: encoding)))
        var dice = Dice(seed: Dice.seed())
        var source = TextSource(ByteSource(chunks: dice.pieces(of: bytes)))
        var read: [UInt8] = []
        while let piece = try source.next() { read += piece }
        #expect(String(decoding: read, as: UTF8.self) == text)
    }

    @Test func utf8ScanAgreesWithTheStandardLibrary() {
        var dice = Dice(seed: Dice.seed())
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
                [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xFF].randomElement(using: &dice)
                    ?? UInt8(0)
            }
            #expect((UTF8Scan(bytes).invalid == 0) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }

    @Test func knowsEncodingsByTheirNames() {
        #expect(TextEncoding(named: "ISO-8859-1") == .windows1252)
        #expect(TextEncoding(named: "Windows-1251")?.text([0xC2, 0xB3]) == "Ві")
        #expect(TextEncoding(named: "Murks") == nil)
        for encoding in TextEncoding.allCases
        where ![.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian].contains(encoding) {
            #expect(encoding.text([0x41]) == "A", "\(encoding)")
        }
    }
}
