public import Domain

/// A chart to be read: what it is about, what it says, and its numbers.
public struct TableDocument: Sendable {
    private let title: Phrase
    private let about: Phrase
    private let table: Table
    private let catalogue: Catalogue

    /// - Parameter about: the period, and whose work it is.
    public init(_ title: Phrase, about: Phrase, _ table: Table, catalogue: Catalogue = .english) {
        self.title = title
        self.about = about
        self.table = table
        self.catalogue = catalogue
    }

    /// The document with a line end behind its last line.
    ///
    /// - Parameter width: how many columns plain text may take.
    public func text(as format: DocumentFormat, width: Int = 80) -> String {
        Page.render("table", view(format, width), as: format)
    }

    private struct View {
        let title: String
        let about: String
        let said: String?
        let isEmpty: Bool
        let columns: [String]
        let rule: String
        let rows: [Row]
        /// Plain text, a block of lines for as many columns as fit.
        let blocks: [Block]
    }

    private struct Row {
        let label: String
        let cells: [String]
        let isTotal: Bool
    }

    private struct Block { let lines: [String] }

    private func view(_ format: DocumentFormat, _ width: Int) -> View {
        func shown(_ phrase: Phrase) -> String { format.escaped(phrase.text(in: catalogue).onOneLine) }
        return View(
            title: shown(title), about: shown(about),
            said: table.said.map { shown($0).wrapped(to: format == .text ? width : nil) }, isEmpty: table.rows.isEmpty,
            columns: table.columns.map(shown), rule: String(repeating: " ---: |", count: table.columns.count),
            rows: table.rows.map { row in
                Row(label: shown(row.label), cells: row.cells.map { format.escaped($0.shown) }, isTotal: row.isTotal)
            },
            blocks: table.columnBlocks(within: width, label: \.count, catalogue).map { block in
                Block(lines: block.map { format.escaped($0) })
            })
    }
}

extension String {
    /// The words in lines of so many characters at the most, where a word is not longer by itself.
    fileprivate func wrapped(to width: Int?) -> String {
        guard let width else { return self }
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
