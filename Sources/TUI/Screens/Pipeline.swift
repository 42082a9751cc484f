import Domain
import Terminal

/// One pipeline as a board: a column for each stage, a card for each opportunity.
struct PipelineScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, forward, backward, next, table, filter, stages, other, new, edit, mark, delete
        case left, right, up, down, start, end, scrollUp, scrollDown, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("L", .forward, "move on", "Move the card to the next stage"),
        Binding("H", .backward, "move back", "Move the card to the stage before"),
        Binding("p", .next, "next", "Show the next one: another pipeline, or the chart by something else"),
        Binding("t", .table, "table", "Show the same as a table, or the board again"),
        Binding("/", .filter, "filter", "Filter as you type: words, or kind:startup country:BR met<90d"),
        Binding("S", .stages, "stages", "Edit the stages of the pipeline"),
        Binding("n", .new, "new", "Make a new one"),
        Binding("P", .other, "other pipeline", "Move to another pipeline, or to any stage", footer: false),
        Binding("e", .edit, "edit", "Edit what is under the cursor", footer: false),
        Binding("Space", .mark, "select", "Select, to act on several at once", footer: false),
        Binding("D", .delete, "delete", "Delete; undo brings it back", footer: false),
        Binding("h Left", .left, "left", "Move left", footer: false),
        Binding("l Right", .right, "right", "Move right", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("J Ctrl-D", .scrollDown, "scroll down", "Scroll the record beside the list down", footer: false),
        Binding("K Ctrl-U", .scrollUp, "scroll up", "Scroll the record beside the list up", footer: false),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    /// For how many days what is won or lost stays on the board.
    static let closingsShown = 180

    let title: Phrase = "Pipeline"
    private var shown: Reference?
    var board = Board()
    private var pane = RecordPane()
    private var filter = FilterLine(.opportunity)
    /// How many opportunities the pipeline has, whatever the filter is.
    private var count: Int?
    private(set) var isAwaited = false
    private(set) var subject: Link?
    /// The card that the mouse holds, and the column it is over.
    var held: (card: Reference, over: Int?)?

    var isTyping: Bool { filter.isTyping }
    var isWaiting: Bool { isAwaited && !filter.isTyping }
    var focusHints: [KeyHint]? { filter.isTyping ? FilterAction.keymap.hints() : nil }

    // MARK: what it asks

    func pipeline(_ context: Context) -> Record? {
        context.office.pipelines.first { $0.reference == shown } ?? context.office.pipelines.first
    }

    func stages(_ context: Context) -> [Record] { context.office.stages(of: pipeline(context)?.link) }

    func queries(_ context: Context) -> [Query] {
        guard let pipeline = pipeline(context) else { return [] }
        let own = Filter.field(FieldPath([Opportunity.pipeline]), .links(pipeline.reference.uid.text))
        let filtered: Filter = filter.filter == .everything ? own : .all([own, filter.filter])
        let recent: Filter = .any([
            .field(FieldPath([Opportunity.stage, Stage.outcome]), .isEmpty),
            .field(FieldPath([Opportunity.age]), .number(-1...Self.closingsShown)),
        ])
        let list = ListQuery(
            .opportunity, filter: .all([filtered, recent]), sort: Self.order, columns: Card.columns, limit: 400,
            today: context.moment.today)
        let dossier = board.card(at: board.cursor, stages(context)).map { [Query.dossier($0.link.target)] } ?? []
        return [
            .list(list), .stages(pipeline.reference, filtered, today: context.moment.today), .count(.opportunity, own),
        ] + dossier + filter.queries(context)
    }

    static let order = Sort(Opportunity.age, descending: true)

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found) = answer { pane.receive(found) }
        if case .stages(let figures) = answer { board.receive(figures) }
        if case .count(let number) = answer { count = number }
        if case .hits = answer { filter.receive(answer, to: query, context) }
        if case .office = answer {
            board.follow(stages(context))
            settle(context)
        }
        guard case .page(let page) = answer else { return }
        board.receive(page.rows, stages(context))
        isAwaited = false
        settle(context)
    }

    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        guard case .opportunity(let link, let pipeline) = delivery else { return [] }
        board.follow(stages(context))
        if let pipeline, pipeline.target != self.pipeline(context)?.reference { show(pipeline.target, on: link?.target) }
        if let link, let place = board.place(of: link.target, stages(context)) { board.move(to: place, stages(context)) }
        settle(context)
        return []
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        switch outcome {
        case .undone(.success): board.forgetMoves()
        case .applied(let change, let result) where change.isMove:
            board.finishMove(isDone: (try? result.get()) != nil)
        case .applied, .undone, .redone, .edited, .imported, .exported, .paths: break
        }
        return []
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        let stages = stages(context)
        switch action {
        case .open, .edit, .delete, .mark, .other, .forward, .backward:
            guard board.card(at: board.cursor, stages) != nil || !board.marked.isEmpty else {
                return "There is no card under the cursor. Press \(key: "n") to make one."
            }
            guard action == .forward || action == .backward else { return nil }
            let moves = CardMoves.neighbours(board.targets(stages).map(\.record), by: action == .forward ? 1 : -1, context.office)
            if case .failure(let problem) = moves { return problem.sentence }
            return nil
        case .new: return stages.isEmpty ? "This pipeline has no stage yet. Press \(key: "S"), then \(key: "n")." : nil
        case .next, .table, .filter, .stages, .left, .right, .up, .down, .start, .end, .scrollUp, .scrollDown, .back: return nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let stages = stages(context)
        let card = board.card(at: board.cursor, stages)
        defer { settle(context) }
        switch action {
        case .open: return card.map { [.push(RecordScreen($0.link))] } ?? []
        case .edit: return card.map { [.push(RecordForm.loading($0.link))] } ?? []
        case .new:
            guard stages.indices.contains(board.cursor.stage) else { return [] }
            let record = Opportunity.new(in: stages[board.cursor.stage].link, &context)
            board.await(record.reference)
            return [.push(RecordForm.filled(record, context))]
        case .delete: return delete(board.targets(stages))
        case .next: showNext(context)
        case .table:
            return [.push(PipelineTableScreen(pipeline(context), on: card, filter: filter.text, context))]
        case .filter: filter.start()
        case .stages: return [.push(StagesScreen(pipeline(context)?.reference))]
        case .other: return CardMoves.elsewhere(board.targets(stages).map(\.record), context)
        case .mark: board.toggleMark(stages)
        case .forward: return move(by: 1, context)
        case .backward: return move(by: -1, context)
        case .left: board.move(stages: -1, cards: 0, stages)
        case .right: board.move(stages: 1, cards: 0, stages)
        case .up: board.move(stages: 0, cards: -1, stages)
        case .down: board.move(stages: 0, cards: 1, stages)
        case .start: board.move(to: Board.Place(stage: board.cursor.stage, card: 0), stages)
        case .end: board.move(to: Board.Place(stage: board.cursor.stage, card: .max), stages)
        case .scrollUp: pane.scroll(by: -5)
        case .scrollDown: pane.scroll(by: 5)
        case .back: return clear() ? [] : [.pop]
        }
        return []
    }

    mutating func show(_ pipeline: Reference?, on card: Reference? = nil) {
        shown = pipeline
        board.startOver(on: card)
        count = nil
        isAwaited = true
    }

    private mutating func showNext(_ context: Context) {
        let pipelines = context.office.pipelines
        guard pipelines.count > 1, let index = pipelines.firstIndex(where: { $0.link == pipeline(context)?.link }) else { return }
        show(pipelines[(index + 1) % pipelines.count].reference)
    }

    /// Takes filter and selection away; false where there was neither.
    private mutating func clear() -> Bool {
        let wasMarked = board.unmark()
        guard filter.clear() else { return wasMarked }
        isAwaited = true
        return true
    }

    private mutating func delete(_ cards: [Card]) -> [Step] {
        guard let first = cards.first else { return [] }
        _ = board.unmark()
        let summary: Phrase =
            cards.count == 1
            ? "Deleted opportunity \(first.link.label)" : "Deleted \(cards.count, one: "opportunity", other: "opportunities")"
        return [.start(.apply(Change(summary, cards.map { .delete($0.link.target) })))]
    }

    private mutating func move(by step: Int, _ context: Context) -> [Step] {
        switch CardMoves.neighbours(board.targets(stages(context)).map(\.record), by: step, context.office) {
        case .success(let move): return start(move, context)
        case .failure(let problem): return [.warn(problem)]
        }
    }

    mutating func start(_ move: StageMove, _ context: Context) -> [Step] {
        if context.readOnly == nil, !move.isEmpty {
            if move.closing == nil { board.show(move, at: context.moment, stages(context)) } else { board.remember(move) }
        }
        return CardMoves.steps(move, context)
    }

    // MARK: typing

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        if held != nil {
            held = nil
            if event == .key(Key(.escape)) { return [] }
        }
        guard let isOther = filter.take(event, context) else { return nil }
        if isOther {
            isAwaited = true
            board.refresh()
        }
        return []
    }

    // MARK: drawing

    func view(_ context: Context) -> BoardView {
        let size = Size(columns: context.size.columns, rows: boardHeight(context))
        return BoardView(board: board, stages: stages(context), size: size, context: context, target: held?.over)
    }

    func header(_ context: Context) -> BoardHeader {
        BoardHeader(
            pipeline: pipeline(context), stages: stages(context), figures: board.figures, filter: filter, count: count,
            marked: board.marked.count, context: context)
    }

    /// Keeps the window where it was drawn, so that the next move scrolls by as little as it can.
    mutating func settle(_ context: Context) {
        let view = view(context)
        subject = board.card(at: board.cursor, view.stages)?.link
        if held == nil { board.scroll(to: view.columns.first) }
        guard view.stages.indices.contains(board.cursor.stage) else { return }
        board.scroll(view.stages[board.cursor.stage], to: view.firstCard(board.cursor.stage))
    }

    /// Lines of the board; below it stands the card under the cursor, where there is room.
    private func boardHeight(_ context: Context) -> Int {
        let rows = context.size.rows - 5
        guard rows >= 22 else { return max(0, rows) }
        let stages = stages(context)
        let size = Size(columns: context.size.columns, rows: rows)
        let tallest = BoardView(board: board, stages: stages, size: size, context: context, target: nil).tallest
        return max(min(rows - 9, tallest), rows / 3)
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        guard pipeline(context) != nil else {
            let text = context.text("This office has no pipeline yet. Press \(key: "S"), then \(key: "n").")
            surface.write(text, row: 1, column: 2, style: context.theme.dim)
            return
        }
        header(context).draw(on: &surface)
        let view = view(context)
        surface.within(Rect(column: 0, row: 2, columns: size.columns, rows: view.size.rows)) { view.draw(on: &$0) }
        drawNotice(on: &surface, context)
        defer { filter.drawBelow(on: &surface, row: 2, context) }
        let paneHeight = size.rows - 2 - view.size.rows
        guard paneHeight > 1 else { return }
        let line = String(repeating: "─", count: size.columns)
        surface.write(line, row: size.rows - paneHeight, column: 0, style: context.theme.dim)
        let room = Rect(column: 1, row: size.rows - paneHeight + 1, columns: size.columns - 2, rows: paneHeight - 1)
        surface.within(room) { pane.draw(subject, on: &$0, context) }
    }

    /// How to begin where there is nothing.
    private func drawNotice(on surface: inout Surface, _ context: Context) {
        let width = surface.size.columns - 2
        if count == 0 || count != nil && board.figures.values.allSatisfy({ $0.count == 0 }) && !filter.isEmpty {
            let text: Phrase =
                filter.isEmpty
                ? "Nothing is here yet. Press \(key: "n") to begin with an opportunity."
                : "Nothing matches. \(key: "Esc") takes the filter away."
            for (line, part) in Width.wrap(context.text(text), to: width - 1).enumerated() {
                surface.write(part, row: 6 + line, column: 2, style: context.theme.dim)
            }
        }
    }
}
