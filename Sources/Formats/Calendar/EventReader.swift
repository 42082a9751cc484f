internal import Assets
internal import Domain

/// An event of a calendar, at one of its times, as a meeting.
struct EventReader {
    /// What ids of calendars are filed under.
    static let source = "ical"

    let plan: ReadingPlan
    let zones: CalendarZones
    /// METHOD of the calendar, in capitals.
    let method: String
    private(set) var attachments = 0

    mutating func meeting(_ occurrence: CalendarEvents.Occurrence, uid: String) -> Draft {
        let event = occurrence.component
        var meeting = Record(Reference(.meeting, .unknown))
        func set(_ field: Field, _ text: String?) { if let text { meeting[field] = .text(text) } }
        set(Meeting.subject, event.text("SUMMARY"))
        meeting[Meeting.start] = .instant(occurrence.start.instant)
        set(Meeting.zone, event.text(OwnCalendar.zone) ?? occurrence.start.zone.shown.name)
        if let minutes = minutes(of: event) { meeting[Meeting.minutes] = .integer(minutes) }
        meeting[Meeting.status] = .word(status(of: event, at: occurrence.start))
        set(Meeting.notes, event.text("DESCRIPTION"))
        let rooms = event.all("ATTENDEE").filter(\.isRoom).compactMap { $0.values(of: "CN").first }
        let place = event.text("LOCATION") ?? rooms.first
        set(Meeting.place, place)
        if let channel = channel(of: event, at: place) { meeting[Meeting.channel] = .word(channel) }
        meeting[Meeting.participants] = .list(participants(of: event))
        meeting[Meeting.topics] = .list(topics(of: event))
        meeting[Meeting.extras] = .list(extras(of: event))
        if !uid.isEmpty {
            let id = occurrence.id.map { "\(uid)#\($0.id)" } ?? uid
            meeting[Meeting.externalIDs] = .list([Item([Part.source: .text(Self.source), Part.value: .text(id)])])
            if occurrence.id != nil { meeting[Meeting.series] = .text(uid) }
        }
        return Draft(record: meeting, line: event.line)
    }

    private func status(of event: CalendarComponent, at start: CalendarTime) -> MeetingStatus {
        if method == "CANCEL" || event.text("STATUS")?.uppercased() == "CANCELLED" { return .cancelled }
        return start.instant > plan.moment.now && start.local.day >= plan.today ? .planned : .held
    }

    /// DTEND or DURATION; a day where an event of whole days says neither (RFC 5545 section 3.6.1).
    private func minutes(of event: CalendarComponent) -> Int? {
        guard let start = event.first("DTSTART").flatMap({ CalendarTime($0, zones) }) else { return nil }
        if let length = event.text("DURATION").flatMap(CalendarDuration.minutes) { return length }
        guard let end = event.first("DTEND").flatMap({ CalendarTime($0, zones) }) else { return start.isDay ? 1440 : nil }
        let minutes = (end.instant.seconds - start.instant.seconds) / 60
        return minutes > 0 ? Int(minutes) : nil
    }

    /// A link to a conference is a video call, a number a call.
    private func channel(of event: CalendarComponent, at place: String?) -> Channel? {
        if let word = event.text(OwnCalendar.channel) { return Channel(rawValue: word) }
        let conferences =
            event.all("CONFERENCE") + event.all("X-GOOGLE-CONFERENCE") + event.all("X-MICROSOFT-SKYPETEAMSMEETINGURL")
        let texts = ([place ?? ""] + conferences.map(\.value)).map { $0.lowercased() }
        if texts.contains(where: { $0.hasPrefix("tel:") }) { return .call }
        let services = [
            "zoom.us", "teams.microsoft", "microsoft teams", "meet.google", "webex", "whereby.com", "jitsi", "skype",
            "gotomeeting",
        ]
        let isVideo = texts.contains { text in services.contains(where: text.contains) }
        return isVideo || !conferences.isEmpty ? .video : nil
    }

    /// Rooms and things are no people, and who declined did not come.
    private func participants(of event: CalendarComponent) -> [Item] {
        var seen: Set<String> = []
        let lines =
            event.all("ORGANIZER")
            + event.all("ATTENDEE").filter { line in
                !line.isRoom && line.values(of: "PARTSTAT").first?.uppercased() != "DECLINED"
            }
        return lines.compactMap { line in
            guard let mailbox = line.mailbox, seen.insert(mailbox.address.lowercased()).inserted else { return nil }
            return Item([Participant.who: .link(.named(mailbox.text, .contact))])
        }
    }

    private func topics(of event: CalendarComponent) -> [Item] {
        var names: [String] = []
        for word in event.all("CATEGORIES").flatMap({ ContentText.list($0.value) }) {
            if let topic = TopicWords.topic(word.trimmed), !names.contains(topic) { names.append(topic) }
        }
        return names.map { Item([Part.who: .link(.named($0, .topic))]) }
    }

    private static let kept = ["URL", "CONFERENCE", "CLASS", "CONTACT", "COMMENT", "RELATED-TO", "GEO", "CATEGORIES", "ATTACH"]

    private mutating func extras(of event: CalendarComponent) -> [Item] {
        var items: [Item] = []
        for name in Self.kept {
            for line in event.all(name) where !line.text.trimmed.isEmpty {
                if name == "ATTACH", line.isBase64 || line.value.utf8.count > 2_000 {
                    attachments += 1
                } else {
                    let item = Item([Part.name: .text(name), Part.value: .text(line.text.trimmed)])
                    if !items.contains(item) { items.append(item) }
                }
            }
        }
        let declined = event.all("ATTENDEE").filter { $0.values(of: "PARTSTAT").first?.uppercased() == "DECLINED" }
        for mailbox in declined.compactMap(\.mailbox) {
            items.append(Item([Part.name: .text("Declined"), Part.value: .text(mailbox.text)]))
        }
        return items
    }
}

extension ContentLine {
    /// Who is meant by a calendar address (RFC 5545 section 3.3.3); nil where it is no address of mail.
    var mailbox: MailAddress? {
        let address = value.trimmed
        let plain = address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        let mail = values(of: "EMAIL").first ?? plain
        return MailAddress(mail).map { MailAddress(name: values(of: "CN").first?.trimmed ?? $0.name, address: $0.address) }
            .map { $0.name == $0.address ? MailAddress(name: "", address: $0.address) : $0 }
    }

    /// A room or a thing (RFC 5545 section 3.2.3).
    fileprivate var isRoom: Bool { ["ROOM", "RESOURCE"].contains(values(of: "CUTYPE").first?.uppercased() ?? "") }
}

/// Lengths of time (RFC 5545 section 3.3.6).
enum CalendarDuration {
    /// Whole minutes of `PT1H30M`, `P1D`, `P2W`; nil for another text and for lengths below a minute.
    static func minutes(_ text: String) -> Int? {
        var rest = text.trimmed.uppercased()[...]
        if rest.first == "+" { rest = rest.dropFirst() }
        guard rest.first == "P" else { return nil }
        var (seconds, digits) = (0, "")
        for character in rest.dropFirst() {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if character == "T", digits.isEmpty { continue }
            let units: [Character: Int] = ["W": 604_800, "D": 86_400, "H": 3600, "M": 60, "S": 1]
            guard let unit = units[character], let number = Int(digits), number < 100_000 else { return nil }
            seconds += number * unit
            digits = ""
        }
        return digits.isEmpty && seconds >= 60 ? seconds / 60 : nil
    }
}
