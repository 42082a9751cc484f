public import Domain

/// Writes meetings as events and follow-ups as to-dos of one calendar (RFC 5545); records of other kinds are none.
///
/// Times are written in UTC, which every program reads alike; the zone that a meeting was meant in goes beside them.
public struct CalendarRecordWriter: RecordFileWriter {
    public init() {}

    public func begin() -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", OwnCalendar.product), ("METHOD", "PUBLISH")]
        {
            ContentLineWriter.append(ContentLine(name: name, value: value), to: &bytes)
        }
        return bytes
    }

    public func end() -> [UInt8] {
        var bytes: [UInt8] = []
        ContentLineWriter.append(ContentLine(name: "END", value: "VCALENDAR"), to: &bytes)
        return bytes
    }

    public func bytes(of record: Record, id: ShortID?) -> [UInt8] {
        let component: CalendarComponent
        switch record.kind {
        case .meeting: component = event(record)
        case .followUp: component = toDo(record)
        case .organization, .contact, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: return []
        }
        var bytes: [UInt8] = []
        ContentLineWriter.append(ContentLine(name: "BEGIN", value: component.name), to: &bytes)
        for line in component.properties { ContentLineWriter.append(line, to: &bytes) }
        ContentLineWriter.append(ContentLine(name: "END", value: component.name), to: &bytes)
        return bytes
    }

    private func event(_ meeting: Record) -> CalendarComponent {
        var event = component("VEVENT", of: meeting)
        let start = meeting[Meeting.start].instant ?? Instant(seconds: 0)
        event.add("DTSTART", start.basic)
        if let minutes = meeting[Meeting.minutes].integer { event.add("DTEND", start.adding(minutes: minutes).basic) }
        event.add("SUMMARY", words: meeting[Meeting.subject])
        switch meeting[Meeting.status].word(MeetingStatus.self) {
        case .cancelled?: event.add("STATUS", "CANCELLED")
        case .planned?, .held?, nil: event.add("STATUS", "CONFIRMED")
        }
        event.add("LOCATION", words: meeting[Meeting.place])
        event.add("DESCRIPTION", words: meeting[Meeting.notes])
        let topics = meeting[Meeting.topics].links.map { ContentText.escape($0.label) }
        if !topics.isEmpty { event.add("CATEGORIES", topics.joined(separator: ",")) }
        for link in meeting[Meeting.participants].links { event.properties.append(Self.attendee(link)) }
        event.add(OwnCalendar.zone, words: meeting[Meeting.zone])
        event.add(OwnCalendar.channel, words: meeting[Meeting.channel])
        return event
    }

    private func toDo(_ followUp: Record) -> CalendarComponent {
        var toDo = component("VTODO", of: followUp)
        toDo.add("SUMMARY", words: followUp[FollowUp.text])
        for (name, field) in [("DTSTART", FollowUp.waitUntil), ("DUE", FollowUp.due)] {
            if let day = followUp[field].day { toDo.add(name, day.basic, [ContentLine.Parameter("VALUE", ["DATE"])]) }
        }
        switch followUp[FollowUp.status].word(FollowUpStatus.self) {
        case .done?: toDo.add("STATUS", "COMPLETED")
        case .dropped?: toDo.add("STATUS", "CANCELLED")
        case .open?, .waiting?, nil: toDo.add("STATUS", "NEEDS-ACTION")
        }
        if let closed = followUp[FollowUp.closedAt].instant, followUp[FollowUp.status].word() == FollowUpStatus.done {
            toDo.add("COMPLETED", closed.basic)
        }
        switch followUp[FollowUp.priority].word(Priority.self) {
        case .urgent?: toDo.add("PRIORITY", "1")
        case .high?: toDo.add("PRIORITY", "3")
        case .normal?, nil: toDo.add("PRIORITY", "5")
        case .low?: toDo.add("PRIORITY", "9")
        }
        toDo.add("DESCRIPTION", words: followUp[FollowUp.notes])
        if let contact = followUp[FollowUp.contact].link { toDo.properties.append(Self.attendee(contact)) }
        toDo.add(OwnCalendar.kind, words: followUp[FollowUp.kind])
        return toDo
    }

    /// With the id that its calendar gave it, else with ours, so that the calendar that it came from knows it again.
    private func component(_ name: String, of record: Record) -> CalendarComponent {
        var component = CalendarComponent(name)
        let ids = record[record.kind == .meeting ? Meeting.externalIDs : FollowUp.externalIDs].items
        let own = ids.first { $0[Part.source].text == EventReader.source }?[Part.value].text
        component.add("UID", ContentText.escape(own ?? record.reference.uid.text))
        // It says when this was written, which nothing here knows; the same record gives the same bytes.
        component.add(
            "DTSTAMP", (record[Meeting.start].instant ?? record[FollowUp.closedAt].instant ?? Instant(seconds: 0)).basic)
        return component
    }

    /// People have no address here that a reply could be sent to: they are named only.
    private static func attendee(_ link: Link) -> ContentLine {
        let kind = link.target.kind == .organization ? "GROUP" : "INDIVIDUAL"
        return ContentLine(
            name: "ATTENDEE", parameters: [ContentLine.Parameter("CN", [link.label]), ContentLine.Parameter("CUTYPE", [kind])],
            value: "urn:uuid:\(link.target.uid.text)")
    }
}

extension CalendarComponent {
    fileprivate mutating func add(_ name: String, _ value: String, _ parameters: [ContentLine.Parameter] = []) {
        properties.append(ContentLine(name: name, parameters: parameters, value: value))
    }

    fileprivate mutating func add(_ name: String, words: Value) {
        if let text = words.text, !text.isEmpty { add(name, ContentText.escape(text)) }
    }
}

extension Instant {
    /// `20261121T140500Z`
    fileprivate var basic: String { "\(LocalTime(total: Int(seconds)).basic)Z" }
}
