import Domain
import Terminal

/// Who of us has how much to do, and how long it has been lying: under the record beside the queue, in windows that have the room.
struct Workload: Sendable {
    private static let rows = 34
    private static let owners = 6

    private var table: Table?
    private var ages: [Query: Int] = [:]

    private static func hasRoom(_ context: Context) -> Bool {
        context.size.columns >= Browser.wide && context.size.rows >= rows
    }

    /// How long something has been open: up to so many days, nil for any longer.
    private static let buckets: [(most: Int?, label: Phrase)] = [
        (7, "a week"), (30, "a month"), (90, "a quarter"), (nil, "more"),
    ]

    private static func ages(_ filter: Filter, _ today: Day) -> [Query] {
        var newest = today + 1
        return buckets.map { most, _ in
            let oldest = most.map { today - $0 } ?? .distantPast
            defer { newest = oldest - 1 }
            return .count(
                .followUp, .all([FollowUp.stillOpen(), filter, .field(FieldPath([FollowUp.opened]), .days(oldest...newest))]))
        }
    }

    func queries(_ filter: Filter, _ context: Context) -> [Query] {
        guard Self.hasRoom(context) else { return [] }
        return [.tally(.workload(today: context.moment.today))] + Self.ages(filter, context.moment.today)
    }

    /// False where the answer is to somebody else's question.
    mutating func receive(_ answer: Answer, to query: Query, _ filter: Filter, _ context: Context) -> Bool {
        let asked = Self.ages(filter, context.moment.today)
        if case .table(let found) = answer { table = found }
        if case .count(let number) = answer, asked.contains(query) {
            ages = ages.filter { asked.contains($0.key) }
            ages[query] = number
            return true
        }
        return false
    }

    /// Bars of the owners and a line of ages; nothing where there is no room for them.
    func lines(_ whose: Whose, width: Int, _ context: Context) -> [[Chart.Piece]] {
        guard Self.hasRoom(context), let table, width > 30 else { return [] }
        let names = whose.owners(context).map { $0.map(\.label) }
        let shown = table.rows.filter { row in names?.contains(context.text(row.label)) ?? true }
        let most = shown.sorted { $0.numbers.reduce(0, +) > $1.numbers.reduce(0, +) }.prefix(Self.owners)
        let rows = shown.filter { row in most.contains(row) }
        guard !rows.isEmpty else { return [] }
        let chart = Chart(
            kind: .bars(parts: 5, warned: 0), table: Table(columns: table.columns, rows: rows), context: context,
            width: width, seen: nil)
        let heading = Chart.Piece(column: 0, text: context.text("Who has how much to do"), style: context.theme.accent)
        return [[], [heading]] + chart.lines + [ageLine(context)]
    }

    private func ageLine(_ context: Context) -> [Chart.Piece] {
        let queries = Set(ages.keys)
        guard queries.count == Self.buckets.count else { return [] }
        // The buckets end where the next begin, so that their order is that of their last days.
        let counts = queries.sorted { Self.last($0) > Self.last($1) }.map { ages[$0] ?? 0 }
        let parts = zip(counts, Self.buckets).map { count, bucket -> Phrase in "\(bucket.label) \(count)" }
        let text = context.text("open for \(Phrase.joined(parts))")
        return [Chart.Piece(column: 0, text: text, style: context.theme.dim)]
    }

    private static func last(_ query: Query) -> Day {
        guard case .count(_, .all(let parts)) = query, case .field(_, .days(let days)) = parts.last else { return .distantPast }
        return days.upperBound
    }
}
