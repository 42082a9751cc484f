/// Finding one of a closed set by what was typed.
enum ChoiceWords {
    /// By value or label, whatever the case and hyphens, or by a beginning that only one has.
    static func choice(_ text: String, among choices: [Choice], of field: Field) throws(Problem) -> Choice {
        if let exact = choices.first(where: { $0.answers(to: text) }) { return exact }
        let plain = Field.plain(text)
        let names = { (choice: Choice) in [Field.plain(choice.value), Field.plain(choice.label.english)] }
        let begun = plain.isEmpty ? [] : choices.filter { names($0).contains { $0.hasPrefix(plain) } }
        if begun.count == 1 { return begun[0] }
        let words = choices.map(\.value)
        let offered = (begun.isEmpty ? words : begun.map(\.value)).joined(separator: ", ")
        if begun.count > 1 { throw Problem("\(field.label): “\(text)” can mean \(offered).") }
        if let nearest = EditDistance.nearest(to: text, among: words) {
            throw Problem("\(field.label): there is no “\(text)”. Did you mean \(nearest)? It is one of \(offered).")
        }
        throw Problem("\(field.label): there is no “\(text)”. It is one of \(offered).")
    }
}
