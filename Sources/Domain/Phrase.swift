/// Words that the program says, as English text with holes. They are looked up in a catalogue when drawn or printed,
/// so that no sentence is glued together and data is never mistaken for ours.
public struct Phrase: Hashable, Sendable, Codable, ExpressibleByStringInterpolation {
    /// What fills a hole.
    public enum Argument: Hashable, Sendable, Codable {
        case data(String)
        case number(Int)
        case phrase(Phrase)
        case plural(Int, one: Phrase, other: Phrase)
        /// By its ISO 3166-1 alpha-2 code.
        case country(String)
        /// A key that a sentence names, as the keymaps write it: shown as the person has set it.
        case key(String)
    }

    /// The English text, with `{}` for each hole: the key in every catalogue.
    public let key: String
    public let arguments: [Argument]

    public init(key: String, arguments: [Argument]) {
        self.key = key
        self.arguments = arguments
    }

    public init(stringLiteral text: String) { self.init(key: text, arguments: []) }

    public init(stringInterpolation pieces: Interpolation) {
        self.init(key: pieces.key, arguments: pieces.arguments)
    }

    /// Data that stands alone where a phrase is wanted, as a person's name in a title.
    public static func data(_ text: String) -> Phrase { Phrase(key: "{}", arguments: [.data(text)]) }

    public static func country(_ code: String) -> Phrase { Phrase(key: "{}", arguments: [.country(code)]) }

    /// Phrases that stand beside each other and make no sentence.
    public static func joined(_ phrases: [Phrase], by separator: String = ", ") -> Phrase {
        guard phrases.count != 1 else { return phrases[0] }
        return Phrase(
            key: phrases.map { _ in "{}" }.joined(separator: separator), arguments: phrases.map(Argument.phrase))
    }

    public var isEmpty: Bool { english.isEmpty }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var key = ""
        fileprivate var arguments: [Argument] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { key += literal }

        public mutating func appendInterpolation(_ data: String) { fill(.data(data)) }
        public mutating func appendInterpolation(_ data: Substring) { fill(.data(String(data))) }
        public mutating func appendInterpolation(_ number: Int) { fill(.number(number)) }
        public mutating func appendInterpolation(_ phrase: Phrase) { fill(.phrase(phrase)) }

        /// `"Press \(key: "n") to make one"`: the key of a keymap, which the person may have changed.
        public mutating func appendInterpolation(key: String) { fill(.key(key)) }

        /// `\(3, one: "meeting", other: "meetings")` reads "3 meetings".
        public mutating func appendInterpolation(_ count: Int, one: Phrase, other: Phrase) {
            fill(.plural(count, one: one, other: other))
        }

        private mutating func fill(_ argument: Argument) {
            key += "{}"
            arguments.append(argument)
        }
    }

    /// The phrase in English.
    public var english: String { text(in: .english) }

    /// The phrase in the language of `catalogue`.
    public func text(in catalogue: Catalogue) -> String {
        guard !arguments.isEmpty else { return catalogue.translation(of: key) }
        let pieces = catalogue.translation(of: key).split(separator: "{}", omittingEmptySubsequences: false)
        var result = String(pieces[0])
        for (index, piece) in pieces.dropFirst().enumerated() {
            if index < arguments.count { result += arguments[index].text(in: catalogue) }
            result += piece
        }
        return result
    }
}

extension Phrase.Argument {
    func text(in catalogue: Catalogue) -> String {
        switch self {
        case .data(let text): text
        case .number(let number): String(number)
        case .phrase(let phrase): phrase.text(in: catalogue)
        case .country(let code): catalogue.countries[code] ?? code
        case .key(let key): catalogue.keys[key] ?? key
        case .plural(let count, let one, let other): "\(count) \((count == 1 ? one : other).text(in: catalogue))"
        }
    }
}

/// The program's words in one language: English key to translated text. What is missing stays English.
public struct Catalogue: Sendable {
    public static let english = Catalogue([:])

    private let translations: [String: String]
    /// Names of countries by ISO 3166-1 alpha-2 code; what is missing is shown by its code.
    public let countries: [String: String]
    /// What the person presses instead of a key of the keymaps; the others are shown as they are.
    public let keys: [String: String]

    public init(_ translations: [String: String], countries: [String: String] = [:], keys: [String: String] = [:]) {
        self.translations = translations
        self.countries = countries
        self.keys = keys
    }

    /// The same words with names for countries.
    public func naming(_ countries: [String: String]) -> Catalogue { Catalogue(translations, countries: countries, keys: keys) }

    /// The same words with the person's own keys.
    public func showing(_ keys: [String: String]) -> Catalogue { Catalogue(translations, countries: countries, keys: keys) }

    func translation(of key: String) -> String { translations[key] ?? key }
}
