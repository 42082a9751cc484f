internal import Domain

/// What has still to happen, by owner.
struct FollowUpTally {
    let counter: Counter
    let people: OurPeople

    func workload(_ scope: Scope) throws -> Domain.Table {
        let groups = FollowUpGroup.allCases.filter { $0 != .closed }
        let columns = groups.map { group in
            Slice(Self.label(group), .field(FollowUp.group, is: .matches(group.word)))
        }
        let rows = try table(scope, columns)
        let late = rows.last?.cells.first?.number ?? 0
        let heaviest = rows.dropLast().max { ($0.numbers.last ?? 0) < ($1.numbers.last ?? 0) }
        let said = heaviest.map { row -> Phrase in
            let open = rows.last?.numbers.last ?? 0
            return
                "\(open, one: "follow-up is", other: "follow-ups are") open, \(late) of them overdue. \(row.label) has the most, \(row.numbers.last ?? 0)."
        }
        return Domain.Table(columns: columns.map(\.label) + ["all"], rows: rows, said: said)
    }

    /// For how many days they have been open.
    static let ages: [(label: Phrase, days: ClosedRange<Int>)] = [
        ("0–7 days", 0...7), ("8–30", 8...30), ("31–90", 31...90), ("over 90", 91...700_000),
    ]

    func ageing(_ span: Span) throws -> Domain.Table {
        let today = span.today
        let ages = Self.ages.enumerated().map { place, age -> Slice in
            let first = place == Self.ages.count - 1 ? Day.distantPast : today - age.days.upperBound
            let last = place == 0 ? Day.distantFuture : today - age.days.lowerBound
            return Slice(age.label, .field(FollowUp.opened, is: .days(first...last)))
        }
        let columns = ages + [Slice("overdue", .field(FollowUp.group, is: .matches(FollowUpGroup.overdue.word)))]
        let rows = try table(span.scope, columns)
        let total = rows.last?.numbers ?? []
        let said: Phrase? =
            total.count < 6
            ? nil
            : "\(total[5], one: "follow-up is", other: "follow-ups are") open; \(total[3]) for over 90 days, \(total[4]) overdue."
        return Domain.Table(columns: columns.map(\.label) + ["all"], rows: rows, said: said)
    }

    private static func label(_ group: FollowUpGroup) -> Phrase {
        switch group {
        case .overdue: "overdue"
        case .today: "today"
        case .thisWeek: "this week"
        case .later: "later"
        case .waiting: "waiting"
        case .closed: "closed"
        }
    }

    /// A row per owner who has any, and one for all; a column more for all.
    private func table(_ scope: Scope, _ columns: [Slice]) throws -> [Domain.Table.Row] {
        let base = Filter.both(FollowUp.stillOpen(), people.filter(scope, FollowUp.owners))
        let owners = people.parts(FollowUp.owners, in: scope) + [Slice("all", .everything)]
        let columns = columns + [Slice("all", .everything)]
        let groups = try counter.groups(.followUp, within: base, by: owners.map(\.filter) + columns.map(\.filter))
        guard groups.all > 0 else { return [] }
        return owners.enumerated().compactMap { place, owner in
            let cells = columns.enumerated().map { offset, column in
                Domain.Table.Cell(
                    groups.count(place, owners.count + offset),
                    behind: .init(.followUp, .both(base, owner.filter, column.filter)))
            }
            let isTotal = place == owners.count - 1
            return isTotal || cells.last?.number != 0 ? .init(owner.label, cells, isTotal: isTotal) : nil
        }
    }
}
