import Domain
public import Terminal

/// What stands around every page: the places above, the status and the keys below.
enum Chrome {
    /// The smallest window in which anything useful can be shown.
    static let least = Size(columns: 40, rows: 12)

    static func draw(_ model: Model, on surface: inout Surface) {
        let size = surface.size
        guard size.columns >= least.columns, size.rows >= least.rows else {
            let needs: Phrase = "Chancery needs \(least.columns) × \(least.rows); this window has \(size.columns) × \(size.rows)."
            for (row, line) in Width.wrap(model.context.text(needs), to: size.columns).enumerated() {
                surface.write(line, row: row, column: 0)
            }
            return
        }
        drawPlaces(model, on: &surface)
        let page = page(size)
        for index in model.stack.visible {
            surface.within(page) { model.stack[index].screen.draw(on: &$0, model.context) }
        }
        drawStatus(model, on: &surface, row: size.rows - 2)
        drawKeys(model, on: &surface, row: size.rows - 1)
    }

    /// What of the window is the page's.
    static func page(_ window: Size) -> Rect { Rect(column: 0, row: 1, columns: window.columns, rows: window.rows - 3) }

    // MARK: places

    private static func tabs(_ model: Model, columns: Int) -> [(place: Place, column: Int, text: String)] {
        func texts(_ name: (Place) -> Phrase) -> [(Place, String)] {
            Place.allCases.map { ($0, "\($0.rawValue) \(model.context.text(name($0)))") }
        }
        let numbers = texts(\.shortName).map { ($0.0, $0.0 == model.place ? $0.1 : "\($0.0.rawValue)") }
        let chosen =
            [texts(\.name), texts(\.mediumName), texts(\.shortName), numbers].first { names in
                names.reduce(-1) { $0 + Width.of($1.1) + 2 } <= columns
            } ?? numbers
        var column = 1
        return chosen.map { place, text in
            defer { column += Width.of(text) + 2 }
            return (place, column, text)
        }
    }

    private static func drawPlaces(_ model: Model, on surface: inout Surface) {
        let theme = model.context.theme
        let columns = surface.size.columns
        var end = 0
        for tab in tabs(model, columns: columns) {
            let style = tab.place == model.place ? theme.accent.adding([.bold, .underline]) : theme.dim
            end = tab.column + surface.write(tab.text, row: 0, column: tab.column, style: style)
        }
        let name = model.context.fileName
        let room = columns - end - 3
        if Width.of(name) <= room { surface.write(name, row: 0, column: columns - 1 - Width.of(name), style: theme.dim) }
    }

    /// The place whose name stands at a point of the window.
    static func place(at point: Point, _ model: Model) -> Place? {
        guard point.row == 0 else { return nil }
        return tabs(model, columns: model.context.size.columns).first {
            point.column >= $0.column && point.column < $0.column + Width.of($0.text)
        }?.place
    }

    // MARK: status and keys

    /// A sentence that is longer than the line takes what it needs of the page above.
    private static func drawStatus(_ model: Model, on surface: inout Surface, row: Int) {
        let (text, style): (String, Style)
        switch model.notice {
        case .said(let phrase): (text, style) = (model.context.text(phrase), model.context.theme.accent)
        case .problem(let problem):
            (text, style) = ("! " + problem.text(in: model.context.catalogue), model.context.theme.warning)
        case nil: return
        }
        let lines = Width.wrap(text, to: surface.size.columns - 2).prefix(4)
        for (offset, line) in lines.enumerated() {
            let place = row - lines.count + 1 + offset
            surface.fill(row: place, column: 0, columns: surface.size.columns, rows: 1)
            surface.write(line, row: place, column: 1, style: style, width: surface.size.columns - 2)
        }
    }

    /// The keys of the footer, as many as there is room for.
    private static func footer(_ model: Model, columns: Int) -> [(key: Key, name: String, column: Int)] {
        let hints = model.hints
        let all = (hints[.screen] ?? []) + (model.stack.top.screen.isTyping ? [] : hints[.program] ?? [])
        var footer: [(Key, String, Int)] = []
        var column = 1
        for hint in all where hint.isInFooter && hint.refusal == nil {
            guard let key = hint.keys.first else { continue }
            let name = model.context.text(hint.name)
            let width = Width.of(key.description) + 1 + Width.of(name)
            guard column + width < columns else { break }
            footer.append((key, name, column))
            column += width + 2
        }
        return footer
    }

    /// The key whose name stands at a point of the window.
    static func key(at point: Point, _ model: Model) -> Key? {
        let size = model.context.size
        guard point.row == size.rows - 1 else { return nil }
        return footer(model, columns: size.columns).first { key, name, column in
            (column..<column + Width.of(key.description) + 1 + Width.of(name)).contains(point.column)
        }?.key
    }

    private static func drawKeys(_ model: Model, on surface: inout Surface, row: Int) {
        for (key, name, column) in footer(model, columns: surface.size.columns) {
            let used = surface.write(key.description, row: row, column: column, style: model.context.theme.key)
            surface.write(name, row: row, column: column + used + 1, style: model.context.theme.dim)
        }
    }
}

extension Model {
    /// Draws everything, and says where the terminal's cursor stands.
    public func draw(on surface: inout Surface) { Chrome.draw(self, on: &surface) }
}
