public import Domain
import Terminal

/// One line of the person's settings: an act by its name, and the keys that it is to have instead.
public struct KeyWish: Hashable, Sendable {
    public let act: String
    /// In the notation of the keymaps; none where the act is to have no key.
    public let keys: [String]
    public let file: String?
    public let line: Int?

    public init(act: String, keys: [String], file: String? = nil, line: Int? = nil) {
        self.act = act
        self.keys = keys
        self.file = file
        self.line = line
    }

    fileprivate func problem(_ sentence: Phrase) -> Problem { Problem(sentence, file: file, line: line) }
}

extension KeyChanges {
    /// Takes the wishes that can be met. Of the others each is a problem, and the act keeps its keys.
    public static func meeting(_ wishes: [KeyWish]) -> (KeyChanges, [Problem]) {
        var problems: [Problem] = []
        var met: [String: (wish: KeyWish, keys: [Key])] = [:]
        for wish in wishes {
            do throws(Problem) {
                let name = try wish.name()
                let keys = try wish.read(for: name)
                if let other = met[name] {
                    throw wish.problem(
                        "“\(name)” stands there twice; \(other.wish.keys.joined(separator: ", ")) is used. Take one away.")
                }
                met[name] = (wish, keys)
            } catch {
                problems.append(error)
            }
        }
        while let clash = clash(met.mapValues(\.keys)) {
            // Where two wishes want one key neither is met: nobody can say which was meant.
            for name in clash.names {
                guard let wish = met.removeValue(forKey: name)?.wish else { continue }
                let other = clash.names.first { $0 != name } ?? name
                problems.append(
                    wish.problem(
                        "\(clash.key.description) is the key of “\(other)”, so “\(name)” keeps its own. Choose another key, or give “\(other)” one too."
                    ))
            }
        }
        return (met.isEmpty ? .none : KeyChanges(met.mapValues(\.keys)), problems)
    }

    /// A key that two acts would have, of which at least one was wished for.
    private static func clash(_ changed: [String: [Key]]) -> (key: Key, names: [String])? {
        for (name, keys) in changed.sorted(by: { $0.key < $1.key }) {
            for key in keys {
                for (other, present) in KeyTable.names where other != name {
                    if (changed[other] ?? present).contains(key) { return (key, [name, other]) }
                }
            }
        }
        return nil
    }
}

extension KeyWish {
    /// The name of an act of the program.
    fileprivate func name() throws(Problem) -> String {
        let names = KeyTable.names.keys
        if let name = names.first(where: { $0.lowercased() == act.lowercased() }) { return name }
        let nearest = EditDistance.nearest(to: act, among: names.sorted())
        throw nearest.map { problem("There is no act “\(act)”. Did you mean “\($0)”? chancery keys lists them all.") }
            ?? problem("There is no act “\(act)”. chancery keys lists them all.")
    }

    fileprivate func read(for name: String) throws(Problem) -> [Key] {
        var found: [Key] = []
        for notation in keys {
            let key = try read(notation)
            if !found.contains(key) { found.append(key) }
        }
        if found.isEmpty, name == "all acts" { throw problem("“all acts” needs a key, as acts without one are found there.") }
        let isTypedThere = KeyTable.pages.contains { page in page.hints.contains { !page.isTyping && $0.name.english == name } }
        if !isTypedThere, found.allSatisfy(\.isText) {
            throw problem("“\(name)” works where letters are text. Give it a key such as Ctrl-L, Alt-L or F5.")
        }
        return found
    }

    private func read(_ notation: String) throws(Problem) -> Key {
        guard var key = Key(notation) else {
            throw problem("No key is called \(notation). Write keys as L, Ctrl-L, Alt-L, F5, Space, Del or PgDn.")
        }
        if case .character(let letter) = key.code, key.modifiers == .shift, let upper = letter.uppercased().first {
            key = Key(.character(upper))
        }
        if key.isFixed { throw problem("Enter, Esc, Tab and the arrows mean the same everywhere and cannot be given away.") }
        if let same = Self.indistinct[key] {
            throw problem("A terminal cannot tell \(key.description) from \(same). Choose another key.")
        }
        if key == Key(.character("c"), .control) {
            throw problem("\(key.description) always stops or leaves. Choose another key.")
        }
        return key
    }

    /// Control codes that are other keys too.
    private static let indistinct: [Key: String] = [
        Key(.character("i"), .control): "Tab", Key(.character("m"), .control): "Enter", Key(.character("["), .control): "Esc",
        Key(.character("h"), .control): "Backspace",
    ]
}
