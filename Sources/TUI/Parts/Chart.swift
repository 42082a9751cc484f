import Domain
import Terminal

/// A table as a picture: sparklines, bars, a heat table, shares against targets, or plain numbers in columns.
struct Chart {
    enum Kind: Hashable, Sendable {
        case sparklines, heat, target, numbers
        /// The first columns are the parts of a whole; one of them is what there should be none of.
        case bars(parts: Int, warned: Int)
    }

    /// The number that a piece shows.
    struct Spot: Hashable {
        let row: Int
        let column: Int
    }

    struct Piece {
        let column: Int
        let text: String
        let style: Style
        var spot: Spot?
    }

    /// How many numbers of a sparkline's row stand behind the line.
    static let sums = 3

    let kind: Kind
    let table: Table
    let context: Context
    let width: Int
    /// The column of numbers that has to be seen.
    let seen: Int?

    var lines: [[Piece]] {
        switch kind {
        case .sparklines: sparklines()
        case .bars(let parts, let warned): bars(parts, warned)
        case .heat: grid(titles: titles, cell: heat)
        case .target: grid(titles: titles, bar: share)
        case .numbers: grid(titles: titles)
        }
    }

    private var titles: [String] { table.columns.map(context.text) }

    private var labelWidth: Int {
        min(max(12, width / 4), (table.rows.map { Width.of(context.text($0.label)) }.max() ?? 0)) + 2
    }

    private func label(_ row: Table.Row) -> Piece {
        Piece(
            column: 0, text: Width.truncate(context.text(row.label), to: labelWidth - 1),
            style: row.isTotal ? context.theme.heading : .plain)
    }

    // MARK: sparklines

    private func sparklines() -> [[Piece]] {
        let weeks = table.columns.count - Self.sums
        guard weeks > 0 else { return [] }
        let sums = table.columns.suffix(Self.sums).map(context.text)
        let room = max(4, width - labelWidth - sums.reduce(0) { $0 + Width.of($1) + 2 })
        let shown = window(weeks, room, fromEnd: true)
        let most = max(1, table.rows.filter { !$0.isTotal }.flatMap { $0.numbers.prefix(weeks) }.max() ?? 1)
        let end = labelWidth + min(room, weeks)
        let from = Width.truncate(context.text(table.columns[shown.lowerBound]), to: min(room, weeks))
        var head = [Piece(column: labelWidth, text: from, style: context.theme.dim)]
        var column = end
        for sum in sums {
            head.append(Piece(column: column + 2, text: sum, style: context.theme.dim))
            column += 2 + Width.of(sum)
        }
        return [head]
            + table.rows.enumerated().map { place, row in
                let top = row.isTotal ? max(1, row.numbers.prefix(weeks).max() ?? 1) : most
                var pieces = [label(row)]
                for week in shown {
                    pieces.append(
                        Piece(
                            column: labelWidth + week - shown.lowerBound, text: Self.step(row.numbers[week], top),
                            style: row.numbers[week] == 0 ? context.theme.dim : context.theme.accent,
                            spot: Spot(row: place, column: week)))
                }
                var column = end
                for (offset, sum) in sums.enumerated() {
                    let cell = row.cells[weeks + offset]
                    column += 2 + Width.of(sum)
                    pieces.append(
                        Piece(
                            column: column - Width.of(cell.shown), text: cell.shown,
                            style: cell.measure == .change ? context.theme.dim : .plain,
                            spot: Spot(row: place, column: weeks + offset)))
                }
                return pieces
            }
    }

    private static func step(_ number: Int, _ most: Int) -> String {
        let steps = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        return number == 0 ? "·" : steps[min(steps.count - 1, number * (steps.count - 1) / most)]
    }

    /// So many of them as fit, with the one that has to be seen.
    private func window(_ count: Int, _ room: Int, fromEnd: Bool) -> Range<Int> {
        guard count > room else { return 0..<count }
        var first = fromEnd ? count - room : 0
        if let seen, seen < count {
            if seen < first { first = seen }
            if seen >= first + room { first = seen - room + 1 }
        }
        return first..<first + room
    }

    // MARK: columns of numbers

    private func plain(_ cell: Table.Cell) -> (String, Style) {
        switch cell.measure {
        case .points: (cell.number.map(Self.points) ?? "", (cell.number ?? 0) < 0 ? context.theme.warning : context.theme.dim)
        case .perCent where cell.behind == nil && cell.number == nil: ("", .plain)
        case .count where cell.number == 0: ("·", context.theme.dim)
        case .money(let currency) where cell.number != nil: (Self.short(cell.number ?? 0) + " \(currency)", .plain)
        case .count, .perCent, .days, .money, .change: (cell.shown, cell.number == nil ? context.theme.dim : .plain)
        }
    }

    /// With one digit behind the point: 1.2m.
    private static func short(_ number: Int) -> String {
        let sizes: [(Int, String)] = [(1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k")]
        guard let (size, unit) = sizes.first(where: { abs(number) >= $0.0 }) else { return "\(number)" }
        let tenths = number / (size / 10)
        return tenths % 10 == 0 ? "\(tenths / 10)\(unit)" : "\(tenths / 10).\(abs(tenths % 10))\(unit)"
    }

    private static func points(_ number: Int) -> String {
        number == 0 ? "on it" : "\(abs(number)) \(number < 0 ? "under" : "over")"
    }

    /// How many of how many: the darker the more, and where none of several was met, in the colour of warnings.
    private func heat(_ cell: Table.Cell) -> (String, Style) {
        guard let number = cell.number, let whole = cell.whole, whole > 0 else { return ("·", context.theme.dim) }
        let shades = ["○", "░", "▒", "▓", "█"]
        let shade = number == 0 ? 0 : 1 + (number * 4 - 1) / whole
        let style = number == 0 ? context.theme.warning : shade > 2 ? context.theme.accent : .plain
        return ("\(shades[shade])\(number)/\(whole)", style)
    }

    /// How much of the width is kept for a bar, where titles can give way to it.
    private static let barRoom = 11

    private func grid(
        titles: [String], cell: ((Table.Cell) -> (String, Style))? = nil, bar: ((Table.Row, Int) -> [Piece])? = nil
    ) -> [[Piece]] {
        let cell = cell ?? plain
        let texts = table.rows.map { $0.cells.map(cell) }
        let content = table.columns.indices.map { column in texts.map { Width.of($0[column].0) }.max() ?? 0 }
        let room = width - labelWidth
        let (widths, gap) = Self.widths(content, titles, room - (bar == nil ? 0 : Self.barRoom), room)
        let shown = fitting(widths, gap, room)
        var starts: [Int: Int] = [:]
        var column = labelWidth
        for place in shown {
            starts[place] = column
            column += widths[place] + gap
        }
        let isCut = shown.count < widths.count
        var head = shown.map { place -> Piece in
            let title = Width.truncate(titles[place], to: widths[place])
            return Piece(
                column: (starts[place] ?? 0) + widths[place] - Width.of(title), text: title, style: context.theme.dim)
        }
        if isCut, let last = shown.last, last < widths.count - 1 {
            head.append(Piece(column: width - 1, text: "▸", style: context.theme.dim))
        }
        return [head]
            + table.rows.enumerated().map { line, row in
                var pieces = [label(row)]
                for place in shown {
                    let (text, style) = texts[line][place]
                    let end = (starts[place] ?? 0) + widths[place]
                    pieces.append(
                        Piece(
                            column: end - Width.of(text), text: text,
                            style: row.isTotal && style == .plain ? context.theme.heading : style,
                            spot: Spot(row: line, column: place)))
                }
                if let bar, !isCut, width - column > 9 {
                    pieces += bar(row, width - column - 1).map {
                        Piece(column: $0.column + column + 1, text: $0.text, style: $0.style)
                    }
                }
                return pieces
            }
    }

    /// Titles give way before numbers do, the longest first, and the blanks between columns before both are cut.
    private static func widths(_ content: [Int], _ titles: [String], _ wanted: Int, _ room: Int) -> (widths: [Int], gap: Int) {
        var widths = zip(content, titles).map { max($0, Width.of($1)) }
        func used(_ gap: Int) -> Int { widths.reduce(0) { $0 + $1 + gap } }
        while used(2) > wanted {
            let loose = widths.indices.filter { widths[$0] > max(content[$0], 4) }
            guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return (widths, used(2) > room ? 1 : 2)
    }

    /// The columns that fit, with the one that has to be seen.
    private func fitting(_ widths: [Int], _ gap: Int, _ room: Int) -> Range<Int> {
        var first = 0
        while true {
            var (end, used) = (first, 0)
            while end < widths.count, used + widths[end] <= room {
                used += widths[end] + gap
                end += 1
            }
            end = max(end, min(widths.count, first + 1))
            guard let seen, seen < widths.count, seen >= end else { return first..<end }
            first += 1
        }
    }

    // MARK: bars

    /// One mark for each part, so that the parts of a bar differ without colour.
    private static let marks = ["█", "▓", "▒", "░", "·"]

    /// A line that says what the marks are, and each row as numbers and as a bar of its parts.
    private func bars(_ parts: Int, _ warned: Int) -> [[Piece]] {
        let legend = titles.prefix(parts).enumerated().map { "\(Self.marks[$0 % Self.marks.count]) \($1)" }
        let heads = titles.enumerated().map { $0 < parts ? Self.marks[$0 % Self.marks.count] : $1 }
        let lines = Width.wrap(legend.joined(separator: "   "), to: width).map {
            [Piece(column: 0, text: $0, style: context.theme.dim)]
        }
        return lines + grid(titles: heads, bar: { row, room in bar(row, room, parts, warned) })
    }

    private func bar(_ row: Table.Row, _ room: Int, _ parts: Int, _ warned: Int) -> [Piece] {
        guard !row.isTotal else { return [] }
        func sum(_ row: Table.Row) -> Int { row.numbers.prefix(parts).reduce(0, +) }
        let most = max(1, table.rows.filter { !$0.isTotal }.map(sum).max() ?? 1)
        var column = 0
        return row.numbers.prefix(parts).enumerated().compactMap { index, number in
            let length = min(room - column, max(1, most <= room ? number : number * room / most))
            guard number > 0, length > 0 else { return nil }
            let style = index == warned ? context.theme.warning : index < 3 ? context.theme.accent : context.theme.dim
            defer { column += length }
            return Piece(
                column: column, text: String(repeating: Self.marks[index % Self.marks.count], count: length), style: style)
        }
    }

    /// The share as a bar, with a mark where the target is.
    private func share(_ row: Table.Row, _ room: Int) -> [Piece] {
        guard row.cells.count > 2, let share = row.cells[1].number else { return [] }
        let most = max(1, table.rows.flatMap { $0.cells.dropFirst().prefix(2).compactMap(\.number) }.max() ?? 1)
        var pieces = [
            Piece(column: 0, text: String(repeating: "█", count: share * (room - 1) / most), style: context.theme.accent)
        ]
        if let target = row.cells[2].number {
            pieces.append(Piece(column: target * (room - 1) / most, text: "┃", style: context.theme.warning))
        }
        return pieces
    }
}
