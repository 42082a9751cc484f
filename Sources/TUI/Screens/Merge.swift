import Domain
import Terminal

/// Two records side by side, which are made one: which values stand, which items are taken, which of the two is kept.
struct MergeScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case merge, left, right, mark, swap, down, up, pageDown, pageUp, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter Ctrl-S", .merge, "merge", "Make the two one; undo takes it back, and they can be taken apart later"),
        Binding("h Left", .left, "left", "Move left"),
        Binding("l Right", .right, "right", "Move right"),
        Binding("Space", .mark, "select", "Select, to act on several at once"),
        Binding("Tab", .swap, "keep the other", "Keep the other record instead"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back"),
    ])

    private var keep: Link
    private var other: Link
    private var merging: Merging?
    private var table: MergeTable?
    /// Of the lines that can have the cursor.
    private var cursor = 0
    private var hasChosen = false
    private var isSaving = false
    /// One of the two is not there any more.
    private var isGone = false

    init(_ keep: Link, with other: Link) {
        self.keep = keep
        self.other = other
    }

    var title: Phrase { "Merge \(other.label) into \(keep.label)" }
    var isWaiting: Bool { merging == nil && !isGone }
    var isDirty: Bool { hasChosen && !isSaving }
    var subject: Link? { keep }

    func queries(_ context: Context) -> [Query] { [.merging(other.target, into: keep.target)] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .merging(let found) = answer else { return }
        isGone = found == nil
        guard let found, found.keep.reference == keep.target, found.other.reference == other.target else { return }
        (keep, other) = (found.keep.link, found.other.link)
        show(hasChosen ? found.choosing(merging?.choices ?? found.choices) : found)
    }

    private mutating func show(_ merging: Merging) {
        self.merging = merging
        let table = MergeTable(merging)
        self.table = table
        cursor = min(cursor, max(0, table.places.count - 1))
    }

    private var current: MergeTable.Row? {
        guard let table, table.places.indices.contains(cursor) else { return nil }
        return table.rows[table.places[cursor]]
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch (action, current) {
        case (.left, .choice(let line, _)), (.right, .choice(let line, _)):
            line.comparison == .different
                ? nil : line.comparison == .same ? "Both say the same." : "Only one of them says anything; it stays."
        case (.left, _), (.right, _): "All of a list is kept. \(key: "Space") leaves one of it out."
        case (.mark, .item): nil
        case (.mark, _): "One of the two stands. Choose it with Left and Right."
        case (.merge, _) where isGone: "One of the two is not in the file any more."
        case (.merge, _): isSaving ? "It is being saved." : nil
        case (.swap, _), (.down, _), (.up, _), (.pageDown, _), (.pageUp, _), (.start, _), (.end, _), (.back, _): nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let page = max(1, height(context) - 1)
        let last = max(0, (table?.places.count ?? 1) - 1)
        switch action {
        case .back: return [.pop]
        case .merge:
            guard let merging else { return [] }
            isSaving = true
            let edit = Edit.merge(other.target, into: keep.target, merging.choices)
            return [.start(.apply(Change(merging.change.summary, [edit])))]
        case .left: choose(.keep)
        case .right: choose(.other)
        case .mark: toggle()
        case .swap:
            (keep, other) = (other, keep)
            (merging, table, hasChosen, cursor) = (nil, nil, false, 0)
        case .down: cursor = min(cursor + 1, last)
        case .up: cursor = max(cursor - 1, 0)
        case .pageDown: cursor = min(cursor + page, last)
        case .pageUp: cursor = max(cursor - page, 0)
        case .start: cursor = 0
        case .end: cursor = last
        }
        return []
    }

    private mutating func choose(_ side: Merging.Side) {
        guard case .choice(let line, _) = current, line.comparison == .different, var choices = merging?.choices else { return }
        choices.sides[line.field] = side
        decide(choices)
    }

    private mutating func toggle() {
        guard case .item(let field, let item, _, _, _, _) = current, var choices = merging?.choices else { return }
        choices.toggle(item, of: field)
        decide(choices)
        cursor = min(cursor + 1, max(0, (table?.places.count ?? 1) - 1))
    }

    private mutating func decide(_ choices: Merging.Choices) {
        hasChosen = true
        if let merging { show(merging.choosing(choices)) }
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        guard case .applied(_, let result) = outcome else { return [] }
        isSaving = false
        if case .success = result { return [.pop] }
        return []
    }

    // MARK: the mouse

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event, let table else { return nil }
        switch mouse.kind {
        case .scrollDown: cursor = min(cursor + 3, max(0, table.places.count - 1))
        case .scrollUp: cursor = max(cursor - 3, 0)
        case .press, .doublePress:
            let place = mouse.at.row - 1 - Self.top + first(table, context)
            guard mouse.at.row > Self.top, let index = table.places.firstIndex(of: place) else { return nil }
            cursor = index
            let (left, right, _) = MergeTable.columns(context.size.columns)
            if mouse.at.column >= left { choose(mouse.at.column >= right ? .other : .keep) }
            if mouse.kind == .doublePress { toggle() }
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    /// Lines above the table: the title, what moves, the two names.
    private static let top = 3
    private func height(_ context: Context) -> Int { max(1, context.size.rows - 3 - Self.top - 2) }

    /// The first line drawn, so that the cursor stands in the middle of what is longer than the window.
    private func first(_ table: MergeTable, _ context: Context) -> Int {
        guard table.places.indices.contains(cursor) else { return 0 }
        return max(0, min(table.places[cursor] - height(context) / 2, table.rows.count - height(context)))
    }

    func draw(on surface: inout Surface, _ context: Context) {
        guard !isGone else {
            surface.write(context.text("One of the two is not in the file any more."), row: 1, column: 1)
            return
        }
        guard let merging, let table else { return }
        let (theme, width) = (context.theme, surface.size.columns)
        let (left, right, each) = MergeTable.columns(width)
        surface.write(context.text(title), row: 0, column: 1, style: theme.heading, width: width - 2)
        surface.write(
            context.text("Moves to the one that is kept: \(merging.movedInWords)"), row: 1, column: 1, style: theme.dim,
            width: width - 2)
        let heads: [(Phrase, Record, Int)] = [("kept", merging.keep, left), ("goes", merging.other, right)]
        for (word, record, column) in heads {
            let id = merging.ids[record.reference].map { "\($0) " } ?? ""
            surface.write(
                "\(context.text(word)): \(id)\(record.title)", row: 2, column: column, style: theme.dim.adding(.underline),
                width: each)
        }
        let first = first(table, context)
        let cursorLine = table.places.indices.contains(cursor) ? table.places[cursor] : nil
        let height = height(context)
        for (line, row) in table.rows.enumerated().dropFirst(first).prefix(height) {
            table.draw(row, at: Self.top + line - first, hasCursor: line == cursorLine, on: &surface, context)
        }
        if table.rows.count > first + height {
            surface.write("▾", row: Self.top + height - 1, column: width - 1, style: theme.dim)
        }
        for (offset, part) in Width.wrap(standing(merging, context), to: width - 2).prefix(2).enumerated() {
            surface.write(part, row: Self.top + height + offset, column: 1, style: theme.dim, width: width - 2)
        }
    }

    /// What will stand in the cursor's field, whole.
    private func standing(_ merging: Merging, _ context: Context) -> String {
        let field: Field
        switch current {
        case .choice(let line, _): field = line.field
        case .item(let itemField, _, _, _, _, _): field = itemField
        case .heading, nil: return ""
        }
        let text = Shown(context).text(merging.merged[field], of: field).replacing("\n", with: " ")
        return context.text("\(field.label) will be: \(text.isEmpty ? "–" : text)")
    }
}

extension MergeScreen {
    /// Asks which other record is the same, and opens the page of the two.
    static func asking(_ keep: Link, _ context: Context) -> PromptScreen {
        let field = Field("other", "Other", .link([keep.target.kind]))
        return PromptScreen(
            "Merge with \(keep.label)", field, hint: "The name of the other one; it goes, this one is kept", context
        ) { value, _ in
            guard let other = value.link else { return [] }
            guard other != keep else { return [.warn(Problem("That is the same record. Choose another."))] }
            return [.push(MergeScreen(keep, with: other))]
        }
    }
}
