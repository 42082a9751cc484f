/// The filter language, by examples of one kind of record.
public struct FilterGuide: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let example: String
        public let sentence: Phrase
    }

    /// What holds for every word.
    public let grammar: [Row]
    /// The words that this kind of record has.
    public let words: [Row]

    public init(_ kind: Kind) {
        let fields = kind.fields.filter { !$0.isHidden }
        words = fields.map { Row(example: Self.example($0, of: kind), sentence: $0.label) }
        grammar = Self.grammar(fields, kind)
    }

    private static func grammar(_ fields: [Field], _ kind: Kind) -> [Row] {
        var rows = [
            Row(example: "berlin chips", sentence: "words that stand somewhere in the record, both of them"),
            Row(example: "\"data centre\"", sentence: "these words beside each other"),
        ]
        if let link = fields.first(where: { $0.type.linkedKinds == [.user] }) {
            let word = word(link)
            rows += [
                Row(example: "-\(word):me", sentence: "not: a minus before anything"),
                Row(example: "\(word):none", sentence: "nothing stands there; any: something does"),
                Row(example: "(\(word):none or \(word):me) berlin", sentence: "one or the other; parentheses group"),
            ]
        }
        if let topics = fields.first(where: { $0.type.linkedKinds == [.topic] }) {
            rows.append(Row(example: "\(word(topics)):ai,compute", sentence: "one of several, parted by commas"))
        }
        if let (path, label) = across(fields) { rows.append(Row(example: path, sentence: "across a tie: \(label)")) }
        return rows
    }

    /// `org.country:KE`, where a link leads to something with a country.
    private static func across(_ fields: [Field]) -> (String, Phrase)? {
        let ties = fields.filter { $0.type.linkedKinds.first == .organization }
        return (ties.first { $0.key == "organization" } ?? ties.first).map {
            ("\(word($0)).country:KE", "\($0.label), \(Organization.country.label)")
        }
    }

    private static func values(of field: Field, atMost count: Int) -> String? {
        guard case .choice(let choices) = field.type, choices.count >= count else { return nil }
        return "\(word(field)):\(choices.prefix(count).map(\.value).joined(separator: ","))"
    }

    /// Its key, or a shorter word that is a part of it, as “met” is of “lastMet”; other aliases are other languages'.
    private static func word(_ field: Field) -> String {
        let key = field.key.lowercased()
        return field.aliases.filter { $0.count > 2 && key.contains($0) }.min { $0.count < $1.count } ?? field.key
    }

    /// What may stand in fields of plain text.
    private static let words = [
        "name": "silva", "city": "nairobi", "notes": "cloud", "role": "director", "subject": "compute", "place": "geneva",
        "text": "brief",
        "title": "chips", "website": "example.org",
    ]

    private static func example(_ field: Field, of kind: Kind) -> String {
        let word = word(field)
        return switch lead(field.type) {
        case .choice: values(of: field, atMost: 1) ?? "\(word):any"
        case .day, .instant:
            field.key == Contact.lastMet.key ? "\(word)<90d" : field == FollowUp.due ? "\(word):overdue" : "\(word):last-quarter"
        case .integer: "\(word)>100"
        case .minutes: "\(word)>45m"
        case .days: "\(word)<90"
        case .flag: "\(word):yes"
        case .country: "\(word):KE"
        case .link(let kinds): kinds.contains(.user) ? "\(word):me" : kinds == [.topic] ? "\(word):ai" : "\(word):any"
        case .text, .longText, .zone, .list: "\(word):\(words[field.key] ?? "any")"
        }
    }

    private static func lead(_ type: FieldType) -> FieldType { if case .list(let shape) = type { shape.lead.type } else { type } }
}
