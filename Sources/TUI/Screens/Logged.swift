import Domain
import Terminal

/// What logging a meeting pays back: what it promises, when to meet next, what is open with them, who else of ours met them.
struct LoggedScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, leave, mark, done, drop, edit, down, up, start, end, scrollDown, scrollUp
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "add or open", "Add the proposed follow-ups that are selected, or open what is under the cursor"),
        Binding("Esc", .leave, "back", "Go back"),
        Binding("Space", .mark, "select", "Select, to act on several at once"),
        Binding("x", .drop, "drop", "Close as dropped"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("d", .done, "done", "Close as done"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("J Ctrl-D", .scrollDown, "scroll down", "Scroll the record beside the list down", footer: false),
        Binding("K Ctrl-U", .scrollUp, "scroll up", "Scroll the record beside the list up", footer: false),
    ])

    let title: Phrase = "Logged"
    private var payback: Payback
    private var cursor = 0
    private var marked: Set<Proposal> = []
    private var refused: Set<Proposal> = []
    private var pane = RecordPane()
    private var isGone = false

    init(_ payback: Payback) { self.payback = payback }

    /// The steps that follow once a form is saved: to what the new meeting pays back, where the change has made one.
    static func steps(after change: Change) -> [Step] {
        for edit in change.edits {
            guard case .create(let record) = edit, record.kind == .meeting else { continue }
            return [.replace(PaybackScreen(record.link))]
        }
        return [.pop]
    }

    // MARK: asking

    func queries(_ context: Context) -> [Query] {
        let own = Query.payback(payback.meeting.reference)
        guard context.size.columns >= Browser.wide, let link = row(context)?.link else { return [own] }
        return [own, .dossier(link.target)]
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found) = answer { pane.receive(found) }
        guard case .payback(let found) = answer else { return }
        isGone = found == nil
        if let found { payback = found }
        cursor = min(cursor, max(0, page(context).rows.count - 1))
    }

    /// Leaves where the meeting is not there any more, as after an undo.
    mutating func follow(_ query: Query, _ context: inout Context) -> [Step] { isGone ? [.pop] : [] }

    private func page(_ context: Context) -> LoggedPage { LoggedPage(payback, refused: refused, context) }

    private func row(_ context: Context) -> LoggedPage.Row? {
        let rows = page(context).rows
        return rows.indices.contains(cursor) ? rows[cursor] : nil
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        let row = row(context)
        switch action {
        case .open, .leave: return nil
        case .mark: return row?.proposal == nil ? "Only proposed follow-ups can be selected here." : nil
        case .edit: return row == nil ? "There is nothing under the cursor." : nil
        case .done: return row?.promise == nil ? "Only an open promise can be done. Enter adds a proposed one first." : nil
        case .drop: return row?.promise == nil && row?.proposal == nil ? "There is nothing to drop under the cursor." : nil
        case .down, .up, .start, .end, .scrollDown, .scrollUp: return nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let row = row(context)
        switch action {
        case .open: return open(row, &context)
        case .leave: return [.pop]
        case .mark:
            guard let proposal = row?.proposal else { return [] }
            if marked.remove(proposal) == nil { marked.insert(proposal) }
            move(by: 1, context)
        case .edit:
            if let proposal = row?.proposal {
                let record = record(proposal, &context)
                return [.push(RecordForm.filled(record, context))]
            }
            return row?.link.map { [.push(RecordForm.loading($0))] } ?? []
        case .done: return close(row, as: .done, "Done", &context)
        case .drop:
            guard let proposal = row?.proposal else { return close(row, as: .dropped, "Dropped", &context) }
            refused.insert(proposal)
            marked.remove(proposal)
            cursor = min(cursor, max(0, page(context).rows.count - 1))
        case .down: move(by: 1, context)
        case .up: move(by: -1, context)
        case .start: cursor = 0
        case .end: cursor = max(0, page(context).rows.count - 1)
        case .scrollDown: pane.scroll(by: 5)
        case .scrollUp: pane.scroll(by: -5)
        }
        return []
    }

    private mutating func move(by step: Int, _ context: Context) {
        cursor = min(max(0, cursor + step), max(0, page(context).rows.count - 1))
    }

    /// Adds what is selected, or what is under the cursor; a record is opened; where nothing is left, it leaves.
    private mutating func open(_ row: LoggedPage.Row?, _ context: inout Context) -> [Step] {
        guard let row else { return [.pop] }
        let selected = page(context).rows.compactMap(\.proposal).filter { marked.contains($0) }
        let accepted = selected.isEmpty ? [row.proposal].compactMap(\.self) : selected
        guard !accepted.isEmpty else { return row.link.map { [.push(RecordScreen($0))] } ?? [] }
        marked = []
        let records = accepted.map { record($0, &context) }
        let summary: Phrase =
            records.count == 1
            ? "Added follow-up \(records[0].title)" : "Added \(records.count, one: "follow-up", other: "follow-ups")"
        return [.start(.apply(Change(summary, records.map(Edit.create))))]
    }

    private func record(_ proposal: Proposal, _ context: inout Context) -> Record {
        proposal.record(from: payback.meeting.link, by: context.user, context.newReference(.followUp))
    }

    private func close(
        _ row: LoggedPage.Row?, as status: FollowUpStatus, _ verb: Phrase, _ context: inout Context
    ) -> [Step] {
        row?.promise.map { QueueActs.close([$0.record], as: status, verb, &context) } ?? []
    }

    // MARK: mouse

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: move(by: 1, context)
        case .scrollUp: move(by: -1, context)
        case .press, .doublePress:
            let view = view(context)
            guard let index = view.row(atLine: mouse.at.row - 1, height: context.page.rows) else { return nil }
            cursor = index
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    private func view(_ context: Context) -> LoggedView {
        LoggedView(page: page(context), cursor: cursor, marked: marked, context: context)
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        let width = size.columns >= Browser.wide ? size.columns * 11 / 20 : size.columns
        let view = view(context)
        surface.within(Rect(column: 0, row: 0, columns: width, rows: size.rows)) { view.draw(on: &$0) }
        guard width < size.columns else { return }
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: context.theme.dim) }
        let room = Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows)
        surface.within(room) { surface in
            if let proposal = row(context)?.proposal {
                view.drawSource(proposal, on: &surface)
            } else {
                pane.draw(row(context)?.link, on: &surface, context)
            }
        }
    }
}

/// Between saving a meeting and what it pays back: nothing is drawn, and where there is nothing to say nothing opens.
struct PaybackScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable { case cancel }

    static let keymap = Keymap<Action>([Binding("Esc", .cancel, "back", "Go back", footer: false)])
    static let isOverlay = true
    let title: Phrase = "Logged"
    private let meeting: Link
    private var answer: Payback??

    init(_ meeting: Link) { self.meeting = meeting }

    var isWaiting: Bool { answer == nil }

    /// Whoever presses Enter twice adds nothing that they have not seen.
    func isWaiting(for event: Event) -> Bool {
        if case .key(let key) = event, LoggedScreen.keymap[key] != nil { return false }
        return isWaiting
    }

    func queries(_ context: Context) -> [Query] { [.payback(meeting.target)] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .payback(let found) = answer { self.answer = .some(found) }
    }

    mutating func follow(_ query: Query, _ context: inout Context) -> [Step] {
        guard let answer else { return [] }
        guard let payback = answer, payback.hasNews(in: context.moment.zone) else { return [.pop] }
        return [.replace(LoggedScreen(payback))]
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] { [.pop] }

    func draw(on surface: inout Surface, _ context: Context) {}
}
