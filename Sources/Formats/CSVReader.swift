internal import Domain

/// One row of a table.
public struct CSVRow: Sendable, Equatable {
    /// The line of the file on which the row begins, counted from 1.
    public var line: Int
    /// At least as many cells as the header has. Cells beyond the header have no name.
    public var fields: [String]
}

/// Reads delimited text (RFC 4180, and the ways in which real files depart from it) row by row.
///
/// Encoding (see `TextSource`) and delimiter (comma, semicolon, tab or bar, or as a `sep=` line says) are found by looking. Lines end with
/// CR, LF or CRLF; blank lines are skipped, and so are single titles above the table. Blank headers are named by their place
/// (`Column 3`) and repeated ones numbered (`Name`, `Name 2`). Cells keep their blanks and their line ends.
public struct CSVReader {
    /// One unique name for each column; empty when the file is.
    public private(set) var header: [String] = []
    public private(set) var problems = ReadingProblems()
    private var window: Window
    private var parser = CSVRecordParser(delimiter: .comma)
    private var unclosed = 0

    /// Reads as far as the header. Throws only what the source throws.
    public init(_ source: ByteSource) throws {
        window = Window(source)
        try window.grow()
        let dialect = window.bytes.withUnsafeBufferPointer { CSVDialect($0, isComplete: window.isComplete) }
        parser.delimiter = dialect.delimiter
        if dialect.preface > 0 { window.advance(to: dialect.preface, lines: 1) }
        for _ in 0..<dialect.titles {
            guard let title = try record() else { break }
            problems.add(
                line: title.line,
                "“\(title.fields.joined(separator: ", ").excerpt)” stands above the table and was left out; nothing needs to be done."
            )
        }
        header = Self.names(try record()?.fields ?? [])
    }

    /// The character that separates the cells.
    public var delimiter: Character { Character(Unicode.Scalar(parser.delimiter)) }

    /// The encoding as far as it is known by now.
    public var encoding: TextEncoding { window.encoding }

    /// The next row; `nil` at the end. Throws only what the source throws.
    public mutating func next() throws -> CSVRow? {
        guard var row = try record() else {
            problems.addRepairs(window.repaired)
            return nil
        }
        let surplus = row.fields.count - header.count
        if surplus < 0 {
            problems.add(
                line: row.line,
                "This row has fewer cells (\(row.fields.count)) than the header (\(header.count)); the missing ones were left empty. Check that no cell has moved to the left."
            )
            row.fields += Array(repeating: "", count: -surplus)
        } else if surplus > 0 {
            if row.fields.suffix(surplus).allSatisfy(\.isEmpty) {
                row.fields.removeLast(surplus)
            } else {
                problems.add(
                    line: row.line,
                    "This row has more cells (\(row.fields.count)) than the header (\(header.count)); those at the end belong to no column. Put quotation marks around a cell that contains “\(delimiter)”."
                )
            }
        }
        return row
    }

    private mutating func record() throws -> CSVRow? {
        while !window.isAtEnd {
            let line = window.line
            let outcome = window.bytes.withUnsafeBufferPointer {
                parser.parse($0, from: window.start, isComplete: window.isComplete)
            }
            guard case .record(let next, let lines) = outcome else {
                try window.grow()
                continue
            }
            window.advance(to: next, lines: lines)
            for quirk in parser.quirks { report(quirk, from: line) }
            if !parser.isBlank { return CSVRow(line: line, fields: parser.cells) }
        }
        return nil
    }

    private mutating func report(_ quirk: CSVRecordParser.Quirk, from first: Int) {
        switch quirk {
        case .neverClosed(let cell, let line):
            unclosed += 1
            if unclosed == 16 { parser.spansLines = false }
            problems.add(
                line: first + line,
                "The quotation mark at the start of cell \(cell) is never closed; it was read as a part of the text. Close or remove it."
            )
        case .notDoubled(let cell, let line):
            problems.add(
                line: first + line,
                "Cell \(cell) contains a single quotation mark between its quotation marks; it was read as a part of the text. Check this row, or double the mark."
            )
        }
    }

    private static func names(_ cells: [String]) -> [String] {
        var taken: Set<String> = []
        return cells.enumerated().map { index, cell in
            let trimmed = cell.trimmed
            let name = trimmed.isEmpty ? "Column \(index + 1)" : trimmed
            var unique = name
            var number = 2
            while !taken.insert(unique).inserted {
                unique = "\(name) \(number)"
                number += 1
            }
            return unique
        }
    }
}
