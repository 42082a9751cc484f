/// The pieces of a filter as typed.
enum FilterToken: Hashable {
    case term(Term, isDenied: Bool)
    case open(isDenied: Bool)
    case close
    case or

    /// A word, or a field with what is asked of it. `typed` is all of it, quotes included.
    struct Term: Hashable {
        var typed: String
        var field: String?
        var comparison = Comparison.equal
        var values: [Value] = []
    }

    struct Value: Hashable {
        var text: String
        var isQuoted = false
    }

    enum Comparison: Hashable {
        case equal, less, atMost, more, atLeast

        /// The mark that `text` begins with. `=` and `:` are one.
        static func first(of text: Substring) -> (comparison: Comparison, length: Int)? {
            if text.hasPrefix("<=") { return (.atMost, 2) }
            if text.hasPrefix(">=") { return (.atLeast, 2) }
            switch text.first {
            case "<": return (.less, 1)
            case ">": return (.more, 1)
            case ":", "=": return (.equal, 1)
            default: return nil
            }
        }
    }

    /// The word between terms of which one is enough.
    static let either = "or"

    static func tokens(of text: String) -> [FilterToken] {
        var tokens: [FilterToken] = []
        var opened = 0
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            let isDenied = first == "-" && rest.dropFirst().first.map { !$0.isWhitespace && $0 != "|" && $0 != ")" } == true
            if isDenied { rest.removeFirst() }
            switch rest.first {
            case "(":
                tokens.append(.open(isDenied: isDenied))
                opened += 1
                rest.removeFirst()
            case ")":
                tokens.append(.close)
                opened -= 1
                rest.removeFirst()
            case "|":
                tokens.append(.or)
                rest.removeFirst()
            default:
                let word = word(rest, closes: opened > 0)
                rest = rest.dropFirst(word.count)
                switch word.lowercased() {
                case Self.either where !isDenied: tokens.append(.or)
                case "and" where !isDenied: break
                default: tokens.append(.term(term(word), isDenied: isDenied))
                }
            }
        }
        return tokens
    }

    /// Up to a space, a bar or the parenthesis that closes, outside of quotes.
    private static func word(_ text: Substring, closes: Bool) -> Substring {
        var isQuoted = false
        let end = text.indices.first { index in
            let character = text[index]
            if character == "\"" { isQuoted.toggle() }
            return !isQuoted && (character.isWhitespace || character == "|" || character == ")" && closes)
        }
        let word = text[..<(end ?? text.endIndex)]
        return word.isEmpty ? text.prefix(1) : word
    }

    private static func term(_ word: Substring) -> Term {
        var term = Term(typed: String(word))
        let name = word.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
        let rest = word.dropFirst(name.count)
        guard let first = name.first, first.isLetter, !rest.hasPrefix("://"),
            let mark = Comparison.first(of: rest)
        else { return term }
        var value = rest.dropFirst(mark.length)
        term.field = String(name)
        term.comparison = mark.comparison
        if mark.comparison == .equal, value.first != ":", let second = Comparison.first(of: value) {
            term.comparison = second.comparison
            value = value.dropFirst(second.length)
        }
        term.values = values(value)
        return term
    }

    private static func values(_ text: Substring) -> [Value] {
        ItemText.split(text, at: ",").filter { !$0.isEmpty }.map { piece in
            guard piece.first == "\"" else { return Value(text: String(piece)) }
            return Value(text: piece.filter { $0 != "\"" }, isQuoted: true)
        }
    }
}
