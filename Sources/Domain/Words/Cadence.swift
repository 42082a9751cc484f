/// How often we want to be in touch with somebody, and who says so: the record itself, else a rule for its tier, else the shortest of
/// the rules for its topics.
public struct Cadence: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        case own
        case tier(Tier)
        case topic(String)
    }

    public let days: Int
    public let source: Source

    /// Nil where nobody wants anything.
    public init?(of record: Record, in office: Office) {
        if let days = record[Contact.cadence].integer {
            self.init(days: days, source: .own)
        } else if let tier: Tier = record[Contact.tier].word(), let days = Self.days("tier:\(tier.rawValue)", office) {
            self.init(days: days, source: .tier(tier))
        } else {
            let topics = record[Contact.topics].links.compactMap { link in office.topics.first { $0.reference == link.target } }
            let found = topics.compactMap { topic in
                topic[Topic.slug].text.flatMap { Self.days("topic:\($0)", office) }.map { (days: $0, name: topic.title) }
            }
            guard let shortest = found.min(by: { $0.days < $1.days }) else { return nil }
            self.init(days: shortest.days, source: .topic(shortest.name))
        }
    }

    private init(days: Int, source: Source) {
        self.days = days
        self.source = source
    }

    /// Where two rules say so, the shorter.
    private static func days(_ of: String, _ office: Office) -> Int? {
        office.rules.filter { rule in
            rule[Rule.about].word() == RuleSubject.cadence && rule[Rule.of].text?.lowercased() == of.lowercased()
        }.compactMap { $0[Rule.number].integer }.min()
    }

    /// "every 60 days, by tier 1".
    public var words: Phrase {
        switch source {
        case .own: "every \(days, one: "day", other: "days")"
        case .tier(let tier): "every \(days, one: "day", other: "days"), by tier \(tier.label)"
        case .topic(let name): "every \(days, one: "day", other: "days"), by the topic \(name)"
        }
    }
}
