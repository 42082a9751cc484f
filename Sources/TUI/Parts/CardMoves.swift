import Domain

/// What is done with opportunities on a board or in its table.
enum CardMoves {
    /// Each of them `step` stages on in its own pipeline; says why where that cannot be.
    static func neighbours(_ records: [Record], by step: Int, _ office: Office) -> Result<StageMove, Problem> {
        var steps: [StageMove.Step] = []
        for record in records {
            let stages = office.stages(of: record[Opportunity.pipeline].link)
            guard let place = stages.firstIndex(where: { $0.link == record[Opportunity.stage].link }),
                stages.indices.contains(place + step)
            else {
                return .failure(
                    Problem(
                        records.count == 1 ? "This is the last stage that way." : "\(record.title) is in the last stage that way."
                    ))
            }
            steps.append(StageMove.Step(record, to: stages[place + step]))
        }
        return .success(StageMove(steps))
    }

    /// The move at once; where it ends the journey, when it is said what came of it, and then what happens next.
    static func steps(_ move: StageMove, _ context: Context) -> [Step] {
        if let reason = context.readOnly { return [.warn(Problem(reason))] }
        guard let first = move.steps.first else { return [] }
        guard let closing = move.closing else {
            return [.start(.apply(move.change(at: context.moment, in: context.office)))]
        }
        let field = Field(Opportunity.notes.key, "What came of it", .text)
        let title: Phrase =
            move.steps.count == 1
            ? "\(closing.title): what came of it?"
            : "\(closing.title): what came of these \(move.steps.count, one: "opportunity", other: "opportunities")?"
        return [
            .push(
                PromptScreen(title, field, hint: "One line for the notes. Enter alone writes none", context) { value, context in
                    let change = move.change(note: value.text, at: context.moment, in: context.office)
                    let form = RecordForm.followUp(about: first.record.link, &context)
                    let next = ChoiceScreen.acts(
                        "What happens next?",
                        [
                            (context.text("Nothing more"), []),
                            (context.text("Add a follow-up to \(first.record.title)"), [.push(form)]),
                        ])
                    return [.start(.apply(change)), .push(next)]
                })
        ]
    }

    /// Asks for a pipeline, then for a stage of it.
    static func elsewhere(_ records: [Record], _ context: Context) -> [Step] {
        let pipelines = context.office.pipelines.map { pipeline -> (String, [Step]) in
            let stages = context.office.stages(of: pipeline.link).map { stage -> (String, [Step]) in
                let move = StageMove(records.map { StageMove.Step($0, to: stage) })
                let steps: [Step] = move.isEmpty ? [.say("There it stands already")] : self.steps(move, context)
                return (stage.label(in: context), steps)
            }
            return (pipeline.title, [.push(ChoiceScreen.acts("Move to which stage of \(pipeline.title)?", stages))])
        }
        return [.push(ChoiceScreen.acts("Move to which pipeline?", pipelines))]
    }
}

extension Record {
    /// A stage by its name, with how it ends where it does.
    func label(in context: Context) -> String {
        guard let outcome: StageOutcome = self[Stage.outcome].word() else { return title }
        return "\(title) (\(context.text(outcome.label)))"
    }
}

extension Change {
    /// True where opportunities are moved by it.
    var isMove: Bool {
        edits.contains { if case .set(_, Opportunity.stage, _, _) = $0 { true } else { false } }
    }
}
