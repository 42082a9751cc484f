import Domain
import Terminal

/// One of many, found by a few letters of its name.
struct LookupScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, down, up, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter Tab", .choose, "choose", "Choose what is under the cursor"),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
        Binding("Esc", .close, "back", "Go back"),
    ])
    static let isOverlay = true

    struct Option: Sendable {
        let label: String
        var detail = ""
        /// What follows, once this page has closed.
        let steps: [Step]
    }

    let title: Phrase
    let isTyping = true
    private let options: [Option]
    private var field = TextField()
    private var cursor = 0

    init(_ title: Phrase, _ options: [Option]) {
        self.title = title
        self.options = options
    }

    /// Those that hold what is typed; those that begin so first.
    private var found: [Option] {
        let wanted = SearchFold.fold(field.text)
        guard !wanted.isEmpty else { return options }
        let begins = options.filter { SearchFold.fold($0.label).hasPrefix(wanted) }
        let holds = options.filter { option in
            let folded = SearchFold.fold("\(option.label) \(option.detail)")
            return folded.contains(wanted) && !SearchFold.fold(option.label).hasPrefix(wanted)
        }
        return begins + holds
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        guard field.take(event) else { return nil }
        cursor = 0
        return []
    }

    /// A click chooses.
    private mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress:
            let page = Chrome.page(context.size)
            let inside = panel(page.size).inside(page.size)
            guard let line = mouse.line(in: inside, of: page), line > 0 else { return [] }
            let place = line - 1 + first(height: inside.rows - 1, count: found.count)
            guard found.indices.contains(place) else { return [] }
            cursor = place
            return perform(.choose, &context)
        case .release, .drag: return nil
        }
    }

    private func panel(_ page: Size) -> Panel { Panel(title: title, columns: 60, rows: min(page.rows, options.count + 4)) }

    func frame(in page: Size, _ context: Context) -> Rect? { panel(page).frame(in: page) }

    private func first(height: Int, count: Int) -> Int { max(0, min(cursor - height / 2, count - height)) }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let found = found
        switch action {
        case .close: return [.pop]
        case .down: cursor = min(cursor + 1, max(0, found.count - 1))
        case .up: cursor = max(cursor - 1, 0)
        case .choose:
            guard found.indices.contains(cursor) else {
                return [.warn(Problem("Nothing here has those letters. Delete some and try again."))]
            }
            return [.pop] + found[cursor].steps
        }
        return []
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let found = found
        let theme = context.theme
        panel(surface.size).draw(on: &surface, context) { surface in
            let width = surface.size.columns - 2
            field.draw(on: &surface, row: 0, column: 1, width: width, style: theme.field, hasFocus: true)
            if found.isEmpty {
                surface.write(context.text("Nothing here has these letters."), row: 1, column: 1, style: theme.dim)
            }
            let height = surface.size.rows - 1
            let first = first(height: height, count: found.count)
            for (line, index) in found.indices.dropFirst(first).prefix(height).enumerated() {
                let used = surface.write(found[index].label, row: line + 1, column: 1, width: width)
                if used + 4 < width {
                    surface.write(
                        found[index].detail, row: line + 1, column: used + 3, style: theme.dim, width: width - used - 2)
                }
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: line + 1, columns: width + 2, rows: 1)) { _ in theme.cursor }
                }
            }
        }
    }
}
