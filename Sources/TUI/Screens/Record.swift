import Domain
import Terminal

/// One record, whole: its facts and everything that happened with it.
struct RecordScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, edit, delete, done, snooze, assign, drop, outcome, next, escalate, ask, wait, duplicates, unmerge, down, up
        case pageDown, pageUp, start, end
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("D", .delete, "delete", "Delete; undo brings it back", footer: false),
        Binding("d", .done, "done", "Close as done"),
        Binding("z", .snooze, "snooze", "Put off until a later day"),
        Binding("a", .assign, "assign", "Give to somebody"),
        Binding("x", .drop, "drop", "Close as dropped"),
        Binding("y", .ask, "ask", "Ask the owner a question, or answer the one that was asked", footer: false),
        Binding("E", .escalate, "escalate", "Escalate to the owner's manager, or take that back", footer: false),
        Binding("Z", .wait, "wait until", "Keep out of sight until a day", footer: false),
        Binding("r", .outcome, "result", "Write down what came of it", footer: false),
        Binding("f", .next, "follow-up", "Add a follow-up; right after closing one, the next step", footer: false),
        Binding("U", .duplicates, "duplicates", "Merge with another that is the same", footer: false),
        Binding("", .unmerge, "un-merge", "Take apart again what was merged last", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
    ])

    private let link: Link
    private var dossier: Dossier?
    private var page: RecordPage?
    private var isMissing = false
    /// The line of the page that has the cursor.
    private var cursor = 0

    init(_ link: Link) { self.link = link }

    var title: Phrase { .data(dossier?.record.title ?? link.label) }
    var isWaiting: Bool { page == nil && !isMissing }
    var subject: Link? { dossier?.record.link ?? link }

    func queries(_ context: Context) -> [Query] { [.dossier(link.target)] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .dossier(let found) = answer else { return }
        dossier = found
        page = found.map { RecordPage($0, context) }
        isMissing = found == nil
        cursor = min(cursor, max(0, (page?.lines.count ?? 1) - 1))
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let height = max(1, context.size.rows - 4)
        switch action {
        case .open:
            if case .union(let union) = page?.lines[cursor] { return [.push(choice(union, context))] }
            guard let target = page?.lines[cursor].link, target != link else {
                return [.warn(Problem("This line leads nowhere. Move to one with a name in it."))]
            }
            return [.push(RecordScreen(target))]
        case .edit: return [.push(RecordForm.loading(tie.map { Link($0.relation, $0.other.label) } ?? link))]
        case .delete:
            if let tie { return [.start(.apply(delete(tie)))] }
            guard let record = dossier?.record else { return [] }
            if !record[Meeting.openFollowUps].isEmpty { return [.push(MeetingDeletion([record.link], then: [.pop]))] }
            return [.start(.apply(Change("Deleted \(record.kind.name) \(record.title)", [.delete(record.reference)]))), .pop]
        case .done: return QueueActs.close(records, as: .done, &context)
        case .drop: return QueueActs.close(records, as: .dropped, &context)
        case .snooze: return QueueActs.snooze(records, context)
        case .assign: return QueueActs.assign(records, context)
        case .wait: return QueueActs.wait(records, context)
        case .escalate: return QueueActs.escalate(records, context)
        case .ask: return QueueActs.ask(records, context)
        case .next:
            let closed = records.first { $0[FollowUp.status].word(FollowUpStatus.self)?.isClosed == true }
            let form = closed.map { RecordForm.following($0, &context) }
            return [.push(form ?? RecordForm.followUp(about: subject, &context))]
        case .outcome: return QueueActs.outcome(link, context)
        case .duplicates: return [.push(MergeScreen.asking(dossier?.record.link ?? link, context))]
        case .unmerge: return [.start(.unmerge(link.target))]
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: height)
        case .pageUp: move(by: -height)
        case .start: cursor = 0
        case .end: cursor = max(0, (page?.lines.count ?? 1) - 1)
        }
        return []
    }

    private var records: [Record] { [dossier?.record].compactMap(\.self) }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        guard case .applied(let change, .success(true)) = outcome, link.target.kind == .followUp, change.edits.count > 1,
            change.edits.contains(where: { if case .set(_, FollowUp.closedAt, _, _) = $0 { true } else { false } })
        else { return [] }
        return [
            .say("\(change.summary). \(key: "u") undoes it, \(key: "r") says what came of it, \(key: "f") adds the next step")
        ]
    }

    /// The tie under the cursor, which is a record of its own.
    private var tie: Tie? { page.flatMap { $0.lines.indices.contains(cursor) ? $0.lines[cursor].relation : nil } }

    var isOnTie: Bool { tie != nil }

    private func delete(_ tie: Tie) -> Change {
        let own = dossier?.record.title ?? link.label
        let (from, to) = tie.isForward ? (own, tie.other.label) : (tie.other.label, own)
        return Change("Deleted the tie: \(tie.type.sentence(from: from, to: to))", [.delete(tie.relation)])
    }

    private func choice(_ union: Union, _ context: Context) -> ChoiceScreen {
        ChoiceScreen.acts(
            union.isKept ? "United with \(union.with.label)" : "Merged into \(union.with.label)",
            [
                (context.text("Take the two apart again"), [.start(.unmerge(link.target))]),
                (context.text("Open \(union.with.label)"), [.push(RecordScreen(union.with))]),
                (context.text("Leave it as it is"), []),
            ])
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .done, .snooze, .assign, .drop, .outcome, .wait:
            link.target.kind == .followUp ? nil : "That is for follow-ups. Open one first."
        case .escalate:
            link.target.kind == .followUp
                ? QueueActs.refusalToEscalate(records, context) : "That is for follow-ups. Open one first."
        case .ask:
            link.target.kind == .followUp
                ? records.lazy.compactMap { QueueActs.refusalToAsk($0, context) }.first
                : "That is for follow-ups. Open one first."
        case .duplicates:
            Merging.kinds.contains(link.target.kind)
                ? dossier?.isDeleted == true ? "This record has been deleted." : nil
                : "Only contacts, organizations and topics can be merged."
        case .unmerge: dossier?.unions.isEmpty == false ? nil : "Nothing was merged into this record."
        case .next, .open, .edit, .delete, .down, .up, .pageDown, .pageUp, .start, .end: nil
        }
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: move(by: 3)
        case .scrollUp: move(by: -3)
        case .press, .doublePress:
            guard let page, mouse.at.row > 0 else { return nil }
            let rows = view(page, context).rows(width: context.size.columns - 2)
            let place = firstRow(rows, height: context.size.rows - 3) + mouse.at.row - 1
            guard rows.indices.contains(place) else { return nil }
            cursor = rows[place].line
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .release, .drag: return nil
        }
        return []
    }

    func draw(on surface: inout Surface, _ context: Context) {
        guard let page else {
            if isMissing { surface.write(context.text("This record is not in the file any more."), row: 1, column: 1) }
            return
        }
        let size = surface.size
        surface.within(Rect(column: 1, row: 0, columns: size.columns - 2, rows: size.rows)) { surface in
            let view = view(page, context)
            view.draw(on: &surface, first: firstRow(view.rows(width: surface.size.columns), height: surface.size.rows))
        }
    }

    private func view(_ page: RecordPage, _ context: Context) -> RecordPageView {
        RecordPageView(page: page, context: context, cursor: page.lines[cursor].link == nil ? nil : cursor)
    }

    /// Moves by lines; by one, to the next line that leads somewhere where it is near, so that long notes scroll past.
    private mutating func move(by step: Int) {
        guard let lines = page?.lines, !lines.isEmpty else { return }
        let isLine = step.magnitude == 1
        let near =
            isLine ? (1...10).map { cursor + step * $0 }.first { lines.indices.contains($0) && lines[$0].link != nil } : nil
        cursor = near ?? min(max(0, cursor + (isLine ? step * 5 : step)), lines.count - 1)
    }

    /// The first row drawn, so that the cursor's line stands in the middle where the page is longer than the window.
    private func firstRow(_ rows: [RecordPageView.Row], height: Int) -> Int {
        let place = rows.firstIndex { $0.line == cursor } ?? 0
        return max(0, min(place - height / 2, rows.count - height))
    }
}
