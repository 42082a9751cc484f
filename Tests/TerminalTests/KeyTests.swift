import Testing

@testable import Terminal

@Suite struct KeyTests {
    @Test(arguments: [
        "j", "G", "/", "-", "é", "王", "Enter", "Esc", "Tab", "Shift-Tab", "Backspace", "Del", "Ins", "Up", "Down", "Left",
        "Right", "Home", "End", "PgUp", "PgDn", "F1", "F12", "Space", "Ctrl-R", "Ctrl--", "Ctrl-Space", "Alt-Enter", "Alt-x",
        "Ctrl-Alt-Del", "Shift-Up", "Ctrl-Left",
    ])
    func notationGoesAround(notation: String) throws {
        let key = try #require(Key(notation))
        #expect(key.description == notation)
        #expect(Key(key.description) == key)
    }

    @Test func spellingsAreForgiven() {
        #expect(Key("ctrl-r") == Key(.character("r"), .control))
        #expect(Key("Ctrl-R") == Key("Ctrl-r"))
        #expect(Key("ENTER") == Key(.enter))
        #expect(Key("PageDown") == Key(.pageDown))
        #expect(Key("") == nil)
        #expect(Key("Hyper-x") == nil)
        #expect(Key("F99") == nil)
    }
}
