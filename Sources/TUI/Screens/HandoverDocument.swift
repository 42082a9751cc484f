import Domain
import Terminal

/// What has been handed over, to be read from top to bottom.
struct HandoverDocumentScreen: ReaderScreen {
    let title: Phrase
    private let handover: Handover
    var first = 0

    init(_ handover: Handover) {
        self.handover = handover
        title = "Handover from \(handover.portfolio.user.label) to \(handover.successor?.label ?? "–")"
    }

    func lines(_ context: Context) -> [ReaderLine] {
        let theme = context.theme
        let width = max(20, context.size.columns - 6)
        let heading = context.text("\(title), on \(handover.day.shown(on: context.moment.today))")
        var lines = [ReaderLine(column: 1, text: heading, style: theme.heading)]
        func add(_ column: Int, _ text: String, _ style: Style) {
            lines.append(ReaderLine(column: column, text: text, style: style))
        }
        for chapter in handover.chapters() {
            add(1, "", .plain)
            add(1, context.text("\(chapter.title) (\(chapter.lines.count))"), theme.accent)
            for line in chapter.lines {
                add(3, context.text(line.title), .plain)
                Width.wrap(context.text(line.detail), to: width - 2).forEach { add(5, $0, theme.dim) }
                for paragraph in line.note.split(whereSeparator: \.isNewline) {
                    Width.wrap(String(paragraph), to: width - 2).forEach { add(5, $0, .plain) }
                }
            }
        }
        return lines
    }
}
