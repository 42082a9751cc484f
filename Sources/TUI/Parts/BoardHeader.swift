import Domain
import Terminal

/// The lines above a board: the pipelines and how many opportunities, then what they come to, or the filter.
struct BoardHeader {
    let pipeline: Record?
    let stages: [Record]
    let figures: [Reference: StageFigures]
    let filter: FilterLine
    let count: Int?
    let marked: Int
    let context: Context

    private var columns: Int { context.size.columns }

    /// Where the names of the pipelines stand; only the present one's where not all of them fit.
    private var names: [(pipeline: Record, column: Int, text: String)] {
        let pipelines = context.office.pipelines
        var column = 1
        let all = pipelines.map { record -> (Record, Int, String) in
            defer { column += Width.of(record.title) + 2 }
            return (record, column, record.title)
        }
        guard column > columns - Width.of(counted) - 1, let index = pipelines.firstIndex(where: { $0.link == pipeline?.link })
        else { return all }
        return [(pipelines[index], 1, context.text("\(pipelines[index].title) (\(index + 1) of \(pipelines.count))"))]
    }

    func pipeline(at column: Int) -> Record? {
        names.first { column >= $0.column && column < $0.column + Width.of($0.text) }?.pipeline
    }

    private var counted: String {
        guard let count else { return "" }
        let found = figures.values.reduce(0) { $0 + $1.count }
        let plain: Phrase = "\(count, one: Kind.opportunity.name, other: Kind.opportunity.plural)"
        let text: Phrase = filter.isEmpty ? plain : "\(found) of \(count)"
        return context.text(marked == 0 ? text : "\(marked) selected, \(text)")
    }

    /// `5 open · 12M EUR · weighted 4.3M EUR · 1 won, 2 lost`.
    private var totals: String {
        func found(_ matches: (Record) -> Bool) -> [StageFigures] { stages.filter(matches).compactMap { figures[$0.reference] } }
        let open = stages.filter { !$0.isClosedStage }
        let sums = [StageFigures.Total].sum(open.flatMap { figures[$0.reference]?.totals ?? [] })
        let weighted = [StageFigures.Total].sum(
            open.flatMap { (figures[$0.reference]?.totals ?? []).weighted($0[Stage.probability].integer ?? 0) })
        var parts: [Phrase] = ["\(open.reduce(0) { $0 + (figures[$1.reference]?.count ?? 0) }) open"]
        if !sums.isEmpty { parts += [.data(sums.short), "weighted \(weighted.short)"] }
        for outcome in StageOutcome.allCases {
            let closed = found { $0[Stage.outcome].word() == outcome }.reduce(0) { $0 + $1.count }
            if closed > 0 { parts.append("\(closed) \(outcome.label)") }
        }
        return context.text(.joined(parts, by: " · "))
    }

    func draw(on surface: inout Surface) {
        let theme = context.theme
        for name in names {
            let style = name.pipeline.link == pipeline?.link ? theme.accent.adding(.bold) : theme.dim
            surface.write(name.text, row: 0, column: name.column, style: style)
        }
        surface.write(counted, row: 0, column: columns - 1 - Width.of(counted), style: theme.dim)
        guard filter.isTyping || !filter.isEmpty else {
            surface.write(totals, row: 1, column: 1, style: theme.dim, width: columns - 2)
            return
        }
        let room = columns - Width.of(totals) - 6
        filter.draw(on: &surface, row: 1, width: room >= 30 ? room : columns - 5, theme)
        if room >= 30 { surface.write(totals, row: 1, column: columns - 1 - Width.of(totals), style: theme.dim) }
    }
}
