import Foundation

/// A moment in UTC, in whole seconds since 1970.
public struct Instant: Hashable, Sendable, Comparable {
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// The moment a clock in `zone` shows that day and time. A time that a change of clocks skips moves on by the change.
    public init(_ day: Day, _ time: TimeOfDay, in zone: Zone) {
        let wall = Int64(day.number) * 86_400 + Int64(time.minutes) * 60
        let guess = wall - Int64(zone.offset(at: Instant(seconds: wall)))
        seconds = wall - Int64(zone.offset(at: Instant(seconds: guess)))
    }

    public func day(in zone: Zone) -> Day { Day(number: Int((local(zone) - positiveRemainder(zone)) / 86_400)) }
    public func time(in zone: Zone) -> TimeOfDay { TimeOfDay(minutes: Int(positiveRemainder(zone) / 60)) }

    public func adding(minutes: Int) -> Instant { Instant(seconds: seconds + Int64(minutes) * 60) }

    /// RFC 3339 in UTC, as in `2026-11-21T14:05:00Z`.
    public var description: String {
        let (day, time) = (day(in: .utc), time(in: .utc))
        return "\(day)T\(time):\(Day.padded(Int(((seconds % 60) + 60) % 60), 2))Z"
    }

    /// Reads RFC 3339 with any offset; without an offset the time is taken in UTC.
    public init?(_ text: String) {
        guard let separator = text.firstIndex(where: { $0 == "T" || $0 == " " }), let day = Day(text[..<separator]) else {
            return nil
        }
        var clock = text[text.index(after: separator)...]
        var offset = 0
        if clock.hasSuffix("Z") {
            clock = clock.dropLast()
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let shift = TimeOfDay(clock[clock.index(after: sign)...]) else { return nil }
            offset = (clock[sign] == "-" ? -1 : 1) * shift.minutes * 60
            clock = clock[..<sign]
        }
        let parts = clock.split(separator: ":")
        guard parts.count >= 2, let time = TimeOfDay("\(parts[0]):\(parts[1])") else { return nil }
        let second = parts.count > 2 ? Int(parts[2].prefix(2)) ?? 0 : 0
        seconds = Int64(day.number) * 86_400 + Int64(time.minutes * 60 + second - offset)
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

    private func local(_ zone: Zone) -> Int64 { seconds + Int64(zone.offset(at: self)) }
    private func positiveRemainder(_ zone: Zone) -> Int64 { ((local(zone) % 86_400) + 86_400) % 86_400 }
}

extension Instant: CustomStringConvertible {}

/// A time of day in whole minutes after midnight.
public struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let minutes: Int

    public init(minutes: Int) { self.minutes = minutes }

    /// Reads `15:00` and `9:30`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        minutes = hour * 60 + minute
    }

    public var description: String { "\(Day.padded(minutes / 60, 2)):\(Day.padded(minutes % 60, 2))" }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

/// An IANA time zone, as in `Africa/Nairobi`.
public struct Zone: Hashable, Sendable {
    public static let utc = Zone(timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt, name: "UTC")

    public let name: String
    private let timeZone: TimeZone

    /// Nil where the system knows no such zone.
    public init?(_ name: String) {
        if name == "UTC" {
            self = .utc
        } else if let timeZone = TimeZone(identifier: name) {
            self.init(timeZone: timeZone, name: name)
        } else {
            return nil
        }
    }

    private init(timeZone: TimeZone, name: String) {
        self.timeZone = timeZone
        self.name = name
    }

    /// The last part of the name, which is a city: `Los Angeles`.
    public var city: String { String(name.split(separator: "/").last ?? "").replacing("_", with: " ") }

    /// Seconds east of Greenwich.
    public func offset(at instant: Instant) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }

    public static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
