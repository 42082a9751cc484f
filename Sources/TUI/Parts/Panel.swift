import Domain
import Terminal

/// The one box: a panel over the page, with its title in the upper edge.
enum Panel {
    /// Where the panel stands on a page of that size.
    static func box(columns: Int, rows: Int, in size: Size) -> Rect {
        let columns = min(columns, size.columns - 2)
        let rows = min(rows, size.rows)
        return Rect(column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 3), columns: columns, rows: rows)
    }

    static func draw(
        on surface: inout Surface, _ context: Context, title: Phrase, columns: Int, rows: Int, _ content: (inout Surface) -> Void
    ) {
        let box = box(columns: columns, rows: rows, in: surface.size)
        let (columns, rows) = (box.columns, box.rows)
        surface.within(box) { surface in
            surface.fill(Rect(column: 0, row: 0, columns: columns, rows: rows), style: .plain)
            let line = String(repeating: "─", count: max(0, columns - 2))
            surface.write("╭\(line)╮", row: 0, column: 0, style: context.theme.dim)
            for row in 1..<max(2, rows - 1) {
                surface.write("│", row: row, column: 0, style: context.theme.dim)
                surface.write("│", row: row, column: columns - 1, style: context.theme.dim)
            }
            surface.write("╰\(line)╯", row: rows - 1, column: 0, style: context.theme.dim)
            surface.write(" \(context.text(title)) ", row: 0, column: 2, style: context.theme.heading, width: columns - 4)
            surface.within(Rect(column: 1, row: 1, columns: columns - 2, rows: rows - 2), content)
        }
    }
}
