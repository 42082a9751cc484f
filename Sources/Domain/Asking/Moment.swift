/// Now, and the zone of whoever looks at it. It comes in as an argument: Domain has no clock.
public struct Moment: Hashable, Sendable {
    public let now: Instant
    public let zone: Zone

    public init(now: Instant, zone: Zone) {
        self.now = now
        self.zone = zone
    }

    public var today: Day { now.day(in: zone) }
    public var time: TimeOfDay { now.time(in: zone) }
}
