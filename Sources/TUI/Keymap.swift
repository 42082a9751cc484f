public import Domain
public import Terminal

/// Keys, what they do and the words for it: dispatch, footer, help, palette and docs/keys.md all read this row.
public struct Binding<Action: Hashable & Sendable & CaseIterable>: Sendable {
    public let keys: [Key]
    public let action: Action
    /// One or two words for the footer.
    public let name: Phrase
    /// What it does, for help and palette.
    public let sentence: Phrase
    /// Whether the footer has it, where there is room.
    public let isInFooter: Bool

    /// - Parameter keys: in the notation of `Key`, parted by spaces: `"j Down"`.
    public init(_ keys: String, _ action: Action, _ name: Phrase, _ sentence: Phrase, footer: Bool = true) {
        self.keys = keys.split(separator: " ").map { notation in
            guard let key = Key(String(notation)) else { preconditionFailure("no key is called \(notation)") }
            return key
        }
        self.action = action
        self.name = name
        self.sentence = sentence
        isInFooter = footer
    }
}

/// The bindings of one screen, in the order in which the footer shows them.
public struct Keymap<Action: Hashable & Sendable & CaseIterable>: Sendable {
    public let bindings: [Binding<Action>]

    public init(_ bindings: [Binding<Action>]) { self.bindings = bindings }

    public subscript(key: Key) -> Action? { bindings.first { $0.keys.contains(key) }?.action }
}

/// A binding without its action's type, as footer, help and palette show it.
public struct KeyHint: Hashable, Sendable {
    public let keys: [Key]
    public let name: Phrase
    public let sentence: Phrase
    public let isInFooter: Bool
    /// Why it cannot be done just now; nil where it can.
    public let refusal: Phrase?
    /// Its place in the keymap that it comes from.
    public let index: Int
}
