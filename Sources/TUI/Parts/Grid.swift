import Domain
import Terminal

/// The columns of a list: which fields, how wide, and which go first when room is short.
struct Grid: Sendable {
    struct Column: Sendable {
        let field: Field
        /// The least and the most cells it is worth.
        let least: Int
        let most: Int
        /// Columns of a higher rank are dropped first.
        let rank: Int

        init(_ field: Field, _ least: Int, _ most: Int, rank: Int = 0) {
            self.field = field
            self.least = least
            self.most = most
            self.rank = rank
        }
    }

    var columns: [Column]

    /// The columns that fit into `width` cells, with the place and width of each.
    func places(in width: Int) -> [(index: Int, column: Int, width: Int)] {
        var kept = Array(columns.indices)
        func least() -> Int { kept.reduce(0) { $0 + columns[$1].least } + 2 * (kept.count - 1) }
        while kept.count > 1, least() > width, let worst = kept.max(by: { columns[$0].rank < columns[$1].rank }) {
            kept.removeAll { $0 == worst }
        }
        var widths = kept.map { columns[$0].least }
        var spare = width - least()
        while spare > 0, let grown = growable(kept, widths) {
            widths[grown] += 1
            spare -= 1
        }
        var place = 0
        return zip(kept, widths).map { index, columnWidth in
            defer { place += columnWidth + 2 }
            return (index, place, min(columnWidth, max(0, width - place)))
        }
    }

    /// The column that is furthest from what it is worth: first those that need little, as dates, then those that take all they get.
    private func growable(_ kept: [Int], _ widths: [Int]) -> Int? {
        let growing = kept.indices.filter { widths[$0] < columns[kept[$0]].most }
        let fixed = growing.filter { columns[kept[$0]].most <= 18 }
        return (fixed.isEmpty ? growing : fixed).min { share($0, kept, widths) < share($1, kept, widths) }
    }

    private func share(_ place: Int, _ kept: [Int], _ widths: [Int]) -> Double {
        Double(widths[place]) / Double(columns[kept[place]].most)
    }
}
