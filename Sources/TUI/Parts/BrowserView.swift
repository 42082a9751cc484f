import Domain
import Terminal

/// How a list with its record looks.
extension Browser {
    func listWidth(_ columns: Int) -> Int { columns >= Self.wide ? columns * 11 / 20 : columns }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        let width = listWidth(size.columns)
        surface.within(Rect(column: 0, row: 0, columns: width, rows: size.rows)) { drawList(on: &$0, context) }
        guard width < size.columns else { return }
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: context.theme.dim) }
        let room = Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows - foot)
        surface.within(room) { pane.draw(list.current?.link, on: &$0, context) }
    }

    private func drawList(on surface: inout Surface, _ context: Context) {
        let width = surface.size.columns - 2
        let places = grid.places(in: width)
        for (index, column, columnWidth) in places {
            let field = grid.columns[index].field
            let arrow = field == list.query.sort.field ? (list.query.sort.descending ? " ▾" : " ▴") : ""
            let title = context.text(field.label) + arrow
            surface.write(title, row: 1, column: column + 1, style: context.theme.dim.adding(.underline), width: columnWidth)
        }
        if !list.rows.isEmpty {
            drawRows(on: &surface, places, context)
        } else if list.isLoaded {
            drawEmpty(on: &surface, context)
        }
        drawTop(on: &surface, context)
        filter.drawBelow(on: &surface, row: 1, context)
    }

    private func drawRows(on surface: inout Surface, _ places: [(index: Int, column: Int, width: Int)], _ context: Context) {
        let (theme, columns) = (context.theme, surface.size.columns)
        let shown = Shown(context)
        for (line, entry) in lines(height: surface.size.rows - 2, context).enumerated() {
            switch entry {
            case .heading(let text, let count):
                let used = surface.write(text, row: line + 2, column: 1, style: theme.accent, width: columns - 8)
                if let count {
                    surface.write(
                        NumberPhrase.text(count), row: line + 2, column: used + 3, style: theme.dim, width: columns - used - 4)
                }
            case .row(let place):
                let row = list.rows[place]
                if line == surface.size.rows - 3, place < list.rows.count - 1 || !list.isEnd {
                    surface.write("▾", row: line + 2, column: columns - 1, style: theme.dim)
                }
                for (index, column, columnWidth) in places {
                    let field = grid.columns[index].field
                    let own = field == styled ? style?(list.record(of: row), context) : nil
                    let cellStyle = own ?? (index == 0 || field == kind.titleField ? .plain : theme.dim)
                    let more = words.flatMap { $0(field, list.record(of: row), context) }.map(context.text)
                    let text = more ?? shown.text(of: field) { list.value(of: $0, in: row) }
                    surface.write(text, row: line + 2, column: column + 1, style: cellStyle, width: columnWidth)
                }
                if let sign, let mark = sign(list.record(of: row)) {
                    surface.write(mark, row: line + 2, column: 0, style: theme.warning)
                }
                if list.marked[row.link.target] != nil { surface.write("✓", row: line + 2, column: 0, style: theme.accent) }
                if place == list.index {
                    surface.restyle(Rect(column: 0, row: line + 2, columns: columns, rows: 1)) { _ in theme.cursor }
                }
            }
        }
    }

    // MARK: headings

    enum ListLine {
        /// With how many stand under it, where that is known.
        case heading(String, Int?)
        case row(Int)
    }

    /// The rows to draw with the headings between them, so that the cursor's row is always among them.
    func lines(height: Int, _ context: Context) -> [ListLine] {
        var first = list.firstVisible(height: height)
        guard let grouping else { return list.rows.indices.dropFirst(first).prefix(height).map(ListLine.row) }
        // Compound orders are made of months in UTC.
        let zone = list.query.grouping == nil ? context.moment.zone : .utc
        let headings = list.rows.map { grouping.heading(of: list.value(of: grouping, in: $0), in: zone) }
        let counts = list.isWhole ? headings.reduce(into: [:]) { $0[$1, default: 0] += 1 } : [:]
        while true {
            var lines: [ListLine] = []
            for place in list.rows.indices.dropFirst(first) {
                if place == first || headings[place] != headings[place - 1] {
                    let text = heading(list.value(of: grouping, in: list.rows[place]), of: grouping, zone, context)
                    lines.append(.heading(text, counts[headings[place]]))
                }
                lines.append(.row(place))
                if lines.count > height + 1 { break }
            }
            let isSeen = lines.prefix(height).contains { if case .row(list.index) = $0 { true } else { false } }
            if isSeen || first >= list.index { return Array(lines.prefix(height)) }
            first += 1
        }
    }

    private func heading(_ value: Value, of field: Field, _ zone: Zone, _ context: Context) -> String {
        if field == FollowUp.queue {
            let group = value.text?.first?.wholeNumberValue.flatMap(FollowUpGroup.init(rawValue:))
            return context.text((group ?? .later).label)
        }
        switch value {
        case .none: return context.text("\(field.label): none")
        case .day(let day): return context.text(day.shownMonth)
        case .instant(let instant): return context.text(instant.day(in: zone).shownMonth)
        case .list(let items):
            guard let link = items.first?.parts.values.lazy.compactMap(\.link).first else {
                return context.text("\(field.label): none")
            }
            return link.label
        case .text, .integer, .flag, .link: return Shown(context).text(value, of: field)
        }
    }

    // MARK: the first line

    /// What stands at its right end.
    private func counted(_ context: Context) -> String {
        let number = count.map { "\(NumberPhrase.text($0)) \(context.text($0 == 1 ? kind.name : kind.plural))" } ?? "…"
        guard !list.marked.isEmpty else { return number }
        let marked = NumberPhrase.text(list.marked.count)
        return context.text(selection == .most ? "the first \(marked) selected, " : "\(marked) selected, ") + number
    }

    /// How far tabs may go, so that the filter beside them can be read. Outside a view a long one may push them
    /// aside; in a view, the name of the view says more than the filter.
    private func tabRoom(_ width: Int, _ context: Context) -> Int {
        let room = width - Width.of(counted(context)) - 2
        let most = tabs.current == nil ? max(room / 2, room - 16) : room / 2
        return filter.isEmpty ? room : room - min(Width.of(filter.text) + 4, most)
    }

    func tab(at column: Int, _ context: Context) -> Reference?? {
        let width = listWidth(context.size.columns)
        return tabs.view(at: column, width: tabRoom(width, context), differs: differs(context), context)
    }

    private func drawTop(on surface: inout Surface, _ context: Context) {
        let width = surface.size.columns
        let right = counted(context)
        surface.write(right, row: 0, column: width - Width.of(right) - 1, style: context.theme.dim)
        let room = width - Width.of(right) - 5
        guard !filter.isTyping else { return filter.draw(on: &surface, row: 0, width: max(8, room), context.theme) }
        let end = tabs.draw(on: &surface, row: 0, width: tabRoom(width, context), differs: differs(context), context)
        let column = end == 0 ? 1 : end + 2
        filter.draw(on: &surface, row: 0, column: column, width: max(8, room - column + 2), context.theme)
    }

    private func drawEmpty(on surface: inout Surface, _ context: Context) {
        let text = context.text(filter.isEmpty ? invitation : "Nothing matches. \(key: "Esc") takes the filter away.")
        for (line, part) in Width.wrap(text, to: surface.size.columns - 4).enumerated() {
            surface.write(part, row: 3 + line, column: 2, style: context.theme.dim)
        }
    }
}
