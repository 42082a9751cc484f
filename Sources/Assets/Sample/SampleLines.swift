/// Sentences to pick from, each used as rarely as the others.
struct SampleLines {
    private var lines: [(use: String, kind: String, text: String, count: Int)]

    init() { lines = TSV(sampleLineTable).rows.map { ($0["use"], $0["kind"], $0["text"], 0) } }

    mutating func pick(_ use: String, _ kind: String = "", _ dice: inout Dice) -> String {
        let fitting = lines.indices.filter { lines[$0].use == use && lines[$0].kind == kind }
        let least = fitting.map { lines[$0].count }.min() ?? 0
        let index = dice.pick(fitting.filter { lines[$0].count == least })
        lines[index].count += 1
        return lines[index].text
    }
}

/// Fills `{contact}` and the like.
struct SampleHoles {
    private let fillings: [(hole: String, text: String)]

    init(_ fillings: KeyValuePairs<String, String>) { self.fillings = fillings.map { ("{\($0)}", $1) } }

    func fill(_ text: String) -> String {
        fillings.reduce(text) { text, filling in
            text.split(separator: filling.hole, omittingEmptySubsequences: false).joined(separator: filling.text)
        }
    }
}

extension String {
    /// With a capital, unless it begins with a hole.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// As it stands inside a sentence: "Digital identity" is lowered, "AI governance" and "E-government" are not.
    var loweredFirst: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }

    /// Without its last sentence, where it has more than two.
    var withoutLastSentence: String {
        let sentences = split(separator: ". ")
        return sentences.count > 2 ? sentences.dropLast().joined(separator: ". ") + "." : self
    }
}
