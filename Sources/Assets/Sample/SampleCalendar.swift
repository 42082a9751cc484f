internal import Domain

/// Finds days and hours for meetings, so that nobody of us is in two places on one day.
struct SampleCalendar {
    private let moment: Moment
    private var taken: Set<Slot> = []
    private var planned: [(login: String, start: Instant)] = []

    private struct Slot: Hashable {
        let login: String
        let day: Day
    }

    init(_ moment: Moment) { self.moment = moment }

    /// A working day near `day`, over by now, on which the user is free, and the hour at which it begins.
    mutating func past(near day: Day, _ scene: SampleScene, user: SampleCast.User, zone: Zone, _ dice: inout Dice) -> Instant {
        let time = Self.time(scene, &dice)
        var offset = 0
        while true {
            let candidate = day + offset
            offset = offset > 0 ? -offset : 1 - offset
            let start = Instant(candidate, time, in: zone)
            guard candidate.weekday < 6, start.adding(minutes: 480) < moment.now,
                taken.insert(Slot(login: user.login, day: candidate)).inserted
            else { continue }
            return start
        }
    }

    /// A time `days` from today that has not come yet.
    mutating func coming(in days: Int, subject: String, user: SampleCast.User, zone: Zone) -> Instant {
        let start = days < 2 ? soon(moment.today + days, user, zone) : later(moment.today + days, subject, zone)
        planned.append((user.login, start))
        return start
    }

    /// The first hour of work in `zone` that is still to come and falls on that day of whoever looks.
    private func soon(_ day: Day, _ user: SampleCast.User, _ zone: Zone) -> Instant {
        for offset in -1...1 {
            for minutes in stride(from: 9 * 60, through: 18 * 60, by: 30) {
                let start = Instant(day + offset, TimeOfDay(minutes: minutes), in: zone)
                let isFree = planned.allSatisfy { $0.login != user.login || abs($0.start.seconds - start.seconds) > 100 * 60 }
                if start > moment.now.adding(minutes: 30), start.day(in: moment.zone) == day, isFree { return start }
            }
        }
        let next = moment.now.seconds / 1800 * 1800 + 5400 + Int64(planned.count) * 7200
        return Instant(seconds: max(next, Instant(day, TimeOfDay(minutes: 600), in: moment.zone).seconds))
    }

    private func later(_ day: Day, _ subject: String, _ zone: Zone) -> Instant {
        Instant(day.workdayAfter, TimeOfDay(minutes: 600 + subject.utf8.count % 6 * 60), in: zone)
    }

    private static func time(_ scene: SampleScene, _ dice: inout Dice) -> TimeOfDay {
        let subject = scene.subject.lowercased()
        let hours: [(word: String, minutes: Int)] = [("breakfast", 480), ("lunch", 750), ("evening", 1110), ("reception", 1110)]
        if let hour = hours.first(where: { subject.contains($0.word) }) { return TimeOfDay(minutes: hour.minutes) }
        let isLong = scene.channel == .visit || (scene.minutes ?? 0) > 150
        return TimeOfDay(minutes: (isLong ? dice.number(18...20) : dice.number(18...32)) * 30)
    }
}
