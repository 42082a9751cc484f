/// Opportunities on their way to other stages: one act, whatever the pipelines are.
public struct StageMove: Sendable {
    public struct Step: Sendable {
        /// With its stage, its stage log and its notes.
        public let record: Record
        public let stage: Record

        public init(_ record: Record, to stage: Record) {
            self.record = record
            self.stage = stage
        }
    }

    public let steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps.filter { $0.record[Opportunity.stage].link != $0.stage.link } }

    /// What acts on an opportunity's stage have to know of it.
    public static let carried = [Opportunity.stage, Opportunity.stageLog, Opportunity.notes, Opportunity.pipeline]

    public var isEmpty: Bool { steps.isEmpty }

    /// The first stage that ends the journey, of which one asks what came of it.
    public var closing: Record? { steps.lazy.map(\.stage).first(where: \.isClosedStage) }

    /// The records as they stand afterwards.
    public func moved(note: String? = nil, at moment: Moment) -> [Record] {
        steps.map { step in
            var record = step.record
            record[Opportunity.stage] = .link(step.stage.link)
            if let note, !note.trimmed.isEmpty {
                let line = "\(moment.today) \(step.stage.title): \(note.trimmed)"
                let notes = record[Opportunity.notes].text ?? ""
                record[Opportunity.notes] = .text(notes.isEmpty ? line : "\(notes)\n\(line)")
            }
            return record.settled(after: step.record, at: moment.now)
        }
    }

    public func change(note: String? = nil, at moment: Moment, in office: Office) -> Change {
        let edits = zip(steps, moved(note: note, at: moment)).flatMap { Change.edits(from: $0.record, to: $1) }
        return Change(summary(in: office), edits)
    }

    /// `Moved Data embassy clause to Dialogue`, with the pipeline where it is another.
    private func summary(in office: Office) -> Phrase {
        guard let first = steps.first else { return "Moved nothing" }
        let what: Phrase =
            steps.count == 1 ? .data(first.record.title) : "\(steps.count, one: "opportunity", other: "opportunities")"
        guard steps.allSatisfy({ $0.stage.link == first.stage.link }) else { return "Moved \(what)" }
        let pipeline = office.pipeline(of: first.stage)
        let from = office.stage(first.record[Opportunity.stage].link).flatMap(office.pipeline)
        guard let pipeline, from?.link != pipeline.link else { return "Moved \(what) to \(first.stage.title)" }
        return "Moved \(what) to \(pipeline.title): \(first.stage.title)"
    }
}
