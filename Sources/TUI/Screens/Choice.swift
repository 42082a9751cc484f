import Domain
import Terminal

/// A short list to choose from, over the page: one of them, or several.
struct ChoiceScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, mark, down, up, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .choose, "choose", "Choose what is under the cursor"),
        Binding("Space", .mark, "select", "Select, to act on several at once"),
        Binding("Esc", .close, "back", "Go back"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
    ])
    static let isOverlay = true

    private enum Purpose {
        case sort(Sort)
        case columns
        case steps([[Step]])
    }

    let title: Phrase
    private let purpose: Purpose
    private let fields: [Field]
    private let labels: [String]
    /// In the order in which they were chosen.
    private var chosen: [Int]
    private var pick = ListCursor()

    static func sort(_ sort: Sort, among fields: [Field]) -> ChoiceScreen {
        ChoiceScreen(
            title: "Order by (again to reverse)", purpose: .sort(sort), fields: fields, labels: [],
            cursor: fields.firstIndex(of: sort.field) ?? 0)
    }

    static func columns(_ columns: [Field], among fields: [Field]) -> ChoiceScreen {
        let ordered = columns + fields.filter { !columns.contains($0) }
        return ChoiceScreen(title: "Columns", purpose: .columns, fields: ordered, labels: [], chosen: Array(columns.indices))
    }

    /// Asks before what was typed is lost.
    static func leaving() -> ChoiceScreen {
        acts("Leave without saving?", [("Go on editing", []), ("Leave; what was typed is lost", [.pop])])
    }

    /// Offers acts by name; the chosen one's steps run once this page has closed.
    static func acts(_ title: Phrase, _ choices: [(label: String, steps: [Step])], cursor: Int = 0) -> ChoiceScreen {
        ChoiceScreen(
            title: title, purpose: .steps(choices.map(\.steps)), fields: [], labels: choices.map(\.label), cursor: cursor)
    }

    private init(title: Phrase, purpose: Purpose, fields: [Field], labels: [String], chosen: [Int] = [], cursor: Int = 0) {
        self.title = title
        self.purpose = purpose
        self.fields = fields
        self.labels = labels
        self.chosen = chosen
        pick.move(to: cursor, count: labels.isEmpty ? fields.count : labels.count)
    }

    private var count: Int { labels.isEmpty ? fields.count : labels.count }
    private var isMultiple: Bool { if case .columns = purpose { true } else { false } }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        action == .mark && !isMultiple ? "Only one can be chosen here. Press \(key: "Enter")." : nil
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .down: pick.move(by: 1, count: count)
        case .up: pick.move(by: -1, count: count)
        case .mark:
            let marked = cursor
            if chosen.contains(marked) { chosen.removeAll { $0 == marked } } else { chosen.append(marked) }
        case .choose: return choose()
        }
        return []
    }

    private var cursor: Int { pick.index }

    /// A click chooses; where there may be several, it selects.
    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: pick.move(by: 3, count: count)
        case .scrollUp: pick.move(by: -3, count: count)
        case .press, .doublePress:
            let page = Chrome.page(context.size)
            let inside = panel.inside(page.size)
            guard let line = mouse.line(in: inside, of: page),
                let place = pick.place(atLine: line, height: inside.rows, count: count)
            else { return [] }
            pick.move(to: place, count: count)
            return perform(isMultiple ? .mark : .choose, &context)
        case .release, .drag: return nil
        }
        return []
    }

    private func choose() -> [Step] {
        switch purpose {
        case .sort(let present):
            let field = fields[cursor]
            let descending = field == present.field ? !present.descending : field == FollowUp.urgency
            return [.pop, .deliver(.sort(Sort(field, descending: descending)))]
        case .columns:
            return [.pop, .deliver(.columns((chosen.isEmpty ? [0] : chosen).map { fields[$0] }))]
        case .steps(let steps): return steps.indices.contains(cursor) ? [.pop] + steps[cursor] : [.pop]
        }
    }

    private var panel: Panel {
        Panel(title: title, columns: max(44, (labels.map(Width.of).max() ?? 0) + 6), rows: count + 2)
    }

    func frame(in page: Size, _ context: Context) -> Rect? { panel.frame(in: page) }

    func draw(on surface: inout Surface, _ context: Context) {
        let texts = labels.isEmpty ? fields.map { context.text($0.label) } : labels
        panel.draw(on: &surface, context) { surface in
            let first = pick.first(height: surface.size.rows, count: count)
            for (line, index) in texts.indices.dropFirst(first).prefix(surface.size.rows).enumerated() {
                let mark = isMultiple ? (chosen.contains(index) ? "✓ " : "  ") : ""
                surface.write(mark + texts[index], row: line, column: 1, width: surface.size.columns - 2)
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: line, columns: surface.size.columns, rows: 1)) { _ in
                        context.theme.cursor
                    }
                }
            }
        }
    }
}
