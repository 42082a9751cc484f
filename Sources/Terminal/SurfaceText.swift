extension Surface {
    /// The settled text of the whole grid, without trailing spaces: what a golden test compares.
    public var lines: [String] {
        rows.map { row in
            var text = row.reduce(into: "") { $0 += $1.text }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// One letter per cell of the whole grid, named in `styleLegend`; plain cells are dots, left out at the end of a line.
    public var styleLines: [String] {
        let letters = styleLetters
        return rows.map { row in
            var text = String(row.map { letters[$0.style] ?? "." })
            while text.last == "." { text.removeLast() }
            return text
        }
    }

    /// What the letters of `styleLines` mean, in the order in which they first appear.
    public var styleLegend: [String] {
        styleLetters.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key.words)" }
    }

    private var rows: [ArraySlice<Cell>] {
        (0..<grid.rows).map { cells[$0 * grid.columns..<($0 + 1) * grid.columns] }
    }

    private var styleLetters: [Style: Character] {
        var letters: [Style: Character] = [:]
        for cell in cells where cell.style != .plain && letters[cell.style] == nil {
            letters[cell.style] = Unicode.Scalar(0x61 + UInt32(letters.count)).map(Character.init)
        }
        return letters
    }
}

extension Style {
    /// Such as "bold reverse 4 on 7".
    fileprivate var words: String {
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"), (.italic, "italic"),
        ]
        var words = names.filter { attributes.contains($0.0) }.map(\.1)
        if case .palette(let index) = foreground { words.append("\(index)") }
        if case .palette(let index) = background { words.append("on \(index)") }
        return words.joined(separator: " ")
    }
}
