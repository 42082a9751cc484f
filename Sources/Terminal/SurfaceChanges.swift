/// Neighbouring cells of one style to be written.
struct Run: Equatable {
    var row: Int
    var column: Int
    var text: String
    var style: Style
}

extension Surface {
    /// What has to be written where `earlier` is shown; all of it if that is nothing or of another size.
    func changes(since earlier: Surface?) -> [Run] {
        let shown = earlier?.grid == grid ? earlier?.cells : nil
        var runs: [Run] = []
        for row in 0..<grid.rows {
            var run: Run?
            for column in 0..<grid.columns {
                let index = row * grid.columns + column
                let cell = cells[index]
                if let shown, shown[index] == cell {
                    if cell.width > 0, let done = run {
                        runs.append(done)
                        run = nil
                    }
                } else if cell.width > 0 {
                    if run?.style == cell.style {
                        run?.text += cell.text
                    } else {
                        if let done = run { runs.append(done) }
                        run = Run(row: row, column: column, text: cell.text, style: cell.style)
                    }
                }
            }
            if let done = run { runs.append(done) }
        }
        return runs
    }
}
