import Domain
import Terminal

/// What the log adds up to, as pictures made of characters.
struct InsightsScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case down, up, next, back
    }

    static let keymap = Keymap<Action>([
        Binding("j Down", .down, "down", "Move down"),
        Binding("k Up", .up, "up", "Move up"),
        Binding("p", .next, "next pipeline", "Show the next pipeline"),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    let title: Phrase = "Insights"
    private var tables: [Tally: Table] = [:]
    private var first = 0
    private var pipeline = 0

    private func funnel(_ context: Context) -> Tally? {
        let pipelines = context.office.pipelines
        guard !pipelines.isEmpty else { return nil }
        return .funnel(pipeline: pipelines[pipeline % pipelines.count].reference, today: context.moment.today)
    }

    private func charts(_ context: Context) -> [(title: Phrase, tally: Tally, kind: Chart.Kind)] {
        let today = context.moment.today
        var charts: [(Phrase, Tally, Chart.Kind)] = [
            ("Meetings per week, last 26 weeks, by post", .meetingsPerWeek(weeks: 26, until: today), .sparklines),
            ("Open follow-ups by owner", .workload(today: today), .bars),
            ("Whom we met in the last year: organizations by kind and topic", .coverage(since: today - 365), .heat),
            ("Promises in the last year", .promises(since: today - 365, today: today), .numbers),
        ]
        if let funnel = funnel(context) {
            let name = context.office.pipelines[pipeline % context.office.pipelines.count].title
            charts.insert(("Pipeline: \(name), what is open", funnel, .numbers), at: 2)
        }
        return charts + [("In the file", .size, .numbers)]
    }

    func queries(_ context: Context) -> [Query] { charts(context).map { .tally($0.tally) } }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .tally(let tally) = query, case .table(let table) = answer { tables[tally] = table }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .down: first = min(first + 2, max(0, lines(context, width: context.size.columns).count - 4))
        case .up: first = max(0, first - 2)
        case .next: pipeline += 1
        case .back: return [.pop]
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress, .release, .drag: return nil
        }
    }

    /// Side by side where there is room for two.
    private func lines(_ context: Context, width: Int) -> [[Chart.Piece]] {
        charts(context).flatMap { title, tally, kind -> [[Chart.Piece]] in
            let chart = Chart(kind: kind, table: tables[tally], context: context, width: width - 3)
            return [[Chart.Piece(column: 1, text: context.text(title), style: context.theme.accent)]] + chart.lines + [[]]
        }
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let lines = lines(context, width: surface.size.columns)
        for (row, pieces) in lines.dropFirst(first).prefix(surface.size.rows).enumerated() {
            for piece in pieces { surface.write(piece.text, row: row, column: piece.column, style: piece.style) }
        }
        if lines.count > first + surface.size.rows {
            surface.write("▾", row: surface.size.rows - 1, column: surface.size.columns - 2, style: context.theme.dim)
        }
    }
}
