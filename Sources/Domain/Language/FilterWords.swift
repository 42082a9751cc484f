/// The words that stand before the mark of a filter's term: fields by key and alias, `is`, and ties that no single field is.
enum FilterWords {
    /// A word for records that a field holds beside others, or that are reached in more ways than one.
    struct Tie {
        let words: [String]
        let label: Phrase
        let ways: [[Field]]
    }

    /// The status, whatever the kind calls it.
    static let status = "is"

    static func tie(_ word: String, of kind: Kind) -> Tie? {
        let plain = Field.plain(word)
        return ties(of: kind).first { $0.words.contains(plain) }
    }

    static func field(_ word: String, of kind: Kind) -> Field? {
        if let field = kind.field(word) { return field }
        return word.lowercased() == status ? kind.fields.first { $0.key == "status" } : nil
    }

    static func ties(of kind: Kind) -> [Tie] {
        switch kind {
        case .meeting: ofMeeting
        case .organization, .contact, .followUp, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule,
            .view:
            []
        }
    }

    private static let ofMeeting: [Tie] = [
        Tie(
            words: ["contact", "contacts", "person"], label: "a contact who takes part",
            ways: [[Meeting.participants, who(.contact)]]),
        Tie(
            words: ["org", "organization", "organisation", "company"],
            label: "an organization at the table, or where somebody there works",
            ways: [[Meeting.organizations]]),
        Tie(words: ["user", "us", "owner"], label: "one of us who takes part", ways: [[Meeting.ours]]),
    ]

    /// The participants of one kind only.
    private static func who(_ kind: Kind) -> Field { Field(Participant.who.key, kind.name, .link([kind])) }
}
