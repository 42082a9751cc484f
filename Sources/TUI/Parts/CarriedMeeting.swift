import Domain

/// A meeting that was begun in one line and goes on in the form: nothing that was typed is lost.
struct CarriedMeeting: Sendable {
    let record: Record
    let made: [Record]
    let followUps: [String]
    /// The records that names in the follow-ups stand for.
    let people: [String: Link]
    /// Names that stand for no record yet, by the field that they are typed into.
    let unsettled: [Field: [String]]
    let isDirty: Bool

    init(_ line: CaptureLine, _ names: CapturedNames, _ context: inout Context) {
        let capture = line.capture
        let links = names.links(capture, context)
        var record = capture.meeting(links, by: context.user, at: context.moment, context.newReference(.meeting))
        record[Meeting.subject] = .text(([capture.subject] + line.stray).filter { !$0.isEmpty }.joined(separator: " "))
        // The form works it out from the day, unless the line says otherwise.
        let isAhead = record[Meeting.start].instant.map { $0 > context.moment.now } ?? false
        if (capture.status == .planned) == isAhead { record[Meeting.status] = .none }
        self.record = record
        made = capture.made(links)
        followUps = line.followUpLines
        people = links.people
        let keys = names.unresolved(capture, context)
        let inMeeting = Set(capture.people.map(\.name))
        unsettled = [
            Meeting.participants: keys.filter { $0.sigil == .person && inMeeting.contains($0.name) }.map(\.name),
            Meeting.topics: keys.filter { $0.sigil == .topic }.map(\.name),
        ]
        isDirty = !line.isBlank
    }
}
