import Domain
import Terminal

/// Rows as columns that stand straight on a terminal, or as tab-separated values in a pipe.
struct TextTable {
    let header: [String]
    let rows: [[String]]

    /// The least that a column is cut to before the lines grow wider than the terminal.
    private static let leastWidth = 6

    func print(to output: Output, withHeader: Bool = true) {
        let lines = withHeader ? [header] + rows : rows
        guard !lines.isEmpty else { return }
        if output.isTerminal {
            let widths = widths(within: output.columns)
            output.print(lines.map { line($0, widths) }.joined(separator: "\n"))
        } else {
            output.print(lines.map { $0.map(Self.bare).joined(separator: "\t") }.joined(separator: "\n"))
        }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).map { cell, width in
            let text = Width.truncate(Width.sanitize(cell), to: width)
            return text + String(repeating: " ", count: max(0, width - Width.of(text)))
        }
        let text = padded.joined(separator: "  ")
        return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }

    /// As wide as the cells are; the widest columns give way until all fit.
    private func widths(within columns: Int) -> [Int] {
        var widths = Array(repeating: 0, count: ([header] + rows).map(\.count).max() ?? 0)
        for row in [header] + rows {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], Width.of(Width.sanitize(cell))) }
        }
        var surplus = widths.reduce(0, +) + 2 * (widths.count - 1) - columns
        while surplus > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.leastWidth {
            let next = widths.filter { $0 < widths[widest] }.max() ?? Self.leastWidth
            let cut = min(surplus, widths[widest] - max(next, Self.leastWidth), max(1, widths[widest] - next))
            widths[widest] -= max(1, cut)
            surplus -= max(1, cut)
        }
        return widths
    }

    /// A cell that cannot be taken for two.
    private static func bare(_ cell: String) -> String {
        cell.contains { $0 == "\t" || $0.isNewline } ? String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 }) : cell
    }
}
