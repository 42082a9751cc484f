public import Domain

/// A small ministry that never was, with two years of work behind it and three weeks in its calendar: what a newcomer sees first.
///
/// The same seed and moment give the same office on every machine. All dates follow from the moment.
public enum SampleOffice {
    /// The acts that make the office, in time. The first one founds it and is nobody's.
    public static func changes(seed: UInt64 = 7, at moment: Moment) -> [(user: UID?, at: Instant, change: Change)] {
        let cast = SampleCast()
        var ledger = SampleLedger(seed: seed, moment: moment, cast: cast)
        SampleFounding().write(to: &ledger)
        let planned = TSV(samplePlanTable).rows.count
        let scenes = SampleScenes(cast, count: meetings - planned, seed: seed &+ 1)
        let held = SampleMeetings(scenes, &ledger, cancelled: 8).all
        SampleOpportunities().write(to: &ledger)
        SampleReminders().write(to: &ledger)
        let followUps = SampleFollowUps(held, places: placesForMeetings, &ledger)
        for (meeting, left) in zip(held, followUps.byMeeting) { SampleMeetingWriter().write(meeting, left, to: &ledger) }
        SampleDesk().write(to: &ledger)
        SampleTargets().write(to: &ledger, seed: seed &+ 0x7A46)
        SampleViews().write(to: &ledger)
        return ledger.ordered()
    }

    private static let meetings = 300

    /// How many follow-ups stand where in the queue.
    private static let queue: [(place: SampleFollowUp.Place, count: Int)] = [
        (.overdue, 14), (.today, 5), (.thisWeek, 10), (.later, 25), (.waiting, 12), (.done, 46), (.dropped, 8),
    ]

    private static let placesForMeetings: [SampleFollowUp.Place] = queue.flatMap { place, count in
        let others = (SampleOpportunities.places + SampleReminders.places).filter { $0 == place }.count
        return Array(repeating: place, count: count - others)
    }
}
