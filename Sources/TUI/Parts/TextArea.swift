import Domain
import Terminal

/// Text of several lines being typed.
struct TextArea: Hashable, Sendable {
    private var lines: [TextField]
    private var line: Int
    var rows: Int { max(3, lines.count) }

    init(_ text: String = "") {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TextField(String($0)) }
        line = lines.count - 1
    }

    var text: String {
        get { lines.map(\.text).joined(separator: "\n") }
        set { self = TextArea(newValue) }
    }

    var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }

    /// Edits where the event is an edit; false where it is none of this area's business, as Up in its first line.
    mutating func take(_ event: Event) -> Bool {
        switch event {
        case .key(Key(.enter)):
            let rest = lines[line].afterCursor
            lines[line] = TextField(lines[line].beforeCursor)
            lines.insert(TextField(rest, cursor: 0), at: line + 1)
            line += 1
        case .key(Key(.up)) where line > 0: line -= 1
        case .key(Key(.down)) where line < lines.count - 1: line += 1
        case .key(Key(.backspace)) where line > 0 && lines[line].cursor == 0:
            let rest = lines.remove(at: line).text
            line -= 1
            lines[line] = TextField(lines[line].text + rest, cursor: lines[line].characters.count)
        case .paste(let text):
            for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { _ = take(.key(Key(.enter))) }
                _ = lines[line].take(.paste(String(part)))
            }
        case .key, .mouse, .resize, .hangup: return lines[line].take(event)
        }
        return true
    }

    /// Draws the lines, wrapped, around the cursor; without the focus from the first on.
    func draw(on surface: inout Surface, _ rect: Rect, style: Style, hasFocus: Bool) {
        let (rows, cursor) = wrapped(to: rect.columns)
        let first = hasFocus ? max(0, cursor.row - rect.rows + 1) : 0
        surface.within(rect) { surface in
            surface.fill(Rect(column: 0, row: 0, columns: rect.columns, rows: rect.rows), style: style)
            for (row, text) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
                surface.write(text, row: row, column: 0, style: style)
            }
            if !hasFocus && rows.count > rect.rows {
                surface.write("…", row: rect.rows - 1, column: rect.columns - 1, style: style)
            }
            if hasFocus { surface.placeCursor(row: cursor.row - first, column: cursor.column) }
        }
    }

    /// The rows of a column of text, and where the cursor stands in them. A row ends after a blank where it can.
    private func wrapped(to columns: Int) -> (rows: [String], cursor: (row: Int, column: Int)) {
        var rows: [String] = []
        var place = (row: 0, column: 0)
        for (index, field) in lines.enumerated() {
            var start = 0
            repeat {
                let end = Self.end(of: field.characters, from: start, columns: max(2, columns))
                if index == line, field.cursor >= start, field.cursor < end || end == field.characters.count {
                    place = (rows.count, Width.of(String(field.characters[start..<min(field.cursor, end)])))
                }
                rows.append(String(field.characters[start..<end]))
                start = end
            } while start < field.characters.count
        }
        return (rows, place)
    }

    static func end(of characters: [Character], from start: Int, columns: Int) -> Int {
        var (end, used, blank) = (start, 0, start)
        while end < characters.count, used + Width.of(characters[end]) < columns {
            used += Width.of(characters[end])
            end += 1
            if characters[end - 1] == " " { blank = end }
        }
        if end == characters.count { return end }
        return blank > start ? blank : max(end, start + 1)
    }
}
