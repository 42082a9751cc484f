import Domain
import Terminal

/// Where the charts stand: one below the other, and from 100 columns on beside each other.
struct InsightLayout {
    struct Block {
        let insight: Insight
        let column: Int
        let width: Int
        let top: Int
        let lines: [[Chart.Piece]]

        var bottom: Int { top + lines.count }
    }

    private(set) var blocks: [Block] = []
    let height: Int

    /// - Parameter content: the lines of a chart in so many columns.
    init(_ insights: [Insight], width: Int, content: (Insight, Int) -> [[Chart.Piece]]) {
        let count = width >= 160 ? 3 : width >= Browser.wide ? 2 : 1
        let gutter = 3
        let each = (width - 2 - gutter * (count - 1)) / count
        var heights = Array(repeating: 0, count: count)
        for insight in insights {
            let breadth = min(insight.breadth, count)
            let starts = 0...(count - breadth)
            let tops = starts.map { heights[$0..<$0 + breadth].max() ?? 0 }
            let top = tops.min() ?? 0
            let start = tops.firstIndex(of: top) ?? 0
            let own = each * breadth + gutter * (breadth - 1)
            let block = Block(
                insight: insight, column: 1 + start * (each + gutter), width: own, top: top, lines: content(insight, own))
            blocks.append(block)
            for place in start..<start + breadth { heights[place] = block.bottom + 1 }
        }
        height = max(0, (heights.max() ?? 0) - 1)
    }

    /// The line of the page on which a number stands, and the columns that it takes.
    func place(of spot: Chart.Spot, in insight: Insight) -> (line: Int, column: Int, width: Int)? {
        guard let block = blocks.first(where: { $0.insight == insight }) else { return nil }
        for (offset, line) in block.lines.enumerated() {
            if let piece = line.first(where: { $0.spot == spot }) {
                return (block.top + offset, block.column + piece.column, Width.of(piece.text))
            }
        }
        return nil
    }

    /// The number at a point of the page.
    func spot(line: Int, column: Int) -> (insight: Insight, spot: Chart.Spot)? {
        for block in blocks where (block.top..<block.bottom).contains(line) {
            let near = block.lines[line - block.top].first { piece in
                let start = block.column + piece.column
                return piece.spot != nil && (start - 1...start + Width.of(piece.text)).contains(column)
            }
            if let spot = near?.spot { return (block.insight, spot) }
        }
        return nil
    }

    /// The chart beside another, on a line of the page.
    func neighbour(of insight: Insight, line: Int, isRight: Bool) -> Insight? {
        guard let own = blocks.first(where: { $0.insight == insight }) else { return nil }
        let beside = blocks.filter { block in
            (block.top..<block.bottom + 1).contains(line) && (isRight ? block.column > own.column : block.column < own.column)
        }
        return (isRight ? beside.min { $0.column < $1.column } : beside.max { $0.column < $1.column })?.insight
    }
}
