import Domain
import Terminal

/// The saved views of a place as tabs: the place itself first, then each view by its name.
struct ViewTabs: Sendable {
    let kind: Kind
    /// What the place is called without any view.
    var home: Phrase
    /// The view that is shown; nil for the place itself.
    private(set) var current: Reference?

    init(_ kind: Kind, home: Phrase = "All") {
        self.kind = kind
        self.home = home
    }

    func views(_ context: Context) -> [Record] { context.office.views(of: kind, for: context.user) }

    /// The view that is shown, where it is still there.
    func view(_ context: Context) -> Record? { views(context).first { $0.reference == current } }

    mutating func choose(_ view: Reference?) { current = view }

    /// The view that many tabs on, around the end; nil for the place itself.
    func neighbour(by step: Int, _ context: Context) -> Reference? {
        let all = [nil] + views(context).map { Optional($0.reference) }
        let place = all.firstIndex { $0 == view(context)?.reference } ?? 0
        return all[(place + step + all.count) % all.count]
    }

    // MARK: drawing

    private struct Tab {
        let view: Reference?
        let text: String
        let column: Int
    }

    /// As many as there is room for around the one that is shown. Without any view there are no tabs.
    private func tabs(_ width: Int, differs: Bool, _ context: Context) -> [Tab] {
        let views = views(context)
        guard !views.isEmpty else { return [] }
        let present = view(context)?.reference
        let names =
            [(nil, context.text(home))]
            + views.map { view in
                (Optional(view.reference), view.title + (view.reference == present && differs ? "*" : ""))
            }
        let shown = names.firstIndex { $0.0 == present } ?? 0
        var first = 0
        func cells(_ range: ClosedRange<Int>) -> Int { range.reduce(-2) { $0 + min(Width.of(names[$1].1), 30) + 2 } }
        while first < shown, cells(first...shown) > width - 1 { first += 1 }
        var tabs: [Tab] = []
        var column = 1
        for (view, name) in names[first...] {
            let text = Width.truncate(name, to: min(30, max(4, width - 1)))
            guard tabs.isEmpty || column + Width.of(text) <= width else { break }
            tabs.append(Tab(view: view, text: text, column: column))
            column += Width.of(text) + 2
        }
        return tabs
    }

    /// Gives the column after them; 0 where there are none.
    @discardableResult
    func draw(on surface: inout Surface, row: Int, width: Int, differs: Bool, _ context: Context) -> Int {
        let present = view(context)?.reference
        var end = 0
        for tab in tabs(width, differs: differs, context) {
            let style = tab.view == present ? context.theme.accent.adding([.bold, .underline]) : context.theme.dim
            end = tab.column + surface.write(tab.text, row: row, column: tab.column, style: style)
        }
        return end
    }

    /// The view whose tab stands in a column; nil where none does, and a view of nil for the place itself.
    func view(at column: Int, width: Int, differs: Bool, _ context: Context) -> Reference?? {
        tabs(width, differs: differs, context).first { column >= $0.column && column < $0.column + Width.of($0.text) }?.view
    }
}
