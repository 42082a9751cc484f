/// A meeting logged in one line: `coffee @"Jensen Huang" #compute yesterday 15:00 45m ~"Santa Clara"; - send the brief ^fri`.
///
/// The head runs to the first `;` or the end of the line. In it `@` names people and organizations, `#` topics, `~` the place; date,
/// time, length and channel are found among the words; what remains is the subject. After it, pieces that begin with `-` are
/// follow-ups and the rest is notes. Names are not looked up here.
public struct Capture: Hashable, Sendable {
    public var subject = ""
    /// Contacts, organizations and own people, as typed.
    public var people: [Mention] = []
    public var topics: [Mention] = []
    public var place: String?
    public var when: DatePhrase.Parsed?
    public var minutes: Int?
    public var channel: Channel?
    public var notes = ""
    public var followUps: [CapturedFollowUp] = []
    /// Planned when it lies ahead.
    public var status = MeetingStatus.held
    /// What each stretch of the text was taken for, in its order.
    public var parts: [Part] = []
    public var problems: [Problem] = []

    /// A name as typed, and where: in Characters from the beginning of the text, sigil and quotes included.
    public struct Mention: Hashable, Sendable {
        public let name: String
        public let range: Range<Int>
    }

    public struct Part: Hashable, Sendable {
        public enum Role: Hashable, Sendable {
            case subject, person, topic, place, date, length, channel, notes, followUp, due, priority, problem
        }

        public let role: Role
        public let range: Range<Int>
    }

    public static func parse(_ text: String, at moment: Moment) -> Capture {
        var capture = Capture()
        let segments = CaptureSegment.segments(of: Array(text))
        for (index, segment) in segments.enumerated() {
            if segment.isFollowUp {
                CapturedFollowUp.read(segment, into: &capture, at: moment)
            } else if index == 0 {
                CaptureHead(segment, moment).read(into: &capture)
            } else {
                // A semicolon inside of the notes was only punctuation.
                capture.notes += capture.notes.isEmpty ? "" : segment.beginsLine ? "\n" : "; "
                capture.notes += segment.text
                capture.parts.append(Part(role: .notes, range: segment.range))
            }
        }
        if let when = capture.when, isAhead(when, moment) { capture.status = .planned }
        return capture
    }

    private static func isAhead(_ when: DatePhrase.Parsed, _ moment: Moment) -> Bool {
        when.time == nil ? when.day > moment.today : when.instant(in: moment.zone) > moment.now
    }
}
