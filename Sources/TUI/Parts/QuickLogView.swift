import Domain
import Terminal

/// Draws a meeting being captured: the line, what is offered below it, and what was understood.
struct QuickLogView {
    let line: CaptureLine
    let offers: [NameOffers.Offer]
    let highlighted: Int?
    let preview: [CapturePreview.Row]
    let context: Context

    private static let labelWidth = 11

    static func box(_ page: Size) -> Rect { Panel.box(columns: 108, rows: min(26, page.rows), in: page) }

    /// The columns of the line with the column that the cursor may stand in behind it.
    static func columns(_ page: Size) -> Int { max(4, box(page).columns - 4) }

    // MARK: where things stand

    private func wrapped(_ page: Size) -> WrappedLine { WrappedLine(line.field, columns: Self.columns(page) - 2) }

    private func height(_ page: Size) -> Int { min(wrapped(page).rows.count, max(1, (Self.box(page).rows - 2) / 2)) }

    private func shownOffers(_ page: Size) -> Range<Int> {
        let room = max(0, Self.box(page).rows - 2 - height(page))
        let first = max(0, min((highlighted ?? 0) - room + 1, offers.count - room))
        return first..<min(offers.count, first + room)
    }

    /// The offer that stands at a point of the page.
    func offer(at point: Point, on page: Size) -> Int? {
        let box = Self.box(page)
        guard box.contains(point) else { return nil }
        let index = point.row - box.row - 1 - height(page) + shownOffers(page).lowerBound
        return shownOffers(page).contains(index) && point.row - box.row - 1 >= height(page) ? index : nil
    }

    /// Where in the line a point of the page lies.
    func place(at point: Point, on page: Size) -> Int? {
        let box = Self.box(page)
        let row = point.row - box.row - 1
        guard box.contains(point), row >= 0, row < height(page) else { return nil }
        let wrapped = wrapped(page)
        let index = row + wrapped.first(height: height(page))
        guard wrapped.rows.indices.contains(index) else { return nil }
        var (place, column) = (wrapped.rows[index].lowerBound, box.column + 2)
        while place < wrapped.rows[index].upperBound, column < point.column {
            column += Width.of(line.field.characters[place])
            place += 1
        }
        return place
    }

    // MARK: drawing

    func draw(on surface: inout Surface, title: Phrase) {
        let page = surface.size
        let box = Self.box(page)
        Panel.draw(on: &surface, context, title: title, columns: box.columns, rows: box.rows) { surface in
            let height = height(page)
            drawLine(on: &surface, page, height: height)
            var row = height
            for index in shownOffers(page) {
                drawOffer(offers[index], row: row, on: &surface, isChosen: index == highlighted)
                row += 1
            }
            guard row + 1 < surface.size.rows else { return }
            let room = Rect(column: 1, row: row + 1, columns: surface.size.columns - 2, rows: surface.size.rows - row - 1)
            surface.within(room) { surface in
                if preview.isEmpty { drawHelp(on: &surface) } else { drawPreview(on: &surface) }
            }
        }
    }

    private func drawLine(on surface: inout Surface, _ page: Size, height: Int) {
        let (wrapped, theme) = (wrapped(page), context.theme)
        let columns = Self.columns(page)
        let first = wrapped.first(height: height)
        var styles = Array(repeating: theme.field, count: line.field.characters.count)
        for part in line.capture.parts {
            for place in part.range.clamped(to: styles.indices) { styles[place] = style(of: part.role) }
        }
        for (row, range) in wrapped.rows.dropFirst(first).prefix(height).enumerated() {
            surface.fill(row: row, column: 1, columns: columns, rows: 1, style: theme.field)
            var column = 1
            for place in range {
                column += surface.write(String(line.field.characters[place]), row: row, column: column, style: styles[place])
            }
        }
        surface.placeCursor(row: wrapped.cursor.row - first, column: 1 + min(columns - 1, wrapped.cursor.column))
    }

    /// What stood for something is seen in the line too.
    private func style(of role: Capture.Part.Role) -> Style {
        let theme = context.theme
        switch role {
        case .subject, .notes, .followUp: return theme.field
        case .person, .topic, .place, .date, .length, .channel, .due, .priority: return theme.accent.adding(.underline)
        case .problem: return theme.warning.adding(.underline)
        }
    }

    private func drawOffer(_ offer: NameOffers.Offer, row: Int, on surface: inout Surface, isChosen: Bool) {
        let (theme, width) = (context.theme, surface.size.columns)
        switch offer {
        case .existing(let link, let detail, _, let isGuess):
            let used = surface.write(link.label, row: row, column: 2, width: width - 3)
            let words: Phrase = isGuess ? "did you mean it? \(detail)" : detail
            if used + 6 < width {
                surface.write(context.text(words), row: row, column: 4 + used, style: theme.dim, width: width - used - 5)
            }
        case .place(let name): surface.write(name, row: row, column: 2, width: width - 3)
        case .new(let kind, let name):
            surface.write(
                context.text("+ new \(kind.name) “\(name)”"), row: row, column: 2, style: theme.accent, width: width - 3)
        }
        if isChosen {
            surface.restyle(Rect(column: 1, row: row, columns: width - 2, rows: 1)) { _ in theme.cursor }
        }
    }

    private func drawPreview(on surface: inout Surface) {
        let (theme, size) = (context.theme, surface.size)
        var row = 0
        for item in preview {
            for (index, line) in lines(item, width: size.columns - Self.labelWidth).enumerated() where row < size.rows {
                if index == 0 {
                    surface.write(context.text(item.label), row: row, column: 0, style: theme.dim, width: Self.labelWidth - 1)
                }
                let style = line.isDetail ? detailStyle(item) : item.look == .open ? theme.warning : .plain
                let used = surface.write(line.text, row: row, column: Self.labelWidth, style: style)
                if let detail = line.beside {
                    surface.write(detail, row: row, column: Self.labelWidth + used + 2, style: detailStyle(item))
                }
                row += 1
            }
        }
        let total = preview.reduce(0) { $0 + lines($1, width: size.columns - Self.labelWidth).count }
        if total > size.rows, size.rows > 0 {
            surface.write("▾", row: size.rows - 1, column: size.columns - 1, style: theme.dim)
        }
    }

    private func detailStyle(_ row: CapturePreview.Row) -> Style {
        switch row.look {
        case .plain: context.theme.dim
        case .made: context.theme.accent
        case .open: context.theme.warning
        }
    }

    private struct Line {
        let text: String
        var beside: String?
        var isDetail = false
    }

    /// The text with its detail beside it, or below where there is no room.
    private func lines(_ row: CapturePreview.Row, width: Int) -> [Line] {
        let detail = context.text(row.detail)
        if Width.of(row.text) + Width.of(detail) + 2 <= width {
            return [Line(text: row.text, beside: detail.isEmpty ? nil : detail)]
        }
        return Width.wrap(row.text, to: max(8, width)).map { Line(text: $0) }
            + (detail.isEmpty ? [] : Width.wrap(detail, to: max(8, width)).map { Line(text: $0, isDetail: true) })
    }

    /// What may be typed, as long as nothing is.
    private func drawHelp(on surface: inout Surface) {
        let (theme, width) = (context.theme, surface.size.columns)
        let lines: [(String, Phrase)] = [
            ("", "coffee @\"Jane Doe\" #compute yesterday 15:00 ~Hub; - send the brief ^fri"),
            ("", ""),
            ("@", "people, organizations, colleagues: @\"Jane Doe\""),
            ("#", "topics"), ("~", "the place"),
            (";", "then notes; what is promised in them is found and proposed"),
            ("; -", "a follow-up: ^fri for its date, @ana for its owner, !high"),
            ("; - they:", "a promise of theirs; we: makes it ours, ? a question"),
        ]
        for (row, line) in lines.enumerated() where row < surface.size.rows {
            surface.write(line.0, row: row, column: 0, style: theme.key)
            surface.write(
                context.text(line.1), row: row, column: line.0.isEmpty ? 0 : Self.labelWidth, style: theme.dim,
                width: width - (line.0.isEmpty ? 0 : Self.labelWidth))
        }
    }
}
