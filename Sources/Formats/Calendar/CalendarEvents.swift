internal import Domain

/// The events of one UID in a calendar: the one that recurs, and the times of it that were changed (RFC 5545 section 3.8.4.4).
struct CalendarEvents {
    private(set) var master: CalendarComponent?
    /// The latest version of each by when it was to be.
    private(set) var changed: [Instant: CalendarComponent] = [:]
    private let zones: CalendarZones

    init(_ components: [CalendarComponent], _ zones: CalendarZones) {
        self.zones = zones
        for component in components {
            if let id = component.first("RECURRENCE-ID"), let time = CalendarTime(id, zones) {
                let known = changed[time.instant]
                if known.map({ Self.isLater(component, than: $0) }) ?? true { changed[time.instant] = component }
            } else if master.map({ Self.isLater(component, than: $0) }) ?? true {
                master = component
            }
        }
    }

    /// One time of the event: what is said of it, when it is, and when it was to be.
    struct Occurrence {
        let component: CalendarComponent
        let start: CalendarTime
        /// Nil for an event that does not recur.
        let id: CalendarTime?
    }

    /// Times of one event that are told at the most.
    static let most = 5_000

    /// All times within the window, and one that does not recur wherever it lies.
    func occurrences(in window: ClosedRange<Day>, _ problem: (CalendarComponent, String) -> Void) -> [Occurrence] {
        var told: Set<Instant> = []
        var found: [Occurrence] = []
        if let master, let start = master.first("DTSTART").flatMap({ CalendarTime($0, zones) }) {
            let recurs = ["RRULE", "RDATE", "EXRULE"].contains { master.first($0) != nil }
            guard recurs || !changed.isEmpty else { return [Occurrence(component: master, start: start, id: nil)] }
            for time in times(of: master, from: start, in: window, problem) where told.insert(time.instant).inserted {
                found.append(occurrence(of: master, at: time))
            }
        }
        // Times that were moved into the window, and those of a file without the event itself.
        for (instant, component) in changed.sorted(by: { $0.key < $1.key }) where told.insert(instant).inserted {
            guard let id = component.first("RECURRENCE-ID").flatMap({ CalendarTime($0, zones) }) else { continue }
            let moved = occurrence(of: component, at: id)
            if window.contains(moved.start.local.day) { found.append(moved) }
        }
        return found
    }

    private func occurrence(of master: CalendarComponent, at time: CalendarTime) -> Occurrence {
        if let own = changed[time.instant] {
            let start = own.first("DTSTART").flatMap { CalendarTime($0, zones) }
            return Occurrence(component: own, start: start ?? time, id: time)
        }
        // A change of this time and all that follow (RANGE=THISANDFUTURE) moves them by as much.
        let ranges = changed.filter { instant, component in
            instant < time.instant && component.first("RECURRENCE-ID")?.values(of: "RANGE").first?.uppercased() == "THISANDFUTURE"
        }
        guard let (from, range) = ranges.max(by: { $0.key < $1.key }),
            let start = range.first("DTSTART").flatMap({ CalendarTime($0, zones) })
        else { return Occurrence(component: master, start: time, id: time) }
        let shift = Int(start.instant.seconds - from.seconds)
        return Occurrence(component: range, start: time.moved(by: shift), id: time)
    }

    private func times(
        of master: CalendarComponent, from start: CalendarTime, in window: ClosedRange<Day>,
        _ problem: (CalendarComponent, String) -> Void
    ) -> [CalendarTime] {
        let wall = LocalTime(window.lowerBound)...LocalTime(window.upperBound, seconds: 86_399)
        let zone = start.zone
        func expanded(_ property: String) -> [LocalTime] {
            master.all(property).flatMap { line -> [LocalTime] in
                guard let rule = RecurrenceRule(line.value) else {
                    problem(
                        master,
                        "The rule \(line.value.excerpt) cannot be read; only the first time was taken. Add the others by hand.")
                    return []
                }
                let offset = { (time: LocalTime) in zone.local(Instant(seconds: Int64(time.total))).total - time.total }
                let times = Recurrences(rule, from: start.local, isDay: start.isDay, in: wall, offset: offset)
                return Array(times.prefix(Self.most))
            }
        }
        func listed(_ property: String) -> [CalendarTime] {
            master.all(property).flatMap { line in
                line.value.split(separator: ",").compactMap { CalendarTime(line, value: $0.prefix { $0 != "/" }, zones) }
            }
        }
        let ruled = Set([start.local] + expanded("RRULE")).subtracting(expanded("EXRULE"))
            .map { CalendarTime(local: $0, zone: zone, isDay: start.isDay) }
        let left = listed("EXDATE")
        let times = (ruled + listed("RDATE").map { CalendarTime(instant: $0.instant, zone: zone, isDay: start.isDay) })
            .filter { time in
                wall.contains(time.local)
                    && !left.contains { $0.isDay && !time.isDay ? $0.local.day == time.local.day : $0.instant == time.instant }
            }
        return Array(Set(times).sorted { $0.instant < $1.instant }.prefix(Self.most))
    }

    /// RFC 5546 section 2.1.4: a higher SEQUENCE is a later version, then a later DTSTAMP.
    private static func isLater(_ left: CalendarComponent, than right: CalendarComponent) -> Bool {
        let sequence = { (component: CalendarComponent) in component.first("SEQUENCE").flatMap { Int($0.value.trimmed) } ?? 0 }
        let stamp = { (component: CalendarComponent) in component.first("DTSTAMP")?.value ?? "" }
        return (sequence(left), stamp(left)) >= (sequence(right), stamp(right))
    }
}
