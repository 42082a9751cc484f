public import Domain

/// Reads meetings and follow-ups from calendars and invitations (RFC 5545, RFC 5546).
///
/// A recurring event becomes its times within the window of the plan. Journals, free and busy times and alarms are left out with a note.
public struct CalendarDraftReader: DraftReader {
    public let mapping: Mapping? = nil

    private var calendars: CalendarReader
    private let plan: ReadingPlan
    private var queue = ReadingQueue()
    private var leftOut = 0
    private var attachments = 0
    private var isFinished = false

    public init(_ source: ByteSource, _ plan: ReadingPlan) {
        calendars = CalendarReader(source)
        self.plan = plan
    }

    public var notes: [Phrase] {
        var notes: [Phrase] = []
        if leftOut > 0 {
            notes.append(
                "\(leftOut, one: "journal or list of busy times", other: "journals or lists of busy times") left out: only events and to-dos are kept."
            )
        }
        if attachments > 0 {
            notes.append("\(attachments, one: "attached file", other: "attached files") left out: only words are kept.")
        }
        return notes
    }

    public mutating func next() throws -> Reading? {
        while true {
            if let reading = queue.next() { return reading }
            if isFinished { return nil }
            let calendar = try calendars.next()
            queue.add(calendars.problems, plan)
            guard let calendar else {
                isFinished = true
                continue
            }
            read(calendar)
        }
    }

    private mutating func read(_ calendar: CalendarComponent) {
        let zones = CalendarZones(calendar, fallback: plan.zone)
        var reader = EventReader(plan: plan, zones: zones, method: calendar.text("METHOD")?.uppercased() ?? "")
        for component in calendar.children {
            switch component.name {
            case "VEVENT", "VTIMEZONE": break
            case "VTODO": queue.add([toDo(component, zones)])
            default: leftOut += 1
            }
        }
        for (uid, events) in grouped(calendar.children.filter { $0.name == "VEVENT" }) {
            read(CalendarEvents(events, zones), events, uid, &reader)
        }
        attachments += reader.attachments
    }

    /// In the order of their first; an event without a UID stands alone.
    private func grouped(_ events: [CalendarComponent]) -> [(uid: String, events: [CalendarComponent])] {
        var groups: [(uid: String, events: [CalendarComponent])] = []
        var places: [String: Int] = [:]
        for event in events {
            let uid = event.text("UID") ?? ""
            if !uid.isEmpty, let place = places[uid] {
                groups[place].events.append(event)
            } else {
                places[uid] = groups.count
                groups.append((uid, [event]))
            }
        }
        return groups
    }

    private mutating func read(_ events: CalendarEvents, _ all: [CalendarComponent], _ uid: String, _ reader: inout EventReader) {
        var readings: [Reading] = []
        let occurrences = events.occurrences(in: plan.window) { component, sentence in
            readings.append(.problem(plan.problem(.data(sentence), line: component.line)))
        }
        if occurrences.isEmpty,
            let event = all.first(where: { $0.first("DTSTART").flatMap { LocalTime($0.value.trimmed) } == nil })
        {
            readings.append(
                .problem(
                    plan.problem(
                        "This event says no time that can be read and was left out. Give it a line DTSTART.", line: event.line)))
        }
        if let zone = occurrences.lazy.compactMap({ $0.start.unknownZone }).first, let event = all.first {
            readings.append(
                .problem(
                    plan.problem(
                        "The time zone \(zone.excerpt) is not known; the times were taken as those of \(plan.zone.city). Check them.",
                        line: event.line)))
        }
        for occurrence in occurrences { readings.append(.draft(reader.meeting(occurrence, uid: uid))) }
        queue.add(readings)
    }

    private func toDo(_ component: CalendarComponent, _ zones: CalendarZones) -> Reading {
        guard component.text("SUMMARY") != nil else {
            return .problem(
                plan.problem("This to-do says nothing and was left out. Give it a line SUMMARY.", line: component.line))
        }
        return .draft(ToDoReader(zones: zones).followUp(component))
    }
}
