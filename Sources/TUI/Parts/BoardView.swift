import Domain
import Terminal

/// Draws a pipeline's stages side by side, as many as fit, and tells what stands at a point.
struct BoardView {
    private static let least = 22
    /// Lines above the first card: the stage's name, what is in it, and where there is room what that is worth by its probability.
    private var header: Int { size.rows < 10 ? 2 : size.rows < 16 ? 3 : 4 }

    let board: Board
    let stages: [Record]
    let size: Size
    let context: Context
    /// The column that a card is held over.
    var target: Int?

    // MARK: which columns and cards are seen

    var columns: (first: Int, count: Int, width: Int) {
        let count = max(1, min(stages.count, size.columns / Self.least))
        var first = board.firstStage
        // Whoever holds a card scrolls by it, and the cursor has to wait.
        if target == nil { first = min(max(first, board.cursor.stage - count + 1), board.cursor.stage) }
        return (max(0, min(first, stages.count - count)), count, size.columns / count)
    }

    private var cardWidth: Int { columns.width - 2 }

    func view(_ card: Card, _ stage: Record) -> CardView {
        CardView(card: card, stage: stage, figures: board.figures[stage.reference], context: context)
    }

    /// The rows for cards: the last of the board is left for what lies beyond it.
    private var room: Int { max(1, size.rows - header - 1) }

    /// The first card of a column that is drawn, so that the one under the cursor is seen whole.
    func firstCard(_ index: Int) -> Int {
        let cards = board.cards(of: stages[index])
        var first = min(board.firstCards[stages[index].reference] ?? 0, max(0, cards.count - 1))
        guard index == board.cursor.stage, cards.indices.contains(board.cursor.card) else { return first }
        first = min(first, board.cursor.card)
        let heights = cards[first...board.cursor.card].map { view($0, stages[index]).lines(width: cardWidth).count + 1 }
        var used = heights.reduce(-1, +)
        for height in heights where used > room && first < board.cursor.card {
            used -= height
            first += 1
        }
        return first
    }

    private func slots(_ index: Int) -> [(card: Int, row: Int, lines: [CardView.Line])] {
        var row = 0
        var slots: [(Int, Int, [CardView.Line])] = []
        for (card, value) in board.cards(of: stages[index]).enumerated().dropFirst(firstCard(index)) where row < room {
            let lines = view(value, stages[index]).lines(width: cardWidth)
            slots.append((card, row, lines))
            row += lines.count + 1
        }
        return slots
    }

    /// The column under a point of the board.
    func stage(at point: Point) -> Int? {
        let columns = columns
        let stage = columns.first + point.column / columns.width
        return point.row >= 0 && point.row < size.rows && point.column / columns.width < columns.count ? stage : nil
    }

    /// The card under a point of the board.
    func place(at point: Point) -> Board.Place? {
        guard let stage = stage(at: point), stages.indices.contains(stage) else { return nil }
        let row = point.row - header
        return slots(stage).first { row >= $0.row && row < $0.row + $0.lines.count && row < room }
            .map { Board.Place(stage: stage, card: $0.card) }
    }

    /// The rows that the longest of the columns needs.
    var tallest: Int {
        let heights = stages.map { stage in
            board.cards(of: stage).reduce(0) { $0 + view($1, stage).lines(width: cardWidth).count + 1 }
        }
        return header + (heights.max() ?? 0) + 1
    }

    // MARK: drawing

    func draw(on surface: inout Surface) {
        guard !stages.isEmpty else {
            let text = context.text("This pipeline has no stage yet. Press \(key: "S"), then \(key: "n").")
            surface.write(text, row: 1, column: 2, style: context.theme.dim)
            return
        }
        let columns = columns
        for (place, index) in stages.indices.dropFirst(columns.first).prefix(columns.count).enumerated() {
            let rect = Rect(column: place * columns.width, row: 0, columns: columns.width, rows: size.rows)
            surface.within(rect) { drawStage(index, columns.count == 1, on: &$0) }
        }
        guard columns.count > 1 else { return }
        if columns.first > 0 { surface.write("‹", row: 0, column: 0, style: context.theme.accent) }
        if columns.first + columns.count < stages.count {
            surface.write("›", row: 0, column: size.columns - 1, style: context.theme.accent)
        }
    }

    private func drawStage(_ index: Int, _ isAlone: Bool, on surface: inout Surface) {
        let (theme, stage) = (context.theme, stages[index])
        drawName(index, isAlone, on: &surface)
        let figures = board.figures[stage.reference]
        let count = figures?.count ?? board.cards(of: stage).count
        let totals = figures?.totals ?? []
        let sums = ["\(count)", totals.short].filter { !$0.isEmpty }.joined(separator: " · ")
        surface.write(sums, row: 1, column: 1, style: theme.dim, width: cardWidth)
        if index == target {
            surface.write(
                context.text("▼ let go here"), row: min(2, header - 1), column: 1, style: theme.accent.adding(.bold),
                width: cardWidth)
        } else if header > 2, let percent = stage[Stage.probability].integer, !stage.isClosedStage, !totals.isEmpty {
            let text: Phrase = "at \(percent)%: \(totals.weighted(percent).short)"
            surface.write(context.text(text), row: 2, column: 1, style: theme.dim, width: cardWidth)
        }
        let slots = slots(index)
        surface.within(Rect(column: 0, row: header, columns: size.columns, rows: room)) { surface in
            for slot in slots { drawCard(slot.lines, index, slot.card, row: slot.row, on: &surface) }
        }
        drawRest(index, count, slots, on: &surface)
    }

    private func drawName(_ index: Int, _ isAlone: Bool, on surface: inout Surface) {
        let (theme, width) = (context.theme, surface.size.columns)
        let isHere = index == board.cursor.stage
        let plain = stages[index].isClosedStage ? theme.dim : theme.heading
        let style = index == target ? theme.accent.adding([.bold, .underline]) : isHere ? plain.adding(.underline) : plain
        let name = stages[index].label(in: context)
        guard isAlone else {
            surface.write(name, row: 0, column: 1, style: style, width: cardWidth)
            return
        }
        var column = 1
        if index > 0 {
            column += surface.write("‹ \(stages[index - 1].title)", row: 0, column: 1, style: theme.dim, width: width / 3) + 2
        }
        column += surface.write(name, row: 0, column: column, style: style, width: width / 2) + 2
        if index + 1 < stages.count, width - column > 6 {
            let next = Width.truncate(stages[index + 1].title, to: width - column - 3)
            surface.write("\(next) ›", row: 0, column: width - Width.of(next) - 3, style: theme.dim)
        }
    }

    private func drawCard(_ lines: [CardView.Line], _ stage: Int, _ card: Int, row: Int, on surface: inout Surface) {
        for (offset, line) in lines.enumerated() {
            surface.write(line.text, row: row + offset, column: 1, style: line.style, width: cardWidth)
        }
        let place = Board.Place(stage: stage, card: card)
        if let reference = board.card(at: place, stages)?.link.target, board.marked.contains(reference) {
            surface.write("✓", row: row, column: 0, style: context.theme.accent)
        }
        guard place == board.cursor else { return }
        surface.restyle(Rect(column: 0, row: row, columns: cardWidth + 2, rows: lines.count)) { _ in context.theme.cursor }
    }

    /// What of the column lies above and below, and what was closed too long ago to be shown.
    private func drawRest(
        _ index: Int, _ count: Int, _ slots: [(card: Int, row: Int, lines: [CardView.Line])], on surface: inout Surface
    ) {
        let shown = board.cards(of: stages[index]).count
        let above = firstCard(index)
        if above > 0 {
            let text = "▴ \(above)"
            surface.write(text, row: 1, column: cardWidth + 1 - Width.of(text), style: context.theme.accent)
        }
        let whole = slots.filter { $0.row + $0.lines.count <= room }.count
        let (below, rest) = (shown - above - whole, max(0, count - shown))
        var parts: [Phrase] = []
        if below > 0 { parts.append("▾ \(below) more") }
        if rest > 0 { parts.append(stages[index].isClosedStage ? "\(rest) earlier" : "\(rest) not shown") }
        guard !parts.isEmpty else { return }
        let row =
            below > 0 ? size.rows - 1 : min(size.rows - 1, header + (slots.last.map { $0.row + $0.lines.count + 1 } ?? 0))
        surface.write(
            context.text(.joined(parts)), row: row, column: 1, style: below > 0 ? context.theme.accent : context.theme.dim,
            width: cardWidth)
    }
}
