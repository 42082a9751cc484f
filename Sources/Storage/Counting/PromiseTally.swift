internal import Domain

/// What became of promises, ours and theirs.
struct PromiseTally {
    let counter: Counter
    let people: OurPeople

    private static let columns: [PromiseOutcome] = [.inTime, .late, .broken, .overdue, .open]

    func table(by rows: PromiseRows, _ span: Span) throws -> Domain.Table {
        let sides = [FollowUpKind.ourPromise, .theirPromise].map { kind in
            Slice(kind.label, .field(FollowUp.kind, is: .matches(kind.rawValue)))
        }
        let settled = Filter.field(FollowUp.closedAt, is: .days(span.period))
        let base = Filter.both(
            .any(sides.map(\.filter)), people.filter(span.scope, FollowUp.owners), .any([FollowUp.stillOpen(), settled]))
        let parts =
            switch rows {
            case .side: sides
            case .owner: people.parts(FollowUp.owners, in: span.scope)
            case .quarter: quarters(span)
            }
        let all = parts + [Slice("all", .everything)]
        let outcomes = Self.columns.map { Slice($0.label, .field(FollowUp.kept, is: .matches($0.rawValue))) }
        let groups = try counter.groups(.followUp, within: base, by: all.map(\.filter) + outcomes.map(\.filter))
        guard groups.all > 0 else { return Domain.Table(columns: [], rows: []) }
        let made = all.enumerated().compactMap { place, part -> Domain.Table.Row? in
            let isTotal = place == all.count - 1
            let numbers = outcomes.indices.map { groups.count(place, all.count + $0) }
            guard isTotal || rows != .owner || numbers.contains(where: { $0 > 0 }) else { return nil }
            let within = Filter.both(base, part.filter)
            let counts = zip(numbers, outcomes).map { number, outcome in
                Domain.Table.Cell(number, behind: .init(.followUp, .both(within, outcome.filter)))
            }
            // What is not due yet can still be kept.
            let due = numbers.dropLast().reduce(0, +)
            let rate = Domain.Table.Cell(
                due == 0 ? nil : (numbers[0] * 200 + due) / (due * 2), .perCent,
                behind: .init(.followUp, .both(within, .any(outcomes.dropLast().map(\.filter)))))
            return .init(part.label, counts + [rate], isTotal: isTotal)
        }
        return Domain.Table(columns: outcomes.map(\.label) + ["kept"], rows: made, said: rows == .side ? said(made) : nil)
    }

    /// By the calendar, those that the period touches; a promise belongs to the quarter in which it was settled.
    private func quarters(_ span: Span) -> [Slice] {
        var parts: [Slice] = []
        var day = span.period.lowerBound
        while day <= span.period.upperBound {
            let quarter = (day.month - 1) / 3
            guard let start = Day(year: day.year, month: quarter * 3 + 1, day: 1) else { break }
            let end = start.adding(months: 3) - 1
            let days = max(start, span.period.lowerBound)...min(end, span.period.upperBound)
            parts.append(Slice("\(day.year) Q\(quarter + 1)", .field(FollowUp.closedAt, is: .days(days))))
            day = end + 1
        }
        return parts
    }

    private func said(_ rows: [Domain.Table.Row]) -> Phrase? {
        guard rows.count >= 2 else { return nil }
        func rate(_ row: Domain.Table.Row) -> Phrase { row.cells.last?.number.map { "\($0) per cent" } ?? "none yet" }
        let late = rows[0].numbers[3]
        return
            "Of our promises that were due we kept in time \(rate(rows[0])), they of theirs \(rate(rows[1])). \(late, one: "promise", other: "promises") of ours \(late == 1 ? "is" : "are") overdue."
    }
}
