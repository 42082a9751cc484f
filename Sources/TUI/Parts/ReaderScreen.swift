import Domain
import Terminal

/// A page that is read from top to bottom.
protocol ReaderScreen: Screen where Action == ReaderAction {
    /// The first line that is shown.
    var first: Int { get set }

    func lines(_ context: Context) -> [ReaderLine]
}

struct ReaderLine {
    let column: Int
    let text: String
    let style: Style
}

enum ReaderAction: Hashable, Sendable, CaseIterable {
    case down, up, pageDown, pageUp, start, end, back

    static let keymap = Keymap<ReaderAction>([
        Binding("j Down", .down, "down", "Move down"),
        Binding("k Up", .up, "up", "Move up"),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back"),
    ])
}

extension ReaderScreen {
    static var keymap: Keymap<ReaderAction> { ReaderAction.keymap }

    mutating func perform(_ action: ReaderAction, _ context: inout Context) -> [Step] {
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

    func draw(on surface: inout Surface, _ context: Context) {
        let lines = lines(context)
        for (row, line) in lines.dropFirst(first).prefix(surface.size.rows).enumerated() {
            surface.write(
                line.text, row: row, column: line.column, style: line.style, width: surface.size.columns - line.column - 1)
        }
        if lines.count > first + surface.size.rows {
            surface.write("▾", row: surface.size.rows - 1, column: surface.size.columns - 1, style: context.theme.dim)
        }
    }
}
