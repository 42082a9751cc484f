import Domain
import Terminal

/// Draws a pipeline's stages side by side, as many as fit, with the one under the cursor always among them.
struct BoardView {
    private static let least = 22
    /// Lines of a card with the blank one after it.
    static let cardHeight = 5

    let screen: PipelineScreen
    let cursor: (stage: Int, card: Int)
    let context: Context

    private var stages: [Record] { screen.stages(context) }

    private func columns(_ width: Int) -> (first: Int, count: Int, width: Int) {
        let count = max(1, min(stages.count, width / Self.least))
        let first = max(0, min(cursor.stage - count / 2, stages.count - count))
        return (first, count, width / count)
    }

    /// The card under a point of the board.
    func place(at point: Point) -> (stage: Int, card: Int)? {
        let columns = columns(context.size.columns)
        let stage = columns.first + point.column / columns.width
        let height = max(1, (screen.boardHeight(context) - 2) / Self.cardHeight)
        let first = stage == cursor.stage ? max(0, cursor.card - height + 1) : 0
        let card = first + (point.row - 3) / Self.cardHeight
        guard stages.indices.contains(stage), point.row >= 3, screen.cards(of: stages[stage]).indices.contains(card) else {
            return nil
        }
        return (stage, card)
    }

    func draw(on surface: inout Surface) {
        let columns = columns(surface.size.columns)
        for (place, index) in stages.indices.dropFirst(columns.first).prefix(columns.count).enumerated() {
            let rect = Rect(column: place * columns.width, row: 0, columns: columns.width, rows: surface.size.rows)
            surface.within(rect) { drawStage(index, on: &$0) }
        }
        if columns.first > 0 { surface.write("‹", row: 0, column: 0, style: context.theme.accent) }
        if columns.first + columns.count < stages.count {
            surface.write("›", row: 0, column: surface.size.columns - 1, style: context.theme.accent)
        }
    }

    private func drawStage(_ index: Int, on surface: inout Surface) {
        let (theme, width) = (context.theme, surface.size.columns - 2)
        let cards = screen.cards(of: stages[index])
        let isHere = index == cursor.stage
        surface.write(
            stages[index].title, row: 0, column: 1, style: isHere ? theme.heading.adding(.underline) : theme.heading, width: width
        )
        surface.write(total(cards), row: 1, column: 1, style: theme.dim, width: width)
        let height = max(1, (surface.size.rows - 2) / Self.cardHeight)
        let first = isHere ? max(0, cursor.card - height + 1) : 0
        for (place, card) in cards.indices.dropFirst(first).prefix(height + 1).enumerated() {
            drawCard(cards[card], row: 3 + place * Self.cardHeight, isCursor: isHere && card == cursor.card, width, on: &surface)
        }
    }

    /// How many cards, and what they are worth in each currency.
    private func total(_ cards: [Row]) -> String {
        let values = Dictionary(grouping: cards.filter { $0.values[3].integer != nil }) { $0.values[4].text ?? "" }
        let sums = values.sorted { $0.key < $1.key }.map { currency, rows in
            Self.short(rows.reduce(0) { $0 + ($1.values[3].integer ?? 0) }) + (currency.isEmpty ? "" : " \(currency)")
        }
        return (["\(cards.count)"] + sums).joined(separator: " · ")
    }

    private func drawCard(_ row: Row, row line: Int, isCursor: Bool, _ width: Int, on surface: inout Surface) {
        let (theme, shown) = (context.theme, Shown(context))
        var title = Width.wrap(row.link.label, to: width)
        if title.count > 2 { title = [title[0], title[1...].joined(separator: " ")] }
        for (offset, part) in title.enumerated() { surface.write(part, row: line + offset, column: 1, width: width) }
        surface.write(row.values[1].link?.label ?? "", row: line + title.count, column: 1, style: theme.dim, width: width)
        let value = row.values[3].integer.map { Self.short($0) + (row.values[4].text.map { " \($0)" } ?? "") } ?? ""
        let facts = [value, shown.text(row.values[5], of: Opportunity.age), row.values[7].link?.label ?? ""]
        let text = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        surface.write(text, row: line + title.count + 1, column: 1, style: theme.dim, width: width)
        if isCursor {
            surface.restyle(Rect(column: 0, row: line, columns: width + 1, rows: title.count + 2)) { _ in theme.cursor }
        }
    }

    /// `1.8m`, `250k`.
    static func short(_ number: Int) -> String {
        for (unit, sign) in [(1_000_000_000, "bn"), (1_000_000, "m"), (1000, "k")] where number.magnitude >= unit {
            let tenths = number / (unit / 10)
            return tenths % 10 == 0 ? "\(tenths / 10)\(sign)" : "\(tenths / 10).\(abs(tenths % 10))\(sign)"
        }
        return String(number)
    }
}
