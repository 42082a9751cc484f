internal import Domain
internal import GRDB

/// Makes SQL of a filter: a condition on a row that is true where the record is in.
struct FilterClause {
    let db: Database
    let today: Day

    func condition(_ filter: Filter, _ kind: Kind, _ row: String) throws -> Clause {
        switch filter {
        case .everything: .yes
        case .words(let text): WordMatch.condition(text, kind, row)
        case .field(let path, let test): try condition(path.fields[...], test, kind, row, depth: 0)
        // Empty fields make conditions unknown, which here is no.
        case .not(let filter): "(\(try condition(filter, kind, row))) IS NOT TRUE"
        case .all(let filters): Clause.all(try filters.map { try condition($0, kind, row) })
        case .any(let filters): Clause.any(try filters.map { try condition($0, kind, row) })
        }
    }

    /// A test at the end of a path across ties.
    private func condition(_ path: ArraySlice<Field>, _ test: Filter.Test, _ kind: Kind, _ row: String, depth: Int) throws
        -> Clause
    {
        guard let field = path.first else { return .yes }
        let rest = path.dropFirst()
        if kind == .meeting, field == Meeting.start, rest.isEmpty, case .days(let range) = test { return held(on: range, row) }
        if let ties = FieldTie.ties(field, of: kind, row: row, depth: depth) {
            return try condition(ties, field, rest, test, depth)
        }
        if let shape = field.shape { return try condition(shape, rest, test, row, depth) }
        let columns = FieldColumns(field, of: kind, row: row, today: today)
        return rest.isEmpty ? try self.test(test, columns) : try through(columns, rest, test, depth)
    }

    private func condition(
        _ shape: Shape, _ rest: ArraySlice<Field>, _ test: Filter.Test, _ row: String, _ depth: Int
    ) throws -> Clause {
        let item = "item\(depth)"
        let owners: Clause = "SELECT owner FROM \(raw: shape.table) AS \(raw: item)"
        switch (rest.first, test) {
        case (nil, .isEmpty): return "\(raw: row).id NOT IN (\(owners))"
        case (nil, .isFilled): return "\(raw: row).id IN (\(owners))"
        case (nil, .matches), (nil, .links), (nil, .number), (nil, .days):
            let lead = FieldColumns(part: shape.lead, row: item)
            return "\(raw: row).id IN (\(owners) WHERE \(try self.test(test, lead)))"
        case (let next?, _):
            let part = shape.parts.first { $0.key == next.key }
            // The step may name fewer kinds than the part has.
            let columns = FieldColumns(part: part == nil ? shape.lead : next, row: item)
            let beyond = part == nil ? rest : rest.dropFirst()
            let inner = beyond.isEmpty ? try self.test(test, columns) : try through(columns, beyond, test, depth)
            return "\(raw: row).id IN (\(owners) WHERE \(inner))"
        }
    }

    /// A test on what a record is tied to several times over.
    private func condition(
        _ ties: [FieldTie], _ field: Field, _ rest: ArraySlice<Field>, _ test: Filter.Test, _ depth: Int
    ) throws -> Clause {
        if rest.isEmpty, test == .isEmpty {
            return "NOT (\(try condition(ties, field, rest, .isFilled, depth)))"
        }
        return Clause.any(
            try ties.map { tie in
                let column = FieldColumns(field, at: tie.target, of: tie.kind)
                let inner = rest.isEmpty ? try self.test(test, column) : try through(column, rest, test, depth)
                return "EXISTS (SELECT 1 FROM \(tie.source) AND (\(inner)))"
            })
    }

    /// A meeting is held on the day that the calendar on the wall shows there; none is more than a day away from UTC.
    private func held(on range: ClosedRange<Day>, _ row: String) -> Clause {
        let (first, last) = (max(range.lowerBound, .distantPast), min(range.upperBound, .distantFuture))
        return """
            \(raw: row).start BETWEEN \((first.number - 1) * 86_400) AND \((last.number + 2) * 86_400)
            AND localDay(\(raw: row).start, \(raw: row).zone) BETWEEN \(first) AND \(last)
            """
    }

    /// A test on the record at the other end of a link.
    private func through(_ columns: FieldColumns, _ rest: ArraySlice<Field>, _ test: Filter.Test, _ depth: Int) throws -> Clause {
        Clause.any(
            try columns.columns.compactMap { column in
                guard let kind = column.kind, let next = rest.first, kind.fields.contains(next) else { return nil }
                let row = "linked\(depth)"
                let inner = try condition(rest, test, kind, row, depth: depth + 1)
                return """
                    \(column.sql) IN (SELECT \(raw: row).id FROM \(raw: kind.table) AS \(raw: row)
                    WHERE \(raw: row).deleted = 0 AND (\(inner)))
                    """
            })
    }

    private func test(_ test: Filter.Test, _ field: FieldColumns) throws -> Clause {
        switch test {
        case .isEmpty: field.isEmpty
        case .isFilled: "NOT (\(field.isEmpty))"
        case .links(let text): try links(field, text)
        case .matches(let text): try matches(field, text)
        case .number(let range): "\(field.columns[0].sql) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
        case .days(let range): days(field, range)
        }
    }

    private func links(_ field: FieldColumns, _ text: String) throws -> Clause {
        Clause.any(
            try field.columns.compactMap { column in
                guard let kind = column.kind else { return nil }
                return "\(column.sql) IN (\(try LinkMatch(db: db).ids(text, kind)))"
            })
    }

    private func matches(_ field: FieldColumns, _ text: String) throws -> Clause {
        let sql = field.columns[0].sql
        switch field.field.type {
        case .text, .longText, .zone, .list: return text.isEmpty ? .no : "instr(searchFold(\(sql)), \(SearchFold.key(text))) > 0"
        case .integer, .minutes, .days: return Int(text).map { "\(sql) = \($0)" } ?? .no
        case .flag: return "\(sql) = \(["1", "yes", "true", "y"].contains(text.lowercased()) ? 1 : 0)"
        case .day: return "substr(\(sql), 1, \(text.count)) = \(text)"
        case .instant: return Day(text).map { days(field, $0...$0) } ?? .no
        case .country: return "\(sql) = \(text.uppercased())"
        case .choice(let choices):
            let plain = Self.plain(text)
            let choice =
                choices.first { Self.plain($0.value) == plain } ?? choices.first { Self.plain($0.label.english) == plain }
            return choice.map { "\(sql) = \($0.value)" } ?? .no
        case .link: return try links(field, text)
        }
    }

    private func days(_ field: FieldColumns, _ range: ClosedRange<Day>) -> Clause {
        // What SQL can compare ends with the year 9999.
        let (first, last) = (max(range.lowerBound.number, -719_162), min(range.upperBound.number, 2_932_896))
        let sql = field.columns[0].sql
        switch field.field.type {
        case .instant: return "\(sql) BETWEEN \(first * 86_400) AND \(last * 86_400 + 86_399)"
        case .text, .longText, .integer, .flag, .day, .zone, .minutes, .days, .country, .choice, .link, .list:
            return "\(sql) BETWEEN \(Day(number: first)) AND \(Day(number: last))"
        }
    }

    private static func plain(_ word: String) -> String { word.lowercased().filter { $0.isLetter || $0.isNumber } }
}
