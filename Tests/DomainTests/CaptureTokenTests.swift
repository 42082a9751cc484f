import Domain
import Testing

/// Which name stands at the cursor of a line, for what is offered below it.
@Suite struct CaptureTokenTests {
    /// The line with a bar where the cursor is.
    private func token(_ marked: String) -> CaptureToken? {
        let characters = Array(marked)
        guard let cursor = characters.firstIndex(of: "|") else { return nil }
        return CaptureToken(at: cursor, in: characters.filter { $0 != "|" })
    }

    @Test(arguments: [
        ("@|", "@", ""), ("@jen|", "@", "jen"), ("coffee @\"Jane D|", "@", "Jane D"), ("x #com| y", "#", "com"),
        ("x ~san|", "~", "san"), ("x ~|", "~", ""), ("@je|n", "@", "je"), ("x; - ask @an|", "@", "an"),
        ("x @ana| @bob", "@", "ana"),
    ])
    func isTheNameBeforeTheCursor(line: String, sigil: Character, typed: String) {
        #expect(token(line)?.sigil.rawValue == sigil)
        #expect(token(line)?.typed == typed)
    }

    @Test(arguments: ["|", "cof|fee", "@jen |", "|@jen", "x; notes of @jen|", "x; - send #ai|", "a@b.org|", "x ^fri|", "@jen,|"])
    func elsewhereThereIsNone(line: String) { #expect(token(line) == nil) }

    @Test func aNameInQuotesEndsAtTheCursorUntilItIsClosed() {
        #expect(token("@\"Jane D| yesterday")?.range == 0..<8)
        #expect(token("@\"Jane D| yesterday")?.isOpen == true)
        #expect(token("@\"Jane Doe\"| yesterday")?.isClosed == true)
        #expect(token("@\"Jane Doe\"| yesterday")?.typed == "Jane Doe")
    }

    @Test(arguments: ["Ana", "Ana Souza", "Acme, Inc.", "42", "Yahoo!", "Łódź", "d’Arc", "-x", "東京大学"])
    func whatIsWrittenIsReadBack(name: String) {
        let text = "coffee " + CaptureToken.written(name, .person) + " yesterday"
        let capture = Capture.parse(text, at: DatePhraseTests.wednesday)
        #expect(capture.people.map(\.name) == [name])
        #expect(capture.subject == "coffee")
    }
}
