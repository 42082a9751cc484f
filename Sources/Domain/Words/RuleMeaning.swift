/// What a rule says, read from its words.
public enum RuleMeaning: Hashable, Sendable {
    /// After so many days a matter of this priority goes to its owner's manager.
    case escalation(Priority)
    case tierCadence(Tier)
    /// By the tag of a topic.
    case topicCadence(String)
    /// A share of our meetings, in per cent: a dimension of the balance and one of its values.
    case target(TargetDimension, String)

    /// - Parameters:
    ///   - of: as it was typed: `high`, `tier:1`, `topic:ai`, `region:Africa`.
    ///   - topics: the tags of the office's topics.
    /// - Throws: a `Problem` that lists what there is.
    public init(about: RuleSubject, of: String, topics: [String]) throws(Problem) {
        let parts = of.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
        let (head, tail) = (Field.plain(parts.first ?? ""), parts.count > 1 ? parts[1] : nil)
        switch about {
        case .escalation:
            guard tail == nil, let priority: Priority = Self.word(of) else {
                throw Problem("“\(of)” is no priority. An escalation is of one of these: \(Self.list(Priority.self)).")
            }
            self = .escalation(priority)
        case .cadence:
            switch (head, tail) {
            case ("tier", let value?):
                guard let tier: Tier = Self.word(value) else {
                    throw Problem("“\(value)” is no tier. There are \(Self.list(Tier.self, after: "tier:")).")
                }
                self = .tierCadence(tier)
            case ("topic", let value?):
                guard let slug = topics.first(where: { $0.lowercased() == value.lowercased() }) else {
                    let near = EditDistance.nearest(to: value, among: topics).map { ["topic:\($0)"] }
                    let known = near ?? Array(topics.sorted().prefix(8).map { "topic:\($0)" }) + (topics.count > 8 ? ["…"] : [])
                    throw Problem(
                        "No topic has the tag “\(value)”. Perhaps \(known.joined(separator: ", ")); O lists all topics.")
                }
                self = .topicCadence(slug)
            default:
                throw Problem(
                    "“\(of)” is neither a tier nor a topic. A cadence is of \(Self.list(Tier.self, after: "tier:")), or of topic: and a tag, as topic:ai."
                )
            }
        case .target:
            let dimensions = TargetDimension.allCases.map { "\($0.rawValue):" }.joined(separator: ", ")
            guard let dimension = TargetDimension(rawValue: head), let value = tail, !value.isEmpty else {
                throw Problem("“\(of)” is no share. A target is of one of these and a value: \(dimensions), as region:Africa.")
            }
            self = .target(dimension, try dimension.value(value))
        }
    }

    /// The words as they are kept, whatever their case and spaces were.
    public var words: String {
        switch self {
        case .escalation(let priority): priority.rawValue
        case .tierCadence(let tier): "tier:\(tier.rawValue)"
        case .topicCadence(let slug): "topic:\(slug)"
        case .target(let dimension, let value): "\(dimension.rawValue):\(value)"
        }
    }

    fileprivate static func word<Word: ChoiceWord>(_ text: String) -> Word? {
        Word.allCases.first {
            Field.plain($0.rawValue) == Field.plain(text) || Field.plain($0.label.english) == Field.plain(text)
        }
    }

    fileprivate static func list<Word: ChoiceWord>(_ words: Word.Type, after prefix: String = "") -> String {
        words.allCases.map { prefix + $0.rawValue }.joined(separator: ", ")
    }
}

/// By what the balance of whom we meet is looked at.
public enum TargetDimension: String, Hashable, Sendable, CaseIterable {
    case region, kind, country, size, gender

    /// - Throws: a `Problem` that lists the values there are.
    fileprivate func value(_ text: String) throws(Problem) -> String {
        switch self {
        case .region: try among(WorldRegion.allCases.map(\.label.english), text)
        case .size: try among(OrganizationSize.allCases.map(\.rawValue), text)
        case .kind:
            if let kind: OrganizationKind = RuleMeaning.word(text) {
                kind.rawValue
            } else {
                throw unknown(text, OrganizationKind.allCases.map(\.rawValue))
            }
        case .gender:
            if let gender: Gender = RuleMeaning.word(text) {
                gender.rawValue
            } else {
                throw unknown(text, Gender.allCases.map(\.rawValue))
            }
        case .country:
            if text.utf8.count == 2, text.allSatisfy({ $0.isASCII && $0.isLetter }) {
                text.uppercased()
            } else {
                throw Problem("“\(text)” is no country. Write its two-letter code, as country:KE.")
            }
        }
    }

    private func among(_ values: [String], _ text: String) throws(Problem) -> String {
        guard let value = values.first(where: { Field.plain($0) == Field.plain(text) }) else { throw unknown(text, values) }
        return value
    }

    private func unknown(_ text: String, _ values: [String]) -> Problem {
        Problem("There is no \(rawValue) “\(text)”. There are \(values.map { "\(rawValue):\($0)" }.joined(separator: ", ")).")
    }
}
