/// A meeting planned, held or cancelled, on any channel.
public enum Meeting {
    public static let subject = Field(
        "subject", "Subject", .text, aliases: ["title", "summary"], [.required, .searched, .prominent, .supplied])
    public static let status = Field("status", "Status", .choice(of: MeetingStatus.self), [.required, .supplied])
    public static let channel = Field("channel", "Channel", .choice(of: Channel.self), aliases: ["via", "type"], [.prominent])
    public static let start = Field(
        "start", "When", .instant, aliases: ["date", "when", "on", "starttime", "startdate", "datetime", "time"],
        [.required, .prominent])
    /// The zone that the start was meant in.
    public static let zone = Field("zone", "Time zone", .zone, aliases: ["timezone", "tz"], [.required, .supplied])
    public static let minutes = Field("minutes", "Length", .minutes, aliases: ["duration", "length"], [.prominent])
    public static let place = Field("place", "Place", .text, aliases: ["location", "where"], [.searched, .prominent])
    public static let participants = Field(
        "participants", "With", .list(Shape("participant", [Participant.who, Participant.role])),
        aliases: ["with", "people", "attendees", "contacts", "contact", "participant"], [.prominent])
    public static let topics = Shared.topics(.meeting)
    public static let objectives = Field("objectives", "Objectives", .longText, [.searched])
    public static let notes = Field(
        "notes", "Notes", .longText, aliases: ["note", "description", "comments"], [.searched, .prominent])
    /// What they told us.
    public static let told = Field("told", "What they told us", .longText, [.searched])
    public static let gifts = Field("gifts", "Gifts", .longText, aliases: ["gift"])
    /// What the recurring event that it is a time of is called in its calendar.
    public static let series = Field("series", "Series", .text, [.hidden])
    public static let marking = Shared.marking()
    public static let externalIDs = Shared.externalIDs(.meeting)
    public static let extras = Shared.extras(.meeting)

    static let fields = [
        subject, start, channel, participants, topics, place, minutes, notes, status, zone, objectives, told, gifts, series,
        marking,
        externalIDs, extras,
    ]
}

/// A contact, organization or one of us in a meeting, with the position or post held at that time.
public enum Participant {
    public static let who = Field("who", "Who", .link([.contact, .organization, .user]))
    public static let role = Field("role", "As", .text)
}
