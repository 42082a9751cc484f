public import Domain

/// What a clock on a wall shows: a day and the seconds since its midnight. It becomes a moment only in a zone.
public struct LocalTime: Hashable, Sendable, Comparable {
    public var day: Day
    /// 0 to 86,399.
    public var seconds: Int

    public init(_ day: Day, seconds: Int = 0) {
        self.day = day
        self.seconds = seconds
    }

    /// Counts seconds since 1970-01-01 on the same wall.
    init(total: Int) {
        let days = total >= 0 ? total / 86_400 : -((86_399 - total) / 86_400)
        self.init(Day(number: days), seconds: total - days * 86_400)
    }

    var total: Int { day.number * 86_400 + seconds }
    var hour: Int { seconds / 3600 }
    var minute: Int { seconds / 60 % 60 }
    var second: Int { seconds % 60 }

    /// Reads DATE and DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5): `20261121`, `20261121T140500`, with or without a Z, which is passed over.
    /// A leap second counts as the second before it. Hyphens and colons of ISO 8601 are forgiven.
    public init?(_ text: some StringProtocol) {
        let digits = String(text.filter { $0 != "-" && $0 != ":" })
        let date = digits.prefix(8)
        guard date.count == 8, let number = Int(date), number > 0,
            let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { return nil }
        let rest = digits.dropFirst(8)
        guard let mark = rest.first else {
            self.init(day)
            return
        }
        guard mark == "T" || mark == "t" || mark == " " else { return nil }
        let clock = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let tail = rest.dropFirst(1 + clock.count)
        guard tail.isEmpty || tail == "Z" || tail == "z", clock.count == 6 || clock.count == 4, let number = Int(clock) else {
            return nil
        }
        let time = clock.count == 6 ? number : number * 100
        // Midnight at the end of a day is that of the next.
        if time == 240_000 {
            self.init(day + 1)
            return
        }
        guard time / 10_000 < 24, time / 100 % 100 < 60, time % 100 <= 60 else { return nil }
        self.init(day, seconds: time / 10_000 * 3600 + time / 100 % 100 * 60 + min(time % 100, 59))
    }

    public static func < (left: LocalTime, right: LocalTime) -> Bool { left.total < right.total }
}
