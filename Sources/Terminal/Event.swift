/// What the mouse did, and in which cell.
public struct Mouse: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case press, release, doublePress, scrollUp, scrollDown, drag }

    public var kind: Kind
    public var at: Point

    public init(_ kind: Kind, at: Point) {
        self.kind = kind
        self.at = at
    }
}

/// What a display reports.
public enum Event: Hashable, Sendable {
    case key(Key)
    /// A pasted text in one piece, its line breaks as "\n".
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The terminal is gone: nothing will be seen and no key will come any more.
    case hangup
}
