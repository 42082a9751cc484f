import Domain

/// Whose follow-ups the queue shows.
enum Whose: Hashable, Sendable {
    case everyone, mine, team, escalated, asked
    case ourPromises, theirPromises
    case owner(Link)

    var label: Phrase {
        switch self {
        case .everyone: "everyone's"
        case .mine: "mine"
        case .team: "my team's"
        case .escalated: "escalated to me"
        case .asked: "asked, and not answered"
        case .ourPromises: "promises of ours"
        case .theirPromises: "promises of theirs"
        case .owner(let owner): .data(owner.label)
        }
    }

    /// Nil where all are shown.
    func filter(_ context: Context) -> Filter? {
        let me = context.login ?? context.user.target.uid.text
        func kind(_ kind: FollowUpKind) -> Filter { .field(FieldPath([FollowUp.kind]), .matches(kind.rawValue)) }
        func owned(_ text: String) -> Filter { .field(FieldPath([FollowUp.owners]), .links(text)) }
        switch self {
        case .everyone: return nil
        case .mine: return owned(me)
        case .team: return .any(context.office.team(of: context.user.target).map { owned($0.reference.uid.text) })
        case .escalated: return .field(FieldPath([FollowUp.escalated]), .links(me))
        case .asked: return .field(FieldPath([FollowUp.question]), .isFilled)
        case .ourPromises: return kind(.ourPromise)
        case .theirPromises: return kind(.theirPromise)
        case .owner(let owner): return owned(owner.target.uid.text)
        }
    }

    /// The owners whose work the bars show; nil for all.
    func owners(_ context: Context) -> [Link]? {
        switch self {
        case .everyone, .escalated, .asked, .ourPromises, .theirPromises: nil
        case .mine: [context.user]
        case .team: context.office.team(of: context.user.target).map(\.link)
        case .owner(let owner): [owner]
        }
    }

    /// The list to choose from: what matters to everybody by a letter, colleagues by a number.
    static func pick(_ present: Whose, _ context: Context) -> PickScreen {
        var choices: [(Character, Whose)] = [("m", .mine)]
        if !context.office.team(of: context.user.target).isEmpty { choices.append(("t", .team)) }
        choices += [("e", .everyone), ("x", .escalated), ("y", .asked), ("o", .ourPromises), ("p", .theirPromises)]
        choices += zip("123456789", context.office.users).map { ($0, .owner($1.link)) }
        let cursor = choices.firstIndex { $0.1 == present } ?? 0
        let options = choices.map { key, whose in
            PickScreen.Option(key: key, label: context.text(whose.label), steps: [.deliver(.whose(whose))])
        }
        return PickScreen("Whose follow-ups", options, cursor: cursor, other: ownerPrompt(context))
    }

    private static func ownerPrompt(_ context: Context) -> PromptScreen {
        PromptScreen("Whose follow-ups", Field("owner", "Owner", .link([.user])), hint: "A login or a name", context) {
            value, _ in
            value.link.map { [.deliver(.whose(.owner($0)))] } ?? []
        }
    }
}
