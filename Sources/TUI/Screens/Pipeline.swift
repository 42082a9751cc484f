import Domain
import Terminal

/// One pipeline as a board: a column for each stage, a card for each opportunity.
struct PipelineScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, new, edit, delete, next, left, right, up, down, forward, backward, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("L", .forward, "move on", "Move the card to the next stage"),
        Binding("H", .backward, "move back", "Move the card to the stage before"),
        Binding("p", .next, "next pipeline", "Show the next pipeline"),
        Binding("n", .new, "new", "Make a new one"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("D", .delete, "delete", "Delete; undo brings it back", footer: false),
        Binding("h Left", .left, "left", "Move left", footer: false),
        Binding("l Right", .right, "right", "Move right", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    static let columns = [
        Opportunity.title, Opportunity.organization, Opportunity.stage, Opportunity.value, Opportunity.currency, Opportunity.age,
        Opportunity.nextStep, Opportunity.lead,
    ]

    let title: Phrase = "Pipeline"
    private var pipeline = 0
    private var cards: [Row] = []
    private var cursor = (stage: 0, card: 0)
    private var pane = RecordPane()
    /// Cards that have been moved, as they will be read.
    private var moved: [Reference: Record] = [:]
    /// The card that was moved last, to which an undo leads back.
    private var lastMoved: Reference?
    /// A card that has been moved and is to keep the cursor.
    private var followed: Reference?
    /// The cursor has yet to be put on the first card.
    private var isFresh = true

    // MARK: what it asks

    private func pipelineRecord(_ context: Context) -> Record? {
        let pipelines = context.office.pipelines
        return pipelines.isEmpty ? nil : pipelines[pipeline % pipelines.count]
    }

    func stages(_ context: Context) -> [Record] {
        guard let present = pipelineRecord(context) else { return [] }
        return context.office.stages.filter { $0[Stage.pipeline].link == present.link }
            .sorted { ($0[Stage.ordinal].integer ?? 0) < ($1[Stage.ordinal].integer ?? 0) }
    }

    func queries(_ context: Context) -> [Query] {
        guard let present = pipelineRecord(context) else { return [] }
        let filter = Filter.field(FieldPath([Opportunity.pipeline]), .links(present[Pipeline.slug].text ?? present.title))
        let list = ListQuery(
            .opportunity, filter: filter, sort: Sort(Opportunity.age, descending: true), columns: Self.columns, limit: 400,
            today: context.moment.today)
        return [.list(list)] + (card(context).map { [.dossier($0.link.target)] } ?? [])
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found) = answer { pane.receive(found) }
        guard case .page(let page) = answer else { return }
        cards = page.rows
        moved = moved.filter { reference, record in
            cards.first { $0.link.target == reference }?.values[2].link != record[Opportunity.stage].link
        }
        if let target = followed ?? (isFresh ? firstCard(context) : nil) { place(on: target, context) }
        followed = nil
        isFresh = cards.isEmpty
        settle(context)
    }

    // MARK: the board

    func cards(of stage: Record) -> [Row] { cards.filter { $0.values[2].link == stage.link } }

    func card(_ context: Context) -> Row? {
        let stages = stages(context)
        guard stages.indices.contains(cursor.stage) else { return nil }
        let column = cards(of: stages[cursor.stage])
        return column.indices.contains(cursor.card) ? column[cursor.card] : nil
    }

    private(set) var subject: Link?

    private func firstCard(_ context: Context) -> Reference? {
        stages(context).lazy.compactMap { cards(of: $0).first?.link.target }.first
    }

    private mutating func place(on reference: Reference, _ context: Context) {
        for (index, stage) in stages(context).enumerated() {
            if let place = cards(of: stage).firstIndex(where: { $0.link.target == reference }) { cursor = (index, place) }
        }
    }

    private mutating func settle(_ context: Context) {
        let stages = stages(context)
        cursor.stage = min(max(0, cursor.stage), max(0, stages.count - 1))
        let column = stages.isEmpty ? [] : cards(of: stages[cursor.stage])
        cursor.card = min(max(0, cursor.card), max(0, column.count - 1))
        subject = card(context)?.link
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .open, .edit, .delete:
            card(context) == nil ? "There is no card under the cursor. Press \(key: "n") to make one." : nil
        case .forward, .backward: moveRefusal(action == .forward ? 1 : -1, context)
        case .next, .new, .left, .right, .up, .down, .back: nil
        }
    }

    private func moveRefusal(_ step: Int, _ context: Context) -> Phrase? {
        guard let card = card(context) else { return "There is no card under the cursor. Press \(key: "n") to make one." }
        guard stages(context).indices.contains(cursor.stage + step) else { return "This is the last stage that way." }
        return record(of: card) == nil ? "The card is still being read." : nil
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        defer { settle(context) }
        let card = card(context)
        switch action {
        case .open: return card.map { [.push(RecordScreen($0.link))] } ?? []
        case .new: return [.push(newForm(&context))]
        case .edit: return card.map { [.push(RecordForm.loading($0.link))] } ?? []
        case .delete:
            guard let card else { return [] }
            return [.start(.apply(Change("Deleted opportunity \(card.link.label)", [.delete(card.link.target)])))]
        case .next:
            pipeline += 1
            cursor = (0, 0)
            cards = []
            isFresh = true
        case .left: cursor.stage -= 1
        case .right: cursor.stage += 1
        case .up: cursor.card -= 1
        case .down: cursor.card += 1
        case .forward: return move(1, context)
        case .backward: return move(-1, context)
        case .back: return [.pop]
        }
        return []
    }

    private func newForm(_ context: inout Context) -> any Screen {
        var record = Record(context.newReference(.opportunity))
        let stages = stages(context)
        if stages.indices.contains(cursor.stage) { record[Opportunity.stage] = .link(stages[cursor.stage].link) }
        record[Opportunity.lead] = .link(context.user)
        return RecordForm.filled(record, context)
    }

    private func record(of card: Row) -> Record? { moved[card.link.target] ?? pane.record(card.link) }

    private mutating func move(_ step: Int, _ context: Context) -> [Step] {
        let stages = stages(context)
        guard let card = card(context), let old = record(of: card), stages.indices.contains(cursor.stage + step) else {
            return []
        }
        let stage = stages[cursor.stage + step]
        var record = old
        record[Opportunity.stage] = .link(stage.link)
        record = record.settled(after: old, at: context.moment.now)
        moved[card.link.target] = record
        followed = card.link.target
        lastMoved = card.link.target
        show(card, in: stage, context)
        let edits = Change.edits(from: old, to: record)
        return [.start(.apply(Change("Moved \(card.link.label) to \(stage.title)", edits)))]
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        if case .undone(.success) = outcome {
            moved = [:]
            followed = lastMoved
        }
        return []
    }

    /// Shows a card in its new stage before the file says so.
    private mutating func show(_ card: Row, in stage: Record, _ context: Context) {
        var values = card.values
        values[2] = .link(stage.link)
        cards = cards.map { $0.link == card.link ? Row(link: card.link, id: card.id, values: values, key: card.key) : $0 }
        place(on: card.link.target, context)
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event, mouse.kind == .press || mouse.kind == .doublePress else { return nil }
        let board = BoardView(screen: self, cursor: cursor, context: context)
        guard let place = board.place(at: Point(column: mouse.at.column, row: mouse.at.row - 1)) else { return nil }
        cursor = place
        settle(context)
        return mouse.kind == .doublePress ? perform(.open, &context) : []
    }

    /// Lines of the board; below it stands the card under the cursor, where there is room.
    func boardHeight(_ context: Context) -> Int {
        let rows = context.size.rows - 4
        guard rows >= 23 else { return rows }
        let tallest = stages(context).map { cards(of: $0).count }.max() ?? 0
        return max(min(rows - 9, 4 + tallest * BoardView.cardHeight), rows / 3)
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        guard let present = pipelineRecord(context) else {
            surface.write(context.text("This office has no pipeline yet."), row: 1, column: 2, style: context.theme.dim)
            return
        }
        var column = 1
        for record in context.office.pipelines {
            let style = record == present ? context.theme.accent.adding(.bold) : context.theme.dim
            column += surface.write(record.title, row: 0, column: column, style: style) + 2
        }
        let boardHeight = boardHeight(context)
        let paneHeight = size.rows - 1 - boardHeight
        let board = Rect(column: 0, row: 1, columns: size.columns, rows: boardHeight)
        surface.within(board) { BoardView(screen: self, cursor: cursor, context: context).draw(on: &$0) }
        guard paneHeight > 0 else { return }
        let line = String(repeating: "─", count: size.columns)
        surface.write(line, row: size.rows - paneHeight, column: 0, style: context.theme.dim)
        let room = Rect(column: 1, row: size.rows - paneHeight + 1, columns: size.columns - 2, rows: paneHeight - 1)
        surface.within(room) { pane.draw(card(context)?.link, on: &$0, context) }
    }
}
