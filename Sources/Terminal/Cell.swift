/// One place of the grid.
public struct Cell: Hashable, Sendable {
    /// One grapheme cluster as it is drawn; empty in the cells that a wide one reaches into.
    public var text: String
    /// Columns taken; 0 in the cells that a wide one reaches into.
    public var width: Int
    public var style: Style

    public init(text: String = " ", width: Int = 1, style: Style = .plain) {
        self.text = text
        self.width = width
        self.style = style
    }

    static func trailing(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }
}
