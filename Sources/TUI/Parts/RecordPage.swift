import Domain
import Terminal

/// A record as lines: its name, its facts, then everything that happened. Lines that lead somewhere can be opened.
struct RecordPage: Sendable {
    enum Line: Hashable, Sendable {
        case title(String)
        case subtitle(String)
        case heading(Phrase)
        case fact(Phrase, String, Link?)
        case text(String)
        case event(TimelineEntry)
        case blank
    }

    let lines: [Line]

    init(_ dossier: Dossier, _ context: Context) {
        let record = dossier.record
        let shown = Shown(context)
        var lines: [Line] = [.title(record.title)]
        let subtitle = Self.subtitle(dossier, shown)
        if !subtitle.isEmpty { lines.append(.subtitle(subtitle)) }
        if dossier.isDeleted { lines.append(.subtitle(context.text("deleted; \(key: "u") undoes it"))) }
        let facts = record.kind.fields.filter { Self.isFact($0, of: record) }
        let leading = facts.filter(Self.isLeading).flatMap { Self.fact($0, record, shown) }
        if !leading.isEmpty { lines += [.blank] + leading }
        for field in record.kind.fields where !field.isHidden {
            guard case .longText = field.type, let text = record[field].text else { continue }
            lines += [.blank, .heading(field.label)]
            lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { .text(String($0)) }
        }
        if !dossier.timeline.isEmpty {
            lines += [.blank, .heading(Self.timelineHeading(record.kind))]
            lines += dossier.timeline.map(Line.event)
        }
        let details = facts.filter { !Self.isLeading($0) }.flatMap { Self.fact($0, record, shown) }
        let extras = record[Contact.extras].items.map { item in
            Line.fact(.data(item[Part.name].text ?? ""), item[Part.value].text ?? "", nil)
        }
        if !details.isEmpty || !extras.isEmpty { lines += [.blank, .heading("Details")] + details + extras }
        self.lines = lines
    }

    private static func subtitle(_ dossier: Dossier, _ shown: Shown) -> String {
        let record = dossier.record
        let fields: [Field]
        switch record.kind {
        case .contact: fields = [Contact.nativeName, Contact.role, Contact.organization]
        case .organization: fields = [Organization.nativeName, Organization.kind]
        case .meeting: fields = [Meeting.start, Meeting.channel, Meeting.place, Meeting.status]
        case .followUp: fields = [FollowUp.kind, FollowUp.status, FollowUp.due]
        case .opportunity: fields = [Opportunity.pipeline, Opportunity.stage, Opportunity.age]
        case .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: fields = []
        }
        let texts = fields.map { shown.text(record[$0], of: $0) }.filter { !$0.isEmpty }
        return (texts + [localTime(record, shown.context), dossier.id.description].compactMap(\.self)).joined(separator: " · ")
    }

    /// The hour that a meeting was meant in, where it is another than the one shown.
    private static func localTime(_ record: Record, _ context: Context) -> String? {
        guard let start = record[Meeting.start].instant, let zone = record[Meeting.zone].text.flatMap({ Zone($0) }),
            zone.offset(at: start) != context.moment.zone.offset(at: start)
        else { return nil }
        return context.text("\(start.time(in: zone).description) in \(zone.city)")
    }

    private static func isFact(_ field: Field, of record: Record) -> Bool {
        guard !field.isHidden, !record[field].isEmpty, field != record.kind.titleField, !inSubtitle.contains(field) else {
            return false
        }
        if case .longText = field.type { return false }
        return true
    }

    /// Said in the subtitle already.
    private static let inSubtitle: Set<Field> = [
        Contact.nativeName, Contact.role, Contact.organization, Organization.nativeName, Organization.kind, Meeting.start,
        Meeting.status, FollowUp.status, FollowUp.queue, Opportunity.pipeline, Opportunity.stage, Opportunity.age,
    ]

    /// What comes before notes and timeline; the rest follows them.
    private static func isLeading(_ field: Field) -> Bool {
        (field.isProminent || field.isDerived) && field != Contact.title && field != Meeting.channel
    }

    /// A line for the field, or one for each of the people and organizations that it holds.
    private static func fact(_ field: Field, _ record: Record, _ shown: Shown) -> [Line] {
        let value = record[field]
        switch field {
        case Contact.city where !record[Contact.country].isEmpty: return []
        case Contact.country:
            let place = [Contact.city, Contact.country].map { shown.text(record[$0], of: $0) }.filter { !$0.isEmpty }
            return [.fact("Where", place.joined(separator: ", "), nil)]
        case Contact.positions, Meeting.participants, Opportunity.contacts, FollowUp.owners:
            let today = shown.context.moment.today
            let present = value.items.filter { Position.isPresent($0, on: today) }
            return (present.isEmpty ? value.items : present).enumerated().map { index, item in
                let text = shown.text(.list([item]), of: field) + years(item)
                return .fact(index == 0 ? field.label : "", text, Value.list([item]).links.first)
            }
        default: return [.fact(field.label, shown.text(value, of: field), value.link ?? value.links.first)]
        }
    }

    /// The years of a position.
    private static func years(_ item: Item) -> String {
        let (from, to) = (item[Position.from].day, item[Position.to].day)
        guard from != nil || to != nil else { return "" }
        return "  \(from.map { String($0.year) } ?? "")–\(to.map { String($0.year) } ?? "")"
    }

    private static func timelineHeading(_ kind: Kind) -> Phrase { kind == .meeting ? "What follows from it" : "Timeline" }
}

extension RecordPage.Line {
    /// Where Enter leads from this line.
    var link: Link? {
        switch self {
        case .fact(_, _, let link): link
        case .event(let entry): entry.link
        case .title, .subtitle, .heading, .text, .blank: nil
        }
    }
}
