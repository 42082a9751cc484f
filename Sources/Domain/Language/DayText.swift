extension Day {
    /// `today`, `tomorrow`, `Fri 28 Nov` within half a year, `3 Dec 2025` beyond; `DatePhrase` reads each of them back.
    public func shown(on today: Day) -> Phrase {
        let (year, month, day) = civil
        switch self - today {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return "yesterday"
        case -180...180: return "\(Self.weekdayNames[weekday - 1]) \(day) \(Self.monthNames[month - 1])"
        default: return "\(day) \(Self.monthNames[month - 1]) \(year)"
        }
    }

    /// `Fri 28 Nov`, for today and its neighbours too.
    public var dated: Phrase {
        let (_, month, day) = civil
        return "\(Self.weekdayNames[weekday - 1]) \(day) \(Self.monthNames[month - 1])"
    }

    private static let weekdayNames: [Phrase] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let monthNames: [Phrase] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Instant {
    /// The day and the hour in the zone of whoever looks.
    public func shown(at moment: Moment) -> Phrase {
        "\(day(in: moment.zone).shown(on: moment.today)) \(time(in: moment.zone).description)"
    }
}
