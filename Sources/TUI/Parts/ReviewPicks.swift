import Domain

/// What one more key chooses during a review: a day, or a colleague.
enum ReviewPicks {
    static func days(_ record: Record, _ context: Context) -> PickScreen {
        let today = context.moment.today
        let friday = today + (12 - today.weekday) % 7
        var days: [(Character, Day)] = (1...9).map { (Character("\($0)"), today + $0) }
        days += [("f", friday == today ? today + 7 : friday), ("w", today + 7), ("m", today.adding(months: 1))]
        let options = days.map { key, day in
            PickScreen.Option(key: key, label: label(key, day, today, context), steps: [.deliver(.value(.day(day)))])
        }
        let other = QueueActs.untilPrompt(context) { day, _ in [.deliver(.value(.day(day)))] }
        return PickScreen("Put off until (Tab: another day)", options, cursor: options.count - 2, other: other)
    }

    private static func label(_ key: Character, _ day: Day, _ today: Day, _ context: Context) -> String {
        let shown = day.shown(on: today)
        let phrase: Phrase =
            switch key {
            case "f": "Friday: \(shown)"
            case "w": "in a week: \(shown)"
            case "m": "in a month: \(shown)"
            case _: shown
            }
        return context.text(phrase)
    }

    /// Everybody but the one who has it, the owner's own team first.
    static func owners(_ record: Record, _ context: Context) -> PickScreen {
        let present = record[FollowUp.owners].links
        let others = context.office.users.filter { $0[User.role].word() != Role.reader }.map(\.link)
        let other = QueueActs.ownerPrompt(context) { owner, _ in [.deliver(.value(.link(owner)))] }
        return PickScreen.people(
            "Give to (Tab: type a name)", others.filter { !present.contains($0) || present.count > 1 }, context, other: other
        ) { [.deliver(.value(.link($0)))] }
    }
}
