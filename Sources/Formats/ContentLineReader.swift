/// Reads the content lines of a vCard, iCalendar or similar file (RFC 6350 section 3, RFC 5545 section 3.1) one by one.
///
/// Each line is decoded by itself: UTF-8, else what its CHARSET says, else windows-1252. UTF-16 and UTF-32 files are recognized.
public struct ContentLineReader {
    public private(set) var problems = ReadingProblems()
    private var lines: LineUnfolder
    private var parser = ContentLineParser(fallback: .windows1252)

    public init(_ source: ByteSource) {
        lines = LineUnfolder(source)
    }

    /// The next line; `nil` at the end. Lines that are no content lines are reported and passed over. Throws only what the source throws.
    public mutating func next() throws -> ContentLine? {
        while let logical = try lines.next() {
            if let line = parser.parse(logical, reportingTo: &problems) { return line }
        }
        return nil
    }
}

extension ContentLineParser {
    mutating func parse(_ logical: LogicalLine, reportingTo problems: inout ReadingProblems) -> ContentLine? {
        guard let line = parse(logical) else {
            if logical.bytes.contains(where: { !$0.isBlank }) {
                let text = TextDecoding.decode(logical.bytes, declared: nil, fallback: fallback).excerpt
                problems.add(
                    line: logical.line,
                    "“\(text)” is not of the form NAME:value and was left out. If it belongs to the line above, begin it with a blank."
                )
            }
            return nil
        }
        if let unknownCharset {
            problems.add(
                line: logical.line,
                "The character set “\(unknownCharset.excerpt)” of \(line.name) is not known; it was read as \(fallback.rawValue). Look for wrong letters."
            )
        }
        return line
    }
}
