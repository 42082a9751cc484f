import CTerminal
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
    private func decode(_ codes: [Int]) -> [Event] {
        var decoder = InputDecoder()
        for code in codes { decoder.feed(code, now: .zero) }
        return decoder.drain()
    }

    private func codes(_ text: String) -> [Int] { text.utf8.map(Int.init) }

    @Test func lettersOfEveryScriptAreKeys() {
        #expect(decode(codes("aé王😀")) == ["a", "é", "王", "😀"].map { .key(Key(.character($0))) })
    }

    @Test func aCharacterMayBeSplitOverReads() {
        var decoder = InputDecoder()
        decoder.feed(0xE7, now: .zero)
        #expect(decoder.drain().isEmpty)
        decoder.feed(0x8E, now: .zero)
        decoder.feed(0x8B, now: .zero)
        #expect(decoder.drain() == [.key(Key(.character("王")))])
    }

    @Test func invalidBytesCostOnlyThemselves() {
        #expect(decode([0xFF, 0xE7, 0x61, 0x80, 0x62]) == [.key(Key(.character("a"))), .key(Key(.character("b")))])
    }

    @Test func escapeAloneIsAKeyAndBeforeAnotherIsAlt() {
        #expect(decode([0x1B]) == [.key(Key(.escape))])
        #expect(decode([0x1B, 0x78]) == [.key(Key("Alt-x") ?? Key(.escape))])
        #expect(decode([0x1B, 0x1B]) == [.key(Key(.escape)), .key(Key(.escape))])
        #expect(decode([0x1B, 0x0D]) == [.key(Key(.enter, .alt))])
    }

    @Test func controlKeysHaveNames() {
        let keys = decode([0, 3, 9, 13, 26, 31, 127]).map { event in
            if case .key(let key) = event { key.description } else { "" }
        }
        #expect(keys == ["Ctrl-Space", "Ctrl-C", "Tab", "Enter", "Ctrl-Z", "Ctrl-_", "Backspace"])
    }

    @Test func namedKeysCarryTheirModifiers() {
        let key = Int(CT_KEY)
        #expect(decode([key + Int(CT_KEY_LEFT) * 8 + 4]) == [.key(Key(.left, .control))])
        #expect(decode([key + Int(CT_KEY_FUNCTION + 5) * 8]) == [.key(Key(.function(5)))])
        #expect(decode([key + Int(CT_KEY_BACKTAB) * 8]) == [.key(Key(.backtab))])
    }

    @Test func aPasteIsOneEventWhateverIsInIt() {
        var decoder = InputDecoder()
        decoder.feed(Int(CT_PASTE_BEGIN), now: .zero)
        for code in codes("q\r\nj\u{1B}é") { decoder.feed(code, now: .zero) }
        #expect(decoder.drain().isEmpty)
        for code in codes("\rend") { decoder.feed(code, now: .zero) }
        decoder.feed(Int(CT_PASTE_END), now: .zero)
        #expect(decoder.drain() == [.paste("q\nj\u{1B}é\nend")])
    }

    @Test func theMouseSpeaksTwoDialects() {
        let at = Point(column: 11, row: 4)
        let mouse = [Int(CT_MOUSE)]
        #expect(
            decode(mouse + codes("0;12;5M") + mouse + codes("0;12;5m")) == [
                .mouse(Mouse(.press, at: at)), .mouse(Mouse(.release, at: at)),
            ])
        #expect(
            decode(mouse + codes("64;12;5M") + mouse + codes("65;12;5M") + mouse + codes("32;12;5M")) == [
                .mouse(Mouse(.scrollUp, at: at)), .mouse(Mouse(.scrollDown, at: at)), .mouse(Mouse(.drag, at: at)),
            ])
        #expect(decode([Int(CT_MOUSE_BYTES), 32, 44, 37]) == [.mouse(Mouse(.press, at: at))])
    }

    @Test func twoPressesInOneCellAreOneDoublePress() {
        var decoder = InputDecoder()
        func press(_ place: String, _ milliseconds: Int) -> [Event] {
            for code in [Int(CT_MOUSE)] + codes("0;\(place)M") { decoder.feed(code, now: .milliseconds(milliseconds)) }
            return decoder.drain()
        }
        let at = Point(column: 0, row: 0)
        #expect(press("1;1", 0) == [.mouse(Mouse(.press, at: at))])
        #expect(press("1;1", 300) == [.mouse(Mouse(.doublePress, at: at))])
        #expect(press("1;1", 500) == [.mouse(Mouse(.press, at: at))])
        #expect(press("1;1", 1000) == [.mouse(Mouse(.press, at: at))])
        #expect(press("2;1", 1100) == [.mouse(Mouse(.press, at: Point(column: 1, row: 0)))])
    }
}
