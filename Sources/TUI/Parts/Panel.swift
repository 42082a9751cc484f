import Domain
import Terminal

/// The one box: a panel over the page, with its title in the upper edge.
struct Panel {
    enum Place {
        case middle, bottom
    }

    let title: Phrase
    let columns: Int
    let rows: Int
    var place = Place.middle

    /// Where it stands on a page.
    func frame(in page: Size) -> Rect {
        let columns = min(columns, place == .bottom ? page.columns : page.columns - 2)
        let rows = min(rows, page.rows)
        let row =
            switch place {
            case .middle: max(0, (page.rows - rows) / 3)
            case .bottom: page.rows - rows
            }
        return Rect(column: (page.columns - columns) / 2, row: row, columns: columns, rows: rows)
    }

    /// What is inside of its edges.
    func inside(_ page: Size) -> Rect {
        let frame = frame(in: page)
        return Rect(column: frame.column + 1, row: frame.row + 1, columns: frame.columns - 2, rows: frame.rows - 2)
    }

    func draw(on surface: inout Surface, _ context: Context, _ content: (inout Surface) -> Void) {
        let frame = frame(in: surface.size)
        let (columns, rows) = (frame.columns, frame.rows)
        surface.within(frame) { surface in
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

    /// Where a panel of that size stands on a page.
    static func box(columns: Int, rows: Int, in page: Size) -> Rect {
        Panel(title: "", columns: columns, rows: rows).frame(in: page)
    }

    static func draw(
        on surface: inout Surface, _ context: Context, title: Phrase, columns: Int, rows: Int, _ content: (inout Surface) -> Void
    ) {
        Panel(title: title, columns: columns, rows: rows).draw(on: &surface, context, content)
    }
}

extension Mouse {
    /// The line of a part of the page that it is on; nil beside it.
    func line(in part: Rect, of page: Rect) -> Int? {
        let point = Point(column: at.column - page.column, row: at.row - page.row)
        return part.contains(point) ? point.row - part.row : nil
    }
}
