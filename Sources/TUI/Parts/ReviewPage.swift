import Domain
import Terminal

/// How a review looks: the item, the story behind it, and what comes next.
struct ReviewPage {
    let run: ReviewRun
    let scroll: Int
    let context: Context

    func draw(on surface: inout Surface) {
        let size = surface.size
        drawPlace(on: &surface)
        guard let story = run.story else {
            if run.isFinished { drawEnd(on: &surface) }
            return
        }
        let lines = ReviewLines(story: story, context: context)
        let body = Rect(column: 1, row: 2, columns: size.columns - 2, rows: size.rows - 2)
        guard size.columns >= Browser.wide else {
            let next = min(run.next.count, size.rows >= 18 ? 2 : 0)
            let rows = body.rows - (next > 0 ? next + 1 : 0)
            surface.within(Rect(column: 1, row: 2, columns: body.columns, rows: rows)) { surface in
                draw(lines.item + [.blank] + lines.background, from: scroll, on: &surface)
            }
            drawNext(next, on: &surface, row: size.rows - next, column: 1, width: body.columns)
            return
        }
        let width = size.columns * 11 / 20
        let item = RecordPageView(page: RecordPage(lines: lines.item), context: context, cursor: nil)
        let height = item.rows(width: width - 3).count
        surface.within(Rect(column: 1, row: 2, columns: width - 2, rows: body.rows)) { item.draw(on: &$0, first: 0) }
        let room = max(0, body.rows - height - 2)
        drawNext(min(room - 1, run.next.count, 12), on: &surface, row: 2 + height + 2, column: 1, width: width - 2)
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: context.theme.dim) }
        surface.within(Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows)) { surface in
            draw(lines.background, from: scroll, on: &surface)
        }
    }

    private func draw(_ lines: [RecordPage.Line], from first: Int, on surface: inout Surface) {
        let view = RecordPageView(page: RecordPage(lines: lines), context: context, cursor: nil)
        let most = max(0, view.rows(width: surface.size.columns).count - surface.size.rows)
        view.draw(on: &surface, first: min(first, most))
    }

    /// "7 of 43, 3 done so far", and what happened meanwhile.
    private func drawPlace(on surface: inout Surface) {
        let theme = context.theme
        let columns = surface.size.columns
        let width = columns >= Browser.wide ? columns * 11 / 20 : columns
        guard !run.isFinished else { return }
        let place: Phrase = "\(run.index + 1) of \(run.items.count), \(run.reviewed) reviewed so far"
        let used = surface.write(context.text(place), row: 0, column: 1, style: theme.accent, width: width - 2)
        if let word = run.word {
            surface.write("! " + context.text(word), row: 1, column: 1, style: theme.warning, width: width - 2)
        } else if let verdict = run.verdict {
            let said: Phrase = "decided already: \(verdict.counted(1)). \(key: "u") takes it back"
            surface.write(context.text(said), row: 0, column: used + 4, style: theme.dim, width: max(0, width - used - 5))
        }
    }

    /// Those that come next, dimly.
    private func drawNext(_ count: Int, on surface: inout Surface, row: Int, column: Int, width: Int) {
        guard count > 0 else { return }
        let theme = context.theme
        surface.write(context.text("Next"), row: row - 1, column: column, style: theme.dim)
        for (line, next) in run.next.prefix(count).enumerated() {
            let due = next.values[0].day.map { context.text($0.shown(on: context.moment.today)) } ?? ""
            let owner = next.values[1].links.first?.label ?? ""
            let (ownerWidth, dueWidth) = (min(14, width / 5), 11)
            let textWidth = max(8, width - ownerWidth - dueWidth - 6)
            surface.write(next.link.label, row: row + line, column: column + 2, style: theme.dim, width: textWidth)
            surface.write(owner, row: row + line, column: column + textWidth + 4, style: theme.dim, width: ownerWidth)
            surface.write(
                due, row: row + line, column: column + textWidth + ownerWidth + 6, style: theme.dim,
                width: max(0, width - textWidth - ownerWidth - 6))
        }
    }

    private func drawEnd(on surface: inout Surface) {
        let theme = context.theme
        let width = surface.size.columns - 4
        var row = max(1, surface.size.rows / 3)
        surface.write(
            context.text(run.items.isEmpty ? "There is nothing to review here." : "That was the last."), row: row, column: 2,
            style: theme.heading)
        row += 2
        for line in Width.wrap(run.summary.map(context.text) ?? "", to: width) {
            surface.write(line, row: row, column: 2)
            row += 1
        }
        surface.write(
            context.text("\(key: "k") goes back to the one before, \(key: "u") undoes the last act, Esc ends the review."),
            row: row + 1, column: 2,
            style: theme.dim, width: width)
    }
}
