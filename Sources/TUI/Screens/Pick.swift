import Domain
import Terminal

/// A short list over the page in which one key chooses.
struct PickScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, other, down, up, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .choose, "choose", "Choose what is under the cursor"),
        Binding("Tab", .other, "type it", "Type what is not in the list"),
        Binding("Esc", .close, "back", "Go back"),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
    ])
    static let isOverlay = true

    struct Option: Sendable {
        let key: Character
        let label: String
        let steps: [Step]
    }

    let title: Phrase
    private let options: [Option]
    /// Opens a question for what is not in the list.
    private let other: PromptScreen?
    private var cursor: Int

    init(_ title: Phrase, _ options: [Option], cursor: Int = 0, other: PromptScreen? = nil) {
        self.title = title
        self.options = options
        self.other = other
        self.cursor = cursor
    }

    /// People by a letter of their names, else by a number.
    static func people(
        _ title: Phrase, _ people: [Link], _ context: Context, other: PromptScreen? = nil,
        then: (Link) -> [Step]
    ) -> PickScreen {
        var taken: Set<Character> = []
        let options = people.prefix(15).compactMap { person -> Option? in
            let letters = SearchFold.fold(person.label).filter { $0.isASCII && $0.isLetter } + "123456789"
            guard let key = letters.first(where: { !taken.contains($0) }) else { return nil }
            taken.insert(key)
            return Option(key: key, label: person.label, steps: then(person))
        }
        return PickScreen(title, options, other: other)
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        action == .other && other == nil ? "Choose from the list." : nil
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        switch event {
        case .key(let key):
            guard case .character(let letter) = key.code, key.modifiers.isEmpty,
                let option = options.first(where: { $0.key == letter })
            else { return nil }
            return [.pop] + option.steps
        case .mouse(let mouse):
            switch mouse.kind {
            case .scrollDown: return perform(.down, &context)
            case .scrollUp: return perform(.up, &context)
            case .press, .doublePress: return option(under: mouse, context).map { [.pop] + options[$0].steps } ?? []
            case .release, .drag: return nil
            }
        case .paste, .resize, .hangup: return nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .down: cursor = min(cursor + 1, options.count - 1)
        case .up: cursor = max(cursor - 1, 0)
        case .choose: return options.indices.contains(cursor) ? [.pop] + options[cursor].steps : [.pop]
        case .other: return other.map { [.pop, .push($0)] } ?? []
        }
        return []
    }

    private var panel: Panel { Panel(title: title, columns: 46, rows: options.count + 2) }

    func frame(in page: Size, _ context: Context) -> Rect? { panel.frame(in: page) }

    private func option(under mouse: Mouse, _ context: Context) -> Int? {
        let page = Chrome.page(context.size)
        let inside = panel.inside(page.size)
        guard let line = mouse.line(in: inside, of: page) else { return nil }
        let place = line + first(height: inside.rows)
        return options.indices.contains(place) ? place : nil
    }

    private func first(height: Int) -> Int { max(0, min(cursor - height / 2, options.count - height)) }

    func draw(on surface: inout Surface, _ context: Context) {
        panel.draw(on: &surface, context) { surface in
            let first = first(height: surface.size.rows)
            for (line, index) in options.indices.dropFirst(first).prefix(surface.size.rows).enumerated() {
                let option = options[index]
                surface.write(String(option.key), row: line, column: 1, style: context.theme.key)
                surface.write(option.label, row: line, column: 4, width: surface.size.columns - 5)
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: line, columns: surface.size.columns, rows: 1)) { _ in
                        context.theme.cursor
                    }
                }
            }
        }
    }
}
