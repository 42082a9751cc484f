/// What has to happen next.
public enum FollowUp {
    public static let text = Field(
        "text", "What", .text, aliases: ["title", "what", "description", "task", "todo", "action", "subject", "followup"],
        [.required, .searched, .prominent])
    public static let kind = Field(
        "kind", "Kind", .choice(of: FollowUpKind.self), aliases: ["type"], [.required, .prominent, .supplied])
    public static let status = Field(
        "status", "Status", .choice(of: FollowUpStatus.self), aliases: ["is"], [.required, .supplied])
    public static let owners = Shared.links(
        "owners", "Owner", .followUp, "Owner", [.user], aliases: ["owner", "assignee", "who"], [.prominent])
    public static let due = Field("due", "Due", .day, aliases: ["duedate", "by", "dueon", "deadline"], [.prominent])
    public static let waitUntil = Field("waitUntil", "Wait until", .day, aliases: ["wait"])
    public static let priority = Field(
        "priority", "Priority", .choice(of: Priority.self), aliases: ["prio"], [.required, .prominent, .supplied])
    /// An interval as typed, as in "every 3 months".
    public static let recurrence = Field("recurrence", "Repeats", .text, aliases: ["repeat"])
    public static let contact = Field("contact", "Contact", .link([.contact]), aliases: ["with"], [.prominent])
    public static let organization = Field(
        "organization", "Organization", .link([.organization]), aliases: ["org", "company"], [.prominent])
    public static let meeting = Field("meeting", "From meeting", .link([.meeting]))
    public static let opportunity = Field("opportunity", "Opportunity", .link([.opportunity]))
    public static let outcome = Field("outcome", "What came of it", .longText, [.searched])
    public static let closedAt = Field("closedAt", "Closed", .instant, aliases: ["closed"], [.hidden])
    /// What the owner is asked about it, and has still to answer.
    public static let question = Field("question", "Asked", .text, aliases: ["asked"], [.searched])
    /// Who of us asks that.
    public static let askedBy = Field("askedBy", "Asked by", .link([.user]))
    /// Who of us has taken it over to see that it is done, besides its owners.
    public static let escalatedTo = Field("escalatedTo", "Taken over by", .link([.user]))
    /// The meeting that a referral was closed by.
    public static let closedBy = Field("closedBy", "Closed by", .link([.meeting]), [.hidden])
    public static let notes = Shared.notes()
    public static let marking = Shared.marking()
    public static let externalIDs = Shared.externalIDs(.followUp)

    /// Its place in the queue: overdue, today, this week, later, waiting, closed; then by due date.
    public static let queue = Field("queue", "Queue", .text, [.derived])
    /// How much it presses, as a number to order by; `Urgency` says why.
    public static let urgency = Field("urgency", "Urgency", .integer, [.derived])
    /// Who is to see that it is done: whoever has taken it over, else the owner's manager once it is late by more than the office's rule.
    public static let escalated = Field("escalated", "Escalated to", .link([.user]), aliases: ["escalation"], [.derived])
    /// Since when it is in the file.
    public static let opened = Field("opened", "Open since", .day, aliases: ["created", "since"], [.derived])
    /// The tier of its organization, else of its contact.
    public static let tier = Field("tier", "Tier", .choice(of: Tier.self), [.derived])

    /// The word of its place in the queue.
    public static let group = Field("group", "Group", .choice(FollowUpGroup.choices), [.derived, .hidden])
    /// What has become of it as a promise.
    public static let kept = Field("kept", "Kept", .choice(of: PromiseOutcome.self), [.derived, .hidden])

    /// What has still to happen, of the follow-ups that `path` leads to.
    public static func stillOpen(along path: [Field] = []) -> Filter {
        .any(FollowUpStatus.allCases.filter { !$0.isClosed }.map { .field(FieldPath(path + [status]), .matches($0.rawValue)) })
    }

    static let fields = [
        text, kind, due, priority, owners, contact, organization, meeting, opportunity, waitUntil, status, recurrence, notes,
        outcome, question, askedBy, escalatedTo, closedBy, closedAt, marking, externalIDs, queue, group, urgency, escalated,
        opened,
        kept, tier,
    ]
}
