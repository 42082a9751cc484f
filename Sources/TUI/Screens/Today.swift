import Domain
import Terminal

/// What the day brings: what is asked, the next meetings, what is due, what others did, who is going cold.
struct TodayScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, edit, done, snooze, ask, seen, down, up, start, end, scrollDown, scrollUp, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("d", .done, "done", "Close as done"),
        Binding("z", .snooze, "snooze", "Put off until a later day"),
        Binding("y", .ask, "ask", "Ask the owner a question, or answer the one that was asked"),
        Binding(".", .seen, "seen", "Mark what others did as seen"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("J Ctrl-D", .scrollDown, "scroll down", "Scroll the record beside the list down", footer: false),
        Binding("K Ctrl-U", .scrollUp, "scroll up", "Scroll the record beside the list up", footer: false),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    let title: Phrase = "Today"
    private var list = TodayList()
    private var cursor = 0
    private var pane = RecordPane()

    // MARK: what it asks

    private static func news(_ context: Context) -> Query { .news(of: context.user.target, today: context.moment.today) }

    func queries(_ context: Context) -> [Query] {
        var queries = TodaySection.lists.map { Query.list($0.query(context)) } + [Self.news(context)]
        if let promises = list.promiseQuery(context) { queries.append(.list(promises)) }
        if context.size.columns >= Browser.wide, let subject = entry(context)?.link { queries.append(.dossier(subject.target)) }
        return queries
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found) = answer { pane.receive(found) }
        if case .news(let news) = answer { list.receive(news) }
        guard case .page(let page) = answer else { return }
        if query == list.promiseQuery(context).map(Query.list) { list.promises.receive(page) }
        if let section = TodaySection.lists.first(where: { query == .list($0.query(context)) }) { list.receive(page, section) }
        cursor = min(cursor, max(0, list.entries(context).count - 1))
        subject = entry(context)?.link
    }

    var isWaiting: Bool { !list.isLoaded }
    var glanced: Int64? { list.news?.latest }
    /// What the cursor came to stand on last: how many are shown depends on the window.
    private(set) var subject: Link?

    private func entry(_ context: Context) -> TodayList.Entry? {
        let entries = list.entries(context)
        return entries.indices.contains(cursor) ? entries[cursor] : nil
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        let entry = entry(context)
        switch action {
        case .open, .edit: return entry == nil ? "Nothing is here yet. Press \(key: "m") to log a meeting." : nil
        case .done, .snooze: return entry?.record == nil ? "That is for follow-ups. Move to one first." : nil
        case .ask:
            guard let record = entry?.record else { return "That is for follow-ups. Move to one first." }
            return QueueActs.refusalToAsk(record, context)
        case .seen: return list.news?.entries.isEmpty ?? true ? "Nobody else did anything to your records." : nil
        case .down, .up, .start, .end, .scrollDown, .scrollUp, .back: return nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let entry = entry(context)
        defer { subject = self.entry(context)?.link }
        let last = max(0, list.entries(context).count - 1)
        let records = [entry?.record].compactMap(\.self)
        switch action {
        case .open: return entry.map { [.push(RecordScreen($0.link))] } ?? []
        case .edit: return entry.map { [.push(RecordForm.loading($0.link))] } ?? []
        case .done: return QueueActs.close(records, as: .done, &context)
        case .snooze: return QueueActs.snooze(records, context)
        case .ask: return QueueActs.ask(records, context)
        case .seen: return list.news.map { [.start(.glance($0.latest)), .say("Seen")] } ?? []
        case .down: cursor = min(cursor + 1, last)
        case .up: cursor = max(cursor - 1, 0)
        case .start: cursor = 0
        case .end: cursor = last
        case .scrollDown: pane.scroll(by: 5)
        case .scrollUp: pane.scroll(by: -5)
        case .back: return [.pop]
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(isBeside(mouse, context) ? .scrollDown : .down, &context)
        case .scrollUp: return perform(isBeside(mouse, context) ? .scrollUp : .up, &context)
        case .press, .doublePress:
            guard let index = list.entry(atLine: mouse.at.row - 1, cursor, height: context.size.rows - 3, context) else {
                return nil
            }
            cursor = index
            subject = entry(context)?.link
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .release, .drag: return nil
        }
    }

    /// True over the record beside the list.
    private func isBeside(_ mouse: Mouse, _ context: Context) -> Bool {
        context.size.columns >= Browser.wide && mouse.at.column >= context.size.columns * 11 / 20
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        let width = size.columns >= Browser.wide ? size.columns * 11 / 20 : size.columns
        surface.within(Rect(column: 0, row: 0, columns: width, rows: size.rows)) { surface in
            list.draw(on: &surface, cursor: cursor, context)
        }
        guard width < size.columns else { return }
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: context.theme.dim) }
        let room = Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows)
        surface.within(room) { pane.draw(entry(context)?.link, on: &$0, context) }
    }
}
