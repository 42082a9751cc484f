import Domain
import Terminal

/// What can be done with several records at once. Whatever changes them is shown before it is done.
struct BulkMenu {
    private let kind: Kind
    private let targets: [Link]

    init(_ kind: Kind, _ targets: [Link]) {
        self.kind = kind
        self.targets = targets
    }

    func screen(_ context: inout Context) -> ChoiceScreen {
        var choices: [(String, [Step])] = []
        func offer(_ label: Phrase, _ steps: [Step]) { choices.append((context.text(label), steps)) }
        if let field = assigned { offer("Give to somebody …", [.push(ask(field, "A login or a name", "Give to", context))]) }
        if let topics = kind.field("topics") {
            offer("Add a topic …", [.push(ask(topics, .add, "Add which topic?", context))])
            offer("Take a topic away …", [.push(ask(topics, .remove, "Take which topic away?", context))])
        }
        if kind == .opportunity { offer("Move to a stage …", [.push(stages(context))]) }
        offer("Set a field …", [.push(fields(context))])
        if kind != .followUp { offer("Add a follow-up for each …", [.push(followUp(context))]) }
        if kind == .contact || kind == .organization {
            offer("Log one meeting with all of them …", [.push(MeetingForm.log(with: targets, &context))])
        }
        offer("Write to a file …", [.push(ExportMenu(kind, targets.map(\.target), context).screen())])
        offer("Delete …", [.push(BulkScreen(.delete, targets))])
        let title: Phrase =
            targets.count == 1
            ? "Act on \(targets[0].label)" : "Act on \(targets.count, one: kind.name, other: kind.plural)"
        return ChoiceScreen.acts(title, choices)
    }

    /// Whose it is.
    private var assigned: Field? { kind.field("lead") ?? kind.field("owners") }

    private func preview(_ edit: FieldEdit) -> [Step] { [.push(BulkScreen(.set([edit]), targets))] }

    private func ask(_ field: Field, _ how: FieldEdit.How, _ title: Phrase, _ context: Context) -> PromptScreen {
        PromptScreen(title, field, hint: "A name or a tag", context) { value, _ in
            value.isEmpty ? [.warn(Problem("Nothing was typed, so nothing changes."))] : preview(FieldEdit(field, how, value))
        }
    }

    private func ask(_ field: Field, _ hint: Phrase, _ title: Phrase, _ context: Context) -> PromptScreen {
        let hint: Phrase = field.isRequired ? hint : "\(hint). Enter alone empties it"
        return PromptScreen(title, field, hint: hint, context) { value, _ in
            guard !value.isEmpty || !field.isRequired else {
                return [.warn(Problem("\(field.label) cannot be empty. Type something."))]
            }
            return preview(FieldEdit(field, .set, value))
        }
    }

    // MARK: fields

    private func fields(_ context: Context) -> LookupScreen {
        let offered = kind.fields.filter { field in
            guard !field.isHidden, !field.isDerived, field != kind.titleField else { return false }
            switch field.type {
            case .text, .integer, .flag, .day, .instant, .zone, .minutes, .days, .country, .choice, .link: return true
            case .longText, .list: return false
            }
        }
        return LookupScreen(
            "Set which field?",
            offered.map { LookupScreen.Option(label: context.text($0.label), steps: [.push(value($0, context))]) })
    }

    private func value(_ field: Field, _ context: Context) -> any Screen {
        switch field.type {
        case .choice(let choices): return choice(field, choices, context)
        case .link(let kinds) where kinds == [.stage]: return stages(context)
        case .text, .longText, .integer, .flag, .day, .instant, .zone, .minutes, .days, .country, .link, .list:
            return ask(field, "As in a form", "\(field.label) of all of them", context)
        }
    }

    private func choice(_ field: Field, _ choices: [Choice], _ context: Context) -> LookupScreen {
        var options = choices.map {
            LookupScreen.Option(label: context.text($0.label), steps: preview(FieldEdit(field, .set, .text($0.value))))
        }
        if !field.isRequired {
            options.append(LookupScreen.Option(label: context.text("nothing"), steps: preview(FieldEdit(field, .set, .none))))
        }
        return LookupScreen("\(field.label) of all of them", options)
    }

    /// Stages of several pipelines may be called alike.
    private func stages(_ context: Context) -> LookupScreen {
        LookupScreen(
            "Move to which stage?",
            context.office.stages.map { stage in
                LookupScreen.Option(
                    label: stage.title, detail: stage[Stage.pipeline].link?.label ?? "",
                    steps: preview(FieldEdit(Opportunity.stage, .set, .link(stage.link))))
            })
    }

    // MARK: what is added

    private func followUp(_ context: Context) -> PromptScreen {
        let field = Field("followUp", "Follow-up", .text)
        let targets = targets
        return PromptScreen(
            "A follow-up for each of them", field, hint: "As in: send the brief ^fri @ana !high", context
        ) { value, context in
            guard let line = value.text else { return [.warn(Problem("Nothing was typed, so nothing is added."))] }
            if let problem = Capture.parse("; - " + line, at: context.moment).problems.first { return [.warn(problem)] }
            var pattern = CapturedLine(line, from: Record(context.newReference(.meeting)), [:], &context).record
            for tie in [FollowUp.meeting, FollowUp.contact, FollowUp.organization] { pattern[tie] = .none }
            return [.push(BulkScreen(.followUp(pattern), targets))]
        }
    }
}

extension MeetingForm {
    /// The form of a meeting with several at once.
    static func log(with people: [Link], _ context: inout Context) -> any Screen {
        let record = Record(
            context.newReference(.meeting),
            [
                Meeting.participants: .list((people + [context.user]).map { Item([Participant.who: .link($0)]) }),
                Meeting.start: .instant(context.moment.now),
            ])
        return RecordForm.filled(record, leaning: .past, context)
    }
}
