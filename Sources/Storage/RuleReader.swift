internal import Domain
internal import GRDB

/// Reads what a rule means in this office.
struct RuleReader {
    let db: Database

    /// The rule with its words as they are kept.
    ///
    /// - Throws: a `Problem` that lists what there is, where the words mean nothing.
    func checked(_ rule: Record) throws -> Record {
        guard let about: RuleSubject = rule[Rule.about].word(), let of = rule[Rule.of].text else { return rule }
        let clause: Clause = "SELECT slug FROM topic WHERE deleted = 0"
        let meaning = try RuleMeaning(about: about, of: of, topics: try clause.texts(db))
        var rule = rule
        rule[Rule.of] = .text(meaning.words)
        guard let number = rule[Rule.number].integer else { return rule }
        guard number > 0 else { throw Problem("A rule needs a number above 0, not \(number).") }
        if about == .target, number > 100 { throw Problem("A target is a share in per cent: 100 at the most, not \(number).") }
        return rule
    }
}
