internal import Domain

/// A date or a time of a calendar with the zone that it was meant in (RFC 5545 sections 3.3.4 and 3.3.5).
struct CalendarTime: Hashable {
    let instant: Instant
    let local: LocalTime
    let isDay: Bool
    let zone: CalendarZone
    /// The TZID that nobody knows.
    private(set) var unknownZone: String?

    init(local: LocalTime, zone: CalendarZone, isDay: Bool) {
        self.local = local
        self.zone = zone
        self.isDay = isDay
        instant = zone.instant(local)
    }

    init(instant: Instant, zone: CalendarZone, isDay: Bool) {
        self.instant = instant
        self.zone = zone
        self.isDay = isDay
        local = zone.local(instant)
    }

    init?(_ line: ContentLine, _ zones: CalendarZones) { self.init(line, value: line.value[...], zones) }

    init?(_ line: ContentLine, value: Substring, _ zones: CalendarZones) {
        let text = String(value).trimmed
        guard let local = LocalTime(text) else { return nil }
        let isDay = !text.contains { "Tt ".contains($0) }
        if text.uppercased().hasSuffix("Z") {
            self.init(local: local, zone: CalendarZone(.utc), isDay: isDay)
            return
        }
        let id = line.values(of: "TZID").first
        let zone = id.flatMap(zones.zone)
        self.init(local: local, zone: zone ?? zones.floating, isDay: isDay)
        if zone == nil, !isDay { unknownZone = id }
    }

    func moved(by seconds: Int) -> CalendarTime {
        CalendarTime(local: LocalTime(total: local.total + seconds), zone: zone, isDay: isDay)
    }

    static func == (left: CalendarTime, right: CalendarTime) -> Bool {
        left.instant == right.instant && left.isDay == right.isDay
    }
    func hash(into hasher: inout Hasher) { hasher.combine(instant) }

    /// How RECURRENCE-ID would name it, the same in every zone.
    var id: String {
        let time = isDay ? local : LocalTime(total: Int(instant.seconds))
        return isDay ? time.day.basic : "\(time.basic)Z"
    }
}

extension LocalTime {
    /// `20261121T140500`
    var basic: String {
        let clock = [hour, minute, second].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
        return "\(day.basic)T\(clock)"
    }
}

extension Day {
    /// `20261121`
    var basic: String { description.filter { $0 != "-" } }
}
