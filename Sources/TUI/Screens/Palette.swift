import Domain
import Terminal

/// Every act by its name, with its key beside it, and every record by its: one place to go anywhere.
struct PaletteScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, down, up, pageDown, pageUp, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .choose, "do it", "Do what is under the cursor"),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
        Binding("PgDn", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp", .pageUp, "page up", "Move up a page", footer: false),
        Binding("Esc", .close, "back", "Go back"),
    ])
    static let isOverlay = true

    let title: Phrase = "All acts"
    let isTyping = true
    private let acts: [PaletteAct]
    private let recent: [Phrase]
    private var field = TextField()
    private var pick = ListCursor()
    private var hits: [Hit] = []
    /// What the hits are the answer to.
    private var answered = ""

    private static let kinds: [Kind] = [.contact, .organization, .meeting, .followUp, .opportunity]

    /// - Parameter recent: the sentences of acts that were chosen before, the last first.
    init(hints: [HintSource: [KeyHint]], recent: [Phrase] = []) {
        let all = [HintSource.screen, .program].flatMap { source in
            (hints[source] ?? []).map { PaletteAct(source: source, hint: $0) }
        }
        acts = all.filter(\.hint.isInFooter) + all.filter { !$0.hint.isInFooter }
        self.recent = recent
    }

    // MARK: what it finds

    private var typed: String { field.text.trimmed }

    func queries(_ context: Context) -> [Query] { typed.count > 1 ? [.complete(typed, Self.kinds, limit: 8)] : [] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .hits(let hits) = answer, case .complete(let text, _, _) = query, text == typed else { return }
        self.hits = hits
        answered = text
    }

    /// Enter waits for the records where no act is meant.
    func isWaiting(for event: Event) -> Bool {
        event == .key(Key(.enter)) && typed.count > 1 && answered != typed && choices(lines).isEmpty
    }

    private var lines: [PaletteLine] {
        guard !typed.isEmpty else { return PaletteLine.unasked(acts, recent: recent) }
        return PaletteLine.found(typed, among: acts, hits: answered == typed ? hits : [])
    }

    /// The lines that can be chosen, by where they stand.
    private func choices(_ lines: [PaletteLine]) -> [Int] { lines.indices.filter { lines[$0].isChoice } }

    // MARK: acting

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        guard field.take(event) else { return nil }
        pick = ListCursor()
        return []
    }

    private mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        let lines = lines
        let choices = choices(lines)
        switch mouse.kind {
        case .scrollDown: pick.move(by: 3, count: choices.count)
        case .scrollUp: pick.move(by: -3, count: choices.count)
        case .press, .doublePress:
            let page = Chrome.page(context.size)
            guard let line = mouse.line(in: panel(page.size).inside(page.size), of: page), line > 1,
                let place = choices.firstIndex(of: first(lines, choices, height: height(page.size)) + line - 2)
            else { return [] }
            pick.move(to: place, count: choices.count)
            return choose(lines, choices, context)
        case .release, .drag: return nil
        }
        return []
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let lines = lines
        let choices = choices(lines)
        let height = height(Chrome.page(context.size).size)
        switch action {
        case .close: return [.pop]
        case .down: pick.move(by: 1, count: choices.count)
        case .up: pick.move(by: -1, count: choices.count)
        case .pageDown: pick.move(by: height, count: choices.count)
        case .pageUp: pick.move(by: -height, count: choices.count)
        case .choose: return choose(lines, choices, context)
        }
        return []
    }

    private func choose(_ lines: [PaletteLine], _ choices: [Int], _ context: Context) -> [Step] {
        guard choices.indices.contains(pick.index) else {
            return [.warn(Problem("No act and no record has those letters. Delete some and try again."))]
        }
        switch lines[choices[pick.index]] {
        case .act(let act, _): return [.pop, .chose(act.hint.sentence), .choose(act.hint.index, of: act.source)]
        case .record(let hit): return [.pop, .push(RecordScreen(hit.link))]
        case .heading: return []
        }
    }

    // MARK: drawing

    private func panel(_ page: Size) -> Panel {
        Panel(title: title, columns: page.columns >= 110 ? 96 : 76, rows: min(page.rows, max(22, page.rows * 3 / 4)))
    }

    /// The lines below what is typed.
    private func height(_ page: Size) -> Int { max(1, panel(page).inside(page).rows - 2) }

    private func first(_ lines: [PaletteLine], _ choices: [Int], height: Int) -> Int {
        let place = choices.indices.contains(pick.index) ? choices[pick.index] : 0
        return pick.index == 0 ? 0 : max(0, min(place - height / 2, lines.count - height))
    }

    func frame(in page: Size, _ context: Context) -> Rect? { panel(page).frame(in: page) }

    func draw(on surface: inout Surface, _ context: Context) {
        let lines = lines
        let choices = choices(lines)
        let theme = context.theme
        panel(surface.size).draw(on: &surface, context) { surface in
            let width = surface.size.columns
            field.draw(on: &surface, row: 0, column: 1, width: width - 2, style: theme.field, hasFocus: true)
            if lines.isEmpty {
                surface.write(
                    context.text("No act and no record has these letters."), row: 2, column: 1, style: theme.dim, width: width - 2
                )
            }
            let height = surface.size.rows - 2
            let first = first(lines, choices, height: height)
            for (line, place) in lines.indices.dropFirst(first).prefix(height).enumerated() {
                lines[place].draw(on: &surface, row: line + 2, context)
                if choices.indices.contains(pick.index), choices[pick.index] == place {
                    let row = Rect(column: 0, row: line + 2, columns: width, rows: 1)
                    surface.restyle(row) { theme.cursor.adding($0.attributes.intersection(.underline)) }
                }
            }
            if lines.count > first + height {
                surface.write("▾", row: surface.size.rows - 1, column: width - 1, style: theme.dim)
            }
        }
    }
}
