import Domain
import Terminal

/// One line of text that is drawn in as many rows as it takes. A row ends after a blank where it can; a line break in it ends a row.
struct WrappedLine {
    /// The characters of each row.
    let rows: [Range<Int>]
    let cursor: Point

    init(_ field: TextField, columns: Int) {
        let characters = field.characters
        var rows: [Range<Int>] = []
        var start = 0
        repeat {
            let line = characters[start...].firstIndex(of: "\n") ?? characters.count
            let end = TextArea.end(of: Array(characters[..<line]), from: start, columns: max(2, columns))
            rows.append(start..<end)
            start = end == line ? end + 1 : end
        } while start < characters.count
        // The cursor behind a break stands in a row that holds nothing yet.
        if characters.last == "\n" { rows.append(characters.count..<characters.count) }
        self.rows = rows
        let row = rows.lastIndex { $0.lowerBound <= field.cursor } ?? 0
        let before = characters[rows[row].lowerBound..<max(rows[row].lowerBound, field.cursor)]
        cursor = Point(column: Width.of(String(before)), row: row)
    }

    /// Where the cursor goes from here by so many rows; nil where there is no such row.
    func place(movedBy step: Int, in field: TextField) -> Int? {
        let row = cursor.row + step
        guard rows.indices.contains(row) else { return nil }
        var place = rows[row].lowerBound
        var column = 0
        let last = row == rows.count - 1 ? rows[row].upperBound : max(rows[row].lowerBound, rows[row].upperBound - 1)
        while place < last, column < cursor.column {
            column += Width.of(field.characters[place])
            place += 1
        }
        return place
    }

    /// The first row to draw where only so many fit, so that the cursor is seen.
    func first(height: Int) -> Int { max(0, cursor.row - height + 1) }
}
