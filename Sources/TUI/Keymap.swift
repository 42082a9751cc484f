public import Domain
public import Terminal

/// Keys, what they do and the words for it: dispatch, footer, help, palette and docs/keys.md all read this row.
struct Binding<Action: Hashable & Sendable & CaseIterable>: Sendable {
    let keys: [Key]
    let action: Action
    /// One or two words for the footer.
    let name: Phrase
    /// What it does, for help and palette.
    let sentence: Phrase
    /// Whether the footer has it, where there is room.
    let isInFooter: Bool

    /// - Parameter keys: in the notation of `Key`, parted by spaces: `"j Down"`; none for an act that only the palette has.
    init(_ keys: String, _ action: Action, _ name: Phrase, _ sentence: Phrase, footer: Bool = true) {
        let parsed = keys.split(separator: " ").map { notation in
            guard let key = Key(String(notation)) else { preconditionFailure("no key is called \(notation)") }
            return key
        }
        self.init(parsed, action, name, sentence, footer: footer)
    }

    init(_ keys: [Key], _ action: Action, _ name: Phrase, _ sentence: Phrase, footer: Bool) {
        self.keys = keys
        self.action = action
        self.name = name
        self.sentence = sentence
        isInFooter = footer
    }
}

extension Binding {
    /// The same keys for an action that wraps this one.
    func lifted<Outer>(_ wrap: (Action) -> Outer) -> Binding<Outer> {
        Binding<Outer>(keys, wrap(action), name, sentence, footer: isInFooter)
    }
}

/// The bindings of one screen, in the order in which the footer shows them.
struct Keymap<Action: Hashable & Sendable & CaseIterable>: Sendable {
    let bindings: [Binding<Action>]

    init(_ bindings: [Binding<Action>]) { self.bindings = bindings }

    func index(of action: Action) -> Int? { bindings.firstIndex { $0.action == action } }

    subscript(key: Key) -> Action? { bindings.first { $0.keys.contains(key) }?.action }

    /// The bindings as footer, help and palette show them.
    ///
    /// - Parameter refusal: why an action cannot be done just now.
    func hints(_ refusal: (Action) -> Phrase? = { _ in nil }) -> [KeyHint] {
        bindings.enumerated().map { index, binding in
            KeyHint(
                keys: binding.keys, name: binding.name, sentence: binding.sentence, isInFooter: binding.isInFooter,
                refusal: refusal(binding.action), index: index)
        }
    }
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
