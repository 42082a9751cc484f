import ArgumentParser
import Domain
import Formats

struct PipelineCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "pipeline", abstract: "Show a pipeline as its board: each stage with what stands in it.",
        discussion: "Without a name it shows all of them. --json has every opportunity in its stage.")

    @Argument(help: "The pipeline, by its word or name.") var name: String?
    @OptionGroup var options: GlobalOptions

    private static let columns = [
        Opportunity.stage, Opportunity.organization, Opportunity.lead, Opportunity.value, Opportunity.currency, Opportunity.age,
        Opportunity.nextStep, Opportunity.expectedOn,
    ]

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let office = try await session.office()
        var pipelines = office.pipelines
        if let name {
            let link = try await session.find(name, [.pipeline])
            pipelines = pipelines.filter { $0.link == link }
        }
        var boards: [(pipeline: Record, stages: [BoardStage])] = []
        for pipeline in pipelines { boards.append((pipeline, try await stages(pipeline, office, session))) }
        if options.json {
            let values = boards.map { json($0.pipeline, $0.stages) }
            return environment.output.print(name == nil ? .array(values) : values.first ?? .null)
        }
        let rows = boards.flatMap { board in
            board.stages.map {
                (name == nil ? [board.pipeline.title] : []) + cells($0, isTerminal: environment.output.isTerminal)
            }
        }
        let header = (name == nil ? ["pipeline"] : []) + ["stage", "count", "total", "weighted", "cards"]
        TextTable(header: header, rows: rows).print(to: environment.output)
    }

    private struct BoardStage {
        let record: Record
        let figures: StageFigures?
        let cards: [Row]
    }

    private func stages(_ pipeline: Record, _ office: Office, _ session: Session) async throws -> [BoardStage] {
        let figures = try await session.figures(of: pipeline.reference)
        let own = Filter.field(FieldPath([Opportunity.pipeline]), .links(pipeline.reference.uid.text))
        let query = ListQuery(
            .opportunity, filter: own, sort: Sort(Opportunity.age, descending: true), columns: Self.columns,
            today: session.moment.today)
        var cards: [Row] = []
        try session.rows([query]) { _, rows in cards += rows }
        return office.stages(of: pipeline.link).map { stage in
            BoardStage(
                record: stage, figures: figures.first { $0.stage == stage.reference },
                cards: cards.filter { $0.values[0].link == stage.link })
        }
    }

    private func cells(_ stage: BoardStage, isTerminal: Bool) -> [String] {
        let totals = stage.figures?.totals ?? []
        let percent = stage.record[Stage.probability].integer ?? 0
        let cards = stage.cards.map { "\($0.id.description) \($0.link.label)" }.joined(separator: "; ")
        return [
            stage.record.title, String(stage.figures?.count ?? 0), text(totals, isTerminal),
            stage.record.isClosedStage ? "" : text(totals.weighted(percent), isTerminal), cards,
        ]
    }

    /// Short for the eye, exact in a pipe.
    private func text(_ totals: [StageFigures.Total], _ isTerminal: Bool) -> String {
        isTerminal
            ? totals.short
            : totals.map { "\($0.amount) \($0.currency)".trimmingPrefix(" ").description }.joined(separator: "; ")
    }

    private func json(_ pipeline: Record, _ stages: [BoardStage]) -> JSONValue {
        JSONValue(members: [
            ("uid", .string(pipeline.reference.uid.text)), ("slug", JSONValue(pipeline[Pipeline.slug])),
            ("name", .string(pipeline.title)),
            ("stages", .array(stages.map(json))),
        ])
    }

    private func json(_ stage: BoardStage) -> JSONValue {
        let totals = stage.figures?.totals ?? []
        return JSONValue(members: [
            ("slug", JSONValue(stage.record[Stage.slug])), ("name", .string(stage.record.title)),
            ("probability", JSONValue(stage.record[Stage.probability])), ("outcome", JSONValue(stage.record[Stage.outcome])),
            ("count", .number(JSONNumber(stage.figures?.count ?? 0))), ("totals", JSONValue(totals)),
            ("weighted", JSONValue(totals.weighted(stage.record[Stage.probability].integer ?? 0))),
            (
                "cards",
                .array(
                    stage.cards.map { row in
                        JSONValue(
                            row.id, row.link.target.uid,
                            [(Opportunity.title, .text(row.link.label))] + zip(Self.columns, row.values).dropFirst())
                    })
            ),
        ])
    }
}

extension JSONValue {
    init(_ totals: [StageFigures.Total]) {
        self = .array(
            totals.map { total in
                JSONValue(members: [
                    ("currency", total.currency.isEmpty ? .null : .string(total.currency)),
                    ("amount", .number(JSONNumber(total.amount))),
                ])
            })
    }
}
