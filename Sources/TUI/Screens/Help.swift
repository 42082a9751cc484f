import Domain
import Terminal

/// Every key that works on the page beneath, from the same table that answers them.
struct HelpScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case close, down, up
    }

    static let keymap = Keymap<Action>([
        Binding("Esc Enter ? q", .close, "back", "Go back"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
    ])

    let title: Phrase = "Help"
    private let page: Phrase
    private let hints: [HintSource: [KeyHint]]
    private var first = 0

    init(title: Phrase, hints: [HintSource: [KeyHint]]) {
        page = title
        self.hints = hints
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .down: first = min(first + 1, max(0, lines(context).count - 3))
        case .up: first = max(0, first - 1)
        }
        return []
    }

    private enum Line {
        case heading(String)
        case key(String, String, refusal: String?)
        case blank
    }

    private func lines(_ context: Context) -> [Line] {
        func section(_ title: Phrase, _ hints: [KeyHint]) -> [Line] {
            [.heading(context.text(title))]
                + hints.map { hint in
                    .key(
                        hint.keys.map(\.description).joined(separator: "  "), context.text(hint.sentence),
                        refusal: hint.refusal.map(context.text))
                }
        }
        return section("On this page: \(page)", hints[.screen] ?? []) + [.blank] + section("Anywhere", hints[.program] ?? [])
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let keyWidth = 14
        for (row, line) in lines(context).dropFirst(first).prefix(surface.size.rows).enumerated() {
            switch line {
            case .heading(let text): surface.write(text, row: row, column: 1, style: context.theme.accent)
            case .key(let keys, let sentence, let refusal):
                surface.write(keys, row: row, column: 2, style: context.theme.key, width: keyWidth)
                let used = surface.write(
                    sentence, row: row, column: keyWidth + 3, style: refusal == nil ? .plain : context.theme.dim)
                if let refusal {
                    surface.write("– \(refusal)", row: row, column: keyWidth + 4 + used, style: context.theme.dim)
                }
            case .blank: break
            }
        }
        if lines(context).count > first + surface.size.rows {
            surface.write("▾", row: surface.size.rows - 1, column: surface.size.columns - 2, style: context.theme.dim)
        }
    }
}
