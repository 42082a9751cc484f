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
    private var cursor = 0

    private static let choices: [(name: Phrase, sentence: Phrase)] = [
        ("Look at the sample office", "A small ministry made up for trying things; nothing you do there is kept."),
        ("Begin empty", "Your own file. m logs the first meeting, n adds people and organizations."),
        ("Import", "Bring in an address book or a list: vCard, CSV or JSON."),
    ]

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .down: cursor = min(cursor + 1, Self.choices.count - 1)
        case .up: cursor = max(cursor - 1, 0)
        case .leave: return [.pop]
        case .choose:
            switch cursor {
            case 0: return [.start(.openSample)]
            case 1: return [.pop, .start(.begin), .say("This is your own file. ? shows every key")]
            default: return [.push(ImportPrompt(afterwards: [.pop, .go(.organizations)]))]
            }
        }
        return []
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        let left = max(2, (surface.size.columns - 76) / 2)
        let isShort = surface.size.rows < 15
        let top = isShort ? 0 : 2
        surface.write("Chancery", row: top, column: left, style: theme.accent.adding(.bold))
        surface.write(
            context.text("People, meetings, promises, and what happens next."), row: top + 1, column: left, style: theme.dim,
            width: surface.size.columns - left - 1)
        for (index, choice) in Self.choices.enumerated() {
            let row = isShort ? 3 + index * 2 : 6 + index * 3
            let isHere = index == cursor
            surface.write(isHere ? "›" : " ", row: row, column: left, style: theme.accent)
            surface.write(context.text(choice.name), row: row, column: left + 2, style: isHere ? theme.cursor : theme.heading)
            surface.write(
                context.text(choice.sentence), row: row + 1, column: left + 2, style: theme.dim,
                width: surface.size.columns - left - 3)
        }
    }
}
