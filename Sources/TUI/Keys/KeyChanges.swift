public import Domain
public import Terminal

/// The keys that a person has given to acts, instead of those of the keymaps.
///
/// An act is meant by the name that the footer has for it, and a key means one thing everywhere, so a change holds on every page. Enter, Esc,
/// Tab and the arrows stay beside whatever is given, so that nobody is locked out.
public struct KeyChanges: Hashable, Sendable {
    /// By the English name of the act.
    private var changed: [String: [Key]] = [:]
    /// What stands for a key of the keymaps in sentences.
    private(set) var shown: [String: String] = [:]

    public static let none = KeyChanges()

    private init() {}

    init(_ changed: [String: [Key]]) {
        self.changed = changed
        let palette = keys(of: "all acts", default: KeyTable.keys(of: "all acts"), whileTyping: false).first
        for page in KeyTable.pages {
            for hint in page.hints where changed[hint.name.english] != nil {
                let first = keys(of: hint, whileTyping: page.isTyping).first
                let text = first?.description ?? "\(palette?.description ?? "") \(hint.name.english)"
                for key in hint.keys where !key.isFixed { shown[key.description] = text }
            }
        }
    }

    public var isEmpty: Bool { changed.isEmpty }

    /// True where the person has changed the keys of this act.
    public func changes(_ hint: KeyHint) -> Bool { changed[hint.name.english] != nil }

    /// The keys that do it, of which the first is the one to show.
    public func keys(of hint: KeyHint, whileTyping: Bool) -> [Key] {
        keys(of: hint.name.english, default: hint.keys, whileTyping: whileTyping)
    }

    func keys(of name: String, default keys: [Key], whileTyping: Bool) -> [Key] {
        guard let own = changed[name] else { return keys }
        let usable = whileTyping ? own.filter { !$0.isText } : own
        if whileTyping, usable.isEmpty { return keys }
        return usable + keys.filter(\.isFixed)
    }

    /// The same hint as the person sees it.
    func apply(to hint: KeyHint, whileTyping: Bool) -> KeyHint {
        changes(hint) ? hint.with(keys: keys(of: hint, whileTyping: whileTyping)) : hint
    }

    /// What a pressed key is to the page that is open.
    enum Meaning: Hashable {
        /// This key of the keymaps, or text.
        case key(Key)
        /// An act that the keymaps have no key for.
        case act(Int, HintSource)
        /// Nothing any more: what it did has other keys now.
        case nothing(KeyHint)
    }

    /// - Parameter hints: of the page and the program, with the keys of the keymaps.
    func meaning(of key: Key, _ hints: [HintSource: [KeyHint]], whileTyping: Bool) -> Meaning {
        guard !isEmpty, !(whileTyping && key.isText) else { return .key(key) }
        let all = [HintSource.screen, .program].flatMap { source in (hints[source] ?? []).map { (source, $0) } }
        for (source, hint) in all where keys(of: hint, whileTyping: whileTyping).contains(key) {
            if hint.keys.contains(key) { return .key(key) }
            let same = hint.keys.first { !whileTyping || !$0.isText }
            return same.map(Meaning.key) ?? .act(hint.index, source)
        }
        return all.first { $0.1.keys.contains(key) }.map { .nothing($0.1) } ?? .key(key)
    }
}

extension KeyHint {
    func with(keys: [Key]) -> KeyHint {
        KeyHint(keys: keys, name: name, sentence: sentence, isInFooter: isInFooter, refusal: refusal, index: index)
    }
}

extension Key {
    /// Works whatever the person has changed.
    var isFixed: Bool {
        switch code {
        case .enter, .escape, .tab, .backtab, .up, .down, .left, .right: modifiers.isEmpty
        case .character, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown, .function: false
        }
    }

    /// Writes or edits where something is being typed.
    var isText: Bool {
        var field = TextField("ab", cursor: 1)
        return field.take(.key(self))
    }
}

extension KeyChanges {
    /// What is said when a key is pressed that the person has taken away.
    func whereItWent(_ hint: KeyHint) -> Phrase {
        guard let key = keys(of: hint, whileTyping: false).first else {
            return "“\(hint.name)” has no key now. \(key: ":") finds it by its name"
        }
        return "“\(hint.name)” is \(key.description) now"
    }
}
