import Domain
import Terminal

/// Who may be there twice, and why.
struct SuspectsScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, distinct, left, right, down, up, pageDown, pageUp, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("x", .distinct, "drop", "Say that the two are not the same; they are not suspected again"),
        Binding("h Left", .left, "left", "Move left", footer: false),
        Binding("l Right", .right, "right", "Move right"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back"),
    ])

    /// How many pairs are listed; those that are surer come first.
    private static let most = 300
    static let kinds: [Kind] = [.contact, .organization]

    let title: Phrase = "Duplicates"
    private var kind: Kind
    private var found: [Kind: Suspects] = [:]
    private var cursors: [Kind: Int] = [:]
    private var merging: Merging?

    init(_ kind: Kind) { self.kind = kind }

    private var pairs: [Suspect] { found[kind]?.pairs ?? [] }
    private var cursor: Int { min(cursors[kind] ?? 0, max(0, pairs.count - 1)) }
    private var current: Suspect? { pairs.indices.contains(cursor) ? pairs[cursor] : nil }

    var isWaiting: Bool { found[kind] == nil }
    var subject: Link? { current?.first.link }

    func queries(_ context: Context) -> [Query] {
        let lists = Self.kinds.map { Query.suspects($0, limit: Self.most) }
        return lists + (current.map { [.merging($0.second.link.target, into: $0.first.link.target)] } ?? [])
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .suspects(let suspects) = answer, case .suspects(let kind, _) = query { found[kind] = suspects }
        if case .merging(let pair) = answer { merging = pair ?? merging }
    }

    /// The pair under the cursor as it was read; nil while it is being read.
    private var read: Merging? {
        guard let merging, merging.keep.reference == current?.first.link.target,
            merging.other.reference == current?.second.link.target
        else { return nil }
        return merging
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .open: current == nil ? "There is no pair under the cursor." : nil
        case .distinct: current == nil ? "There is no pair under the cursor." : read == nil ? "It is still being read." : nil
        case .left, .right, .down, .up, .pageDown, .pageUp, .start, .end, .back: nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let page = max(1, height(context) / 2 - 1)
        switch action {
        case .open: return current.map { [.push(MergeScreen($0.first.link, with: $0.second.link))] } ?? []
        case .distinct: return read.map { [.start(.apply(Change.distinct($0.keep, from: $0.other.link)))] } ?? []
        case .left, .right: kind = Self.kinds[(Self.kinds.firstIndex(of: kind) ?? 0) == 0 ? 1 : 0]
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: page)
        case .pageUp: move(by: -page)
        case .start: cursors[kind] = 0
        case .end: cursors[kind] = max(0, pairs.count - 1)
        case .back: return [.pop]
        }
        return []
    }

    private mutating func move(by step: Int) { cursors[kind] = min(max(0, cursor + step), max(0, pairs.count - 1)) }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: move(by: 3)
        case .scrollUp: move(by: -3)
        case .press, .doublePress:
            guard mouse.at.row > Self.top, mouse.at.column < listWidth(context.size.columns) else { return nil }
            let place = first(context) + (mouse.at.row - 1 - Self.top) / 2
            guard pairs.indices.contains(place) else { return nil }
            cursors[kind] = place
            if mouse.kind == .doublePress { return perform(.open, &context) }
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    private static let top = 2
    private func listWidth(_ columns: Int) -> Int { columns >= Browser.wide ? columns * 11 / 20 : columns }
    private func height(_ context: Context) -> Int { max(2, context.size.rows - 3 - Self.top - 1) }
    private func first(_ context: Context) -> Int {
        max(0, min(cursor - height(context) / 4, pairs.count - height(context) / 2))
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let (size, theme) = (surface.size, context.theme)
        drawHead(on: &surface, context)
        guard let suspects = found[kind] else { return }
        let width = listWidth(size.columns)
        guard !suspects.pairs.isEmpty else {
            let text = context.text(
                "Nothing looks as if it were there twice. Select two in a list with \(key: "Space") and press \(key: "U") to merge them."
            )
            for (line, part) in Width.wrap(text, to: size.columns - 4).enumerated() {
                surface.write(part, row: Self.top + 1 + line, column: 2, style: theme.dim)
            }
            return
        }
        let first = first(context)
        for (line, place) in pairs.indices.dropFirst(first).prefix(height(context) / 2).enumerated() {
            draw(pairs[place], row: Self.top + line * 2, isHere: place == cursor, width: width, on: &surface, context)
        }
        if suspects.isCut, first + height(context) / 2 >= pairs.count {
            let text = context.text("There are more than \(Self.most). Merge or drop some of these to see them.")
            surface.write(text, row: size.rows - 1, column: 1, style: theme.dim, width: width - 2)
        }
        guard width < size.columns else { return }
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: theme.dim) }
        let room = Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows)
        surface.within(room) { drawDifference(on: &$0, context) }
    }

    private func drawHead(on surface: inout Surface, _ context: Context) {
        var column = 1
        for kind in Self.kinds {
            let count = found[kind].map { " \($0.pairs.count)\($0.isCut ? "+" : "")" } ?? " …"
            let style = kind == self.kind ? context.theme.accent.adding([.bold, .underline]) : context.theme.dim
            column += surface.write(context.text(kind.plural) + count, row: 0, column: column, style: style) + 2
        }
    }

    private func draw(
        _ pair: Suspect, row: Int, isHere: Bool, width: Int, on surface: inout Surface, _ context: Context
    ) {
        let theme = context.theme
        let isNarrow = width < 60
        let name = 10
        let why = isNarrow ? width : max(36, width * 11 / 20)
        surface.write(context.text(pair.certainty.label), row: row, column: 1, style: theme.dim, width: name - 2)
        for (offset, hit) in [pair.first, pair.second].enumerated() {
            let used = surface.write(hit.link.label, row: row + offset, column: name, width: why - name - 1)
            let rest = why - name - used - 3
            if rest > 4 {
                surface.write(context.text(hit.detail), row: row + offset, column: name + used + 2, style: theme.dim, width: rest)
            }
        }
        if !isNarrow {
            for (offset, part) in Width.wrap(context.text(pair.reason), to: width - why - 1).prefix(2).enumerated() {
                surface.write(part, row: row + offset, column: why, width: width - why - 1)
            }
        }
        if isHere {
            surface.restyle(Rect(column: 0, row: row, columns: width, rows: 2)) { _ in theme.cursor }
            if isNarrow {
                surface.write(
                    context.text(pair.reason), row: surface.size.rows - 1, column: 1, style: theme.accent, width: width - 2)
            }
        }
    }

    /// In what the two under the cursor differ, and what would move.
    private func drawDifference(on surface: inout Surface, _ context: Context) {
        guard let read else { return }
        let (theme, shown, width) = (context.theme, Shown(context), surface.size.columns)
        var row = 0
        func write(_ text: String, _ style: Style, column: Int = 0) {
            surface.write(text, row: row, column: column, style: style, width: width - column)
            row += 1
        }
        for record in [read.keep, read.other] {
            let id = read.ids[record.reference].map { " · \($0)" } ?? ""
            write(record.title + id, theme.heading)
        }
        row += 1
        write(context.text("Merging moves: \(read.movedInWords)"), theme.dim)
        let lines = read.lines.filter { $0.comparison != .same && !($0.keep.isEmpty && $0.other.isEmpty) }
        guard !lines.isEmpty else {
            row += 1
            return write(context.text("Both say the same."), theme.dim)
        }
        row += 1
        write(context.text("Where they differ"), theme.accent)
        for line in lines where row + 1 < surface.size.rows {
            surface.write(context.text(line.field.label), row: row, column: 0, style: theme.dim, width: 16)
            for value in [line.keep, line.other] {
                let text = shown.text(value, of: line.field).replacing("\n", with: " ")
                write(text.isEmpty ? "–" : text, text.isEmpty ? theme.dim : .plain, column: 17)
            }
        }
    }
}
