import Domain
import Terminal

/// Draws a form: labels on the left, what is typed beside them, what is offered below.
struct FormView {
    let draft: FormDraft
    let cursor: Int
    let problem: FormDraft.RowProblem?
    let context: Context

    private var labelWidth: Int { context.size.columns < 60 ? 12 : 20 }

    /// The form's line at which each row begins.
    private var starts: [Int] {
        var line = 2
        return draft.rows.enumerated().map { index, row in
            if index > 0, isLast(index - 1) { line += 1 }
            defer { line += row.height }
            return line
        }
    }

    /// True where what most people fill in ends.
    private func isLast(_ index: Int) -> Bool {
        let rows = draft.rows
        guard rows.indices.contains(index + 1) else { return false }
        return isFirst(rows[index]) && !isFirst(rows[index + 1])
    }

    private func isFirst(_ row: FormRow) -> Bool { row.role != .whole || row.field.isProminent || row.field.isRequired }

    private func firstLine(height: Int) -> Int {
        let start = starts[cursor]
        let end = start + draft.rows[cursor].height + 3
        let total = (starts.last ?? 0) + (draft.rows.last?.height ?? 0)
        return max(0, min(max(0, end - height), total - min(height, 3)))
    }

    /// True where the title has gone out of sight.
    func isScrolled(height: Int) -> Bool { firstLine(height: height) > 0 }

    /// The row drawn at a line of the page.
    func row(atLine line: Int, height: Int) -> Int? {
        let place = line + firstLine(height: height)
        return draft.rows.indices.last { starts[$0] <= place && place < starts[$0] + draft.rows[$0].height }
    }

    func draw(on surface: inout Surface, title: Phrase) {
        let first = firstLine(height: surface.size.rows)
        if first == 0 { surface.write(context.text(title), row: 0, column: 1, style: context.theme.heading) }
        for (index, row) in draft.rows.enumerated() {
            let line = starts[index] - first
            guard line >= 0, line < surface.size.rows else { continue }
            drawRow(row, index, line, on: &surface)
        }
        drawOffer(line: starts[cursor] - first + draft.rows[cursor].height, on: &surface)
    }

    private func drawRow(_ row: FormRow, _ index: Int, _ line: Int, on surface: inout Surface) {
        let (theme, hasFocus) = (context.theme, index == cursor)
        let width = min(100, surface.size.columns - labelWidth - 2)
        let labelStyle = problem?.row == index ? theme.warning : hasFocus ? theme.accent : theme.dim
        let needed = draft.isNeeded(row) ? " *" : ""
        surface.write(context.text(row.field.label) + needed, row: line, column: 1, style: labelStyle, width: labelWidth - 2)
        let style = hasFocus ? theme.field : .plain
        switch row.input {
        case .line(let field):
            field.draw(on: &surface, row: line, column: labelWidth, width: width, style: style, hasFocus: hasFocus)
            if hasFocus, let echo = row.echo(context) {
                let place = labelWidth + Width.of(field.text) + 3
                surface.write("= \(echo)", row: line, column: place, style: theme.accent, width: labelWidth + width - place)
            }
            if row.role == .followUp && field.isEmpty {
                surface.write(
                    "send the brief ^fri @ana !high", row: line, column: labelWidth, style: theme.dim, width: width)
            }
        case .area(let area):
            let rect = Rect(column: labelWidth, row: line, columns: width, rows: row.height)
            area.draw(on: &surface, rect, style: style, hasFocus: hasFocus)
        case .links(let links):
            links.draw(on: &surface, row: line, column: labelWidth, width: width, theme, hasFocus: hasFocus)
        case .choice(let choices, let chosen):
            drawChoice(choices, chosen, line, width, on: &surface, hasFocus: hasFocus)
        }
    }

    private func drawChoice(
        _ choices: [Choice], _ chosen: Int?, _ line: Int, _ width: Int, on surface: inout Surface, hasFocus: Bool
    ) {
        let text = chosen.map { context.text(choices[$0].label) } ?? (hasFocus ? "–" : "")
        var column = labelWidth
        guard hasFocus else {
            surface.write(text, row: line, column: column, width: width)
            return
        }
        column += surface.write("‹ ", row: line, column: column, style: context.theme.dim)
        column += surface.write(text, row: line, column: column, style: context.theme.field)
        column += surface.write(" ›  ", row: line, column: column, style: context.theme.dim)
        let all = choices.map { context.text($0.label) }.joined(separator: " · ")
        surface.write(all, row: line, column: column, style: context.theme.dim, width: labelWidth + width - column)
    }

    /// What the field under the cursor offers, as lines below it.
    private func drawOffer(line: Int, on surface: inout Surface) {
        guard case .links(let input) = draft.rows[cursor].input else { return }
        let width = min(72, surface.size.columns - labelWidth - 2)
        for (offset, option) in input.options(context).enumerated() where line + offset < surface.size.rows {
            let row = line + offset
            surface.fill(row: row, column: labelWidth, columns: width, rows: 1)
            switch option {
            case .existing(let link, let detail):
                let used = surface.write(link.label, row: row, column: labelWidth + 1, width: width - 2)
                if used + 6 < width {
                    surface.write(
                        context.text(detail), row: row, column: labelWidth + 3 + used, style: context.theme.dim,
                        width: width - used - 4)
                }
            case .new(let kind, let name):
                surface.write(
                    context.text("+ new \(kind.name) “\(name)”"), row: row, column: labelWidth + 1,
                    style: context.theme.accent,
                    width: width - 2)
            }
            if offset == input.highlighted {
                let style = context.theme.cursor
                surface.restyle(Rect(column: labelWidth, row: row, columns: width, rows: 1)) { _ in style }
            }
        }
    }
}
