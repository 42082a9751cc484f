import Domain
import Terminal

/// Everything whose words match, of every kind, as it is typed.
struct SearchScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, down, up, pageDown, pageUp, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
        Binding("PgDn", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp", .pageUp, "page up", "Move up a page", footer: false),
        Binding("Esc", .close, "back", "Go back"),
    ])

    let title: Phrase = "Search"
    let isTyping = true
    private var field = TextField()
    private var hits: [Hit] = []
    private var answered: String?
    private var pick = ListCursor()

    private static let kinds: [Kind] = [.contact, .organization, .meeting, .followUp, .opportunity]

    var subject: Link? { hits.indices.contains(cursor) ? hits[cursor].link : nil }

    private var query: Query? { field.isEmpty ? nil : .search(field.text, Self.kinds, limit: 60) }

    func queries(_ context: Context) -> [Query] { [query].compactMap(\.self) }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .hits(let hits) = answer else { return }
        self.hits = hits
        answered = field.text
        pick.move(by: 0, count: hits.count)
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        guard field.take(event) else { return nil }
        pick = ListCursor()
        if field.isEmpty { hits = [] }
        return []
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .down: pick.move(by: 1, count: hits.count)
        case .up: pick.move(by: -1, count: hits.count)
        case .pageDown: pick.move(by: height(context), count: hits.count)
        case .pageUp: pick.move(by: -height(context), count: hits.count)
        case .open: return subject.map { [.push(RecordScreen($0))] } ?? [.warn(Problem("Type a name or a word first."))]
        }
        return []
    }

    private var cursor: Int { pick.index }

    private func height(_ context: Context) -> Int { max(1, Chrome.page(context.size).rows - 2) }

    private mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        switch mouse.kind {
        case .scrollDown: pick.move(by: 3, count: hits.count)
        case .scrollUp: pick.move(by: -3, count: hits.count)
        case .press, .doublePress:
            let line = mouse.at.row - Chrome.page(context.size).row - 2
            guard let place = pick.place(atLine: line, height: height(context), count: hits.count) else { return [] }
            pick.move(to: place, count: hits.count)
            if mouse.kind == .doublePress { return perform(.open, &context) }
        case .release, .drag: return nil
        }
        return []
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let (size, theme) = (surface.size, context.theme)
        surface.write(context.text("Search"), row: 0, column: 1, style: theme.dim)
        field.draw(on: &surface, row: 0, column: 9, width: size.columns - 11, style: theme.field, hasFocus: true)
        if field.isEmpty {
            surface.write(
                context.text("Names in any script, titles, notes. A typo in a name is forgiven."), row: 2, column: 9,
                style: theme.dim,
                width: size.columns - 10)
        } else if hits.isEmpty && answered == field.text {
            surface.write(
                context.text("Nothing has these words. Try fewer letters."), row: 2, column: 9, style: theme.dim,
                width: size.columns - 10)
        } else if hits.first?.isGuess == true {
            surface.write(
                context.text("Nothing has these words exactly. Did you mean:"), row: 1, column: 9, style: theme.accent,
                width: size.columns - 10)
        }
        let height = size.rows - 2
        let first = pick.first(height: height, count: hits.count)
        let kindWidth = 15
        for (line, index) in hits.indices.dropFirst(first).prefix(height).enumerated() {
            let hit = hits[index]
            surface.write(
                context.text(hit.link.target.kind.name), row: line + 2, column: 1, style: theme.dim, width: kindWidth - 1)
            let room = size.columns - kindWidth - 2
            let used = surface.write(hit.link.label, row: line + 2, column: kindWidth + 1, width: room)
            if used + 4 < room {
                surface.write(
                    context.text(hit.detail), row: line + 2, column: kindWidth + 3 + used, style: theme.dim,
                    width: room - used - 2)
            }
            if index == cursor {
                surface.restyle(Rect(column: 0, row: line + 2, columns: size.columns, rows: 1)) { _ in theme.cursor }
            }
        }
    }
}
