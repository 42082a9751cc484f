import Domain
import Terminal

/// Draws a record's page, wrapped to the width at hand and scrolled.
struct RecordPageView {
    private static let labelWidth = 16

    let page: RecordPage
    let context: Context
    /// The line of the page that has the cursor; nil where the page only accompanies a list.
    let cursor: Int?

    /// A wrapped line: the pieces to write, and the page's line it belongs to.
    struct Row {
        let line: Int
        let pieces: [(column: Int, text: String, style: Style)]
    }

    func rows(width: Int) -> [Row] {
        page.lines.enumerated().flatMap { index, line in
            rows(of: line, width: max(10, width)).map { Row(line: index, pieces: $0) }
        }
    }

    /// Draws the rows from `first` on, and shows at the edge that there are more.
    func draw(on surface: inout Surface, first: Int) {
        let size = surface.size
        let rows = rows(width: size.columns)
        for (place, row) in rows.dropFirst(first).prefix(size.rows).enumerated() {
            for piece in row.pieces {
                surface.write(
                    piece.text, row: place, column: piece.column, style: piece.style, width: size.columns - piece.column)
            }
            if row.line == cursor {
                let style = context.theme.cursor
                surface.restyle(Rect(column: 0, row: place, columns: size.columns, rows: 1)) { _ in style }
            }
        }
        if rows.count > first + size.rows {
            surface.write("▾", row: size.rows - 1, column: size.columns - 1, style: context.theme.dim)
        }
    }

    private func rows(of line: RecordPage.Line, width: Int) -> [[(column: Int, text: String, style: Style)]] {
        let theme = context.theme
        switch line {
        case .title(let text): return Width.wrap(text, to: width).map { [(0, $0, theme.heading)] }
        case .subtitle(let text): return Width.wrap(text, to: width).map { [(0, $0, theme.dim)] }
        case .heading(let phrase): return [[(0, context.text(phrase), theme.accent)]]
        case .text(let text): return Width.wrap(text, to: width).map { [(0, $0, .plain)] }
        case .blank: return [[]]
        case .fact(let label, let text, _):
            return Width.wrap(text, to: width - Self.labelWidth).enumerated().map { index, part in
                let label = index == 0 ? Width.truncate(context.text(label), to: Self.labelWidth - 2) : ""
                return [(0, label, theme.dim), (Self.labelWidth, part, .plain)]
            }
        case .event(let entry): return rows(of: entry, width: width)
        }
    }

    private func rows(of entry: TimelineEntry, width: Int) -> [[(column: Int, text: String, style: Style)]] {
        let (theme, shown) = (context.theme, Shown(context))
        let isAhead = entry.day > context.moment.today
        var rows: [[(column: Int, text: String, style: Style)]] = [
            [
                (0, shown.day(entry.day), isAhead ? theme.accent : theme.dim),
                (Self.labelWidth - 2, mark(of: entry), theme.accent),
                (Self.labelWidth, Width.truncate(entry.link.label, to: width - Self.labelWidth), .plain),
            ]
        ]
        for text in [context.text(entry.detail), entry.text] where !text.isEmpty {
            rows.append([(Self.labelWidth, Width.truncate(text, to: width - Self.labelWidth), theme.dim)])
        }
        return rows
    }

    /// A sign for what happened, so that the eye can run down the margin.
    private func mark(of entry: TimelineEntry) -> String {
        switch entry.event {
        case .meeting(.planned, _): "○"
        case .meeting(.held, _): "●"
        case .meeting(.cancelled, _): "×"
        case .followUp(.open, _), .followUp(.waiting, _): "□"
        case .followUp(.done, _): "■"
        case .followUp(.dropped, _): "×"
        case .positionBegan: "→"
        case .positionEnded: "←"
        case .relation: "–"
        case .stage(let isBack): isBack ? "«" : "»"
        }
    }
}
