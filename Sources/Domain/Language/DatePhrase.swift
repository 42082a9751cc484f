/// Dates and times as a person types them, taken from the moment of typing.
///
/// `today` `tomorrow` `fri` `next fri` `3 dec 15:00` `2026-12-03T15:00` `3.12.` `3/12/2026` `+3d` `2 weeks ago` `next month` `eom`
/// `9am Africa/Nairobi` and their like, in any case. Dates in numbers are day first.
public enum DatePhrase {
    /// Which way a phrase leans that fits both before and after today.
    public enum Leaning: Hashable, Sendable {
        /// For what has happened: `fri` is the last Friday, or today; `3 dec` and `3d` are behind us.
        case past
        /// For what has to happen: `fri` is the coming Friday, never today; `3 dec` is today or ahead; `3d` is in three days.
        case future
    }

    public struct Parsed: Hashable, Sendable {
        public var day: Day
        public var time: TimeOfDay?
        public var zone: Zone?

        public init(day: Day, time: TimeOfDay? = nil, zone: Zone? = nil) {
            self.day = day
            self.time = time
            self.zone = zone
        }

        /// The moment it means, at noon where no time was typed: the hour that is the same day in most of the world.
        public func instant(in zone: Zone) -> Instant {
            Instant(day, time ?? TimeOfDay(minutes: 12 * 60), in: self.zone ?? zone)
        }
    }

    /// Nil where any word is not part of a date. A time alone is today's.
    public static func parse(_ text: String, at moment: Moment, leaning: Leaning) -> Parsed? {
        DateReader(moment: moment, leaning: leaning).read(DateReader.words(text))?.parsed(today: moment.today)
    }
}

/// What a reader found so far.
struct DateReading {
    var day: Day?
    var time: TimeOfDay?
    var zone: Zone?

    func parsed(today: Day) -> DatePhrase.Parsed? {
        guard day != nil || time != nil else { return nil }
        return DatePhrase.Parsed(day: day ?? today, time: time, zone: zone)
    }
}
