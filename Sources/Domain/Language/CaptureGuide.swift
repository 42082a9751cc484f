/// The grammar of logging in one line, by examples.
public enum CaptureGuide {
    public struct Row: Hashable, Sendable {
        public let example: String
        /// What the example is taken for.
        public let role: Capture.Part.Role
        public let sentence: Phrase
    }

    /// A whole line.
    public static let example =
        "coffee @\"Jensen Huang\" #compute yesterday 15:00 45m ~\"Santa Clara\"; - send the brief ^fri"

    public static let rows: [Row] = [
        Row(example: "@ana @\"Jensen Huang\"", role: .person, sentence: "who was there: people, organizations, colleagues"),
        Row(example: "#compute", role: .topic, sentence: "a topic"),
        Row(example: "~\"Santa Clara\"", role: .place, sentence: "where"),
        Row(example: "yesterday 15:00", role: .date, sentence: "when; a day ahead makes it a planned meeting"),
        Row(example: "45m", role: .length, sentence: "how long; 1h30 too"),
        Row(example: "call", role: .channel, sentence: "how; one of \(channels)"),
        Row(example: "budget for the lab", role: .subject, sentence: "what is left is the subject"),
        Row(example: "; they liked the plan", role: .notes, sentence: "notes, behind a semicolon"),
        Row(example: "; - send the brief", role: .followUp, sentence: "a follow-up, behind a semicolon and a dash"),
        Row(example: "; - we: invite them", role: .followUp, sentence: "our promise; they: theirs, ? a question"),
        Row(example: "; - call back ^fri", role: .due, sentence: "until when; ^+2w and ^\"3 dec\" too"),
        Row(example: "; - call back !high", role: .priority, sentence: "how urgent: !low, !high or !!"),
        Row(example: "; - draft the reply @tomas", role: .person, sentence: "whose it is, or whom it is about"),
    ]

    private static let channels = CaptureHead.channels.keys.sorted().joined(separator: ", ")
}
