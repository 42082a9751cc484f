import Domain
import Terminal

/// A list with its filter, and beside it, where there is room, the record under the cursor.
struct Browser: Sendable {
    /// From this width on, list and record stand side by side.
    static let wide = 100

    var list: RowList
    var grid: Grid
    private let carried: [Field]
    private(set) var filter: FilterLine
    private(set) var count: Int?
    private(set) var pane = RecordPane()
    /// What the empty list says.
    let invitation: Phrase
    /// A line above a row whose group differs from the one before, as in the queue of follow-ups.
    var heading: (@Sendable (Row, Context) -> Phrase)?
    /// How the date of a row looks, where it says more than a date.
    var style: (@Sendable (Row, Context) -> Style)?
    /// The column that it colours.
    var styled: Field?

    /// - Parameter carried: fields that acts on a row need and that are not shown.
    init(
        _ kind: Kind, sort: Sort, columns: [Grid.Column], carried: [Field] = [], filter: Filter = .everything, invitation: Phrase
    ) {
        grid = Grid(columns: columns)
        list = RowList(
            ListQuery(kind, filter: filter, sort: sort, columns: columns.map(\.field) + carried, today: Day(number: 0)))
        self.carried = carried
        self.filter = FilterLine(kind)
        base = filter
        self.invitation = invitation
    }

    /// What is shown before the person filters.
    private(set) var base: Filter

    mutating func show(base: Filter) {
        self.base = base
        apply()
    }

    var kind: Kind { list.query.kind }

    mutating func show(columns: [Grid.Column]) {
        grid.columns = columns
        list.show(columns: columns.map(\.field) + carried)
    }

    var subject: Link? { list.current?.link }

    // MARK: asking

    func queries(_ context: Context) -> [Query] {
        var query = list.query
        query.moment = context.moment.today
        var queries: [Query] = [.list(query), .count(kind, query.filter)]
        if context.size.columns >= Self.wide, let target = list.current?.link.target { queries.append(.dossier(target)) }
        return queries
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .page(let page) = answer {
            list.show(today: context.moment.today)
            list.receive(page, to: query)
        }
        if case .count(let number) = answer { count = number }
        if case .dossier(let found) = answer { pane.receive(found) }
    }

    // MARK: filtering

    var isFiltering: Bool { filter.isTyping }

    mutating func startFiltering() { filter.start() }

    /// Gives typed text to the filter; nil where it is not being typed.
    mutating func take(_ event: Event, _ context: Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, context) }
        guard let isOther = filter.take(event, context) else { return nil }
        if filter.isEmpty, !filter.isTyping { list.unmark() }
        if isOther { apply() }
        return []
    }

    /// Takes the filter and the marks away; false where there were none.
    @discardableResult
    mutating func clear(_ context: Context) -> Bool {
        let hadFilter = filter.clear()
        guard hadFilter || !list.marked.isEmpty else { return false }
        list.unmark()
        apply()
        return true
    }

    private mutating func apply() {
        let typed = filter.filter
        list.show(filter: base == .everything ? typed : typed == .everything ? base : .all([base, typed]))
        count = nil
    }

    // MARK: moving

    private func listHeight(_ context: Context) -> Int { max(1, context.size.rows - 3 - 2) }

    mutating func move(by step: Int, _ context: Context) {
        list.move(by: step)
        list.settle(height: listHeight(context))
    }

    mutating func movePage(_ direction: Int, _ context: Context) {
        move(by: direction * max(1, listHeight(context) - 1), context)
    }

    mutating func scrollRecord(by step: Int) { pane.scroll(by: step) }

    /// True over the record beside the list.
    private func isBeside(_ mouse: Mouse, _ context: Context) -> Bool { mouse.at.column >= listWidth(context.size.columns) }

    private mutating func take(_ mouse: Mouse, _ context: Context) -> [Step]? {
        switch mouse.kind {
        case .scrollDown: isBeside(mouse, context) ? scrollRecord(by: 3) : move(by: 3, context)
        case .scrollUp: isBeside(mouse, context) ? scrollRecord(by: -3) : move(by: -3, context)
        case .press, .doublePress:
            let line = mouse.at.row - 3
            let lines = lines(height: listHeight(context), context)
            guard mouse.at.column < listWidth(context.size.columns), lines.indices.contains(line),
                case .row(let place) = lines[line]
            else { return nil }
            list.move(by: place - list.index)
            if mouse.kind == .doublePress, let link = list.current?.link { return [.push(RecordScreen(link))] }
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    private func listWidth(_ columns: Int) -> Int { columns >= Self.wide ? columns * 11 / 20 : columns }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        let width = listWidth(size.columns)
        surface.within(Rect(column: 0, row: 0, columns: width, rows: size.rows)) { drawList(on: &$0, context) }
        guard width < size.columns else { return }
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: context.theme.dim) }
        let room = Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows)
        surface.within(room) { pane.draw(list.current?.link, on: &$0, context) }
    }

    private func drawList(on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        drawFilter(on: &surface, context)
        let width = surface.size.columns - 2
        let places = grid.places(in: width)
        for (index, column, columnWidth) in places {
            let field = grid.columns[index].field
            let arrow = field == list.query.sort.field ? (list.query.sort.descending ? " ▾" : " ▴") : ""
            let title = context.text(field.label) + arrow
            surface.write(title, row: 1, column: column + 1, style: theme.dim.adding(.underline), width: columnWidth)
        }
        if let problem = filter.problems.first {
            for (line, part) in Width.wrap("! " + problem.text(in: context.catalogue), to: width).prefix(4).enumerated() {
                surface.fill(row: 1 + line, column: 0, columns: surface.size.columns, rows: 1)
                surface.write(part, row: 1 + line, column: 1, style: theme.warning, width: width)
            }
            return
        }
        guard !list.rows.isEmpty else {
            if list.isLoaded { drawEmpty(on: &surface, context) }
            return
        }
        let shown = Shown(context)
        for (line, entry) in lines(height: surface.size.rows - 2, context).enumerated() {
            switch entry {
            case .heading(let phrase):
                surface.write(context.text(phrase), row: line + 2, column: 1, style: theme.accent)
            case .row(let place):
                let row = list.rows[place]
                if line == surface.size.rows - 3, place < list.rows.count - 1 || !list.isEnd {
                    surface.write("▾", row: line + 2, column: surface.size.columns - 1, style: theme.dim)
                }
                for (index, column, columnWidth) in places {
                    let field = grid.columns[index].field
                    let isStyled = field == styled && style != nil
                    let cellStyle = isStyled ? style?(row, context) : index == 0 || field == kind.titleField ? .plain : theme.dim
                    let text = shown.text(list.value(of: field, in: row), of: field)
                    surface.write(text, row: line + 2, column: column + 1, style: cellStyle ?? .plain, width: columnWidth)
                }
                if list.marked[row.link.target] != nil { surface.write("✓", row: line + 2, column: 0, style: theme.accent) }
                if place == list.index {
                    surface.restyle(Rect(column: 0, row: line + 2, columns: surface.size.columns, rows: 1)) { _ in theme.cursor }
                }
            }
        }
    }

    private enum ListLine {
        case heading(Phrase)
        case row(Int)
    }

    /// The rows to draw with the headings between them, so that the cursor's row is always among them.
    private func lines(height: Int, _ context: Context) -> [ListLine] {
        var first = list.firstVisible(height: height)
        guard let heading else { return list.rows.indices.dropFirst(first).prefix(height).map(ListLine.row) }
        while true {
            var lines: [ListLine] = []
            for place in list.rows.indices.dropFirst(first) {
                let phrase = heading(list.rows[place], context)
                if place == first || phrase != heading(list.rows[place - 1], context) { lines.append(.heading(phrase)) }
                lines.append(.row(place))
                if lines.count > height + 1 { break }
            }
            let isSeen = lines.prefix(height).contains { if case .row(list.index) = $0 { true } else { false } }
            if isSeen || first >= list.index { return Array(lines.prefix(height)) }
            first += 1
        }
    }

    private func drawFilter(on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        let width = surface.size.columns
        let counted = count.map { "\(NumberPhrase.text($0)) \(context.text($0 == 1 ? kind.name : kind.plural))" } ?? "…"
        let marked = list.marked.isEmpty ? "" : context.text("\(list.marked.count) selected, ")
        let right = marked + counted
        surface.write(right, row: 0, column: width - Width.of(right) - 1, style: theme.dim)
        let room = width - Width.of(right) - 5
        filter.draw(on: &surface, row: 0, width: max(8, room), theme)
    }

    private func drawEmpty(on surface: inout Surface, _ context: Context) {
        let text = context.text(filter.isEmpty ? invitation : "Nothing matches. \(key: "Esc") takes the filter away.")
        for (line, part) in Width.wrap(text, to: surface.size.columns - 4).enumerated() {
            surface.write(part, row: 3 + line, column: 2, style: context.theme.dim)
        }
    }
}
