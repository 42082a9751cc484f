import Testing

@testable import Terminal

@Suite struct WidthTests {
    @Test(arguments: Samples.names) func namesTakeTheirColumns(name: (text: String, width: Int)) {
        #expect(Width.of(name.text) == name.width, "\(name.text)")
        #expect(Width.of(Width.sanitize(name.text)) == name.width, "\(name.text)")
    }

    @Test(arguments: Samples.hostile) func hostileTextIsSeenAndNotObeyed(sample: (text: String, drawn: String)) {
        #expect(Width.sanitize(sample.text) == sample.drawn)
        #expect(Width.sanitize(sample.drawn) == sample.drawn)
    }

    @Test func clustersAreReducedToWhatTerminalsAgreeOn() {
        #expect(Width.sanitize("👨‍👩‍👧") == "👨")
        #expect(Width.sanitize("🇫🇷") == "FR")
        #expect(Width.sanitize("❤️") == "❤")
        #expect(Width.sanitize("👍🏽") == "👍")
        #expect(Width.sanitize("\u{1112}\u{1161}\u{11AB}").unicodeScalars.elementsEqual("한".unicodeScalars))
        #expect(Width.sanitize("می\u{200C}خواهم").unicodeScalars.contains("\u{200C}"))
        #expect(Width.sanitize("क\u{94D}\u{200D}ष").unicodeScalars.contains("\u{200D}"))
    }

    @Test func noFormatControlIsEverDrawn() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), scalar != "\u{200C}", scalar != "\u{200D}" else { continue }
            let properties = scalar.properties
            let isInvisible = properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
            let mustGo = isInvisible || properties.generalCategory == .control || properties.generalCategory == .privateUse
            guard mustGo else { continue }
            let drawn = Width.sanitize(String(Character(scalar)))
            if drawn.unicodeScalars.contains(scalar) { Issue.record("U+\(String(value, radix: 16)) is drawn") }
        }
    }

    @Test func truncationNeverExceedsAndNeverSplits() {
        #expect(Width.truncate("Copenhagen", to: 10) == "Copenhagen")
        #expect(Width.truncate("Copenhagen", to: 5) == "Cope…")
        #expect(Width.truncate("王小明", to: 6) == "王小明")
        #expect(Width.truncate("王小明", to: 5) == "王小…")
        #expect(Width.truncate("王小明", to: 4) == "王…")
        #expect(Width.truncate("王小明", to: 1) == "…")
        #expect(Width.truncate("王小明", to: 0) == "")
        #expect(Width.truncate("abcdef", to: 3, ellipsis: "") == "abc")
        for name in Samples.names {
            for columns in 0...24 { #expect(Width.of(Width.truncate(name.text, to: columns)) <= columns) }
        }
    }

    @Test func wrappingKeepsWordsAndParagraphs() {
        #expect(Width.wrap("the quick brown fox", to: 10) == ["the quick", "brown fox"])
        #expect(Width.wrap("one\n\ntwo", to: 10) == ["one", "", "two"])
        #expect(Width.wrap("incomprehensibilities", to: 8) == ["incompre", "hensibil", "ities"])
        #expect(Width.wrap("王小明在北京工作", to: 6) == ["王小明", "在北京", "工作"])
        #expect(Width.wrap("to 北京 and", to: 6) == ["to 北", "京 and"])
        #expect(Width.wrap("exactly ten", to: 7) == ["exactly", "ten"])
        #expect(Width.wrap("", to: 5) == [""])
        #expect(Width.wrap("a  b", to: 2) == ["a", "b"])
        for name in Samples.names {
            for columns in 8...20 { #expect(Width.wrap(name.text, to: columns).allSatisfy { Width.of($0) <= columns }) }
        }
    }
}
