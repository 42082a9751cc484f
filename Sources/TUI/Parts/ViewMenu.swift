import Domain
import Terminal

/// What can be done with the saved views of a place: choose one, keep what is shown, change, rename, delete.
struct ViewMenu {
    private let browser: Browser
    private let place: Phrase

    init(_ browser: Browser, _ place: Phrase, _ context: Context) {
        self.browser = browser
        self.place = place
    }

    private var tabs: ViewTabs { browser.tabs }

    func screen(_ context: inout Context) -> ChoiceScreen {
        let (views, present) = (tabs.views(context), tabs.view(context))
        var choices: [(String, [Step])] = []
        if !views.isEmpty { choices.append((context.text(tabs.home), [.deliver(.view(nil))])) }
        choices += views.map { view in
            let whose = view[SavedView.owner].isEmpty ? "" : "  " + context.text("(yours)")
            return (view.title + whose, [.deliver(.view(view.reference))])
        }
        choices.append((context.text("Save what is shown as a view …"), [.push(name(context))]))
        if let present {
            if browser.differs(context) {
                choices.append((context.text("Change “\(present.title)” to what is shown"), change(present)))
            }
            choices += [
                (context.text("Rename “\(present.title)” …"), [.push(rename(present, context))]),
                (context.text("Delete “\(present.title)”"), delete(present)),
            ]
        }
        let cursor = present.flatMap { present in views.firstIndex { $0.reference == present.reference } }.map { $0 + 1 } ?? 0
        return ChoiceScreen.acts("Views of \(place)", choices, cursor: cursor)
    }

    private func name(_ context: Context) -> PromptScreen { Self.name("", browser.arrangement, browser.kind, context) }

    private static func name(_ typed: String, _ shown: Arrangement, _ kind: Kind, _ context: Context) -> PromptScreen {
        PromptScreen(
            "Save what is shown as", SavedView.name, value: typed.isEmpty ? .none : .text(typed),
            hint: "A name, as in Cold, tier 1", context
        ) { value, context in
            guard let name = value.text else { return [.warn(Problem("A view needs a name. Type one."))] }
            let taken = context.office.views(of: kind, for: context.user).contains { $0.title == name }
            guard !taken else {
                return [
                    .push(Self.name(name, shown, kind, context)),
                    .warn(Problem("There is a view “\(name)” already. Type another name, or change that one.")),
                ]
            }
            var view = Record(
                context.newReference(.view), [SavedView.name: .text(name), SavedView.place: .text(kind.rawValue)])
            for (field, value) in shown.values { view[field] = value }
            var mine = view
            mine[SavedView.owner] = .link(context.user)
            let choices = [("For everyone" as Phrase, view), ("For me alone", mine)].map { label, view -> (String, [Step]) in
                let change = Change("Saved the view \(name)", [.create(view)])
                return (context.text(label), [.start(.apply(change)), .deliver(.view(view.reference))])
            }
            return [.push(ChoiceScreen.acts("Whose is “\(name)”?", choices))]
        }
    }

    private func change(_ view: Record) -> [Step] {
        let edits = browser.arrangement.values.map { Edit.set(view.reference, $0.field, $0.value) }
        return [.start(.apply(Change("Changed the view \(view.title)", edits)))]
    }

    private func rename(_ view: Record, _ context: Context) -> PromptScreen {
        PromptScreen(
            "A new name for \(view.title)", SavedView.name, value: .text(view.title), hint: "A name", context
        ) { value, _ in
            guard let name = value.text else { return [.warn(Problem("A view needs a name. Type one."))] }
            let edit = Edit.set(view.reference, SavedView.name, .text(name))
            return [.start(.apply(Change("Renamed the view \(view.title) to \(name)", [edit])))]
        }
    }

    private func delete(_ view: Record) -> [Step] {
        [.deliver(.view(nil)), .start(.apply(Change("Deleted the view \(view.title)", [.delete(view.reference)])))]
    }
}
