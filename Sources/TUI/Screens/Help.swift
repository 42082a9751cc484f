import Domain
import Terminal

/// Every key that works on the page beneath, from the same table that answers them; and the languages that are typed there.
struct HelpScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case close, filter, next, right, left, down, up, pageDown, pageUp, start, end
    }

    static let keymap = Keymap<Action>([
        Binding("Esc Enter", .close, "back", "Go back"),
        Binding("Tab", .next, "next page", "Go to the next page of help"),
        Binding("/", .filter, "filter", "Filter as you type: words, or kind:startup country:BR met<90d"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("h Left", .left, "left", "Move left", footer: false),
        Binding("l Right", .right, "right", "Move right", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
    ])

    let title: Phrase = "Help"
    private let pages: [HelpPage]
    private let hints: [HintSource: [KeyHint]]
    private let pageTitle: Phrase
    private var page = 0
    private var first = 0
    private var field = TextField()
    private(set) var isTyping = false

    /// - Parameters:
    ///   - page: the one that help is asked for on.
    ///   - hints: every key that works there, as the person has set them.
    init(page: any Screen, hints: [HintSource: [KeyHint]]) {
        pageTitle = page.title
        self.hints = hints
        pages = [.keys, page.filteredKind.map(HelpPage.filter), .log].compactMap(\.self)
    }

    var focusHints: [KeyHint]? { isTyping ? FilterAction.keymap.hints() : nil }

    // MARK: acting

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, context) }
        guard isTyping else { return nil }
        if case .key(let key) = event, let action = FilterAction.keymap[key] {
            if action == .clear { field = TextField() }
            isTyping = false
            return []
        }
        guard field.take(event) else { return nil }
        first = 0
        return []
    }

    /// A click on the name of a page turns to it; a second one on a key does what it is for.
    private mutating func take(_ mouse: Mouse, _ context: Context) -> [Step]? {
        let line = mouse.at.row - Chrome.page(context.size).row
        switch mouse.kind {
        case .scrollDown: scroll(by: 3, context)
        case .scrollUp: scroll(by: -3, context)
        case .press where line == 0:
            guard let tab = tabs(context).first(where: { $0.columns.contains(mouse.at.column) }) else { return nil }
            turn(to: tab.page)
        case .doublePress:
            let lines = lines(context)
            let place = first + line - 2
            guard line > 1, lines.indices.contains(place), let (source, index) = lines[place].act else { return nil }
            return [.pop, .choose(index, of: source)]
        case .press, .release, .drag: return nil
        }
        return []
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let height = height(context)
        switch action {
        case .close:
            guard field.isEmpty else {
                field = TextField()
                return []
            }
            return [.pop]
        case .filter: isTyping = true
        case .next, .right: turn(to: (page + 1) % pages.count)
        case .left: turn(to: (page + pages.count - 1) % pages.count)
        case .down: scroll(by: 1, context)
        case .up: scroll(by: -1, context)
        case .pageDown: scroll(by: height, context)
        case .pageUp: scroll(by: -height, context)
        case .start: first = 0
        case .end: scroll(by: lines(context).count, context)
        }
        return []
    }

    private mutating func turn(to place: Int) { (page, first) = (place, 0) }

    private func height(_ context: Context) -> Int { max(1, Chrome.page(context.size).rows - 2) }

    private mutating func scroll(by step: Int, _ context: Context) {
        first = max(0, min(first + step, lines(context).count - height(context)))
    }

    // MARK: drawing

    private func lines(_ context: Context) -> [HelpLine] {
        let all = pages[page].lines(hints, of: pageTitle, context, width: context.size.columns - 2)
        guard !field.text.trimmed.isEmpty else { return all }
        let wanted = SearchFold.fold(field.text)
        return all.filter { $0.words.map { SearchFold.fold($0).contains(wanted) } ?? false }
    }

    private func tabs(_ context: Context) -> [(page: Int, text: String, columns: Range<Int>)] {
        var column = 1
        return pages.enumerated().map { index, page in
            let text = context.text(page.title)
            defer { column += Width.of(text) + 3 }
            return (index, text, column..<column + Width.of(text))
        }
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let (theme, size) = (context.theme, surface.size)
        for tab in tabs(context) {
            let style = tab.page == page ? theme.accent.adding([.bold, .underline]) : theme.dim
            surface.write(tab.text, row: 0, column: tab.columns.lowerBound, style: style)
        }
        if isTyping || !field.isEmpty {
            surface.fill(row: 0, column: 0, columns: size.columns, rows: 1)
            surface.write("/", row: 0, column: 1, style: theme.key)
            field.draw(on: &surface, row: 0, column: 3, width: size.columns - 5, style: theme.field, hasFocus: isTyping)
        }
        let lines = lines(context)
        if lines.isEmpty { surface.write(context.text("No line has these words."), row: 2, column: 1, style: theme.dim) }
        for (row, line) in lines.dropFirst(first).prefix(size.rows - 2).enumerated() {
            line.draw(on: &surface, row: row + 2, context)
        }
        if lines.count > first + size.rows - 2 {
            surface.write("▾", row: size.rows - 1, column: size.columns - 2, style: theme.dim)
        }
    }
}

extension Screen {
    /// The kind of record that `/` filters here.
    fileprivate var filteredKind: Kind? {
        if let browse = self as? any BrowseScreen { return browse.browser.kind }
        return self is PipelineScreen ? .opportunity : nil
    }
}
