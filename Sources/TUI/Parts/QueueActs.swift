import Domain
import Terminal

/// What is done with follow-ups, in the queue, on Today and on a page of one: the questions that have to be asked first.
enum QueueActs {
    /// What is asked before an act: the steps of `then` follow the answer.
    typealias Then<Answer> = @Sendable (Answer, inout Context) -> [Step]

    static func close(_ records: [Record], as status: FollowUpStatus, _ context: inout Context) -> [Step] {
        records.isEmpty ? [] : QueueAct.closed(records, as: status, &context).steps
    }

    static func snooze(_ records: [Record], _ context: Context) -> [Step] {
        [.push(untilPrompt(context) { day, context in QueueAct.putOff(records, until: day, context).steps })]
    }

    static func untilPrompt(_ context: Context, then: @escaping Then<Day>) -> PromptScreen {
        let field = Field(FollowUp.due.key, "Until", .day)
        return PromptScreen("Put off until", field, hint: "Enter: in a week. Or type fri, 3 dec, 2w", context) { value, context in
            then(value.day ?? context.moment.today + 7, &context)
        }
    }

    static func wait(_ records: [Record], _ context: Context) -> [Step] {
        [.push(waitPrompt(context) { day, context in QueueAct.waiting(records, until: day, context).steps })]
    }

    static func waitPrompt(_ context: Context, then: @escaping Then<Day>) -> PromptScreen {
        let field = Field(FollowUp.waitUntil.key, "Until", .day)
        let hint: Phrase = "It is out of sight until then. Enter: for a month. Or type fri, 3 dec, 2w"
        return PromptScreen("Wait until", field, hint: hint, context) { value, context in
            then(value.day ?? context.moment.today.adding(months: 1), &context)
        }
    }

    static func assign(_ records: [Record], _ context: Context) -> [Step] {
        [.push(ownerPrompt(context) { owner, _ in QueueAct.given(records, to: owner).steps })]
    }

    static func ownerPrompt(_ context: Context, then: @escaping Then<Link>) -> PromptScreen {
        let field = Field("owner", "Owner", .link([.user]))
        return PromptScreen("Give to", field, hint: "A login or a name; Enter alone: to yourself", context) { value, context in
            then(value.link ?? context.user, &context)
        }
    }

    static func outcome(_ link: Link, _ context: Context) -> [Step] {
        [
            .push(
                outcomePrompt(link, context) { text, _ in
                    let change = Change(
                        "Wrote down what came of it: \(link.label)", [.set(link.target, FollowUp.outcome, .text(text))])
                    return [.start(.apply(change))]
                })
        ]
    }

    static func outcomePrompt(_ link: Link, _ context: Context, then: @escaping Then<String>) -> PromptScreen {
        let field = Field(FollowUp.outcome.key, FollowUp.outcome.label, .text)
        return PromptScreen("What came of it: \(link.label)", field, hint: "One line", context) { value, context in
            value.text.map { then($0, &context) } ?? []
        }
    }

    // MARK: escalating

    /// What escalating comes to: done at once, or a manager to be chosen.
    enum Escalating {
        case act(QueueAct)
        case choose(PickScreen)
    }

    /// Escalates to the owners' manager; where somebody has taken all of them over, takes that back.
    static func escalating(_ records: [Record], _ context: Context, then: @escaping @Sendable (Link) -> [Step]) -> Escalating {
        if records.allSatisfy({ !$0[FollowUp.escalatedTo].isEmpty }) { return .act(.takenBack(records)) }
        let managers = records.map { context.office.manager(of: $0[FollowUp.owners].links) }
        if let manager = managers.first ?? nil, managers.allSatisfy({ $0 == manager }) {
            return .act(.escalated(records, to: manager))
        }
        let title: Phrase =
            managers.contains(nil) ? "The owner has no manager. Escalate to" : "The owners have different managers. Escalate to"
        return .choose(PickScreen.people(title, context.office.managers.map(\.link), context, then: then))
    }

    static func escalate(_ records: [Record], _ context: Context) -> [Step] {
        switch escalating(records, context, then: { QueueAct.escalated(records, to: $0).steps }) {
        case .act(let act): act.steps
        case .choose(let pick): [.push(pick)]
        }
    }

    static func refusalToEscalate(_ records: [Record], _ context: Context) -> Phrase? {
        let hasManager = records.contains { context.office.manager(of: $0[FollowUp.owners].links) != nil }
        let isTaken = records.contains { !$0[FollowUp.escalatedTo].isEmpty }
        guard !hasManager, !isTaken, context.office.managers.isEmpty else { return nil }
        return "The owner has no manager, and nobody here is one. Give a user a manager or that role first."
    }

    // MARK: asking

    /// Asks the owner; whoever is asked answers.
    static func ask(_ records: [Record], _ context: Context) -> [Step] {
        if records.count == 1, FollowUp.isAsked(context.user.target, in: records[0]) {
            let record = records[0]
            return [.push(answerPrompt(record, context) { QueueAct.answered(record, $0, $1).steps })]
        }
        return [.push(questionPrompt(records, context) { QueueAct.asked(records, $0, $1).steps })]
    }

    static func questionPrompt(_ records: [Record], _ context: Context, then: @escaping Then<String>) -> PromptScreen {
        let owners = records.flatMap { $0[FollowUp.owners].links }.map(\.label)
        let who: Phrase = Set(owners).count == 1 ? .data(owners[0]) : "the owners"
        let field = Field(FollowUp.question.key, FollowUp.question.label, .text)
        return PromptScreen("Ask \(who)", field, hint: "Enter alone: \(FollowUp.usualQuestion)", context) { value, context in
            then(value.text ?? context.text(FollowUp.usualQuestion), &context)
        }
    }

    static func answerPrompt(_ record: Record, _ context: Context, then: @escaping Then<String>) -> PromptScreen {
        let asker = record[FollowUp.askedBy].link?.label ?? ""
        let question = record[FollowUp.question].text ?? ""
        let title: Phrase = asker.isEmpty ? .data(question) : "\(asker) asks: \(question)"
        let field = Field(FollowUp.question.key, "Answer", .text)
        return PromptScreen(title, field, hint: "One line; it goes to the notes of “\(record.title)”", context) {
            value, context in
            value.text.map { then($0, &context) } ?? []
        }
    }

    /// Why a question cannot be asked; nil where it can.
    static func refusalToAsk(_ record: Record, _ context: Context) -> Phrase? {
        let owners = record[FollowUp.owners].links
        if FollowUp.isAsked(context.user.target, in: record) { return nil }
        if owners.isEmpty { return "Nobody owns it, so there is nobody to ask. Give it to somebody with a." }
        return owners == [context.user] ? "It is yours, and nobody has asked about it." : nil
    }
}
