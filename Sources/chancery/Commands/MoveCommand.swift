import ArgumentParser
import Domain

struct MoveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move opportunities to a stage of their pipeline, or of another.",
        discussion: "A stage is named by its word or its name; where several pipelines have it, the opportunity's own is meant.")

    @Argument(help: ArgumentHelp("The opportunities by id or name, then the stage.", valueName: "id … stage")) var words: [String]
    @Option(help: ArgumentHelp("The pipeline that the stage belongs to.", valueName: "name")) var pipeline: String?
    @Option(help: ArgumentHelp("What came of it, for the notes.", valueName: "text")) var note: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if words.count < 2 { throw ValidationError("Name the opportunities by id, then the stage, as in move p12 dialogue.") }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        var links: [Link] = []
        for word in words.dropLast() { links.append(try await session.find(word, [.opportunity])) }
        let office = try await session.office()
        var home: Link?
        if let pipeline { home = try await session.find(pipeline, [.pipeline]) }
        let finder = StageFinder(office: office, pipeline: home)
        let word = words[words.count - 1]
        let byID = ShortID(word)?.kind == .stage ? office.stage(try await session.find(word, [.stage])) : nil
        var steps: [StageMove.Step] = []
        for link in links.uniqued() {
            let record = try await session.dossier(link.target).record
            let stage = try byID ?? finder.stage(word, for: record)
            steps.append(StageMove.Step(record, to: stage))
            if record[Opportunity.stage].link == stage.link {
                let phrase: Phrase = "\(record.title) is in \(stage.title) already."
                environment.errors.print(phrase.english)
            }
        }
        let move = StageMove(steps)
        if !move.isEmpty { _ = try await session.apply(move.change(note: note, at: session.moment, in: office)) }
        try await session.report(steps.map(\.record.reference))
    }
}

/// Finds the stage that a word means.
struct StageFinder {
    let office: Office
    /// The only one to look in; nil for all.
    let pipeline: Link?

    /// - Throws: a `Problem` that names the stages where several are meant or none is.
    func stage(_ word: String, for record: Record) throws(Problem) -> Record {
        let pipelines = office.pipelines.filter { pipeline == nil || $0.link == pipeline }
        let stages = pipelines.flatMap { office.stages(of: $0.link) }
        let found = named(word, among: stages)
        let own = found.filter { $0[Stage.pipeline].link == record[Opportunity.pipeline].link }
        if own.count == 1 { return own[0] }
        if own.isEmpty, found.count == 1 { return found[0] }
        guard found.isEmpty else {
            throw Problem(
                "\(word) could be any of these stages: \(names(found)). Name the pipeline with --pipeline, or the stage by its id."
            )
        }
        let near = pipeline == nil ? stages.filter { $0[Stage.pipeline].link == record[Opportunity.pipeline].link } : stages
        throw Problem("There is no stage \(word). These are there: \(names(near.isEmpty ? stages : near)).")
    }

    /// Those of that word, else of that name, else those whose name begins so.
    private func named(_ word: String, among stages: [Record]) -> [Record] {
        let key = SearchFold.key(word)
        let tiers: [(Record) -> Bool] = [
            { SearchFold.key($0[Stage.slug].text ?? "") == key }, { SearchFold.key($0.title) == key },
            { !key.isEmpty && SearchFold.key($0.title).hasPrefix(key) },
        ]
        return tiers.lazy.map { stages.filter($0) }.first { !$0.isEmpty } ?? []
    }

    private func names(_ stages: [Record]) -> Phrase {
        .joined(
            stages.map { stage in
                let pipeline = office.pipeline(of: stage)?.title ?? ""
                return "\(stage.title) (\(pipeline))"
            })
    }
}
