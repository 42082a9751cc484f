import Domain
import Terminal

/// The first start: how to begin.
struct WelcomeScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, down, up, leave
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .choose, "choose", "Choose what is under the cursor"),
        Binding("j Down", .down, "down", "Move down"),
        Binding("k Up", .up, "up", "Move up"),
        Binding("Esc", .leave, "back", "Go back"),
    ])

    let title: Phrase = "Welcome"
    private var pick = ListCursor()

    private static let choices: [(name: Phrase, sentence: Phrase)] = [
        ("Look at the sample office", "A small ministry made up for trying things; nothing you do there is kept."),
        ("Begin empty", "Your own file. \(key: "m") logs the first meeting, \(key: "n") adds people and organizations."),
        ("Import", "Bring in an address book or a list: vCard, CSV or JSON."),
    ]

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .down: pick.move(by: 1, count: Self.choices.count)
        case .up: pick.move(by: -1, count: Self.choices.count)
        case .leave: return [.pop]
        case .choose:
            switch pick.index {
            case 0: return [.start(.openSample)]
            case 1:
                return [
                    .pop, .start(.begin), .say("This is your own file. \(key: "?") shows every key"),
                    .push(TourScreen(from: .today)),
                ]
            default: return [.push(ImportPrompt(afterwards: [.pop, .go(.organizations)]))]
            }
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress:
            let page = Chrome.page(context.size)
            let line = mouse.at.row - page.row
            guard let place = Self.choices.indices.first(where: { (0...1).contains(line - Self.row(of: $0, page.size)) }) else {
                return nil
            }
            pick.move(to: place, count: Self.choices.count)
            return perform(.choose, &context)
        case .release, .drag: return nil
        }
    }

    private static func isShort(_ page: Size) -> Bool { page.rows < 15 }

    private static func row(of choice: Int, _ page: Size) -> Int { isShort(page) ? 3 + choice * 2 : 6 + choice * 3 }

    func draw(on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        let left = max(2, (surface.size.columns - 76) / 2)
        let isShort = Self.isShort(surface.size)
        let top = isShort ? 0 : 2
        surface.write("Chancery", row: top, column: left, style: theme.accent.adding(.bold))
        surface.write(
            context.text("People, meetings, promises, and what happens next."), row: top + 1, column: left, style: theme.dim,
            width: surface.size.columns - left - 1)
        for (index, choice) in Self.choices.enumerated() {
            let row = Self.row(of: index, surface.size)
            let isHere = index == pick.index
            surface.write(isHere ? "›" : " ", row: row, column: left, style: theme.accent)
            surface.write(context.text(choice.name), row: row, column: left + 2, style: isHere ? theme.cursor : theme.heading)
            surface.write(
                context.text(choice.sentence), row: row + 1, column: left + 2, style: theme.dim,
                width: surface.size.columns - left - 3)
        }
    }
}
