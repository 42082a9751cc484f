import Domain
import Terminal

/// The stages of a pipeline, to be changed in place.
struct StagesScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, new, edit, earlier, later, delete, next, newPipeline, down, up, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("n", .new, "new", "Make a new one"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("<", .earlier, "stage earlier", "Move the stage, or the pipeline, before the one ahead of it"),
        Binding(">", .later, "stage later", "Move the stage, or the pipeline, behind the next one"),
        Binding("D", .delete, "delete", "Delete; undo brings it back"),
        Binding("p", .next, "next", "Show the next one: another pipeline, or the chart by something else"),
        Binding("", .newPipeline, "new pipeline", "Make a new pipeline", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    /// How many opportunities can be moved away when their stage is deleted.
    private static let most = 2000
    private static let columns = [Opportunity.title] + StageMove.carried

    let title: Phrase = "Stages"
    private var shown: Reference?
    private var figures: [Reference: StageFigures] = [:]
    /// The opportunities of the pipeline, for whoever deletes a stage.
    private var cards: [Record]?
    /// The stage under the cursor; nil on the line of the pipelines.
    private var cursor: Int? = 0
    /// A stage that is being made, and has the cursor once it is there.
    private var awaited: Reference?

    /// An act on the stages is under way, and what the next one is about has yet to be read.
    private(set) var isWaiting = false

    init(_ pipeline: Reference?) { shown = pipeline }

    // MARK: what it asks

    private func pipeline(_ context: Context) -> Record? {
        context.office.pipelines.first { $0.reference == shown } ?? context.office.pipelines.first
    }

    private func stages(_ context: Context) -> [Record] { context.office.stages(of: pipeline(context)?.link) }

    private func cursor(_ context: Context) -> Int? {
        awaited.flatMap { made in stages(context).firstIndex { $0.reference == made } } ?? cursor
    }

    private func stage(_ context: Context) -> Record? {
        let stages = stages(context)
        return cursor(context).flatMap { stages.isEmpty ? nil : stages[min($0, stages.count - 1)] }
    }

    func queries(_ context: Context) -> [Query] {
        guard let pipeline = pipeline(context) else { return [] }
        let figures = Query.stages(pipeline.reference, .everything, today: context.moment.today)
        let own = Filter.field(FieldPath([Opportunity.pipeline]), .links(pipeline.reference.uid.text))
        let list = ListQuery(
            .opportunity, filter: own, sort: Sort(Opportunity.title), columns: Self.columns, limit: Self.most,
            today: context.moment.today)
        return [figures, .list(list)]
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .stages(let found) = answer {
            figures = Dictionary(found.map { ($0.stage, $0) }, uniquingKeysWith: { first, _ in first })
        }
        if case .office = answer { isWaiting = false }
        guard case .page(let page) = answer else { return }
        cards = page.rows.map { row in
            Record(row.link.target, Dictionary(zip(Self.columns, row.values), uniquingKeysWith: { first, _ in first }))
        }
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        if case .applied(_, let result) = outcome, (try? result.get()) != true { isWaiting = false }
        return []
    }

    private mutating func apply(_ change: Change, _ context: Context) -> [Step] {
        isWaiting = context.readOnly == nil
        return [.start(.apply(change))]
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        let stages = stages(context)
        switch action {
        case .open, .edit:
            return cursor(context) != nil && stages.isEmpty
                ? "This pipeline has no stage yet. Press \(key: "n") to make one." : nil
        case .earlier, .later: return orderRefusal(action == .later ? 1 : -1, stages, context)
        case .delete: return deletionRefusal(stages, context)
        case .new, .next, .newPipeline, .down, .up, .start, .end, .back: return nil
        }
    }

    private func orderRefusal(_ step: Int, _ stages: [Record], _ context: Context) -> Phrase? {
        guard let cursor = cursor(context) else {
            return neighbour(of: pipeline(context), step, in: context.office.pipelines) == nil
                ? "It is the last one that way." : nil
        }
        guard let other = stages.indices.contains(cursor) ? neighbour(of: stages[cursor], step, in: stages) : nil else {
            return "It is the last one that way."
        }
        let isAcross = other.isClosedStage != stages[cursor].isClosedStage
        return isAcross ? "Stages that end the journey stand behind the others. Press \(key: "e") to change how it closes." : nil
    }

    private func neighbour(of record: Record?, _ step: Int, in records: [Record]) -> Record? {
        guard let index = records.firstIndex(where: { $0.link == record?.link }), records.indices.contains(index + step) else {
            return nil
        }
        return records[index + step]
    }

    private func deletionRefusal(_ stages: [Record], _ context: Context) -> Phrase? {
        guard cursor(context) != nil else {
            if context.office.pipelines.count < 2 {
                return "An office needs a pipeline. Make another before you delete this one."
            }
            let standing = stages.reduce(0) { $0 + (figures[$1.reference]?.count ?? 0) }
            return standing == 0
                ? nil
                : "\(standing, one: "opportunity stands", other: "opportunities stand") in this pipeline. Move them to another with \(key: "P") first."
        }
        guard let stage = stage(context) else { return "This pipeline has no stage yet. Press \(key: "n") to make one." }
        if !stage.isClosedStage, stages.filter({ !$0.isClosedStage }).count < 2 {
            return "A pipeline needs a stage that is open. Make another before you delete this one."
        }
        guard let standing = standing(in: stage), let figures = figures[stage.reference] else { return "It is still being read." }
        return standing.count == figures.count ? nil : "Too many opportunities stand in it. Move them on the board first."
    }

    private func standing(in stage: Record) -> [Record]? { cards?.filter { $0[Opportunity.stage].link == stage.link } }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let stages = stages(context)
        cursor = cursor(context)
        awaited = nil
        defer { if let cursor { self.cursor = min(max(0, cursor), max(0, self.stages(context).count - 1)) } }
        switch action {
        case .open: return open(context)
        case .new: return cursor == nil || pipeline(context) == nil ? newPipeline(&context) : newStage(stages, &context)
        case .newPipeline: return newPipeline(&context)
        case .edit: return edit(context)
        case .earlier: return reorder(-1, stages, context)
        case .later: return reorder(1, stages, context)
        case .delete: return delete(stages, context)
        case .next:
            let pipelines = context.office.pipelines
            let index = pipelines.firstIndex { $0.link == pipeline(context)?.link } ?? 0
            if !pipelines.isEmpty { shown = pipelines[(index + 1) % pipelines.count].reference }
            (cards, figures) = (nil, [:])
        case .down: cursor = cursor.map { $0 + 1 } ?? 0
        case .up: cursor = cursor.flatMap { $0 > 0 ? $0 - 1 : nil }
        case .start: cursor = 0
        case .end: cursor = .max
        case .back: return [.pop, .deliver(.opportunity(nil, pipeline: pipeline(context)?.link))]
        }
        return []
    }

    private func open(_ context: Context) -> [Step] {
        let filter = stage(context).flatMap { $0[Stage.slug].text }.map { "stage:\"\($0)\"" } ?? ""
        return [.push(PipelineTableScreen(pipeline(context), on: nil, filter: filter, context))]
    }

    private mutating func newStage(_ stages: [Record], _ context: inout Context) -> [Step] {
        guard let pipeline = pipeline(context) else { return [] }
        let reference = context.newReference(.stage)
        awaited = reference
        // The place of the one under the cursor: the later record of two stands behind.
        let place = stage(context)?[Stage.ordinal] ?? .integer(1)
        return [
            .push(
                RecordForm.filled(
                    Record(reference, [Stage.pipeline: .link(pipeline.link), Stage.ordinal: place]), context))
        ]
    }

    private mutating func newPipeline(_ context: inout Context) -> [Step] {
        let reference = context.newReference(.pipeline)
        shown = reference
        return newPipelineSteps(reference, context)
    }

    private func newPipelineSteps(_ reference: Reference, _ context: Context) -> [Step] {
        [
            .push(
                PromptScreen(
                    "A new pipeline", Pipeline.name, hint: "What it is called; its stages can be changed afterwards", context
                ) {
                    value, context in
                    guard let name = value.text?.trimmed, !name.isEmpty else { return [] }
                    let place = context.office.pipelines.nextPlace(Pipeline.ordinal)
                    let pipeline = Record(reference, [Pipeline.name: .text(name), Pipeline.ordinal: .integer(place)]).completed(
                        at: context.moment)
                    let stages = Self.firstStages.enumerated().map { index, stage in
                        Record(
                            context.newReference(.stage),
                            [
                                Stage.name: .text(context.text(stage.name)), Stage.pipeline: .link(pipeline.link),
                                Stage.ordinal: .integer(index + 1), Stage.probability: .integer(stage.percent),
                                Stage.outcome: stage.outcome.map { .word($0) } ?? .none,
                            ]
                        ).completed(at: context.moment)
                    }
                    return [.start(.apply(Change("Made the pipeline \(name)", ([pipeline] + stages).map(Edit.create))))]
                })
        ]
    }

    private static let firstStages: [(name: Phrase, percent: Int, outcome: StageOutcome?)] = [
        ("Begun", 10, nil), ("Agreed", 100, .won), ("Given up", 0, .lost),
    ]

    private func edit(_ context: Context) -> [Step] {
        if let stage = stage(context) { return [.push(RecordForm.loading(stage.link))] }
        guard let pipeline = pipeline(context) else { return [] }
        return [.push(RecordForm.loading(pipeline.link))]
    }

    /// Gives places anew to all of them, so that two never share one.
    private mutating func reorder(_ step: Int, _ stages: [Record], _ context: Context) -> [Step] {
        let (records, place, field) =
            cursor == nil
            ? (context.office.pipelines, pipeline(context), Pipeline.ordinal) : (stages, stage(context), Stage.ordinal)
        guard let place, let index = records.firstIndex(where: { $0.link == place.link }), records.indices.contains(index + step)
        else { return [] }
        var ordered = records
        ordered.swapAt(index, index + step)
        if cursor != nil { cursor = index + step }
        let edits = ordered.enumerated().filter { $1[field].integer != $0 + 1 }.map {
            Edit.set($1.reference, field, .integer($0 + 1))
        }
        let summary: Phrase = step > 0 ? "Moved \(place.title) later" : "Moved \(place.title) earlier"
        return apply(Change(summary, edits), context)
    }

    private mutating func delete(_ stages: [Record], _ context: Context) -> [Step] {
        guard let stage = stage(context) else {
            guard let pipeline = pipeline(context) else { return [] }
            let edits = (stages + [pipeline]).map { Edit.delete($0.reference) }
            return apply(Change("Deleted the pipeline \(pipeline.title)", edits), context)
        }
        let deletion = Edit.delete(stage.reference)
        let standing = standing(in: stage) ?? []
        guard !standing.isEmpty else { return apply(Change("Deleted the stage \(stage.title)", [deletion]), context) }
        let choices = stages.filter { $0.link != stage.link }.map { other -> (String, [Step]) in
            let moves = StageMove(standing.map { StageMove.Step($0, to: other) }).change(at: context.moment, in: context.office)
            let change = Change(
                "Deleted the stage \(stage.title); what stood in it is in \(other.title)", moves.edits + [deletion])
            return (context.text("To \(other.label(in: context)), and delete"), [.start(.apply(change))])
        }
        let title: Phrase = "\(standing.count, one: "opportunity stands", other: "opportunities stand") in \(stage.title)"
        return [.push(ChoiceScreen.acts(title, [(context.text("Leave it as it is"), [])] + choices))]
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        // The wheel stays in the list; the pipelines above it are reached by a click.
        case .scrollUp: return (cursor(context) ?? 0) > 0 ? perform(.up, &context) : []
        case .press, .doublePress:
            let line = mouse.at.row - 1 - 3 + first(height: context.size.rows - 6, context)
            awaited = nil
            if mouse.at.row == 1 { cursor = nil }
            guard stages(context).indices.contains(line), mouse.at.row > 3 else { return [] }
            cursor = line
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .release, .drag: return nil
        }
    }

    // MARK: drawing

    private func first(height: Int, _ context: Context) -> Int {
        max(0, min((cursor(context) ?? 0) - height + 1, stages(context).count - height))
    }

    func draw(on surface: inout Surface, _ context: Context) {
        StagesView(
            pipeline: pipeline(context), stages: stages(context), figures: figures, cursor: cursor(context),
            first: first(height: surface.size.rows - 3, context), context: context
        ).draw(on: &surface)
    }
}
