import Domain
import Terminal

/// Which format, then which file: what is shown or selected is written there.
struct ExportMenu {
    private let kind: Kind
    private let what: ExportOrder.What
    private let columns: [Field]
    private let count: Int?
    private let context: Context

    init(_ browser: Browser, _ context: Context) {
        kind = browser.kind
        columns = browser.grid.columns.map(\.field)
        self.context = context
        var query = browser.list.query
        query.window = .start
        query.moment = context.moment.today
        let marked = browser.list.marked.isEmpty ? [] : browser.list.targets.map(\.link.target)
        what = marked.isEmpty ? .list(query) : .records(marked)
        count = marked.isEmpty ? browser.count : marked.count
    }

    init(_ kind: Kind, _ targets: [Reference], _ context: Context) {
        self.kind = kind
        columns = kind.listColumns
        self.context = context
        what = .records(targets)
        count = targets.count
    }

    func screen() -> ChoiceScreen {
        var choices: [(String, [Step])] = []
        for format in context.exportFormats where format.kinds.contains(kind) {
            let label = context.text(format.label)
            if format.isTable {
                choices.append((context.text("\(label), the columns shown"), [.push(prompt(format, columns))]))
                choices.append((context.text("\(label), every field"), [.push(prompt(format, nil))]))
            } else {
                choices.append((label, [.push(prompt(format, nil))]))
            }
        }
        let title: Phrase = count.map { "Write \($0, one: kind.name, other: kind.plural) as" } ?? "Write \(kind.plural) as"
        return ChoiceScreen.acts(title, choices)
    }

    private func prompt(_ format: ExportFormat, _ columns: [Field]?) -> PromptScreen {
        let word = kind.plural.english.replacing(" ", with: "-")
        let path = "~/\(word)-\(context.moment.today).\(format.ending)"
        let (kind, what) = (kind, what)
        return PromptScreen(
            "Write to which file?", Field("path", "File", .text), value: .text(path),
            hint: "A new file, private to you; ~ is your home", context
        ) { value, _ in
            guard let path = value.text else { return [.warn(Problem("Type the name of a file, such as ~/people.csv."))] }
            let order = ExportOrder(kind, what, format: format.name, columns: columns, path: path)
            return [.start(.export(order)), .say("Writing \(path) …")]
        }
    }
}
