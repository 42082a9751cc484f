/// A key as it was pressed; letters carry their case, so that Shift is a modifier of named keys only.
public struct Key: Hashable, Sendable, CustomStringConvertible {
    public enum Code: Hashable, Sendable {
        case character(Character)
        case enter, escape, tab, backtab, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    public struct Modifiers: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        public static let shift = Modifiers(rawValue: 1)
        public static let alt = Modifiers(rawValue: 2)
        public static let control = Modifiers(rawValue: 4)
    }

    public var code: Code
    public var modifiers: Modifiers

    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// Reads the notation of keymaps, such as "j", "Enter", "Shift-Tab", "Ctrl-R", "Alt-Enter", "F5", "Space" and "PgDn".
    public init?(_ notation: String) {
        var rest = notation[...]
        var modifiers: Modifiers = []
        while let prefix = Self.prefixes.first(where: { rest.count > $0.name.count && rest.lowercased().hasPrefix($0.name) }) {
            modifiers.insert(prefix.modifier)
            rest = rest.dropFirst(prefix.name.count)
        }
        guard let first = rest.first else { return nil }
        if rest.count == 1 {
            let letter = modifiers.contains(.control) ? first.lowercased().first ?? first : first
            self.init(.character(letter), modifiers)
        } else if let name = Self.names.first(where: { $0.spellings.contains(rest.lowercased()) }) {
            self.init(name.code, modifiers)
        } else if first == "F" || first == "f", let number = Int(rest.dropFirst()), (1...63).contains(number) {
            self.init(.function(number), modifiers)
        } else {
            return nil
        }
        if code == .tab, modifiers.contains(.shift) {
            self.init(.backtab, modifiers.subtracting(.shift))
        }
    }

    /// The notation, as footers and help show it.
    public var description: String {
        var text = ""
        for prefix in Self.prefixes where modifiers.contains(prefix.modifier) { text += prefix.shown }
        switch code {
        case .character(" "): return text + "Space"
        case .character(let letter): return text + (modifiers.contains(.control) ? letter.uppercased() : String(letter))
        case .function(let number): return text + "F\(number)"
        case .enter, .escape, .tab, .backtab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown:
            return text + (Self.names.first { $0.code == code }?.shown ?? "")
        }
    }

    private static let prefixes: [(name: String, shown: String, modifier: Modifiers)] = [
        ("ctrl-", "Ctrl-", .control), ("alt-", "Alt-", .alt), ("shift-", "Shift-", .shift),
    ]

    private static let names: [(code: Code, shown: String, spellings: [String])] = [
        (.character(" "), "Space", ["space"]),
        (.enter, "Enter", ["enter", "return"]),
        (.escape, "Esc", ["esc", "escape"]),
        (.tab, "Tab", ["tab"]),
        (.backtab, "Shift-Tab", ["backtab"]),
        (.backspace, "Backspace", ["backspace"]),
        (.delete, "Del", ["del", "delete"]),
        (.insert, "Ins", ["ins", "insert"]),
        (.up, "Up", ["up"]),
        (.down, "Down", ["down"]),
        (.left, "Left", ["left"]),
        (.right, "Right", ["right"]),
        (.home, "Home", ["home"]),
        (.end, "End", ["end"]),
        (.pageUp, "PgUp", ["pgup", "pageup"]),
        (.pageDown, "PgDn", ["pgdn", "pagedown"]),
    ]
}
