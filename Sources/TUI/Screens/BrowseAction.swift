import Domain
import Terminal

/// What can be done in every list with its record beside it.
enum BrowseAction: Hashable, Sendable, CaseIterable {
    case open, filter, new, edit, delete, mark, markAll, act, export, sort, columns, group, views, viewBefore, viewNext,
        duplicates
    case clear
    case up, down, pageUp, pageDown, start, end, scrollUp, scrollDown

    static let bindings: [Binding<BrowseAction>] = [
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("/", .filter, "filter", "Filter as you type: words, or kind:startup country:BR met<90d"),
        Binding("n", .new, "new", "Make a new one"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("v", .views, "view", "Choose, keep or change a saved view", footer: false),
        Binding("]", .viewNext, "next view", "Show the next view", footer: false),
        Binding("[", .viewBefore, "view before", "Show the view before", footer: false),
        Binding("Space", .mark, "select", "Select, to act on several at once", footer: false),
        Binding("*", .markAll, "select all", "Select all that the filter lets through, or none", footer: false),
        Binding("A", .act, "act on all", "Act on all that is selected: give, tag, set, delete …", footer: false),
        Binding("X", .export, "export", "Write what is shown or selected to a file", footer: false),
        Binding("D", .delete, "delete", "Delete; undo brings it back", footer: false),
        Binding("o", .sort, "order", "Choose the order", footer: false),
        Binding("c", .columns, "columns", "Choose the columns", footer: false),
        Binding("U", .duplicates, "duplicates", "Find what is here twice; with two selected, merge them", footer: false),
        Binding("b", .group, "group", "Choose what the rows are grouped by", footer: false),
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
    ///
    /// - Parameter title: what the list is called.
    mutating func perform(_ action: BrowseAction, _ title: Phrase, _ context: inout Context) -> [Step] {
        switch action {
        case .open: return list.current.map { [.push(RecordScreen($0.link))] } ?? []
        case .filter: startFiltering()
        case .new: return [.push(RecordForm.new(kind, &context))]
        case .edit: return edit()
        case .delete: return delete()
        case .mark: toggleMark()
        case .markAll: selectAll()
        case .act: return [.push(BulkMenu(kind, list.targets.map(\.link)).screen(&context))]
        case .export: return [.push(ExportMenu(self, context).screen())]
        case .sort: return [.push(ChoiceScreen.sort(sort, among: sortable))]
        case .columns: return [.push(ChoiceScreen.columns(grid.columns.map(\.field), among: shownFields))]
        case .duplicates: return duplicates()
        case .group: return [.push(groupingScreen(context))]
        case .views: return [.push(ViewMenu(self, title, context).screen(&context))]
        case .viewBefore: show(view: tabs.neighbour(by: -1, context), context)
        case .viewNext: show(view: tabs.neighbour(by: 1, context), context)
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
    func refusal(of action: BrowseAction, _ context: Context) -> Phrase? {
        switch action {
        case .open, .edit, .delete, .mark, .markAll, .act, .export:
            list.current == nil ? "There is nothing under the cursor. Press \(key: "n") to make something new." : nil
        case .viewBefore, .viewNext:
            tabs.views(context).isEmpty ? "No view is saved here yet. Press \(key: "v") to save what is shown as one." : nil
        case .duplicates where !Merging.kinds.contains(kind): "Only contacts, organizations and topics can be merged."
        case .duplicates where list.marked.count > 2:
            "Two are merged at a time. Select two, or none to see who may be here twice."
        case .duplicates where !SuspectsScreen.kinds.contains(kind) && list.marked.count != 2:
            "Select two with \(key: "Space") first; then they can be merged."
        case .filter, .new, .sort, .columns, .group, .views, .duplicates, .clear, .up, .down, .pageUp, .pageDown, .start, .end,
            .scrollUp,
            .scrollDown:
            nil
        }
    }

    mutating func receive(_ delivery: Delivery, _ context: Context) {
        switch delivery {
        case .sort(let sort): show(sort: sort)
        case .columns(let fields): show(columns: fields)
        case .grouping(let field): show(grouping: field)
        case .view(let view): show(view: view, context)
        case .unmark: unmark()
        case .value, .whose, .scope, .leaver, .successor, .day, .note, .confirmed, .opportunity: break
        }
    }

    /// The two that are selected side by side; otherwise who may be here twice.
    private mutating func duplicates() -> [Step] {
        guard list.marked.count == 2 else { return [.push(SuspectsScreen(kind))] }
        let links = list.takeTargets().map(\.link)
        return [.push(MergeScreen(links[0], with: links[1]))]
    }

    private func edit() -> [Step] {
        guard let current = list.current else { return [] }
        let form: Step = .push(RecordForm.loading(current.link))
        guard list.marked.count > 1 else { return [form] }
        return [
            form,
            .say("Only \(current.link.label) is edited here. \(key: "A") acts on all \(list.marked.count) that are selected."),
        ]
    }

    private mutating func delete() -> [Step] {
        let targets = list.takeTargets()
        unmark()
        guard let first = targets.first else { return [] }
        if kind == .meeting, targets.contains(where: { !list.value(of: Meeting.openFollowUps, in: $0).isEmpty }) {
            return [.push(MeetingDeletion(targets.map(\.link)))]
        }
        let summary: Phrase =
            targets.count == 1
            ? "Deleted \(kind.name) \(first.link.label)" : "Deleted \(targets.count, one: kind.name, other: kind.plural)"
        return [.start(.apply(Change(summary, targets.map { .delete($0.link.target) })))]
    }

    private func groupingScreen(_ context: Context) -> ChoiceScreen {
        let choices: [Field?] = [nil] + (home.grouping.map { [$0] } ?? []) + kind.groupable.filter { $0 != home.grouping }
        return ChoiceScreen.acts(
            "Group by", choices.map { (context.text($0?.label ?? "Nothing"), [.deliver(.grouping($0))]) },
            cursor: choices.firstIndex { $0 == grouping } ?? 0)
    }

    private var shownFields: [Field] {
        kind.fields.filter { field in
            if case .longText = field.type { return false }
            return !field.isHidden
        }
    }

    /// What can be seen comes first.
    private var sortable: [Field] {
        let shown = grid.columns.map(\.field)
        return (shown + shownFields.filter { !shown.contains($0) }).filter { $0.shapeless }
    }
}

extension Field {
    /// True where the field holds one value, so that a list can be ordered by it.
    fileprivate var shapeless: Bool { if case .list = type { false } else { true } }
}
