import Domain
import Terminal

/// Draws the stages of a pipeline as rows: how probable, how it closes, how many stand in it and for how long.
struct StagesView {
    let pipeline: Record?
    let stages: [Record]
    let figures: [Reference: StageFigures]
    let cursor: Int?
    let first: Int
    let context: Context

    private struct Column {
        let title: Phrase
        let width: Int
    }

    private static let columns = [
        Column(title: "Probability", width: 11), Column(title: "Closes as", width: 9), Column(title: "Cards", width: 6),
        Column(title: "Mean days", width: 9), Column(title: "Value", width: 24),
    ]

    func draw(on surface: inout Surface) {
        let (theme, size) = (context.theme, surface.size)
        drawPipelines(on: &surface)
        let nameWidth = min(30, max(12, stages.map { Width.of($0.title) }.max() ?? 0))
        let places = places(after: nameWidth, within: size.columns)
        let heading = theme.dim.adding(.underline)
        surface.write(context.text("Stage"), row: 2, column: 1, style: heading, width: nameWidth)
        for (index, column) in places {
            surface.write(
                context.text(Self.columns[index].title), row: 2, column: column, style: heading, width: Self.columns[index].width)
        }
        if stages.isEmpty {
            surface.write(
                context.text("This pipeline has no stage yet. Press \(key: "n") to make one."), row: 4, column: 2,
                style: theme.dim)
        }
        for (line, index) in stages.indices.dropFirst(first).prefix(size.rows - 3).enumerated() {
            let style = stages[index].isClosedStage ? theme.dim : Style.plain
            surface.write(stages[index].title, row: line + 3, column: 1, style: style, width: nameWidth)
            for (place, column) in places {
                surface.write(
                    cell(place, stages[index]), row: line + 3, column: column, style: theme.dim, width: Self.columns[place].width)
            }
            if index == cursor {
                surface.restyle(Rect(column: 0, row: line + 3, columns: size.columns, rows: 1)) { _ in theme.cursor }
            }
        }
    }

    private func drawPipelines(on surface: inout Surface) {
        let theme = context.theme
        var column = 1
        for record in context.office.pipelines {
            let isPresent = record.link == pipeline?.link
            let plain = isPresent ? theme.accent.adding(.bold) : theme.dim
            let style = isPresent && cursor == nil ? theme.cursor : plain
            // Where not all fit, the present one is among those that do.
            guard isPresent || column + Width.of(record.title) + Width.of(pipeline?.title ?? "") + 4 < surface.size.columns else {
                continue
            }
            column += surface.write(record.title, row: 0, column: column, style: style) + 2
        }
        let hint: Phrase =
            cursor == nil
            ? "\(key: "n") makes a pipeline, \(key: "e") renames it, \(key: "D") deletes it"
            : "\(key: "k") goes up to the pipelines"
        let text = context.text(hint)
        if column + Width.of(text) + 2 < surface.size.columns {
            surface.write(text, row: 0, column: surface.size.columns - 1 - Width.of(text), style: theme.dim)
        } else {
            surface.write(text, row: 1, column: 1, style: theme.dim, width: surface.size.columns - 2)
        }
    }

    private func places(after name: Int, within width: Int) -> [(index: Int, column: Int)] {
        var column = name + 3
        var places: [(Int, Int)] = []
        for (index, value) in Self.columns.enumerated() where column + min(value.width, 14) < width {
            places.append((index, column))
            column += value.width + 2
        }
        return places
    }

    private func cell(_ place: Int, _ stage: Record) -> String {
        let found = figures[stage.reference]
        switch place {
        case 0: return stage[Stage.probability].integer.map { "\($0)%" } ?? "–"
        case 1: return (stage[Stage.outcome].word() as StageOutcome?).map { context.text($0.label) } ?? "–"
        case 2: return found.map { String($0.count) } ?? "…"
        case 3: return found?.meanDays.map(String.init) ?? "–"
        default: return found?.totals.short ?? ""
        }
    }
}
