import Domain
import Terminal

/// What an act on many records would change, before it does.
struct BulkScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case apply, close, down, up, pageDown, pageUp, start, end
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .apply, "change them", "Change them as shown, as one act"),
        Binding("Esc", .close, "back", "Go back; nothing changes"),
        Binding("j Down", .down, "down", "Move down"),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
    ])

    let title: Phrase = "What will change"
    private let plan: BulkPlan
    private let targets: [Link]
    private var records: [Record]?
    private var edit: Result<BulkEdit, Problem>?
    private var top = 0

    init(_ plan: BulkPlan, _ targets: [Link]) {
        self.plan = plan
        self.targets = targets
    }

    var isWaiting: Bool { edit == nil }

    private var query: Query { .records(targets.map(\.target), plan.fields(of: targets.first?.target.kind ?? .contact)) }

    func queries(_ context: Context) -> [Query] { [query] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .records(let records) = answer, query == self.query else { return }
        self.records = records
        var copy = context
        edit = made(records, &copy)
        move(by: 0, context)
    }

    private func made(_ records: [Record], _ context: inout Context) -> Result<BulkEdit, Problem> {
        do throws(Problem) {
            let moment = context.moment
            return .success(try BulkEdit(plan, on: records, at: moment) { context.newReference(.followUp) })
        } catch {
            return .failure(error)
        }
    }

    private var lines: [BulkEdit.Line] { if case .success(let edit) = edit { edit.lines } else { [] } }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        guard action == .apply else { return nil }
        switch edit {
        case .failure(let problem): return problem.sentence
        case .success(let edit): return edit.lines.isEmpty ? "Nothing would change. Esc goes back." : nil
        case nil: return "It is still being worked out."
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .apply:
            guard let records, case .success(let edit) = made(records, &context) else { return [] }
            return [.pop, .deliver(.unmark), .start(.apply(edit.change))]
        case .close: return [.pop]
        case .down: move(by: 1, context)
        case .up: move(by: -1, context)
        case .pageDown: move(by: height(context) - 1, context)
        case .pageUp: move(by: 1 - height(context), context)
        case .start: move(by: -lines.count, context)
        case .end: move(by: lines.count, context)
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: move(by: 3, context)
        case .scrollUp: move(by: -3, context)
        case .press, .doublePress, .release, .drag: return nil
        }
        return []
    }

    private func height(_ context: Context) -> Int { max(1, context.size.rows - 3 - 3) }

    private mutating func move(by step: Int, _ context: Context) {
        top = max(0, min(top + step, lines.count - height(context)))
    }

    // MARK: drawing

    private func heading(_ edit: BulkEdit) -> Phrase {
        let kind = targets.first?.target.kind ?? .contact
        let all = edit.changed + edit.unchanged
        if edit.changed == 0 { return "Nothing changes: all \(all, one: kind.name, other: kind.plural) have it already." }
        if edit.unchanged == 0 {
            return edit.changed == 1
                ? "1 \(kind.name) changes." : "All \(edit.changed, one: kind.name, other: kind.plural) change."
        }
        let rest: Phrase = edit.unchanged == 1 ? "1 has it already." : "\(edit.unchanged) have it already."
        return "\(edit.changed) of \(all, one: kind.name, other: kind.plural) change; \(rest)"
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let (theme, width) = (context.theme, surface.size.columns - 2)
        switch edit {
        case nil: surface.write("…", row: 0, column: 1, style: theme.dim)
        case .failure(let problem):
            for (row, line) in Width.wrap("! " + problem.text(in: context.catalogue), to: width).enumerated() {
                surface.write(line, row: row, column: 1, style: theme.warning)
            }
        case .success(let edit):
            surface.write(context.text(heading(edit)), row: 0, column: 1, style: theme.heading, width: width)
            drawTable(edit, on: &surface, context)
        }
    }

    private func drawTable(_ edit: BulkEdit, on surface: inout Surface, _ context: Context) {
        let (theme, shown) = (context.theme, Shown(context))
        let grid = Grid(columns: [
            Grid.Column(Field("record", "Record", .text), 14, 40), Grid.Column(Field("field", "Field", .text), 8, 18, rank: 1),
            Grid.Column(Field("before", "Now", .text), 8, 40), Grid.Column(Field("after", "Then", .text), 8, 60),
        ])
        let places = grid.places(in: surface.size.columns - 2)
        for (index, column, width) in places {
            surface.write(
                context.text(grid.columns[index].field.label), row: 1, column: column + 1, style: theme.dim.adding(.underline),
                width: width)
        }
        let height = max(1, surface.size.rows - 3)
        for (row, line) in edit.lines.dropFirst(top).prefix(height).enumerated() {
            let before = shown.text(line.before, of: line.field)
            let cells = [line.link.label, context.text(line.field.label), before, shown.text(line.after, of: line.field)]
            for (index, column, width) in places {
                let text = index > 1 && cells[index].isEmpty ? "–" : cells[index]
                let style = index == 3 ? theme.accent : index == 0 ? .plain : theme.dim
                surface.write(text, row: row + 2, column: column + 1, style: style, width: width)
            }
        }
        let rest = edit.lines.count - top - height
        if rest > 0 {
            surface.write(context.text("… and \(rest) more"), row: surface.size.rows - 1, column: 1, style: theme.dim)
        }
    }
}
