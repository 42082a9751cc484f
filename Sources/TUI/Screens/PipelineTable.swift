import Domain
import Terminal

/// The opportunities of a pipeline, or of all, as a table.
struct PipelineTableScreen: BrowseScreen {
    enum Action: Hashable, Sendable, CaseIterable {
        case forward, backward, next, board, other
        case browse(BrowseAction)

        static var allCases: [Action] { [.forward, .backward, .next, .board, .other] + BrowseAction.allCases.map(browse) }
    }

    static let keymap = Keymap<Action>(
        [
            Binding("t", .board, "table", "Show the same as a table, or the board again"),
            Binding("L", .forward, "move on", "Move the card to the next stage"),
            Binding("H", .backward, "move back", "Move the card to the stage before"),
            Binding("p", .next, "next", "Show the next one: another pipeline, or the chart by something else"),
            Binding("P", .other, "other pipeline", "Move to another pipeline, or to any stage", footer: false),
        ] + BrowseAction.bindings.map { $0.lifted(Action.browse) })

    let title: Phrase = "Opportunities"
    var browser: Browser
    /// Nil for all of them.
    private var pipeline: Record?

    private static let columns = [
        Grid.Column(Opportunity.title, 20, 44),
        Grid.Column(Opportunity.organization, 12, 30, rank: 4),
        Grid.Column(Opportunity.stage, 10, 16, rank: 1),
        Grid.Column(Opportunity.value, 17, 18, rank: 3),
        Grid.Column(Opportunity.age, 10, 10, rank: 2),
        Grid.Column(Opportunity.nextStep, 14, 40, rank: 6),
        Grid.Column(Opportunity.lead, 10, 18, rank: 5),
    ]

    init(_ pipeline: Record?, on card: Card?, filter: String, _ context: Context) {
        self.pipeline = pipeline
        browser = Browser(
            .opportunity, sort: PipelineScreen.order, columns: Self.columns, carried: StageMove.carried,
            filter: Self.filter(pipeline), tabs: ViewTabs(.opportunity),
            invitation: "Nothing is here yet. Press \(key: "n") to begin with an opportunity.")
        if !filter.isEmpty { browser.show(filter: filter, context) }
        if let card { browser.list.seek(card.link, at: card.key) }
    }

    private static func filter(_ pipeline: Record?) -> Filter {
        guard let pipeline else { return .everything }
        return .field(FieldPath([Opportunity.pipeline]), .links(pipeline.reference.uid.text))
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .forward, .backward:
            guard browser.list.current != nil else { return Self.nothing }
            guard case .failure(let problem) = neighbours(action == .forward ? 1 : -1, context) else { return nil }
            return problem.sentence
        case .other: return browser.list.current == nil ? Self.nothing : nil
        case .next, .board: return nil
        case .browse(let action): return browser.refusal(of: action, context)
        }
    }

    private static let nothing: Phrase = "There is no opportunity under the cursor. Press \(key: "n") to make one."

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .board: return leave()
        case .browse(.clear): return browser.clear(context) ? [] : leave()
        case .browse(.new): return [.push(RecordForm.filled(Opportunity.new(in: firstStage(context), &context), context))]
        case .browse(let action): return browser.perform(action, title, &context)
        case .next: showNext(context)
        case .forward, .backward:
            switch neighbours(action == .forward ? 1 : -1, context) {
            case .success(let move): return CardMoves.steps(move, context)
            case .failure(let problem): return [.warn(problem)]
            }
        case .other: return CardMoves.elsewhere(records, context)
        }
        return []
    }

    private var records: [Record] { browser.list.targets.map(browser.list.record) }

    private func neighbours(_ step: Int, _ context: Context) -> Result<StageMove, Problem> {
        CardMoves.neighbours(records, by: step, context.office)
    }

    private func firstStage(_ context: Context) -> Link? {
        (context.office.stages(of: pipeline?.link).first { !$0.isClosedStage } ?? context.office.firstOpenStage)?.link
    }

    /// Back to the board, to the same opportunity.
    private func leave() -> [Step] {
        let current = browser.list.current
        let home = current.flatMap { browser.list.value(of: Opportunity.pipeline, in: $0).link }
        return [.pop, .deliver(.opportunity(current?.link, pipeline: home ?? pipeline?.link))]
    }

    private mutating func showNext(_ context: Context) {
        let pipelines = context.office.pipelines
        let index = pipelines.firstIndex { $0.link == pipeline?.link }.map { $0 + 1 } ?? 0
        pipeline = pipelines.indices.contains(index) ? pipelines[index] : nil
        browser.show(base: Self.filter(pipeline))
        var columns = browser.grid.columns.map(\.field).filter { $0 != Opportunity.pipeline }
        if pipeline == nil { columns.insert(Opportunity.pipeline, at: min(2, columns.count)) }
        browser.show(columns: columns)
    }

    func draw(on surface: inout Surface, _ context: Context) {
        browser.draw(on: &surface, context)
        guard browser.filter.isEmpty, !browser.isFiltering else { return }
        let name: Phrase = pipeline.map { .data($0.title) } ?? "All pipelines"
        surface.write(context.text(name), row: 0, column: 1, style: context.theme.accent.adding(.bold))
    }
}
