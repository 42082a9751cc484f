internal import Assets
internal import Domain

/// A zone of times in a calendar: the offsets that the file gives it, or those of a zone that the system knows.
struct CalendarZone {
    /// A change of the clocks: the wall's time at which it comes, before it, and the offsets before and after.
    struct Onset: Hashable {
        let at: Int
        let from: Int
        let to: Int
    }

    /// The zone that the times are shown in.
    let shown: Zone
    /// In their order; empty where the system's own rules are used.
    private let onsets: [Onset]

    init(_ zone: Zone) {
        shown = zone
        onsets = []
    }

    /// The zone that a VTIMEZONE (RFC 5545 section 3.6.5) defines; nil where it defines none.
    init?(_ definition: CalendarComponent, near fallback: Zone) {
        let onsets = definition.children.flatMap(Self.onsets).sorted { $0.at < $1.at }
        guard !onsets.isEmpty else { return nil }
        self.onsets = onsets
        let names = [definition.text("X-LIC-LOCATION"), definition.text("TZID")].compactMap(\.self)
        shown = names.lazy.compactMap(ZoneNames.zone).first ?? Self.zone(like: onsets, near: fallback) ?? fallback
    }

    func instant(_ time: LocalTime) -> Instant {
        guard !onsets.isEmpty else { return Self.instant(time, in: shown) }
        return Instant(seconds: Int64(time.total - offset(local: time)))
    }

    /// What a clock there shows.
    func local(_ instant: Instant) -> LocalTime {
        guard !onsets.isEmpty else { return LocalTime(total: Int(instant.seconds) + shown.offset(at: instant)) }
        let greenwich = Int(instant.seconds)
        let present = onsets.last { $0.at - $0.from <= greenwich }
        return LocalTime(total: greenwich + (present?.to ?? onsets[0].from))
    }

    /// A time that a change of the clocks skips counts as before it, one that comes twice as the first (RFC 5545 section 3.3.5).
    private func offset(local time: LocalTime) -> Int {
        let total = time.total
        guard let place = onsets.lastIndex(where: { $0.at <= total }) else { return onsets[0].from }
        let onset = onsets[place]
        // Skipped by this change, or the first of two passes through the hour before it.
        return total < onset.at + max(0, onset.to - onset.from) ? onset.from : onset.to
    }

    private static func instant(_ time: LocalTime, in zone: Zone) -> Instant {
        let minute = Instant(time.day, TimeOfDay(minutes: time.seconds / 60), in: zone)
        return Instant(seconds: minute.seconds + Int64(time.second))
    }

    // MARK: definitions

    private static let horizon = LocalTime(Day(number: 0))...LocalTime(Day(number: 47_847))

    private static func onsets(_ observance: CalendarComponent) -> [Onset] {
        guard let start = observance.first("DTSTART").flatMap({ LocalTime($0.value.trimmed) }),
            let to = observance.first("TZOFFSETTO").flatMap({ offset($0.value) })
        else { return [] }
        let from = observance.first("TZOFFSETFROM").flatMap { offset($0.value) } ?? to
        var times = [start]
        for line in observance.all("RRULE") {
            guard let rule = RecurrenceRule(line.value) else { continue }
            times += Recurrences(rule, from: start, in: horizon) { _ in from }
        }
        for line in observance.all("RDATE") {
            times += line.value.split(separator: ",").compactMap { LocalTime($0.prefix { $0 != "/" }) }
        }
        return Set(times).map { Onset(at: $0.total, from: from, to: to) }
    }

    /// Seconds east of Greenwich of `-0330` and `+013045` (RFC 5545 section 3.3.14).
    private static func offset(_ text: String) -> Int? {
        let text = text.trimmed
        let digits = text.drop { $0 == "+" || $0 == "-" }
        guard text.first == "+" || text.first == "-", let number = Int(digits), digits.count == 4 || digits.count == 6 else {
            return nil
        }
        let clock = digits.count == 6 ? number : number * 100
        let seconds = clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100
        return seconds < 86_400 ? (text.first == "-" ? -seconds : seconds) : nil
    }

    /// A zone of a city that has had the same offsets in the last years that are defined.
    private static func zone(like onsets: [Onset], near fallback: Zone) -> Zone? {
        let probes = (0..<24).map { Instant(Day(number: 19_000 + $0 * 91), TimeOfDay(minutes: 720), in: .utc) }
        func isSame(_ zone: Zone) -> Bool {
            probes.allSatisfy { probe in
                let known = onsets.last { $0.at - $0.from <= Int(probe.seconds) }?.to ?? onsets[0].from
                return zone.offset(at: probe) == known
            }
        }
        if isSame(fallback) { return fallback }
        return Set(Cities.all.map(\.zone)).sorted().lazy.compactMap { Zone($0) }.first(where: isSame)
    }
}

/// The zones of one calendar by their TZID.
struct CalendarZones {
    private let fallback: Zone
    private var known: [String: CalendarZone] = [:]

    /// - Parameter fallback: for times that name no zone.
    init(_ calendar: CalendarComponent, fallback: Zone) {
        // Calendars for everyone to follow say once what their times without a zone mean.
        self.fallback = calendar.text("X-WR-TIMEZONE").flatMap(ZoneNames.zone) ?? fallback
        for definition in calendar.children where definition.name == "VTIMEZONE" {
            guard let id = definition.first("TZID")?.value.trimmed else { continue }
            known[id] = CalendarZone(definition, near: fallback)
        }
    }

    var floating: CalendarZone { CalendarZone(fallback) }

    /// Nil for a name that the file does not define and nobody knows.
    func zone(_ id: String) -> CalendarZone? { known[id] ?? ZoneNames.zone(id).map { CalendarZone($0) } }
}
