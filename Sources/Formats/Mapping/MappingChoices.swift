public import Domain

/// What a user says about the columns of a file, as in `Column=field,Other Column=notes,X=-,kind=contact`.
public struct MappingChoices: Sendable, Hashable {
    public struct Choice: Sendable, Hashable {
        public let column: String
        /// The key of a field or a word for it; `-` drops the column, `extras` keeps it as another fact.
        public let field: String
    }

    public var kind: Kind?
    public var columns: [Choice]

    public init(kind: Kind? = nil, columns: [Choice] = []) {
        self.kind = kind
        self.columns = columns
    }
}

extension Mapping {
    /// Reads the text after `--map`. Throws a `Problem` for what is not of the form `Column=field`. A comma or an equals sign inside a
    /// column's name is written after a backslash.
    public static func parse(_ text: String) throws(Problem) -> MappingChoices {
        var choices = MappingChoices()
        for pair in pieces(text, at: ",") where !pair.trimmed.isEmpty {
            let sides = pieces(pair, at: "=").map { $0.replacing("\\,", with: ",").replacing("\\=", with: "=").trimmed }
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                throw Problem("“\(pair.trimmed)” does not say which column goes where; write it as Column=field.")
            }
            guard sides[0].lowercased() == "kind", let kind = Kind(word: sides[1]) else {
                choices.columns.append(.init(column: sides[0], field: sides[1]))
                continue
            }
            choices.kind = kind
        }
        return choices
    }

    /// The mapping with the user's choices in place of what was guessed. Throws a `Problem` that names the column or field that does not
    /// exist, and the nearest that does.
    func applying(_ choices: MappingChoices) throws(Problem) -> Mapping {
        var result = self
        for choice in choices.columns {
            let plain = HeaderWords.plain(choice.column)
            guard
                let column = columns.first(where: { $0.name == choice.column })
                    ?? columns.first(where: { HeaderWords.plain($0.name) == plain })
            else {
                let near = Nearest.words(to: choice.column, among: columns.map(\.name))
                throw Problem("The file has no column “\(choice.column)”; it has \(near).")
            }
            result[column.name] = try use(of: choice.field)
        }
        return result
    }

    private func use(of word: String) throws(Problem) -> ColumnUse {
        if word == "-" { return .drop }
        if word.lowercased() == "extras" { return .extra }
        if word.lowercased() == "uid" { return .uid }
        guard let field = kind.field(word), let use = ColumnUse(field, slot: "", type: "") else {
            let near = Nearest.words(to: word, among: kind.fields.filter { !$0.isDerived }.map(\.key))
            throw Problem("There is no field “\(word)” in \(kind.plural); there are \(near).")
        }
        return use
    }

    private static func pieces(_ text: String, at mark: Character) -> [String] {
        var pieces = [""]
        var isEscaped = false
        for character in text {
            if character == mark, !isEscaped { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        return pieces
    }
}

extension ColumnUse {
    /// The use for a field: a position where it is worked out from one. Nil where the field is worked out otherwise.
    init?(_ field: Field, slot: String, type: String) {
        guard field.isDerived else {
            self = .field(field)
            return
        }
        if field == Contact.organization {
            self = .part(of: Contact.positions, Position.organization, slot: slot, type: type)
        } else if field == Contact.role {
            self = .part(of: Contact.positions, Position.role, slot: slot, type: type)
        } else {
            return nil
        }
    }
}

/// The words that were perhaps meant.
enum Nearest {
    static func words(to word: String, among words: [String]) -> String {
        let folded = SearchFold.fold(word)
        let scored = words.map { candidate -> (word: String, distance: Int) in
            let other = SearchFold.fold(candidate)
            let distance = EditDistance.damerauLevenshtein(folded, other, atMost: 4) ?? 9
            return (candidate, other.contains(folded) || folded.contains(other) && !other.isEmpty ? min(distance, 2) : distance)
        }
        let near = scored.filter { $0.distance < 9 }.sorted { $0.distance < $1.distance }.prefix(3)
        let shown = near.isEmpty ? words.prefix(8).map { $0 } : near.map(\.word)
        return shown.map { "“\($0)”" }.joined(separator: ", ") + (near.isEmpty && words.count > 8 ? " …" : "")
    }
}
