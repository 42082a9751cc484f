/// A grid of cells to draw on; all coordinates are relative to the region at hand and nothing is ever drawn outside it.
public struct Surface: Sendable {
    var cells: [Cell]
    let grid: Size
    private var region: Rect
    private var clip: Rect
    /// Where the terminal's cursor stands, of the whole grid; nil where it is hidden.
    public private(set) var cursor: Point?

    public init(size: Size) {
        grid = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: Cell(), count: grid.columns * grid.rows)
        region = Rect(grid)
        clip = region
    }

    /// Of the region at hand.
    public var size: Size { region.size }

    /// A cell of the region; blank if outside.
    public subscript(point: Point) -> Cell {
        get {
            guard let index = index(point) else { return Cell() }
            return cells[index]
        }
        set {
            write(newValue.text, row: point.row, column: point.column, style: newValue.style)
        }
    }

    /// Writes sanitized text and returns the columns used; `width` is the most it may take, cut with an ellipsis.
    @discardableResult
    public mutating func write(_ text: String, row: Int, column: Int, style: Style = .plain, width: Int? = nil) -> Int {
        let room = size.columns - column
        guard room > 0, row >= 0, row < size.rows else { return 0 }
        let fitted = width.map { Width.truncate(text, to: max(0, min($0, room))) } ?? text
        var used = 0
        for character in fitted {
            let glyph = Glyph(character)
            if used + glyph.width > room { break }
            put(glyph, Point(column: column + used, row: row), style)
            used += glyph.width
        }
        return used
    }

    /// Fills a rectangle with one character, blank unless told.
    public mutating func fill(
        row: Int, column: Int, columns: Int, rows: Int, style: Style = .plain, with character: Character = " "
    ) {
        let glyph = Glyph(character)
        guard glyph.width > 0 else { return }
        for row in max(0, row)..<max(0, row, min(row + rows, size.rows)) {
            for place in stride(from: column, through: min(column + columns, size.columns) - glyph.width, by: glyph.width) {
                put(glyph, Point(column: place, row: row), style)
            }
        }
    }

    /// Fills a rectangle with one character, blank unless told.
    public mutating func fill(_ rect: Rect, style: Style = .plain, with character: Character = " ") {
        fill(row: rect.row, column: rect.column, columns: rect.columns, rows: rect.rows, style: style, with: character)
    }

    /// Changes the style of every cell in a rectangle, and leaves the text.
    public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let visible = absolute(rect).intersection(clip)
        for row in visible.row..<visible.row + visible.rows {
            for column in visible.column..<visible.column + visible.columns {
                let index = row * grid.columns + column
                cells[index].style = change(cells[index].style)
            }
        }
    }

    /// Draws inside a rectangle: coordinates are relative to it and it is the limit.
    public mutating func within(_ rect: Rect, _ draw: (inout Surface) -> Void) {
        let outer = (region, clip)
        let inner = absolute(rect)
        region = Rect(
            column: inner.column, row: inner.row,
            columns: min(inner.columns, region.column + region.columns - inner.column),
            rows: min(inner.rows, region.row + region.rows - inner.row))
        clip = region.intersection(clip)
        draw(&self)
        (region, clip) = outer
    }

    /// Shows the terminal's cursor at a place of the region, if it can be seen there.
    public mutating func placeCursor(row: Int, column: Int) {
        let place = Point(column: column + region.column, row: row + region.row)
        if clip.contains(place) { cursor = place }
    }

    private func absolute(_ rect: Rect) -> Rect {
        Rect(column: rect.column + region.column, row: rect.row + region.row, columns: rect.columns, rows: rect.rows)
    }

    private func index(_ point: Point) -> Int? {
        let place = Point(column: point.column + region.column, row: point.row + region.row)
        return clip.contains(place) ? place.row * grid.columns + place.column : nil
    }

    /// Puts a glyph if all of it is inside; of one that is half outside, the half inside is blank.
    private mutating func put(_ glyph: Glyph, _ point: Point, _ style: Style) {
        guard glyph.width > 0 else { return }
        if let first = index(point), glyph.width == 1 || index(point.right(glyph.width - 1)) != nil {
            clear(first, columns: glyph.width)
            cells[first] = Cell(text: glyph.text, width: glyph.width, style: style)
            for place in 1..<max(1, glyph.width) { cells[first + place] = .trailing(style) }
            return
        }
        for place in 0..<glyph.width {
            guard let index = index(point.right(place)) else { continue }
            clear(index, columns: 1)
            cells[index] = Cell(style: style)
        }
    }

    /// Blanks what is left of wide glyphs that lose a part to the `columns` cells at `first`.
    private mutating func clear(_ first: Int, columns: Int) {
        var place = first
        while cells[place].width == 0 {
            place -= 1
            let isLead = cells[place].width > 0
            cells[place] = Cell(style: cells[place].style)
            if isLead { break }
        }
        place = first + columns
        while place < cells.count, cells[place].width == 0 {
            cells[place] = Cell(style: cells[place].style)
            place += 1
        }
    }
}

extension Point {
    fileprivate func right(_ columns: Int) -> Point { Point(column: column + columns, row: row) }
}
