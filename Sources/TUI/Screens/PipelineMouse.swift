import Domain
import Terminal

/// The mouse on the board: a click selects, two open, the wheel scrolls a column, and a card is dragged to another.
extension PipelineScreen {
    mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        let view = view(context)
        let point = Point(column: mouse.at.column, row: mouse.at.row - 3)
        defer { settle(context) }
        switch mouse.kind {
        case .press, .doublePress:
            if mouse.at.row == 1, let pipeline = header(context).pipeline(at: mouse.at.column) {
                show(pipeline.reference)
                return []
            }
            guard let place = view.place(at: point) else { return nil }
            board.move(to: place, view.stages)
            held = board.card(at: place, view.stages).map { ($0.link.target, nil) }
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .drag: return drag(to: point, view, context)
        case .release: return letGo(at: point, view, context)
        case .scrollUp, .scrollDown: return scroll(mouse.kind == .scrollUp ? -1 : 1, at: point, view)
        }
    }

    private mutating func scroll(_ step: Int, at point: Point, _ view: BoardView) -> [Step]? {
        guard let index = view.stage(at: point), view.stages.indices.contains(index) else { return nil }
        if index == board.cursor.stage {
            board.move(stages: 0, cards: step, view.stages)
        } else {
            let last = max(0, board.cards(of: view.stages[index]).count - 1)
            board.scroll(view.stages[index], to: min(max(0, view.firstCard(index) + step), last))
        }
        return []
    }

    private mutating func drag(to point: Point, _ view: BoardView, _ context: Context) -> [Step]? {
        guard let card = held?.card, let place = board.place(of: card, view.stages) else { return nil }
        let columns = view.columns
        if held?.over == nil { held = (card, place.stage) }
        // At either edge the board scrolls on, to stages that do not fit.
        if point.column <= 0, columns.first > 0 { board.scroll(to: columns.first - 1) }
        if point.column >= context.size.columns - 1 { board.scroll(to: columns.first + 1) }
        guard let over = self.view(context).stage(at: point), view.stages.indices.contains(over) else { return [] }
        held = (card, over)
        guard over != place.stage, let record = board.card(at: place, view.stages) else { return [] }
        return [.say("Let go: \(record.link.label) to \(view.stages[over].title). Esc leaves it")]
    }

    private mutating func letGo(at point: Point, _ view: BoardView, _ context: Context) -> [Step]? {
        guard let held, let over = held.over else {
            self.held = nil
            return nil
        }
        self.held = nil
        guard view.stages.indices.contains(over), board.place(of: held.card, view.stages)?.stage != over else { return [] }
        let isSelected = board.marked.contains(held.card)
        let cards = isSelected ? board.targets(view.stages) : board.cards.filter { $0.link.target == held.card }
        return start(StageMove(cards.map { StageMove.Step($0.record, to: view.stages[over]) }), context)
    }
}
