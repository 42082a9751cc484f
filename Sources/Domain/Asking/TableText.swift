extension Table {
    /// The table as lines of text for columns of one width: a head and its rows, and again for the columns that do not fit beside them.
    ///
    /// - Parameter label: how many columns a text takes.
    public func columnBlocks(
        within width: Int, label: (String) -> Int, _ catalogue: Catalogue = .english
    ) -> [[String]] {
        let names = rows.map { $0.label.text(in: catalogue) }
        let nameWidth = names.map(label).max() ?? 0
        let cells = rows.map { $0.cells.map(\.shown) }
        let titles = columns.map { $0.text(in: catalogue) }
        let widths = titles.indices.map { place in max(label(titles[place]), cells.map { label($0[place]) }.max() ?? 0) }
        var blocks: [[String]] = []
        var first = 0
        while first < titles.count {
            var (end, used) = (first, nameWidth)
            while end < titles.count, end == first || used + 2 + widths[end] <= width {
                used += 2 + widths[end]
                end += 1
            }
            func line(_ name: String, _ texts: [String]) -> String {
                var line = name + String(repeating: " ", count: max(0, nameWidth - label(name)))
                for place in first..<end {
                    line += String(repeating: " ", count: max(0, 2 + widths[place] - label(texts[place]))) + texts[place]
                }
                return line
            }
            blocks.append([line("", titles)] + zip(names, cells).map(line))
            first = end
        }
        return blocks
    }
}
