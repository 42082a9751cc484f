/// What distinguishes one delimited file from another, found by looking at its beginning.
struct CSVDialect: Equatable {
    var delimiter: UInt8 = .comma
    /// How many bytes stand before the first record: those of a `sep=;` line.
    var preface = 0
    /// How many records stand before the header: a title or a note, each alone in its line.
    var titles = 0

    static let candidates: [UInt8] = [.comma, .semicolon, .tab, UInt8(ascii: "|")]
    private static let sampled = 50

    /// Looks at the beginning of a text; with `isComplete` that is the whole text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool) {
        if let (delimiter, length) = Self.separatorLine(bytes) {
            self.delimiter = delimiter
            preface = length
            titles = 0
            return
        }
        var best = Int.min
        var widest = 1
        for candidate in Self.candidates {
            let counts = Self.cellCounts(bytes, delimiter: candidate, isComplete: isComplete)
            guard let header = counts.firstIndex(where: { $0.cells > 1 }) else { continue }
            let width = counts[header].cells
            let agreeing = counts[header...].count { $0.cells == width && !$0.cutsQuotes } - counts.count(where: \.cutsQuotes)
            guard (agreeing, width) > (best, widest) else { continue }
            (best, widest) = (agreeing, width)
            delimiter = candidate
            // One row with a stray delimiter under a column of single cells is no table of its own.
            titles = header > 0 && (agreeing < 2 || width < 3) ? 0 : header
        }
    }

    private static func separatorLine(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt8, Int)? {
        guard let end = bytes.prefix(16).firstIndex(where: \.isLineEnd) else { return nil }
        let line = bytes.text(0..<end).filter { $0 != "\"" }
        guard line.utf8.count == 5, line.lowercased().hasPrefix("sep="), let delimiter = line.utf8.last else { return nil }
        let isPair = bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .lineFeed
        return (delimiter, end + (isPair ? 2 : 1))
    }

    private struct Row {
        var cells: Int
        /// A quotation mark inside an unquoted cell, or one that is never closed, hints that the delimiter cut a quoted cell in two.
        var cutsQuotes: Bool
    }

    private static func cellCounts(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isComplete: Bool) -> [Row] {
        var parser = CSVRecordParser(delimiter: delimiter)
        var counts: [Row] = []
        var index = 0
        while index < bytes.count, counts.count < sampled,
            case .record(let next, _) = parser.parse(bytes, from: index, isComplete: isComplete)
        {
            if !parser.isBlank {
                counts.append(Row(cells: parser.cells.count, cutsQuotes: parser.hasBareQuote || !parser.quirks.isEmpty))
            }
            index = next
        }
        return counts
    }
}
