public import Terminal

/// How each role looks. Colour never carries meaning alone: what matters also has a word, a mark or an attribute.
public struct Theme: Hashable, Sendable {
    public let name: String
    public let accent: Style
    public let warning: Style
    public let dim: Style
    public let heading: Style
    /// The row or field under the cursor.
    public let cursor: Style
    public let key: Style
    public let field: Style

    public static let standard = Theme(
        name: "default",
        accent: Style(foreground: .palette(74)),
        warning: Style(foreground: .palette(209), attributes: .bold),
        dim: Style(foreground: .palette(245)),
        heading: Style(attributes: .bold),
        cursor: Style(attributes: .reverse),
        key: Style(foreground: .palette(74), attributes: .bold),
        field: Style(attributes: .underline))

    public static let light = Theme(
        name: "light",
        accent: Style(foreground: .palette(25)),
        warning: Style(foreground: .palette(160), attributes: .bold),
        dim: Style(foreground: .palette(242)),
        heading: Style(attributes: .bold),
        cursor: Style(attributes: .reverse),
        key: Style(foreground: .palette(25), attributes: .bold),
        field: Style(attributes: .underline))

    public static let highContrast = Theme(
        name: "high-contrast",
        accent: Style(attributes: .bold),
        // Not in reverse, which is the cursor's and makes nothing of a bar's blocks.
        warning: Style(attributes: [.bold, .underline]),
        dim: .plain,
        heading: Style(attributes: [.bold, .underline]),
        cursor: Style(attributes: [.bold, .reverse]),
        key: Style(attributes: .bold),
        field: Style(attributes: .underline))

    /// Without any colour.
    public static let none = Theme(
        name: "none",
        accent: Style(attributes: .bold),
        warning: Style(attributes: .bold),
        dim: Style(attributes: .dim),
        heading: Style(attributes: .bold),
        cursor: Style(attributes: .reverse),
        key: Style(attributes: .bold),
        field: Style(attributes: .underline))

    public static let all: [Theme] = [.standard, .light, .highContrast, .none]
}
