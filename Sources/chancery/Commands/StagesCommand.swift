import ArgumentParser
import Domain
import Formats

struct StagesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "stages", abstract: "List the stages of a pipeline.",
        discussion: """
            They are changed like any record: chancery set s3 probability=40, chancery delete s3,
            chancery add stage "Site visit" --set pipeline=investment
            """)

    @Argument(help: "The pipeline, by its word or name.") var pipeline: String
    @OptionGroup var options: GlobalOptions

    private static let columns = [Stage.name, Stage.slug, Stage.probability, Stage.outcome]

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let link = try await session.find(pipeline, [.pipeline])
        let figures = try await session.figures(of: link.target)
        let stages = try await session.office().stages(of: link)
        var rows: [(id: ShortID, stage: Record, figures: StageFigures?)] = []
        for stage in stages {
            rows.append((try await session.shortID(stage.reference), stage, figures.first { $0.stage == stage.reference }))
        }
        if options.json { return environment.output.print(.array(rows.map(json))) }
        TextTable(
            header: ["id"] + Self.columns.map(\.key) + ["count", "meanDays"],
            rows: rows.map { row in
                [row.id.description] + Self.columns.map { session.text(row.stage[$0], $0) }
                    + [String(row.figures?.count ?? 0), row.figures?.meanDays.map(String.init) ?? ""]
            }
        ).print(to: environment.output)
    }

    private func json(_ row: (id: ShortID, stage: Record, figures: StageFigures?)) -> JSONValue {
        guard
            case .object(var object) = JSONValue(
                row.id, row.stage.reference.uid, Self.columns.map { ($0, row.stage[$0]) })
        else { return .null }
        object["count"] = .number(JSONNumber(row.figures?.count ?? 0))
        object["meanDays"] = row.figures?.meanDays.map { .number(JSONNumber($0)) } ?? .null
        return .object(object)
    }
}
