internal import Domain
internal import GRDB

/// Which organizations were met, and how many there are.
struct CoverageTally {
    let db: Database
    let counter: Counter
    let people: OurPeople

    private static let countries = 30

    func table(by rows: CoverageRows, _ span: Span) throws -> Domain.Table {
        let base = people.filter(span.scope, Organization.lead)
        let met = Filter.field(Organization.metOn, is: .days(span.period))
        let topics = try topics()
        let parts = try parts(rows, base) + [Slice("all", .everything)]
        let groups = try counter.groups(
            .organization, within: base, by: parts.map(\.filter) + topics.map(\.filter) + [.everything, met])
        let columns = topics + [Slice("all", .everything)]
        var made: [Domain.Table.Row] = []
        for (place, row) in parts.enumerated() {
            let cells = columns.enumerated().map { offset, column in
                let there = Filter.both(base, row.filter, column.filter)
                return Domain.Table.Cell(
                    groups.count(place, parts.count + offset, parts.count + columns.count),
                    behind: .init(.organization, .both(there, met)),
                    of: groups.count(place, parts.count + offset), wholeBehind: .init(.organization, there))
            }
            let isTotal = place == parts.count - 1
            guard isTotal || (cells.last?.whole ?? 0) > 0 else { continue }
            made.append(.init(row.label, cells, isTotal: isTotal))
        }
        guard groups.all > 0 else { return Domain.Table(columns: columns.map(\.label), rows: []) }
        return Domain.Table(columns: columns.map(\.label), rows: made, said: said(made, columns.map(\.label)))
    }

    private func topics() throws -> [Slice] {
        let clause: Clause = "SELECT name, slug FROM topic WHERE parent IS NULL AND deleted = 0 ORDER BY name, id"
        return try clause.rows(db).map { Slice(.data($0[0]), .field(Organization.topics, is: .links($0[1]))) }
    }

    private func parts(_ rows: CoverageRows, _ base: Filter) throws -> [Slice] {
        switch rows {
        case .kind:
            return OrganizationKind.allCases.map { Slice($0.label, .field(Organization.kind, is: .matches($0.rawValue))) }
                + [Slice("no kind", .field(Organization.kind, is: .isEmpty))]
        case .region:
            return WorldRegion.allCases.map {
                Slice($0.label, .field(Organization.worldRegion, is: .matches($0.rawValue)))
            } + [Slice("no country", .field(Organization.worldRegion, is: .isEmpty))]
        case .country:
            let condition = try FilterClause(db: db, today: counter.today).condition(base, .organization, "record")
            let clause: Clause = """
                SELECT record.country FROM organization AS record
                WHERE record.deleted = 0 AND record.country IS NOT NULL AND (\(condition))
                GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT \(Self.countries)
                """
            return try clause.texts(db).map { Slice(.country($0), .field(Organization.country, is: .matches($0))) }
                + [Slice("no country", .field(Organization.country, is: .isEmpty))]
        }
    }

    private func said(_ rows: [Domain.Table.Row], _ columns: [Phrase]) -> Phrase? {
        guard let total = rows.last?.cells.last, let met = total.number, let whole = total.whole else { return nil }
        var holes: [(count: Int, label: Phrase)] = []
        for row in rows.dropLast() {
            for (cell, column) in zip(row.cells, columns).dropLast() {
                guard cell.number == 0, let whole = cell.whole, whole > 0 else { continue }
                holes.append((whole, "\(row.label) in \(column) (0 of \(whole))"))
            }
        }
        holes.sort { $0.count > $1.count }
        let first: Phrase = "We met \(met) of \(whole, one: "organization", other: "organizations")."
        guard !holes.isEmpty else { return first }
        return "\(first) The widest holes: \(Phrase.joined(holes.prefix(3).map(\.label)))."
    }
}
