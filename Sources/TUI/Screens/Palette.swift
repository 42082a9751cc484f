import Domain
import Terminal

/// Every act by its name, with its key beside it.
struct PaletteScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, down, up, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .choose, "do it", "Do what is under the cursor"),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
        Binding("Esc", .close, "back", "Go back"),
    ])
    static let isOverlay = true

    let title: Phrase = "All acts"
    let isTyping = true
    private let acts: [(source: HintSource, hint: KeyHint)]
    private var field = TextField()
    private var cursor = 0

    init(hints: [HintSource: [KeyHint]]) {
        let all = [HintSource.screen, .program].flatMap { source in (hints[source] ?? []).map { (source, $0) } }
        acts = all.filter { $0.1.isInFooter } + all.filter { !$0.1.isInFooter }
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard field.take(event) else { return nil }
        cursor = 0
        return []
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let found = found(context)
        switch action {
        case .close: return [.pop]
        case .down: cursor = min(cursor + 1, max(0, found.count - 1))
        case .up: cursor = max(cursor - 1, 0)
        case .choose:
            guard found.indices.contains(cursor) else {
                return [.warn(Problem("No act has those letters. Delete some and try again."))]
            }
            return [.pop, .choose(found[cursor].hint.index, of: found[cursor].source)]
        }
        return []
    }

    /// The acts whose words hold the typed letters in their order; those that begin so first.
    private func found(_ context: Context) -> [(source: HintSource, hint: KeyHint)] {
        let typed = SearchFold.fold(field.text)
        guard !typed.isEmpty else { return acts }
        let scored = acts.compactMap { act in
            Self.score(typed, in: SearchFold.fold(context.text(act.hint.sentence))).map { (act, $0) }
        }
        return scored.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// How far apart the letters stand; nil where they are not all there in order.
    private static func score(_ typed: String, in text: String) -> Int? {
        if let range = text.firstRange(of: typed) { return text.distance(from: text.startIndex, to: range.lowerBound) }
        var rest = Substring(text)
        var gaps = 100
        for letter in typed where letter != " " {
            guard let place = rest.firstIndex(of: letter) else { return nil }
            gaps += rest.distance(from: rest.startIndex, to: place)
            rest = rest[rest.index(after: place)...]
        }
        return gaps
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let found = found(context)
        Panel.draw(on: &surface, context, title: title, columns: 72, rows: min(surface.size.rows, acts.count + 4)) { surface in
            field.draw(
                on: &surface, row: 0, column: 1, width: surface.size.columns - 2, style: context.theme.field, hasFocus: true)
            if found.isEmpty {
                surface.write(context.text("No act has these letters."), row: 2, column: 1, style: context.theme.dim)
            }
            let height = surface.size.rows - 2
            let first = max(0, min(cursor - height / 2, found.count - height))
            for (line, index) in found.indices.dropFirst(first).prefix(height).enumerated() {
                let hint = found[index].hint
                let key = hint.keys.first?.description ?? ""
                let text = context.text(hint.sentence) + (hint.refusal.map { "  – " + context.text($0) } ?? "")
                surface.write(
                    text, row: line + 2, column: 1, style: hint.refusal == nil ? .plain : context.theme.dim,
                    width: surface.size.columns - 12)
                surface.write(key, row: line + 2, column: surface.size.columns - 1 - Width.of(key), style: context.theme.key)
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: line + 2, columns: surface.size.columns, rows: 1)) { _ in
                        context.theme.cursor
                    }
                }
            }
        }
    }
}
