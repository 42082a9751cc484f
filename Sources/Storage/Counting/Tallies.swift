internal import Domain
internal import GRDB

/// Counts for the reports and charts. Each number is the length of the list behind it: both come from one filter.
struct Tallies {
    let db: Database
    let counter: Counter
    let people: OurPeople

    init(db: Database, today: Day) throws {
        self.db = db
        counter = Counter(db: db, today: today)
        people = try OurPeople(db: db)
    }

    func table(_ tally: Tally) throws -> Domain.Table {
        switch tally {
        case .coverage(let rows, let span): try CoverageTally(db: db, counter: counter, people: people).table(by: rows, span)
        case .meetings(let span): try MeetingTally(db: db, people: people).table(span)
        case .funnel(let pipeline, let span):
            try FunnelTally(db: db, counter: counter, people: people).table(pipeline, span)
        case .ageing(let span): try FollowUpTally(counter: counter, people: people).ageing(span)
        case .promises(let rows, let span): try PromiseTally(counter: counter, people: people).table(by: rows, span)
        case .balance(let dimension, let span):
            try BalanceTally(db: db, counter: counter, people: people).table(dimension, span)
        case .workload(_, let scope): try FollowUpTally(counter: counter, people: people).workload(scope)
        case .size: try size()
        }
    }

    private func size() throws -> Domain.Table {
        let rows = try Kind.allCases.map { kind in
            let clause: Clause = "SELECT count(*) FROM \(raw: kind.table) WHERE deleted = 0"
            return Domain.Table.Row(kind.plural, [.init(try clause.number(db), behind: .init(kind, .everything))])
        }
        return Domain.Table(columns: ["records"], rows: rows)
    }
}
