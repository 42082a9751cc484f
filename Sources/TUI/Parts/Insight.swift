import Domain

/// One of the charts of the page: what it counts, and in which ways it can be looked at.
enum Insight: Hashable, Sendable, CaseIterable {
    case coverage, meetings, balance, promises, funnel, ageing, workload, size

    /// How many ways there are to look at it.
    func variants(_ context: Context) -> Int {
        switch self {
        case .coverage: CoverageRows.allCases.count
        case .balance: Dimension.allCases.count
        case .promises: PromiseRows.allCases.count
        case .funnel: context.office.pipelines.count
        case .meetings, .ageing, .workload, .size: 1
        }
    }

    /// Nil where there is nothing to look at.
    func tally(_ variant: Int, _ span: Span, _ context: Context) -> Tally? {
        switch self {
        case .coverage: .coverage(by: CoverageRows.allCases[variant % CoverageRows.allCases.count], span)
        case .meetings: .meetings(span)
        case .balance: .balance(Dimension.allCases[variant % Dimension.allCases.count], span)
        case .promises: .promises(by: PromiseRows.allCases[variant % PromiseRows.allCases.count], span)
        case .funnel:
            context.office.pipelines.isEmpty
                ? nil : .funnel(pipeline: context.office.pipelines[variant % context.office.pipelines.count].reference, span)
        case .ageing: .ageing(span)
        case .workload: .workload(today: span.today, of: span.scope)
        case .size: .size
        }
    }

    func title(_ variant: Int, _ context: Context) -> Phrase {
        switch self {
        case .coverage: "Coverage: organizations met, by \(CoverageRows.allCases[variant % CoverageRows.allCases.count].label)"
        case .meetings: "Meetings per week, by post"
        case .balance: "Balance of whom we meet, by \(Dimension.allCases[variant % Dimension.allCases.count].label)"
        case .promises: "Promises kept, by \(PromiseRows.allCases[variant % PromiseRows.allCases.count].label)"
        case .funnel:
            context.office.pipelines.isEmpty
                ? "Pipeline" : "Pipeline: \(context.office.pipelines[variant % context.office.pipelines.count].title)"
        case .ageing: "Open follow-ups, by how long"
        case .workload: "Open follow-ups, by owner"
        case .size: "In the file"
        }
    }

    var kind: Chart.Kind {
        switch self {
        case .coverage: .heat
        case .meetings: .sparklines
        case .balance: .target
        case .promises, .funnel, .size: .numbers
        case .ageing: .bars(parts: 4, warned: 3)
        case .workload: .bars(parts: 5, warned: 0)
        }
    }

    /// How many columns of charts it wants, where there are several.
    var breadth: Int { self == .coverage || self == .meetings ? 2 : 1 }

    /// What to do where there is nothing to count.
    var invitation: Phrase {
        switch self {
        case .coverage: "No organization is here yet. Press \(key: "3"), then \(key: "n") to add one."
        case .meetings, .balance: "No meeting was held in this time. Press \(key: "m") to log one."
        case .promises: "No promise is here yet. Press \(key: "f"), and choose our promise or theirs as its kind."
        case .funnel: "Nothing has moved in this pipeline. Press \(key: "5"), then \(key: "n") to begin."
        case .ageing, .workload: "Nothing has to be done. Press \(key: "f") to add a follow-up."
        case .size: "The file is empty. Press \(key: "m") to log the first meeting."
        }
    }
}
