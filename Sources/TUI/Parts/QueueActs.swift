import Domain
import Terminal

/// What is done with follow-ups, in the queue and on a page of one.
enum QueueActs {
    static func close(_ records: [Record], as status: FollowUpStatus, _ verb: Phrase, _ context: inout Context) -> [Step] {
        var edits: [Edit] = []
        for record in records {
            let next = context.newReference(.followUp)
            edits += FollowUp.closing(record, as: status, at: context.moment, next: next)
        }
        return change(verb, records.map(\.link), edits)
    }

    static func snooze(_ targets: [Link], _ context: Context) -> [Step] {
        let field = Field(FollowUp.due.key, "Until", .day)
        return [
            .push(
                PromptScreen("Put off until", field, hint: "Enter: in a week. Or type fri, 3 dec, 2w", context) {
                    value, context in
                    let day = value.day ?? context.moment.today + 7
                    let edits = targets.flatMap { link -> [Edit] in
                        [.set(link.target, FollowUp.due, .day(day)), .set(link.target, FollowUp.waitUntil, .none)]
                    }
                    return change("Put off until \(day.shown(on: context.moment.today))", targets, edits)
                })
        ]
    }

    static func assign(_ targets: [Link], _ context: Context) -> [Step] {
        let field = Field("owner", "Owner", .link([.user]))
        return [
            .push(
                PromptScreen("Give to", field, hint: "A login or a name; Enter alone: to yourself", context) { value, context in
                    let owner = value.link ?? context.user
                    let owners = Value.list([Item([Part.who: .link(owner)])])
                    return change("Given to \(owner.label)", targets, targets.map { .set($0.target, FollowUp.owners, owners) })
                })
        ]
    }

    static func outcome(_ link: Link, _ context: Context) -> [Step] {
        let field = Field(FollowUp.outcome.key, FollowUp.outcome.label, .text)
        return [
            .push(
                PromptScreen("What came of it: \(link.label)", field, hint: "One line", context) { value, _ in
                    let change = Change("Wrote down what came of \(link.label)", [.set(link.target, FollowUp.outcome, value)])
                    return value.isEmpty ? [] : [.start(.apply(change))]
                })
        ]
    }

    private static func change(_ verb: Phrase, _ targets: [Link], _ edits: [Edit]) -> [Step] {
        guard let first = targets.first else { return [] }
        let summary: Phrase =
            targets.count == 1 ? "\(verb): \(first.label)" : "\(verb): \(targets.count, one: "follow-up", other: "follow-ups")"
        return [.start(.apply(Change(summary, edits)))]
    }
}
