internal import Domain
internal import GRDB

/// Held meetings week by week, by the posts of those of us who were there.
struct MeetingTally {
    let db: Database
    let people: OurPeople

    private struct Held {
        let day: Day
        var users: Set<Int64>
    }

    func table(_ span: Span) throws -> Domain.Table {
        let base = Filter.both(
            .field(Meeting.status, is: .matches(MeetingStatus.held.rawValue)), people.filter(span.scope, Meeting.ours))
        let weeks = Self.weeks(span.period)
        let meetings = try held(span)
        let posts = people.posts.map { post in
            (
                label: Phrase.data(post.name), ids: Set(post.members.map(\.id)),
                filter: Filter.links(Meeting.ours, to: post.members.map(\.word))
            )
        }
        let without = people.all.filter { $0.post == nil }
        let known = Set(posts.flatMap(\.ids))
        var rows = posts.map { post in
            row(post.label, .both(base, post.filter), meetings.filter { !$0.users.isDisjoint(with: post.ids) }, weeks, span)
        }
        let nobody = Filter.any(
            [.field(Meeting.ours, is: .isEmpty)] + without.map { .field(Meeting.ours, is: .links($0.word)) })
        rows.append(
            row(
                "no post", .both(base, without.isEmpty ? .field(Meeting.ours, is: .isEmpty) : nobody),
                meetings.filter { $0.users.isEmpty || !$0.users.isSubset(of: known) }, weeks, span))
        rows = rows.filter { $0.numbers.contains { $0 != 0 } }
        guard !rows.isEmpty else { return Domain.Table(columns: [], rows: []) }
        let total = row("all posts", base, meetings, weeks, span, isTotal: true)
        let columns = weeks.map { Phrase.data($0.lowerBound.description) } + ["meetings", "before", "change"]
        return Domain.Table(columns: columns, rows: rows + [total], said: said(total, rows))
    }

    /// Weeks begin on Monday; the first and the last are cut to the period.
    private static func weeks(_ period: ClosedRange<Day>) -> [ClosedRange<Day>] {
        var weeks: [ClosedRange<Day>] = []
        var monday = period.lowerBound.startOfWeek
        while monday <= period.upperBound {
            weeks.append(max(monday, period.lowerBound)...min(monday + 6, period.upperBound))
            monday = monday + 7
        }
        return weeks
    }

    private func row(
        _ label: Phrase, _ filter: Filter, _ meetings: [Held], _ weeks: [ClosedRange<Day>], _ span: Span, isTotal: Bool = false
    ) -> Domain.Table.Row {
        var counts = Array(repeating: 0, count: weeks.count)
        let first = span.period.lowerBound.startOfWeek
        for meeting in meetings where span.period.contains(meeting.day) { counts[(meeting.day - first) / 7] += 1 }
        let before = meetings.count { span.before.contains($0.day) }
        func list(_ days: ClosedRange<Day>) -> Domain.Table.List {
            .init(.meeting, .both(filter, .field(Meeting.start, is: .days(days))))
        }
        let sum = counts.reduce(0, +)
        return .init(
            label,
            zip(counts, weeks).map { .init($0, behind: list($1)) } + [
                .init(sum, behind: list(span.period)), .init(before, behind: list(span.before)), .init(sum - before, .change),
            ], isTotal: isTotal)
    }

    /// In the period and the one before it.
    private func held(_ span: Span) throws -> [Held] {
        let (first, last) = (span.before.lowerBound, span.period.upperBound)
        // The zone decides on which day a meeting was; none is more than a day away from UTC.
        let clause: Clause = """
            SELECT meeting.id, localDay(meeting.start, meeting.zone), participant.user
            FROM meeting LEFT JOIN participant ON participant.owner = meeting.id AND participant.user IS NOT NULL
            WHERE meeting.start BETWEEN \((first.number - 1) * 86_400) AND \((last.number + 2) * 86_400)
                AND meeting.status = 'held' AND meeting.deleted = 0
            """
        var meetings: [Int64: Held] = [:]
        for row in try clause.rows(db) {
            guard let day = Day(row[1] as String), day >= first, day <= last else { continue }
            let user: Int64? = row[2]
            meetings[row[0], default: Held(day: day, users: [])].users.formUnion([user].compactMap(\.self))
        }
        guard let members = people.members(of: span.scope).map({ Set($0.map(\.id)) }) else { return Array(meetings.values) }
        return meetings.values.filter { !$0.users.isDisjoint(with: members) }
    }

    private func said(_ total: Domain.Table.Row, _ rows: [Domain.Table.Row]) -> Phrase {
        let numbers = total.numbers.suffix(3).map(\.self)
        let most = rows.max { $0.numbers[$0.numbers.count - 3] < $1.numbers[$1.numbers.count - 3] }
        let count: Phrase = "\(numbers[0], one: "meeting", other: "meetings")"
        let change: Phrase =
            numbers[2] == 0
            ? "as many as in the period before"
            : numbers[2] > 0 ? "\(numbers[2]) more than in the period before" : "\(-numbers[2]) fewer than in the period before"
        guard let most, rows.count > 1 else { return "\(count), \(change)." }
        return "\(count), \(change). Most of them: \(most.label), \(most.numbers[most.numbers.count - 3])."
    }
}
