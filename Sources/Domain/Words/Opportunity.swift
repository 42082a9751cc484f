/// What moves across a pipeline's stages.
public enum Opportunity {
    public static let title = Field(
        "title", "Title", .text, aliases: ["name", "opportunity", "deal", "dealname", "opportunityname"],
        [.required, .searched, .prominent])
    public static let stage = Field("stage", "Stage", .link([.stage]), [.required, .prominent])
    public static let organization = Field(
        "organization", "Organization", .link([.organization]), aliases: ["org", "company"], [.prominent])
    public static let contacts = Shared.links("contacts", "Contacts", .opportunity, "Contact", [.contact], aliases: ["contact"])
    public static let lead = Shared.lead()
    /// In whole units of the currency.
    public static let value = Field("value", "Value", .integer, aliases: ["amount"], [.prominent])
    /// ISO 4217.
    public static let currency = Field("currency", "Currency", .text)
    public static let expectedOn = Field("expectedOn", "Expected", .day, aliases: ["expected", "closedate"])
    /// Sustainable Development Goals, 1 to 17.
    public static let goals = Field("goals", "Goals", .list(Shape("opportunityGoal", [Goal.number])), aliases: ["goal", "sdg"])
    public static let nextStep = Field("nextStep", "Next step", .text, aliases: ["next"], [.searched, .prominent])
    public static let topics = Shared.topics(.opportunity)
    /// When it entered each stage, oldest first.
    public static let stageLog = Field(
        "stageLog", "Stage log", .list(Shape("stageEntry", [StageEntry.stage, StageEntry.entered])), [.hidden])
    public static let notes = Shared.notes()
    public static let marking = Shared.marking()
    public static let externalIDs = Shared.externalIDs(.opportunity)

    public static let pipeline = Field("pipeline", "Pipeline", .link([.pipeline]), [.derived])
    /// Days in the present stage.
    public static let age = Field("age", "In stage", .days, [.derived])

    static let fields = [
        title, stage, organization, lead, value, nextStep, currency, expectedOn, contacts, goals, topics, notes, stageLog,
        marking,
        externalIDs, pipeline, age,
    ]
}

extension Field {
    /// The field that says in what this one is counted, and without which its number says little.
    public var unit: Field? { self == Opportunity.value ? Opportunity.currency : nil }
}

public enum StageEntry {
    public static let stage = Field("stage", "Stage", .link([.stage]))
    public static let entered = Field("entered", "Entered", .instant)
}

public enum Goal {
    public static let number = Field("number", "Goal", .integer)
}
