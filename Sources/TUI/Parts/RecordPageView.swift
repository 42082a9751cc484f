import Domain
import Terminal

/// Draws a record's page, wrapped to the width at hand and scrolled.
struct RecordPageView {
    private static let labelWidth = 16
    /// Room for the longest wording of a tie.
    private static let wordingWidth = 25

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
        case .union(let union):
            let day = context.text(union.at.day(in: context.moment.zone).shown(on: context.moment.today))
            let label: Phrase = union.isKept ? "United with" : "Merged into"
            let text: Phrase = "\(union.with.label), \(day), by \(union.user): Enter takes them apart"
            return rows(of: .fact(label, context.text(text), nil), width: width)
        case .event(let entry): return rows(of: entry, width: width)
        case .person(let text, _):
            return Width.wrap(text, to: width - 4).enumerated().map { index, part in [(index == 0 ? 2 : 4, part, .plain)] }
        case .tie(let tie, let isFirst): return rows(of: tie, isFirst, width: width)
        }
    }

    /// The wording stands once before those of its kind; what the other side is called never loses its place to it.
    private func rows(of tie: Tie, _ isFirst: Bool, width: Int) -> [[(column: Int, text: String, style: Style)]] {
        let column = min(Self.wordingWidth, width / 2)
        let wording = isFirst ? Width.truncate(context.text(tie.wording), to: column - 2) : ""
        let texts = [tie.other.label, RecordPage.years(tie.since, tie.until), tie.note.isEmpty ? "" : "  \(tie.note)"]
        return Width.wrap(texts.joined(), to: width - column).enumerated().map { index, part in
            index == 0 ? [(0, wording, theme.dim), (column, part, .plain)] : [(column, part, .plain)]
        }
    }

    private var theme: Theme { context.theme }

    private func rows(of entry: TimelineEntry, width: Int) -> [[(column: Int, text: String, style: Style)]] {
        let (theme, shown) = (context.theme, Shown(context))
        let isAhead = entry.day > context.moment.today
        var rows: [[(column: Int, text: String, style: Style)]] = [
            [
                (0, shown.day(entry.day), isAhead ? theme.accent : theme.dim),
                (Self.labelWidth - 2, mark(of: entry), theme.accent),
                (Self.labelWidth, Width.truncate(title(of: entry), to: width - Self.labelWidth), .plain),
            ]
        ]
        for text in [context.text(entry.detail), entry.text] where !text.isEmpty {
            rows.append([(Self.labelWidth, Width.truncate(text, to: width - Self.labelWidth), theme.dim)])
        }
        return rows
    }

    /// What it was; of a position who came or left.
    private func title(of entry: TimelineEntry) -> String {
        let label = entry.link.label
        let isOwn = entry.link.target.kind == .organization
        switch entry.event {
        case .positionBegan: return context.text(isOwn ? "began at \(label)" : "\(label) came")
        case .positionEnded: return context.text(isOwn ? "left \(label)" : "\(label) left")
        case .meeting, .followUp, .relation, .stage: return label
        }
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
