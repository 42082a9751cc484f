import Domain
import Terminal

/// What can be done in every list with its record beside it.
enum BrowseAction: Hashable, Sendable, CaseIterable {
    case open, filter, new, edit, delete, mark, sort, columns, clear
    case up, down, pageUp, pageDown, start, end, scrollUp, scrollDown

    static let bindings: [Binding<BrowseAction>] = [
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("/", .filter, "filter", "Filter as you type: words, or kind:startup country:BR met<90d"),
        Binding("n", .new, "new", "Make a new one"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("Space", .mark, "select", "Select, to act on several at once", footer: false),
        Binding("D", .delete, "delete", "Delete; undo brings it back", footer: false),
        Binding("o", .sort, "order", "Choose the order", footer: false),
        Binding("c", .columns, "columns", "Choose the columns", footer: false),
        Binding("Esc", .clear, "back", "Go back: take away filter and selection, or leave the page", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("J Ctrl-D", .scrollDown, "scroll down", "Scroll the record beside the list down", footer: false),
        Binding("K Ctrl-U", .scrollUp, "scroll up", "Scroll the record beside the list up", footer: false),
    ]
}

extension Browser {
    /// What every list does alike.
    mutating func perform(_ action: BrowseAction, _ context: inout Context) -> [Step] {
        switch action {
        case .open: return list.current.map { [.push(RecordScreen($0.link))] } ?? []
        case .filter: startFiltering()
        case .new: return [.push(RecordForm.new(kind, &context))]
        case .edit: return list.current.map { [.push(RecordForm.loading($0.link))] } ?? []
        case .delete: return delete()
        case .mark: list.toggleMark()
        case .sort: return [.push(ChoiceScreen.sort(list.query.sort, among: sortable))]
        case .columns: return [.push(ChoiceScreen.columns(grid.columns.map(\.field), among: shownFields))]
        case .clear: return clear(context) ? [] : [.pop]
        case .up: move(by: -1, context)
        case .down: move(by: 1, context)
        case .pageUp: movePage(-1, context)
        case .pageDown: movePage(1, context)
        case .start: list.moveToStart()
        case .end: list.moveToEnd()
        case .scrollUp: scrollRecord(by: -5)
        case .scrollDown: scrollRecord(by: 5)
        }
        return []
    }

    /// Why an action on the row under the cursor cannot be done.
    func refusal(of action: BrowseAction) -> Phrase? {
        switch action {
        case .open, .edit, .delete, .mark:
            list.current == nil ? "There is nothing under the cursor. Press \(key: "n") to make something new." : nil
        case .filter, .new, .sort, .columns, .clear, .up, .down, .pageUp, .pageDown, .start, .end, .scrollUp, .scrollDown: nil
        }
    }

    mutating func receive(_ delivery: Delivery) {
        switch delivery {
        case .sort(let sort): list.show(sort: sort)
        case .columns(let fields): show(fields)
        }
    }

    private mutating func delete() -> [Step] {
        let targets = list.takeTargets()
        guard let first = targets.first else { return [] }
        let summary: Phrase =
            targets.count == 1
            ? "Deleted \(kind.name) \(first.link.label)" : "Deleted \(targets.count, one: kind.name, other: kind.plural)"
        return [.start(.apply(Change(summary, targets.map { .delete($0.link.target) })))]
    }

    private var shownFields: [Field] {
        kind.fields.filter { field in
            if case .longText = field.type { return false }
            return !field.isHidden || field.isDerived
        }
    }

    /// What can be seen comes first.
    private var sortable: [Field] {
        let shown = grid.columns.map(\.field)
        return (shown + shownFields.filter { !shown.contains($0) }).filter { $0.shapeless }
    }

    private mutating func show(_ fields: [Field]) {
        let known = Dictionary(grid.columns.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        show(
            columns: fields.map { field in
                known[field] ?? Grid.Column(field, max(8, Width.of(field.label.english)), 24, rank: 1)
            })
    }
}

extension Field {
    /// True where the field holds one value, so that a list can be ordered by it.
    fileprivate var shapeless: Bool { if case .list = type { false } else { true } }
}
