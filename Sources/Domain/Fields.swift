extension Kind {
    /// Every field of a record of this kind, in the order of forms and exports.
    public var fields: [Field] {
        switch self {
        case .organization: Organization.fields
        case .contact: Contact.fields
        case .meeting: Meeting.fields
        case .followUp: FollowUp.fields
        case .opportunity: Opportunity.fields
        case .relation: Relation.fields
        case .topic: Topic.fields
        case .user: User.fields
        case .pipeline: Pipeline.fields
        case .stage: Stage.fields
        case .marking: Marking.fields
        case .rule: Rule.fields
        case .view: SavedView.fields
        }
    }

    /// The field that names a record of this kind.
    public var titleField: Field {
        switch self {
        case .organization: Organization.name
        case .contact: Contact.name
        case .meeting: Meeting.subject
        case .followUp: FollowUp.text
        case .opportunity: Opportunity.title
        case .relation: Relation.type
        case .topic: Topic.name
        case .user: User.name
        case .pipeline: Pipeline.name
        case .stage: Stage.name
        case .marking: Marking.name
        case .rule: Rule.of
        case .view: SavedView.name
        }
    }

    /// The fields of what else a record of this kind is called.
    public var otherNames: [Field] { fields.filter(\.isNaming) }

    /// The field that a typed word means: its key first, then an alias.
    public func field(_ word: String) -> Field? {
        let plain = Field.plain(word)
        return fields.first { Field.plain($0.key) == plain } ?? fields.first { $0.answers(to: word) }
    }
}
