internal import Domain

/// A component of an iCalendar object (RFC 5545 section 3.6): an event, a to-do, a time zone … with what stands in it.
public struct CalendarComponent: Sendable, Hashable {
    /// In capitals, as in `VEVENT`.
    public var name: String
    public var properties: [ContentLine] = []
    public var children: [CalendarComponent] = []
    /// The line of the file on which it begins, counted from 1; 0 where it was made here.
    public var line = 0

    public init(_ name: String, line: Int = 0) {
        self.name = name
        self.line = line
    }

    public func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }
    public func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }

    /// The words of the first property of that name, trimmed; nil where there are none.
    func text(_ name: String) -> String? {
        guard let text = first(name)?.text.trimmed, !text.isEmpty else { return nil }
        return text
    }
}
