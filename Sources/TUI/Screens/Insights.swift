import Domain
import Terminal

/// What the log adds up to, as pictures made of characters. Behind every number stands its list.
struct InsightsScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, next, period, whose, report, openAll, openRest
        case down, up, left, right, nextChart, previousChart, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("p", .next, "next", "Show the next one: another pipeline, or the chart by something else"),
        Binding("F", .period, "period", "Show another period: a year, half a year, a quarter"),
        Binding("w", .whose, "whose", "Show mine, or everyone's"),
        Binding("h Left", .left, "left", "Move left", footer: false),
        Binding("l Right", .right, "right", "Move right", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .nextChart, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .previousChart, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("", .report, "report", "Report on this chart: its numbers and what they say", footer: false),
        Binding("", .openAll, "open all", "Open all that the number is a part of", footer: false),
        Binding("", .openRest, "open the rest", "Open the rest that the number leaves out", footer: false),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    let title: Phrase = "Insights"
    private var tables: [Tally: Table] = [:]
    private var variants: [Insight: Int] = [:]
    private var period = Period.year
    private var scope = Scope.everyone
    private var chart = Insight.coverage
    private var spot = Chart.Spot(row: 0, column: 0)
    /// The first line of the page that is drawn.
    private var first = 0

    private func span(_ context: Context) -> Span {
        Span(period.days(at: context.moment.today), today: context.moment.today, scope: scope)
    }

    private func tally(_ insight: Insight, _ context: Context) -> Tally? {
        insight.tally(variants[insight] ?? 0, span(context), context)
    }

    private func table(_ insight: Insight, _ context: Context) -> Table? { tally(insight, context).flatMap { tables[$0] } }

    private func insights(_ context: Context) -> [Insight] { Insight.allCases.filter { tally($0, context) != nil } }

    func queries(_ context: Context) -> [Query] {
        insights(context).compactMap { tally($0, context) }.map(Query.tally)
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .tally(let tally) = query, case .table(let table) = answer else { return }
        let known = Set(insights(context).compactMap { self.tally($0, context) })
        tables = tables.filter { known.contains($0.key) }
        tables[tally] = table
        if tally == self.tally(chart, context), cell(context) == nil { spot = Self.firstSpot(table) }
    }

    // MARK: the cursor

    private func cell(_ context: Context) -> Table.Cell? {
        guard let table = table(chart, context), table.rows.indices.contains(spot.row),
            table.rows[spot.row].cells.indices.contains(spot.column)
        else { return nil }
        return table.rows[spot.row].cells[spot.column]
    }

    private static func firstSpot(_ table: Table) -> Chart.Spot { spots(table, row: 0).first ?? Chart.Spot(row: 0, column: 0) }

    /// The numbers of a row behind which there is a list.
    private static func spots(_ table: Table, row: Int) -> [Chart.Spot] {
        guard table.rows.indices.contains(row) else { return [] }
        return table.rows[row].cells.indices.filter { table.rows[row].cells[$0].behind != nil }.map {
            Chart.Spot(row: row, column: $0)
        }
    }

    private mutating func move(rows step: Int, _ context: Context) {
        guard let table = table(chart, context) else { return jump(by: step, _: context) }
        var row = spot.row + step
        while table.rows.indices.contains(row) {
            let near = Self.spots(table, row: row).min { abs($0.column - spot.column) < abs($1.column - spot.column) }
            if let near {
                spot = near
                return
            }
            row += step
        }
        jump(by: step, context)
    }

    private mutating func move(columns step: Int, _ context: Context) {
        guard let table = table(chart, context) else { return }
        let spots = Self.spots(table, row: spot.row)
        let place = spots.firstIndex(of: spot) ?? 0
        if spots.indices.contains(place + step) {
            spot = spots[place + step]
            return
        }
        let layout = layout(context)
        guard let here = layout.place(of: spot, in: chart),
            let beside = layout.neighbour(of: chart, line: here.line, isRight: step > 0), let other = self.table(beside, context)
        else { return }
        let rows = other.rows.indices.compactMap { row -> (line: Int, spot: Chart.Spot)? in
            let spots = Self.spots(other, row: row)
            guard let spot = step > 0 ? spots.first : spots.last, let place = layout.place(of: spot, in: beside) else {
                return nil
            }
            return (abs(place.line - here.line), spot)
        }
        guard let nearest = rows.min(by: { $0.line < $1.line }) else { return }
        (chart, spot) = (beside, nearest.spot)
    }

    /// To the chart before or behind, in the order of the page; over those that are empty.
    private mutating func jump(by step: Int, _ context: Context) {
        let all = insights(context)
        guard var place = all.firstIndex(of: chart) else { return }
        while all.indices.contains(place + step) {
            place += step
            guard let table = table(all[place], context), !table.rows.isEmpty else { continue }
            chart = all[place]
            let row = step > 0 ? 0 : table.rows.count - 1
            spot = Self.spots(table, row: row).first ?? Self.firstSpot(table)
            return
        }
    }

    private mutating func jumpToTop(by step: Int, _ context: Context) {
        jump(by: step, context)
        if let table = table(chart, context) { spot = Self.firstSpot(table) }
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .open: cell(context)?.behind == nil ? "There is no number under the cursor." : nil
        case .openAll, .openRest:
            cell(context)?.wholeBehind == nil ? "The number under the cursor is not a part of anything." : nil
        case .report: table(chart, context) == nil ? "It is still being counted." : nil
        case .next: chart.variants(context) < 2 ? "This chart has one way to be looked at." : nil
        case .period, .whose, .down, .up, .left, .right, .nextChart, .previousChart, .start, .end, .back: nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .open: return open(context)
        case .openAll: return cell(context)?.wholeBehind.map { drill($0, "\(name(context)): all", context) } ?? []
        case .openRest:
            guard let cell = cell(context), let whole = cell.wholeBehind, let part = cell.behind else { return [] }
            return drill(part.rest(of: whole), "\(name(context)): the rest", context)
        case .next:
            variants[chart, default: 0] += 1
            spot = table(chart, context).map(Self.firstSpot) ?? Chart.Spot(row: 0, column: 0)
        case .period:
            let all = Period.allCases
            period = all[((all.firstIndex(of: period) ?? 0) + 1) % all.count]
        case .whose: return [.push(whose(context))]
        case .report:
            guard let table = table(chart, context) else { return [] }
            let heading = chart.title(variants[chart] ?? 0, context)
            return [.push(ReportScreen(title: heading, about: about(context), table: table))]
        case .down: move(rows: 1, context)
        case .up: move(rows: -1, context)
        case .left: move(columns: -1, context)
        case .right: move(columns: 1, context)
        case .nextChart: jumpToTop(by: 1, context)
        case .previousChart: jumpToTop(by: -1, context)
        case .start:
            chart = insights(context).first ?? .coverage
            if let table = table(chart, context) { spot = Self.firstSpot(table) }
        case .end:
            chart = insights(context).last ?? .size
            if let table = table(chart, context) { spot = Self.spots(table, row: table.rows.count - 1).first ?? spot }
        case .back: return [.pop]
        }
        settle(context)
        return []
    }

    /// Where none of several was met, the several are what one wants to see.
    private func open(_ context: Context) -> [Step] {
        guard let cell = cell(context), let behind = cell.behind else { return [] }
        if cell.number == 0, let whole = cell.wholeBehind, cell.whole != 0 {
            return drill(whole, "\(name(context)): all, none of them met", context)
        }
        return drill(behind, name(context), context)
    }

    private func drill(_ list: Table.List, _ title: Phrase, _ context: Context) -> [Step] {
        [.push(DrillScreen(title: title, list, context))]
    }

    /// What the number under the cursor is about.
    private func name(_ context: Context) -> Phrase {
        guard let table = table(chart, context), table.rows.indices.contains(spot.row),
            table.columns.indices.contains(spot.column)
        else { return title }
        let row = table.rows[spot.row].label
        if chart == .meetings, spot.column < table.columns.count - Chart.sums {
            return "\(row), week of \(table.columns[spot.column])"
        }
        return "\(row), \(table.columns[spot.column])"
    }

    private func whose(_ context: Context) -> ChoiceScreen {
        let posts = Set(context.office.users.compactMap { $0[User.post].text }).sorted()
        let mine = context.user.target.uid
        var scopes: [(Phrase, Scope)] = [("everyone", .everyone), ("mine", .user(mine))]
        if context.office.users.contains(where: { $0[User.manager].link?.target.uid == mine }) {
            scopes.append(("my team", .team(of: mine)))
        }
        scopes += posts.map { (.data($0), .post($0)) }
        return .acts(
            "Whose", scopes.map { (context.text($0.0), [.deliver(.scope($0.1))]) })
    }

    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        if case .scope(let scope) = delivery { self.scope = scope }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: first = min(first + 3, max(0, layout(context).height - height(context)))
        case .scrollUp: first = max(0, first - 3)
        case .press, .doublePress:
            let line = mouse.at.row - 1 - Self.head
            guard line >= 0, line < height(context),
                let found = layout(context).spot(line: first + line, column: mouse.at.column)
            else { return nil }
            (chart, spot) = (found.insight, found.spot)
            guard mouse.kind == .doublePress else { return [] }
            return refusal(of: .open, context) == nil ? open(context) : []
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    /// Lines above the charts: the period and whose work it is.
    private static let head = 2

    /// What is left for the charts between the head and the line on the number under the cursor.
    private func height(_ context: Context) -> Int { max(1, context.size.rows - 3 - Self.head - 1) }

    /// Scrolls so that the cursor's line is seen, and the head of its chart where it is near.
    private mutating func settle(_ context: Context) {
        let layout = layout(context)
        guard let place = layout.place(of: spot, in: chart) else { return }
        let top = layout.blocks.first { $0.insight == chart }?.top ?? place.line
        let wanted = place.line - top < height(context) ? top : place.line
        if wanted < first { first = wanted }
        if place.line >= first + height(context) { first = max(place.line - height(context) + 1, min(top, place.line)) }
        first = min(first, max(0, layout.height - height(context)))
    }

    private func layout(_ context: Context) -> InsightLayout {
        InsightLayout(insights(context), width: context.size.columns) { lines($0, $1, context) }
    }

    private func lines(_ insight: Insight, _ width: Int, _ context: Context) -> [[Chart.Piece]] {
        let theme = context.theme
        let heading = context.text(insight.title(variants[insight] ?? 0, context))
        let isHere = insight == chart
        var head = [
            Chart.Piece(
                column: 0, text: Width.truncate(heading, to: width), style: isHere ? theme.accent.adding(.bold) : theme.accent)
        ]
        if insight.variants(context) > 1, isHere, Width.of(heading) + 8 <= width {
            head.append(Chart.Piece(column: Width.of(heading) + 2, text: context.text("\(key: "p") next"), style: theme.dim))
        }
        guard let table = table(insight, context) else { return [head, [Chart.Piece(column: 2, text: "…", style: theme.dim)]] }
        guard !table.rows.isEmpty else {
            return [head] + wrapped(insight.invitation, width, context)
        }
        let chart = Chart(
            kind: insight.kind, table: table, context: context, width: width, seen: isHere ? spot.column : nil)
        return [head] + (table.said.map { wrapped($0, width, context) } ?? []) + chart.lines
    }

    private func wrapped(_ phrase: Phrase, _ width: Int, _ context: Context) -> [[Chart.Piece]] {
        Width.wrap(context.text(phrase), to: width).prefix(3).map { [Chart.Piece(column: 0, text: $0, style: context.theme.dim)] }
    }

    private func about(_ context: Context) -> Phrase {
        let days = period.days(at: context.moment.today)
        let whose: Phrase =
            switch scope {
            case .everyone: "everyone's work"
            case .user: "my work"
            case .team: "my team's work"
            case .post(let post): "the work of \(post)"
            }
        return "\(period.label), \(days.lowerBound.description) to \(days.upperBound.description); \(whose)"
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        let size = surface.size
        let layout = layout(context)
        let used = surface.write(context.text(about(context)), row: 0, column: 1, style: theme.heading, width: size.columns - 2)
        let keys = context.text("\(key: "F") period  \(key: "w") whose")
        if used + Width.of(keys) + 4 <= size.columns {
            surface.write(keys, row: 0, column: size.columns - Width.of(keys) - 1, style: theme.dim)
        }
        let room = Rect(column: 0, row: Self.head, columns: size.columns, rows: max(0, size.rows - Self.head - 1))
        surface.within(room) { surface in
            for block in layout.blocks {
                for (offset, pieces) in block.lines.enumerated() {
                    let row = block.top + offset - first
                    guard (0..<surface.size.rows).contains(row) else { continue }
                    for piece in pieces {
                        surface.write(piece.text, row: row, column: block.column + piece.column, style: piece.style)
                    }
                }
            }
            if let place = layout.place(of: spot, in: chart), cell(context)?.behind != nil {
                let rect = Rect(column: place.column, row: place.line - first, columns: place.width, rows: 1)
                if (0..<surface.size.rows).contains(rect.row) { surface.restyle(rect) { _ in theme.cursor } }
            }
            if layout.height > first + surface.size.rows {
                surface.write("▾", row: surface.size.rows - 1, column: surface.size.columns - 1, style: theme.dim)
            }
            if first > 0 { surface.write("▴", row: 0, column: surface.size.columns - 1, style: theme.dim) }
        }
        drawNumber(on: &surface, row: size.rows - 1, context)
    }

    /// What the number under the cursor says.
    private func drawNumber(on surface: inout Surface, row: Int, _ context: Context) {
        guard let cell = cell(context), let behind = cell.behind else { return }
        let number: Phrase =
            switch cell.measure {
            case .count:
                cell.whole.map { "\(cell.number ?? 0) of \($0) \(behind.kind.plural)" }
                    ?? "\(cell.number ?? 0, one: behind.kind.name, other: behind.kind.plural)"
            case .days: "\(cell.number ?? 0, one: "day", other: "days")"
            case .money where cell.number == nil: "several currencies, not added up"
            case .perCent, .points, .change, .money: .data(cell.shown)
            }
        let text = context.text("\(name(context)): \(number). Enter opens the list")
        surface.write(text, row: row, column: 1, style: context.theme.dim, width: surface.size.columns - 2)
    }
}
