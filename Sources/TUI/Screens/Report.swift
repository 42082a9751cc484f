import Domain
import Terminal

/// A chart as numbers to read: what it is about, what it says, every column.
struct ReportScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case down, up, pageDown, pageUp, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("j Down", .down, "down", "Move down"),
        Binding("k Up", .up, "up", "Move up"),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back"),
    ])

    let title: Phrase
    private let about: Phrase
    private let table: Table
    private var first = 0

    init(title: Phrase, about: Phrase, table: Table) {
        self.title = title
        self.about = about
        self.table = table
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let page = max(1, context.size.rows - 4)
        let most = max(0, lines(context).count - page)
        switch action {
        case .down: first = min(first + 1, most)
        case .up: first = max(0, first - 1)
        case .pageDown: first = min(first + page, most)
        case .pageUp: first = max(0, first - page)
        case .start: first = 0
        case .end: first = most
        case .back: return [.pop]
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress, .release, .drag: return nil
        }
    }

    private func lines(_ context: Context) -> [(text: String, style: Style)] {
        let width = max(20, context.size.columns - 4)
        let theme = context.theme
        var lines = [(context.text(title), theme.heading), (context.text(about), theme.dim), ("", .plain)]
        if let said = table.said {
            lines += Width.wrap(context.text(said), to: width).map { ($0, .plain) } + [("", .plain)]
        }
        for block in table.columnBlocks(within: width, label: { Width.of($0) }, context.catalogue) {
            lines += block.enumerated().map { ($0.element, $0.offset == 0 ? theme.dim : .plain) } + [("", .plain)]
        }
        return lines
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let lines = lines(context)
        for (row, line) in lines.dropFirst(first).prefix(surface.size.rows).enumerated() {
            surface.write(line.text, row: row, column: 2, style: line.style, width: surface.size.columns - 3)
        }
        if lines.count > first + surface.size.rows {
            surface.write("▾", row: surface.size.rows - 1, column: surface.size.columns - 1, style: context.theme.dim)
        }
    }
}
