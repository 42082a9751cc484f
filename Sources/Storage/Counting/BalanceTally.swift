internal import Domain
internal import GRDB

/// Whom we meet, as shares of the meetings, against the office's targets. A meeting counts for each value of those who were in it.
struct BalanceTally {
    let db: Database
    let counter: Counter
    let people: OurPeople

    private static let countries = 10

    private struct Value {
        let part: Slice
        /// What a target calls it.
        let words: [String]
    }

    func table(_ dimension: Dimension, _ span: Span) throws -> Domain.Table {
        let base = Filter.both(
            .field(Meeting.status, is: .matches(MeetingStatus.held.rawValue)), .field(Meeting.start, is: .days(span.period)),
            people.filter(span.scope, Meeting.ours))
        let (path, values) = try values(dimension, base)
        let recorded = Filter.field(FieldPath(path), .isFilled)
        let groups = try counter.groups(.meeting, within: base, by: values.map(\.part.filter) + [recorded])
        guard groups.all > 0 else { return Domain.Table(columns: [], rows: []) }
        let known = groups.count(values.count)
        let targets = try targets(dimension)
        var gaps: [(points: Int, label: Phrase)] = []
        var rows = values.enumerated().compactMap { place, value -> Domain.Table.Row? in
            let count = groups.count(place)
            let target = value.words.lazy.compactMap { targets[SearchFold.key($0)] }.first
            let isPlace = dimension == .country || value.words.contains(WorldRegion.antarctica.rawValue)
            guard count > 0 || target != nil || !isPlace else { return nil }
            let list = Domain.Table.List(.meeting, .both(base, value.part.filter))
            let share = known == 0 ? nil : (count * 200 + known) / (known * 2)
            let points = target.flatMap { target in share.map { $0 - target } }
            if let points { gaps.append((points, value.part.label)) }
            return .init(
                value.part.label,
                [
                    .init(count, behind: list), .init(share, .perCent, behind: list), .init(target, .perCent),
                    .init(points, .points),
                ])
        }
        let unknown = groups.all - known
        rows.append(
            .init(
                "not recorded",
                [
                    .init(unknown, behind: .init(.meeting, .both(base, .not(recorded)))), .init(nil, .perCent),
                    .init(nil, .perCent), .init(nil, .points),
                ]))
        rows.append(
            .init(
                "all meetings",
                [
                    .init(groups.all, behind: .init(.meeting, base)), .init(nil, .perCent), .init(nil, .perCent),
                    .init(nil, .points),
                ],
                isTotal: true))
        return Domain.Table(
            columns: ["meetings", "share", "target", "gap"], rows: rows, said: said(gaps, known, of: groups.all))
    }

    /// Where it is recorded, and what it can be.
    private func values(_ dimension: Dimension, _ base: Filter) throws -> (path: [Field], values: [Value]) {
        switch dimension {
        case .region: return choices([Meeting.organizations, Organization.worldRegion], WorldRegion.self)
        case .kind: return choices([Meeting.organizations, Organization.kind], OrganizationKind.self)
        case .gender: return choices([Meeting.participants, Contact.gender], Gender.self)
        case .size:
            let path = [Meeting.organizations, Organization.employees]
            return (
                path,
                OrganizationSize.allCases.map {
                    Value(part: Slice($0.label, .field(FieldPath(path), .number($0.employees))), words: [$0.rawValue])
                }
            )
        case .country:
            let path = [Meeting.organizations, Organization.country]
            let codes = try countries(base)
            var values = codes.prefix(Self.countries).map {
                Value(part: Slice(.country($0), .field(FieldPath(path), .matches($0))), words: [$0])
            }
            let others = codes.dropFirst(Self.countries).map { Filter.field(FieldPath(path), .matches($0)) }
            if !others.isEmpty {
                values.append(Value(part: Slice("\(others.count) other countries", .any(others)), words: []))
            }
            return (path, values)
        }
    }

    private func choices<Word: ChoiceWord>(_ path: [Field], _ words: Word.Type) -> (path: [Field], values: [Value]) {
        (
            path,
            Word.allCases.map { word in
                Value(
                    part: Slice(word.label, .field(FieldPath(path), .matches(word.rawValue))),
                    words: [word.rawValue, word.label.english])
            }
        )
    }

    /// Of organizations that were met, those met most often first.
    private func countries(_ base: Filter) throws -> [String] {
        let condition = try FilterClause(db: db, today: counter.today).condition(base, .meeting, "record")
        let ties = FieldTie.ties(Meeting.organizations, of: .meeting, row: "record", depth: 9) ?? []
        let selects = ties.map { tie -> Clause in
            """
            SELECT record.id AS meeting, organization.country AS country FROM meeting AS record, organization
            WHERE record.deleted = 0 AND (\(condition)) AND organization.deleted = 0 AND organization.country IS NOT NULL
                AND organization.id IN (SELECT \(tie.target) FROM \(tie.source))
            """
        }
        let clause: Clause = """
            SELECT country FROM (\(Clause.union(selects))) GROUP BY country ORDER BY count(DISTINCT meeting) DESC, country
            """
        return try clause.texts(db)
    }

    /// The agreed shares in per cent, by the folded word for the value.
    private func targets(_ dimension: Dimension) throws -> [String: Int] {
        let clause: Clause = #"SELECT "of", number FROM rule WHERE about = 'target' AND deleted = 0"#
        var targets: [String: Int] = [:]
        for row in try clause.rows(db) {
            let parts = (row[0] as String).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == dimension.rawValue else { continue }
            targets[SearchFold.key(String(parts[1]))] = row[1]
        }
        return targets
    }

    private func said(_ gaps: [(points: Int, label: Phrase)], _ known: Int, of all: Int) -> Phrase {
        let recorded: Phrase = "Recorded for \(known) of \(all, one: "meeting", other: "meetings")."
        let words = gaps.map { gap -> Phrase in
            let points = abs(gap.points)
            if gap.points == 0 { return "\(gap.label) is on target" }
            return gap.points < 0
                ? "\(gap.label) is \(points, one: "point", other: "points") under its target"
                : "\(gap.label) is \(points, one: "point", other: "points") over its target"
        }
        return words.isEmpty ? recorded : "\(recorded) \(Phrase.joined(words, by: "; "))."
    }
}
