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

    /// Draws the lines around the cursor; the one that has it scrolls sideways.
    func draw(on surface: inout Surface, _ rect: Rect, style: Style, hasFocus: Bool) {
        surface.within(rect) { surface in
            let size = surface.size
            surface.fill(Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), style: style)
            let first = max(0, line - size.rows + 1)
            for (row, index) in lines.indices.dropFirst(first).prefix(size.rows).enumerated() {
                lines[index].draw(
                    on: &surface, row: row, column: 0, width: size.columns, style: style, hasFocus: hasFocus && index == line)
            }
        }
    }
}
