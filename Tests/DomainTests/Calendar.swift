import Domain

func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
}

func zone(_ name: String) -> Zone {
    guard let zone = Zone(name) else { preconditionFailure("\(name) is no zone") }
    return zone
}

/// `2026-11-25 14:05` as the clock shows it in `zone`.
func moment(_ text: String, in zone: Zone = zone("Europe/Lisbon")) -> Moment {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let time = TimeOfDay(parts[1]) else { preconditionFailure("\(text) is no moment") }
    return Moment(now: Instant(day(String(parts[0])), time, in: zone), zone: zone)
}
