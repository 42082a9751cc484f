internal import Domain

/// A to-do of a calendar (RFC 5545 section 3.6.2) as a follow-up.
struct ToDoReader {
    let zones: CalendarZones

    func followUp(_ toDo: CalendarComponent) -> Draft {
        var record = Record(Reference(.followUp, .unknown))
        if let text = toDo.text("SUMMARY") { record[FollowUp.text] = .text(text) }
        func day(_ name: String) -> Value {
            toDo.first(name).flatMap { CalendarTime($0, zones) }.map { .day($0.local.day) } ?? .none
        }
        record[FollowUp.due] = day("DUE")
        // Before it begins, it waits.
        if let due = record[FollowUp.due].day, let start = day("DTSTART").day, start < due {
            record[FollowUp.waitUntil] = .day(start)
        }
        if record[FollowUp.due].isEmpty { record[FollowUp.due] = day("DTSTART") }
        record[FollowUp.status] = .word(status(of: toDo))
        if let completed = toDo.first("COMPLETED").flatMap({ CalendarTime($0, zones) }) {
            record[FollowUp.closedAt] = .instant(completed.instant)
        }
        if let priority = toDo.text("PRIORITY").flatMap({ Int($0) }).flatMap(Self.priority) {
            record[FollowUp.priority] = .word(priority)
        }
        if let notes = toDo.text("DESCRIPTION") { record[FollowUp.notes] = .text(notes) }
        if let repeats = toDo.text("RRULE").flatMap({ RecurrenceRule($0) })?.repetition {
            record[FollowUp.recurrence] = .text(repeats)
        }
        if let kind = toDo.text(OwnCalendar.kind).flatMap(FollowUpKind.init) { record[FollowUp.kind] = .word(kind) }
        if let who = (toDo.all("ATTENDEE") + toDo.all("ORGANIZER")).lazy.compactMap(\.mailbox).first {
            record[FollowUp.contact] = .link(.named(who.text, .contact))
        }
        if let uid = toDo.text("UID") {
            record[FollowUp.externalIDs] = .list([Item([Part.source: .text(EventReader.source), Part.value: .text(uid)])])
        }
        return Draft(record: record, line: toDo.line)
    }

    private func status(of toDo: CalendarComponent) -> FollowUpStatus {
        switch toDo.text("STATUS")?.uppercased() {
        case "COMPLETED": .done
        case "CANCELLED": .dropped
        default: toDo.first("COMPLETED") != nil || toDo.text("PERCENT-COMPLETE") == "100" ? .done : .open
        }
    }

    /// 1 is the highest, 9 the lowest, 0 says nothing (RFC 5545 section 3.8.1.9).
    private static func priority(_ number: Int) -> Priority? {
        switch number {
        case 1: .urgent
        case 2...4: .high
        case 5: .normal
        case 6...9: .low
        default: nil
        }
    }
}

extension RecurrenceRule {
    /// The rule as a follow-up repeats; nil where it says more than an interval.
    var repetition: String? {
        guard [weekdays.count, monthDays.count, yearDays.count, months.count].max() ?? 0 <= 1, positions.isEmpty else {
            return nil
        }
        let unit: String
        switch frequency {
        case .daily: unit = "day"
        case .weekly: unit = "week"
        case .monthly: unit = "month"
        case .yearly: unit = "year"
        case .hourly, .minutely, .secondly: return nil
        }
        return interval == 1 ? "every \(unit)" : "every \(interval) \(unit)s"
    }
}
