import Domain
import Terminal

/// Who of us, or whom of theirs, can bring us to a contact or organization, and why.
struct WhoKnowsScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, addFollowUp, down, up, pageDown, pageUp, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("f", .addFollowUp, "follow-up", "Add a follow-up: ask for the introduction"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back"),
    ])
    static let limit = 10

    private let target: Link
    private var paths: [Path]?
    /// Which step of all paths has the cursor.
    private var cursor = 0

    init(_ target: Link) { self.target = target }

    var title: Phrase { "Who knows \(target.label)" }
    var isWaiting: Bool { paths == nil }
    var subject: Link? { current.map { $0.step.to } ?? target }

    func queries(_ context: Context) -> [Query] { [.paths(target.target, limit: Self.limit)] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .paths(let found) = answer else { return }
        paths = found
        cursor = min(cursor, max(0, steps.count - 1))
    }

    private var steps: [(path: Path, step: PathStep)] {
        (paths ?? []).flatMap { path in path.steps.map { (path, $0) } }
    }

    private var current: (path: Path, step: PathStep)? { steps.indices.contains(cursor) ? steps[cursor] : nil }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .open, .addFollowUp: current == nil ? "Nobody is on the way here yet." : nil
        case .down, .up, .pageDown, .pageUp, .start, .end, .back: nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .open: return current.map { [.push(RecordScreen($0.step.to))] } ?? []
        case .addFollowUp: return current.map { [.push(request($0.path, &context))] } ?? []
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: max(1, context.size.rows / 2))
        case .pageUp: move(by: -max(1, context.size.rows / 2))
        case .start: cursor = 0
        case .end: cursor = max(0, steps.count - 1)
        case .back: return [.pop]
        }
        return []
    }

    private mutating func move(by step: Int) { cursor = min(max(0, cursor + step), max(0, steps.count - 1)) }

    /// The form of the follow-up that asks for the introduction. Whoever of us knows the opener asks; where one of us knows the
    /// target, we ask that one.
    private func request(_ path: Path, _ context: inout Context) -> RecordForm {
        var record = Record(
            context.newReference(.followUp),
            [
                FollowUp.text: .text(path.request(to: target.label).map(context.text) ?? ""),
                FollowUp.kind: .word(FollowUpKind.task), FollowUp.status: .word(FollowUpStatus.open),
                FollowUp.priority: .word(Priority.normal),
                FollowUp.owners: .list([Item([Part.who: .link(path.opener == nil ? context.user : path.user ?? context.user)])]),
            ])
        for link in [target, path.opener].compactMap(\.self) {
            record[link.target.kind == .contact ? FollowUp.contact : FollowUp.organization] = .link(link)
        }
        return RecordForm.filled(record, context)
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: move(by: 3)
        case .scrollUp: move(by: -3)
        case .press, .doublePress:
            let rows = rows(width: context.size.columns - 2, context)
            let place = mouse.at.row - 1 + first(rows, height: context.size.rows - 3)
            guard rows.indices.contains(place), let step = rows[place].step else { return nil }
            cursor = step
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    private struct Row {
        /// Which step of all paths it belongs to.
        var step: Int?
        let pieces: [(column: Int, text: String, style: Style)]
    }

    private func rows(width: Int, _ context: Context) -> [Row] {
        let theme = context.theme
        var rows: [Row] = Width.wrap(context.text(title), to: width).map { Row(pieces: [(0, $0, theme.heading)]) }
        var place = 0
        for path in paths ?? [] {
            let names = ([path.user].compactMap(\.self) + path.steps.map(\.to)).map(\.label).joined(separator: " → ")
            let word = context.text(path.warmth.label)
            rows += [Row(pieces: [])]
            for (index, part) in Width.wrap(names, to: width - 10).enumerated() {
                rows.append(Row(pieces: (index == 0 ? [(0, word, theme.accent)] : []) + [(10, part, .plain)]))
            }
            for step in path.steps {
                for (index, part) in Width.wrap(context.text(step.sentence(on: context.moment.today)), to: width - 12)
                    .enumerated()
                {
                    rows.append(Row(step: place, pieces: (index == 0 ? [(10, "·", theme.dim)] : []) + [(12, part, theme.dim)]))
                }
                place += 1
            }
        }
        return rows
    }

    /// The first row drawn, so that the cursor's step is always seen.
    private func first(_ rows: [Row], height: Int) -> Int {
        let place = rows.firstIndex { $0.step == cursor } ?? 0
        return max(0, min(place - height / 2, rows.count - height))
    }

    func draw(on surface: inout Surface, _ context: Context) {
        guard let paths else { return }
        let size = surface.size
        surface.within(Rect(column: 1, row: 0, columns: size.columns - 2, rows: size.rows)) { surface in
            let rows = rows(width: surface.size.columns, context)
            let first = first(rows, height: size.rows)
            for (line, row) in rows.dropFirst(first).prefix(size.rows).enumerated() {
                for piece in row.pieces {
                    surface.write(
                        piece.text, row: line, column: piece.column, style: piece.style,
                        width: surface.size.columns - piece.column)
                }
                guard row.step == cursor else { continue }
                surface.restyle(Rect(column: 0, row: line, columns: surface.size.columns, rows: 1)) { _ in context.theme.cursor }
            }
            if rows.count > first + size.rows {
                surface.write("▾", row: size.rows - 1, column: surface.size.columns - 1, style: context.theme.dim)
            }
            guard paths.isEmpty else { return }
            let text = context.text(
                "Nobody of us leads there yet: no meeting, no tie, no colleague whom we know. Press \(key: "m") to log a meeting, or \(key: "R") to add a tie."
            )
            for (line, part) in Width.wrap(text, to: surface.size.columns - 2).enumerated() {
                surface.write(part, row: 2 + line, column: 0, style: context.theme.dim)
            }
        }
    }
}
