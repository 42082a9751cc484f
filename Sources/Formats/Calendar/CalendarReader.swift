internal import Domain

/// Reads the calendars of a file (RFC 5545, RFC 2445, vCalendar 1.0) one by one.
///
/// Every calendar that begins is returned, even if its end is missing, and so are components that stand in no calendar. A long one
/// comes in pieces, so that a file larger than memory can be read; its properties and time zones are in every piece.
public struct CalendarReader {
    /// Components of a piece.
    static let longest = 20_000
    /// Components inside components: deeper ones are passed over.
    private static let deepest = 8

    public private(set) var problems = ReadingProblems()
    private var lines: LineUnfolder
    private var parser = ContentLineParser(fallback: .windows1252)
    /// The calendar that goes on in the next piece.
    private var open: CalendarComponent?
    private var isAmongJunk = false

    public init(_ source: ByteSource) { lines = LineUnfolder(source) }

    /// The next calendar or piece of one; nil at the end. Throws only what the source throws.
    public mutating func next() throws -> CalendarComponent? {
        var calendar = open
        open = nil
        while let line = try line() {
            guard line.name == "BEGIN" else {
                if line.name == "END", Self.word(line) == "VCALENDAR", let calendar { return calendar }
                if calendar != nil, line.name != "END" { calendar?.properties.append(line) } else { reportJunk(line) }
                continue
            }
            isAmongJunk = false
            let name = Self.word(line)
            if name == "VCALENDAR" {
                if let calendar, !calendar.children.isEmpty {
                    open = CalendarComponent(name, line: line.line)
                    return calendar
                }
                calendar = CalendarComponent(name, line: line.line)
            } else {
                if calendar == nil { calendar = CalendarComponent("VCALENDAR", line: line.line) }
                calendar?.children.append(try component(name, line: line.line, depth: 0))
            }
            if let full = calendar, full.children.count >= Self.longest {
                var rest = full
                rest.children = full.children.filter { $0.name == "VTIMEZONE" }
                open = rest
                return full
            }
        }
        return calendar
    }

    private mutating func component(_ name: String, line begin: Int, depth: Int) throws -> CalendarComponent {
        var component = CalendarComponent(name, line: begin)
        while let line = try line() {
            switch line.name {
            case "BEGIN" where depth < Self.deepest:
                component.children.append(try self.component(Self.word(line), line: line.line, depth: depth + 1))
            case "BEGIN": try passOver()
            case "END":
                if Self.word(line) != name {
                    problems.add(
                        line: line.line,
                        "END:\(Self.word(line).excerpt) stands where END:\(name.excerpt) should; what begins on line \(begin) was read as far as here."
                    )
                }
                return component
            default: component.properties.append(line)
            }
        }
        problems.add(
            line: begin,
            "What begins here as \(name.excerpt) has no end; it was read as far as it goes. Check that the file is whole.")
        return component
    }

    /// Passes over a component and all that is in it.
    private mutating func passOver() throws {
        var open = 1
        while open > 0, let line = try line() { open += line.name == "BEGIN" ? 1 : line.name == "END" ? -1 : 0 }
    }

    private mutating func line() throws -> ContentLine? {
        while let logical = try lines.next() {
            if let line = parser.parse(logical, reportingTo: &problems) { return line }
        }
        return nil
    }

    private mutating func reportJunk(_ line: ContentLine) {
        guard !isAmongJunk else { return }
        isAmongJunk = true
        problems.add(
            line: line.line,
            "“\(line.name.excerpt)” and what follows it stands outside of any calendar and was left out. A calendar begins with BEGIN:VCALENDAR."
        )
    }

    private static func word(_ line: ContentLine) -> String { line.value.trimmed.uppercased() }
}
