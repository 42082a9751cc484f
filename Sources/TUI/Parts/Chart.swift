import Domain
import Terminal

/// A table as a picture: sparklines, bars, a heat table, or plain numbers in columns.
struct Chart {
    enum Kind: Hashable, Sendable {
        case sparklines, bars, heat, numbers
    }

    struct Piece {
        let column: Int
        let text: String
        let style: Style
    }

    private static let indent = 3

    let kind: Kind
    /// Nil while it is being counted.
    let table: Table?
    let context: Context
    let width: Int

    var lines: [[Piece]] {
        guard let table else { return [[Piece(column: Self.indent, text: "…", style: context.theme.dim)]] }
        guard !table.rows.isEmpty else {
            return [[Piece(column: Self.indent, text: context.text("nothing yet"), style: context.theme.dim)]]
        }
        switch kind {
        case .sparklines: return table.rows.map { sparkline($0, table) }
        case .bars: return legend(table) + table.rows.map { bar($0, table) }
        case .heat: return heat(table)
        case .numbers: return numbers(table)
        }
    }

    private func labelWidth(_ table: Table) -> Int {
        min(24, (table.rows.map { Width.of(context.text($0.label)) }.max() ?? 0) + 2)
    }

    private func label(_ row: Table.Row, _ table: Table) -> Piece {
        Piece(column: Self.indent, text: Width.truncate(context.text(row.label), to: labelWidth(table) - 1), style: .plain)
    }

    private func sparkline(_ row: Table.Row, _ table: Table) -> [Piece] {
        let most = max(1, table.rows.flatMap(\.numbers).max() ?? 1)
        let steps = Array("▁▂▃▄▅▆▇█")
        let room = max(4, width - labelWidth(table) - 8)
        let line = row.numbers.suffix(room).map { number -> Character in
            number == 0 ? "·" : steps[min(steps.count - 1, number * (steps.count - 1) / most)]
        }
        let column = Self.indent + labelWidth(table)
        return [
            label(row, table), Piece(column: column, text: String(line), style: context.theme.accent),
            Piece(column: column + line.count + 1, text: "\(row.numbers.reduce(0, +))", style: context.theme.dim),
        ]
    }

    // MARK: bars

    /// One mark for each column, so that the parts of a bar differ without colour.
    private static let marks: [Character] = ["█", "▓", "▒", "░", "·", "-"]

    private func legend(_ table: Table) -> [[Piece]] {
        let texts = table.columns.enumerated().map { "\(Self.marks[$0 % Self.marks.count]) \(context.text($1))" }
        return Width.wrap(texts.joined(separator: "   "), to: max(10, width - Self.indent)).map {
            [Piece(column: Self.indent, text: $0, style: context.theme.dim)]
        }
    }

    private func bar(_ row: Table.Row, _ table: Table) -> [Piece] {
        let most = max(1, table.rows.map { $0.numbers.reduce(0, +) }.max() ?? 1)
        let room = max(4, width - labelWidth(table) - 8)
        var column = Self.indent + labelWidth(table)
        var pieces = [label(row, table)]
        for (index, number) in row.numbers.enumerated() where number > 0 {
            let length = max(1, most <= room ? number : number * room / most)
            let style = index == 0 ? context.theme.warning : index < 3 ? context.theme.accent : context.theme.dim
            pieces.append(
                Piece(column: column, text: String(repeating: Self.marks[index % Self.marks.count], count: length), style: style))
            column += length
        }
        return pieces + [Piece(column: column + 1, text: "\(row.numbers.reduce(0, +))", style: context.theme.dim)]
    }

    // MARK: tables

    private func heat(_ table: Table) -> [[Piece]] {
        let most = max(1, table.rows.flatMap(\.numbers).max() ?? 1)
        return grid(table) { number in
            let shades = ["", "░", "▒", "▓", "█"]
            let shade = number == 0 ? "·" : shades[max(1, min(4, (number * 4 + most - 1) / most))] + " \(number)"
            return (shade, number == 0 ? context.theme.dim : number * 2 >= most ? context.theme.accent : .plain)
        }
    }

    private func numbers(_ table: Table) -> [[Piece]] { grid(table) { (NumberPhrase.text($0), .plain) } }

    private func grid(_ table: Table, _ cell: (Int) -> (String, Style)) -> [[Piece]] {
        let start = Self.indent + labelWidth(table)
        let fitting = max(1, (width - start) / 7)
        let columns = table.columns.prefix(fitting)
        let cellWidth = min(16, max(7, (width - start) / max(1, columns.count)))
        let head = columns.enumerated().map { index, title in
            Piece(
                column: start + index * cellWidth, text: Width.truncate(context.text(title), to: cellWidth - 1),
                style: context.theme.dim)
        }
        return [head]
            + table.rows.map { row in
                [label(row, table)]
                    + row.numbers.prefix(fitting).enumerated().map { index, number in
                        let (text, style) = cell(number)
                        return Piece(column: start + index * cellWidth, text: text, style: style)
                    }
            }
    }
}
