import Domain
import Terminal

/// What has been handed over, to be read from top to bottom.
struct HandoverDocumentScreen: Screen {
    typealias Action = ReportScreen.Action
    static let keymap = ReportScreen.keymap

    let title: Phrase
    private let handover: Handover
    private var first = 0

    init(_ handover: Handover) {
        self.handover = handover
        title = "Handover from \(handover.portfolio.user.label) to \(handover.successor?.label ?? "–")"
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let page = max(1, context.size.rows - 4)
        let most = max(0, lines(context).count - page)
        switch action {
        case .down: first = min(first + 1, most)
        case .up: first = max(0, first - 1)
        case .pageDown: first = min(first + page, most)
        case .pageUp: first = max(0, first - page)
        case .start: first = 0
        case .end: first = most
        case .back: return [.pop]
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress, .release, .drag: return nil
        }
    }

    private func lines(_ context: Context) -> [(column: Int, text: String, style: Style)] {
        let theme = context.theme
        let width = max(20, context.size.columns - 6)
        var lines = [(1, context.text("\(title), on \(handover.day.shown(on: context.moment.today))"), theme.heading)]
        for chapter in handover.chapters() {
            lines += [(1, "", .plain), (1, context.text("\(chapter.title) (\(chapter.lines.count))"), theme.accent)]
            for line in chapter.lines {
                lines.append((3, context.text(line.title), .plain))
                lines += Width.wrap(context.text(line.detail), to: width - 2).map { (5, $0, theme.dim) }
                for paragraph in line.note.split(whereSeparator: \.isNewline) {
                    lines += Width.wrap(String(paragraph), to: width - 2).map { (5, $0, .plain) }
                }
            }
        }
        return lines
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let lines = lines(context)
        for (row, line) in lines.dropFirst(first).prefix(surface.size.rows).enumerated() {
            surface.write(
                line.text, row: row, column: line.column, style: line.style, width: surface.size.columns - line.column - 1)
        }
        if lines.count > first + surface.size.rows {
            surface.write("▾", row: surface.size.rows - 1, column: surface.size.columns - 1, style: context.theme.dim)
        }
    }
}
