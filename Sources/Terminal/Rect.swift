/// A width and a height in cells.
public struct Size: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A cell's place; (0, 0) is the top left.
public struct Point: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells; none of its splits or insets ever has a negative size.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var columns: Int
    public var rows: Int

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The rectangle of this size whose top left is (0, 0).
    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    public var size: Size { Size(columns: columns, rows: rows) }

    public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
        Rect(column: column + left, row: row + top, columns: columns - left - right, rows: rows - top - bottom)
    }

    /// The first `columns` columns, and the rest.
    public func splitLeft(_ columns: Int) -> (Rect, Rect) {
        let width = min(max(0, columns), self.columns)
        return (inset(right: self.columns - width), inset(left: width))
    }

    /// The first `rows` rows, and the rest.
    public func splitTop(_ rows: Int) -> (Rect, Rect) {
        let height = min(max(0, rows), self.rows)
        return (inset(bottom: self.rows - height), inset(top: height))
    }

    /// The rest, and the last `rows` rows.
    public func splitBottom(_ rows: Int) -> (Rect, Rect) {
        splitTop(self.rows - min(max(0, rows), self.rows))
    }

    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < column + columns && point.row >= row && point.row < row + rows
    }

    func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top,
            columns: min(column + columns, other.column + other.columns) - left,
            rows: min(row + rows, other.row + other.rows) - top)
    }
}
