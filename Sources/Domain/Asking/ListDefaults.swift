/// What a list shows where nothing else is asked for.
extension Kind {
    public var listColumns: [Field] {
        switch self {
        case .organization:
            [
                Organization.name, Organization.kind, Organization.country, Organization.city, Organization.tier,
                Organization.lead, Organization.lastMet,
            ]
        case .contact: [Contact.name, Contact.role, Contact.organization, Contact.country, Contact.lead, Contact.lastMet]
        case .meeting: [Meeting.start, Meeting.subject, Meeting.participants, Meeting.channel, Meeting.status]
        case .followUp: [FollowUp.due, FollowUp.text, FollowUp.owners, FollowUp.contact, FollowUp.organization, FollowUp.status]
        case .opportunity:
            [
                Opportunity.title, Opportunity.stage, Opportunity.organization, Opportunity.lead, Opportunity.value,
                Opportunity.currency, Opportunity.age,
            ]
        case .relation: [Relation.from, Relation.type, Relation.to, Relation.since, Relation.until]
        case .topic: [Topic.slug, Topic.name, Topic.parent]
        case .user: [User.login, User.name, User.role, User.post]
        case .pipeline: [Pipeline.ordinal, Pipeline.slug, Pipeline.name]
        case .stage: [Stage.pipeline, Stage.ordinal, Stage.slug, Stage.name, Stage.probability, Stage.outcome]
        case .marking: [Marking.level, Marking.letter, Marking.name]
        case .rule: [Rule.about, Rule.of, Rule.number]
        case .view: [SavedView.place, SavedView.name, SavedView.filter, SavedView.owner]
        }
    }

    public var listSort: Sort {
        switch self {
        case .meeting: Sort(Meeting.start, descending: true)
        case .followUp: Sort(FollowUp.queue)
        case .topic: Sort(Topic.slug)
        case .pipeline: Sort(Pipeline.ordinal)
        case .stage: Sort(Stage.pipeline)
        case .marking: Sort(Marking.level)
        case .rule: Sort(Rule.about)
        case .organization, .contact, .opportunity, .relation, .user, .view: Sort(titleField)
        }
    }
}
