extension Office {
    /// The stages of a pipeline in the order of its board: what is open, then what is closed.
    public func stages(of pipeline: Link?) -> [Record] {
        let own = stages.filter { $0[Stage.pipeline].link == pipeline && pipeline != nil }
            .sorted { ($0[Stage.ordinal].integer ?? 0) < ($1[Stage.ordinal].integer ?? 0) }
        return own.filter { !$0.isClosedStage } + own.filter(\.isClosedStage)
    }

    /// Where a new opportunity begins of which nothing is said: the first open stage of the first pipeline that has one.
    public var firstOpenStage: Record? {
        pipelines.lazy.compactMap { stages(of: $0.link).first { !$0.isClosedStage } }.first
    }

    public func stage(_ link: Link?) -> Record? { stages.first { $0.link == link && link != nil } }

    /// The pipeline that an opportunity's stage belongs to.
    public func pipeline(of stage: Record) -> Record? { pipelines.first { $0.link == stage[Stage.pipeline].link } }
}

extension Record {
    /// True for a stage that ends the journey, won or lost.
    public var isClosedStage: Bool { !self[Stage.outcome].isEmpty }
}

extension Stage {
    /// The word for a stage or pipeline that is made from its name: `Site visit` is `site-visit`.
    static func slug(_ name: String) -> String {
        let words = SearchFold.fold(name).replacing(" ", with: "-")
        return words.isEmpty ? "stage" : words
    }
}

extension [Record] {
    /// The place behind the last of them.
    public func nextPlace(_ ordinal: Field) -> Int { (compactMap { $0[ordinal].integer }.max() ?? 0) + 1 }
}
