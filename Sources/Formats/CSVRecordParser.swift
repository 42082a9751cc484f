/// Cuts one record of delimited text into cells (RFC 4180 section 2, and what spreadsheets make of it).
struct CSVRecordParser {
    enum Outcome {
        /// - next: the first byte after the record and its line end.
        /// - lines: how many lines of the file the record takes.
        case record(next: Int, lines: Int)
        case needsMore
    }

    enum Quirk: Equatable {
        /// A quotation mark opens the cell and none closes it.
        case neverClosed(cell: Int, line: Int)
        /// A quotation mark inside a quoted cell is not doubled.
        case notDoubled(cell: Int, line: Int)
    }

    /// A quoted cell that is longer than this is taken for one whose closing mark is missing.
    static let longestQuoted = 16 << 20

    var delimiter: UInt8
    /// Off once too many quotation marks were never closed: then each of them counts for its own line only.
    var spansLines = true
    private(set) var cells: [String] = []
    private(set) var quirks: [Quirk] = []
    /// Whether the record is an empty line or one of blanks only.
    private(set) var isBlank = false
    /// Whether a quotation mark stands inside a cell that does not begin with one.
    private(set) var hasBareQuote = false

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Parses the record that begins at `start`. With `isComplete` nothing follows the bytes.
    mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isComplete: Bool) -> Outcome {
        cells.removeAll(keepingCapacity: true)
        quirks.removeAll(keepingCapacity: true)
        isBlank = false
        hasBareQuote = false
        var index = start
        var lines = 1
        while true {
            let cell: Cell
            if index < bytes.count, bytes[index] == .quote {
                switch quoted(bytes, from: index, isComplete: isComplete) {
                case .closed(let closed): cell = closed
                case .stray:
                    quirks.append(.neverClosed(cell: cells.count + 1, line: lines - 1))
                    cell = bare(bytes, from: index)
                case .needsMore: return .needsMore
                }
            } else {
                cell = bare(bytes, from: index)
            }
            if cell.hasSurplusQuote { quirks.append(.notDoubled(cell: cells.count + 1, line: lines - 1)) }
            cells.append(cell.text)
            lines += cell.lines
            index = cell.end
            guard index < bytes.count else {
                if !isComplete { return .needsMore }
                noteBlank(bytes, start..<index)
                return .record(next: index, lines: lines)
            }
            if bytes[index] == delimiter {
                index += 1
                continue
            }
            if bytes[index] == .carriageReturn, index + 1 == bytes.count, !isComplete { return .needsMore }
            noteBlank(bytes, start..<index)
            return .record(next: Self.afterLineEnd(bytes, at: index), lines: lines)
        }
    }

    private struct Cell {
        var text: String
        var end: Int
        var lines = 0
        var hasSurplusQuote = false
    }

    private enum Quoted {
        case closed(Cell)
        case stray
        case needsMore
    }

    private mutating func noteBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        isBlank = cells.count == 1 && range.allSatisfy { bytes[$0].isBlank }
    }

    private mutating func bare(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Cell {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == delimiter || byte == .lineFeed || byte == .carriageReturn { break }
            if byte == .quote { hasBareQuote = true }
            end += 1
        }
        return Cell(text: bytes.text(start..<end), end: end)
    }

    private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isComplete: Bool) -> Quoted {
        var index = start + 1
        var copied = index
        var text = ""
        var cell = Cell(text: "", end: 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLineEnd {
                guard spansLines else { return .stray }
                index = Self.afterLineEnd(bytes, at: index)
                cell.lines += 1
                continue
            }
            guard byte == .quote else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else {
                if !isComplete { return .needsMore }
                cell.text = text + bytes.text(copied..<index)
                cell.end = index + 1
                return .closed(cell)
            }
            if bytes[index + 1] == .quote {
                text += bytes.text(copied..<index + 1)
                index += 2
                copied = index
                continue
            }
            var end = index + 1
            while end < bytes.count, bytes[end] != delimiter, bytes[end].isBlank { end += 1 }
            if end == bytes.count, !isComplete { return .needsMore }
            if end == bytes.count || bytes[end] == delimiter || bytes[end].isLineEnd {
                cell.text = text + bytes.text(copied..<index)
                cell.end = end
                return .closed(cell)
            }
            // On the opening line this is a mark that was not doubled. Further down it more likely opens another cell.
            if cell.lines > 0 { return .stray }
            cell.hasSurplusQuote = true
            index += 1
        }
        return isComplete || index - start > Self.longestQuoted ? .stray : .needsMore
    }

    private static func afterLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let isPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
        return index + (isPair ? 2 : 1)
    }
}
