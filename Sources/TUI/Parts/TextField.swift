import Domain
import Terminal

/// One line of text being typed, with readline's keys.
struct TextField: Hashable, Sendable {
    private(set) var characters: [Character]
    /// Where the next character goes, counted in characters.
    private(set) var cursor: Int

    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// With the cursor before the character at `cursor`.
    init(_ text: String, cursor: Int) {
        characters = Array(text)
        self.cursor = min(max(0, cursor), characters.count)
    }

    var text: String {
        get { String(characters) }
        set { self = TextField(newValue) }
    }

    var isEmpty: Bool { characters.isEmpty }
    var beforeCursor: String { String(characters[..<cursor]) }
    var afterCursor: String { String(characters[cursor...]) }

    /// Edits where the event is an edit; false where it is none of this field's business.
    mutating func take(_ event: Event) -> Bool {
        switch event {
        case .paste(let text):
            insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
            return true
        case .key(let key): return take(key)
        case .mouse, .resize, .hangup: return false
        }
    }

    mutating func insert(_ text: [Character]) {
        characters.insert(contentsOf: text, at: cursor)
        cursor += text.count
    }

    private mutating func take(_ key: Key) -> Bool {
        switch (key.code, key.modifiers) {
        case (.character(let character), []), (.character(let character), .shift): insert([character])
        case (.backspace, []), (.character("h"), .control): delete(cursor - 1..<cursor)
        case (.delete, []), (.character("d"), .control): delete(cursor..<cursor + 1)
        case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
        case (.right, []), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
        case (.home, []), (.character("a"), .control): cursor = 0
        case (.end, []), (.character("e"), .control): cursor = characters.count
        case (.character("b"), .alt), (.left, .control): cursor = wordStart
        case (.character("f"), .alt), (.right, .control): cursor = wordEnd
        case (.character("w"), .control), (.backspace, .alt): delete(wordStart..<cursor)
        case (.character("d"), .alt): delete(cursor..<wordEnd)
        case (.character("u"), .control): delete(0..<cursor)
        case (.character("k"), .control): delete(cursor..<characters.count)
        case (.character("t"), .control): transpose()
        default: return false
        }
        return true
    }

    private mutating func delete(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<characters.count)
        characters.removeSubrange(range)
        cursor = min(range.lowerBound, characters.count)
    }

    private mutating func transpose() {
        guard characters.count > 1, cursor > 0 else { return }
        let place = min(cursor, characters.count - 1)
        characters.swapAt(place - 1, place)
        cursor = place + 1
    }

    private var wordStart: Int {
        var place = cursor
        while place > 0, !characters[place - 1].isLetter && !characters[place - 1].isNumber { place -= 1 }
        while place > 0, characters[place - 1].isLetter || characters[place - 1].isNumber { place -= 1 }
        return place
    }

    private var wordEnd: Int {
        var place = cursor
        while place < characters.count, !characters[place].isLetter && !characters[place].isNumber { place += 1 }
        while place < characters.count, characters[place].isLetter || characters[place].isNumber { place += 1 }
        return place
    }

    /// Draws the part around the cursor, and puts the terminal's cursor there where the field has the focus.
    func draw(on surface: inout Surface, row: Int, column: Int, width: Int, style: Style, hasFocus: Bool) {
        guard width > 1 else { return }
        var (start, used) = (cursor, 0)
        while start > 0, used + Width.of(characters[start - 1]) < width {
            start -= 1
            used += Width.of(characters[start])
        }
        surface.fill(row: row, column: column, columns: width, rows: 1, style: style)
        surface.write(String(characters[start...].prefix(width)), row: row, column: column, style: style, width: width)
        if hasFocus { surface.placeCursor(row: row, column: column + used) }
    }
}
