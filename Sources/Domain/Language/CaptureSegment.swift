/// A stretch of captured text between semicolons and line ends.
struct CaptureSegment {
    let characters: ArraySlice<Character>
    let beginsLine: Bool
    let isFollowUp: Bool

    var range: Range<Int> { characters.startIndex..<characters.endIndex }
    var text: String { String(characters) }

    /// The first is the head, even when it is empty. Quotes after a sigil protect what they hold.
    static func segments(of characters: [Character]) -> [CaptureSegment] {
        var segments: [CaptureSegment] = []
        var start = 0
        var beginsLine = true
        var index = 0
        func close(at end: Int) {
            let segment = CaptureSegment(characters[start..<end], beginsLine: beginsLine)
            if segments.isEmpty && !segment.isFollowUp || !segment.characters.isEmpty { segments.append(segment) }
        }
        while index < characters.count {
            if let end = CaptureWord.closingQuote(in: characters[...], at: index) {
                index = end
            } else if characters[index] == ";" || characters[index].isNewline {
                close(at: index)
                beginsLine = characters[index] != ";"
                start = index + 1
            }
            index += 1
        }
        close(at: characters.count)
        return segments
    }

    private init(_ slice: ArraySlice<Character>, beginsLine: Bool) {
        var bare = slice.drop(while: \.isWhitespace)
        while bare.last?.isWhitespace == true { bare.removeLast() }
        let isDashed = bare.first.map { "-–•*".contains($0) } ?? false
        isFollowUp = isDashed
        characters = isDashed ? bare.dropFirst().drop(while: \.isWhitespace) : bare
        self.beginsLine = beginsLine
    }
}

/// A word of captured text, with the sigil before it.
struct CaptureWord {
    let range: Range<Int>
    /// One of `@ # ~ ^`, where the word begins with it and more follows.
    let sigil: Character?
    /// Without sigil and quotes.
    let text: String
    let isQuoted: Bool

    private static let sigils: Set<Character> = ["@", "#", "~", "^"]

    /// Where the quote closes that a sigil at `index` opens on the same line.
    static func closingQuote(in characters: ArraySlice<Character>, at index: Int) -> Int? {
        guard sigils.contains(characters[index]), index + 1 < characters.endIndex, isQuote(characters[index + 1]),
            index == characters.startIndex || !(characters[index - 1].isLetter || characters[index - 1].isNumber)
        else { return nil }
        return characters[(index + 2)...].firstIndex { isQuote($0) || $0.isNewline }.flatMap {
            isQuote(characters[$0]) ? $0 : nil
        }
    }

    static func words(of characters: ArraySlice<Character>) -> [CaptureWord] {
        var words: [CaptureWord] = []
        var index = characters.startIndex
        while index < characters.endIndex {
            guard !characters[index].isWhitespace else {
                index += 1
                continue
            }
            let word = word(characters, at: index)
            words.append(word)
            index = word.range.upperBound
        }
        return words
    }

    private static func word(_ characters: ArraySlice<Character>, at start: Int) -> CaptureWord {
        if let close = closingQuote(in: characters, at: start) {
            return CaptureWord(
                range: start..<close + 1, sigil: characters[start], text: String(characters[(start + 2)..<close]), isQuoted: true)
        }
        let isSigil = sigils.contains(characters[start])
        if isSigil, start + 1 < characters.endIndex, isQuote(characters[start + 1]) {
            // Still being typed: the quote runs to the end.
            let text = String(characters[(start + 2)...])
            return CaptureWord(range: start..<characters.endIndex, sigil: characters[start], text: text, isQuoted: true)
        }
        var end = characters[start...].firstIndex(where: \.isWhitespace) ?? characters.endIndex
        let isName =
            isSigil && end > start + 1
            && (characters[start + 1].isLetter || characters[start + 1].isNumber || "+-".contains(characters[start + 1]))
        if isName { while end > start + 2, ",.:!?)".contains(characters[end - 1]) { end -= 1 } }
        return CaptureWord(
            range: start..<end, sigil: isName ? characters[start] : nil,
            text: String(characters[(isName ? start + 1 : start)..<end]), isQuoted: false)
    }

    private static func isQuote(_ character: Character) -> Bool { "\"“”".contains(character) }
}
