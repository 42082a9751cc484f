/// A colour out of the terminal's palette, or the one it uses by itself.
public enum Color: Hashable, Sendable {
    case standard
    /// 0–7 the base colours, 8–15 their bright kin, 16–231 a cube of 6×6×6, 232–255 greys; fewer where the terminal has fewer.
    case palette(UInt8)
}

/// How letters are drawn besides their colours; a terminal that lacks one leaves it out.
public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let italic = Attributes(rawValue: 16)
}

/// Everything about a cell but its text.
public struct Style: Hashable, Sendable {
    public var foreground: Color
    public var background: Color
    public var attributes: Attributes

    public static let plain = Style()

    public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    public func adding(_ attributes: Attributes) -> Style {
        Style(foreground: foreground, background: background, attributes: self.attributes.union(attributes))
    }
}
