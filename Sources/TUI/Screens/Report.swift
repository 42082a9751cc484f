import Domain
import Terminal

/// A chart as numbers to read: what it is about, what it says, every column.
struct ReportScreen: ReaderScreen {
    let title: Phrase
    private let about: Phrase
    private let table: Table
    var first = 0

    init(title: Phrase, about: Phrase, table: Table) {
        self.title = title
        self.about = about
        self.table = table
    }

    func lines(_ context: Context) -> [ReaderLine] {
        let width = max(20, context.size.columns - 4)
        let theme = context.theme
        var lines = [(context.text(title), theme.heading), (context.text(about), theme.dim), ("", .plain)]
        if let said = table.said {
            lines += Width.wrap(context.text(said), to: width).map { ($0, .plain) } + [("", .plain)]
        }
        for block in table.columnBlocks(within: width, label: { Width.of($0) }, context.catalogue) {
            lines += block.enumerated().map { ($0.element, $0.offset == 0 ? theme.dim : .plain) } + [("", .plain)]
        }
        return lines.map { ReaderLine(column: 2, text: $0.0, style: $0.1) }
    }
}
