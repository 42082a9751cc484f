/// How many columns text takes, in ncurses' view and, as far as it can be had, in every terminal's.
public enum Width {
    /// Columns of one grapheme cluster as Surface draws it: mostly 1 or 2, 0 if nothing is drawn, up to 8 in Indic scripts.
    public static func of(_ character: Character) -> Int {
        Glyph(character).width
    }

    /// Columns of a whole text.
    public static func of(_ text: String) -> Int {
        if isASCII(text) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The longest beginning that fits, ended by `ellipsis` if anything was cut.
    public static func truncate(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        // No character takes more columns than it has bytes.
        if text.utf8.count <= columns { return text }
        let room = columns - of(ellipsis)
        var used = 0
        var fits = text.startIndex
        for index in text.indices {
            if used <= room { fits = index }
            used += of(text[index])
            if used > columns {
                return room < 0 ? "" : text[..<fits] + ellipsis
            }
        }
        return text
    }

    /// The text on one line, as it is drawn: line breaks and tabs are spaces, control characters pictures, invisible ones gone.
    public static func sanitize(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return text.reduce(into: "") { $0 += Glyph($1).text }
    }

    /// Lines of at most `columns` columns: broken at spaces, between ideographs, and inside a word only if it is too long.
    public static func wrap(_ text: String, to columns: Int) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrap(paragraph: $0, to: max(1, columns)) }
    }

    private static func wrap(paragraph: Substring, to columns: Int) -> [String] {
        var lines: [String] = []
        var start = paragraph.startIndex
        var used = 0
        /// Where the line may end, where the next would begin, and the columns up to there.
        var chance: (end: String.Index, next: String.Index, used: Int)?
        var previous = 0
        for index in paragraph.indices {
            let character = paragraph[index]
            let width = of(character)
            let isSpace = character == " " || character == "\t"
            if isSpace {
                let end = chance.map { $0.next == index ? $0.end : index } ?? index
                if index > start, end > start { chance = (end, paragraph.index(after: index), used + width) }
            } else {
                if index > start, width == 2 || previous == 2, chance?.next != index { chance = (index, index, used) }
                if used + width > columns, index > start {
                    let cut = chance ?? (index, index, used)
                    lines.append(String(paragraph[start..<cut.end]))
                    start = cut.next
                    used -= cut.used
                    chance = nil
                }
            }
            used += width
            previous = width
        }
        let last = paragraph[start...]
        lines.append(of(String(last)) > columns ? trimmingEnd(last) : String(last))
        return lines
    }

    private static func trimmingEnd(_ text: Substring) -> String {
        String(text[..<(text.lastIndex { $0 != " " && $0 != "\t" }.map(text.index(after:)) ?? text.startIndex)])
    }

    private static func isASCII(_ text: String) -> Bool {
        // "\r\n" is one character.
        text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    }
}
