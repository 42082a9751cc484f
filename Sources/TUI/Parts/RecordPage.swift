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
        /// A tie, with the words that stand before the other side where the line above has not said them.
        case tie(Tie, isFirst: Bool)
        /// Somebody in a list of people.
        case person(String, Link)
        case union(Union)
        case blank
    }

    let lines: [Line]

    init(lines: [Line]) { self.lines = lines }

    init(_ dossier: Dossier, _ context: Context) {
        let record = dossier.record
        let shown = Shown(context)
        var lines: [Line] = [.title(record.title)]
        let subtitle = Self.subtitle(dossier, shown)
        if !subtitle.isEmpty { lines.append(.subtitle(subtitle)) }
        if dossier.isDeleted { lines.append(.subtitle(context.text("deleted; \(key: "u") undoes it"))) }
        let facts = record.kind.fields.filter { Self.isFact($0, of: record) }
        let leading = facts.filter(Self.isLeading).flatMap { Self.fact($0, record, shown) } + Self.cadence(record, context)
        let acquaintances = Self.acquaintances(dossier, shown)
        if !leading.isEmpty || !acquaintances.isEmpty { lines += [.blank] + leading + acquaintances }
        for field in record.kind.fields where !field.isHidden {
            guard case .longText = field.type, let text = record[field].text else { continue }
            lines += [.blank, .heading(field.label)]
            lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { .text(String($0)) }
        }
        lines += Self.ties(dossier) + Self.staff(dossier, context)
        if !dossier.timeline.isEmpty {
            lines += [.blank, .heading(Self.timelineHeading(record.kind))]
            lines += dossier.timeline.map(Line.event)
        }
        let details = facts.filter { !Self.isLeading($0) }.flatMap { Self.fact($0, record, shown) }
        let extras = record[Contact.extras].items.map { item in
            Line.fact(.data(item[Part.name].text ?? ""), item[Part.value].text ?? "", nil)
        }
        let unions = dossier.unions.map(Line.union)
        if !details.isEmpty || !extras.isEmpty || !unions.isEmpty {
            lines += [.blank, .heading("Details")] + details + extras + unions
        }
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

    /// How often we want to be in touch, where a rule says so and not the record itself.
    private static func cadence(_ record: Record, _ context: Context) -> [Line] {
        guard [.contact, .organization].contains(record.kind), record[Contact.cadence].isEmpty,
            let cadence = Cadence(of: record, in: context.office)
        else { return [] }
        return [.fact(Contact.cadence.label, context.text(cadence.words), nil)]
    }

    private static func isFact(_ field: Field, of record: Record) -> Bool {
        guard !field.isHidden, !record[field].isEmpty, field != record.kind.titleField, !inSubtitle.contains(field) else {
            return false
        }
        if case .longText = field.type { return false }
        return true
    }

    /// Said in the subtitle already, or in words of its own.
    private static let inSubtitle: Set<Field> = [
        Contact.nativeName, Contact.role, Contact.organization, Organization.nativeName, Organization.kind, Meeting.start,
        Contact.strength, Organization.strength, Meeting.status, FollowUp.status, FollowUp.queue, FollowUp.askedBy,
        Opportunity.pipeline, Opportunity.stage, Opportunity.age,
    ]

    /// What comes before notes and timeline; the rest follows them.
    private static func isLeading(_ field: Field) -> Bool {
        (field.isProminent || field.isDerived && !field.isHidden || field == FollowUp.question) && field != Contact.title
            && field != Meeting.channel
    }

    /// A line for the field, or one for each of the people and organizations that it holds.
    private static func fact(_ field: Field, _ record: Record, _ shown: Shown) -> [Line] {
        let value = record[field]
        switch field {
        case Contact.city where !record[Contact.country].isEmpty: return []
        case Contact.country:
            let place = [Contact.city, Contact.country].map { shown.text(record[$0], of: $0) }.filter { !$0.isEmpty }
            return [.fact("Where", place.joined(separator: ", "), nil)]
        case FollowUp.urgency where record.kind == .followUp:
            let urgency = Urgency(record, today: shown.context.moment.today)
            return urgency.score == 0 ? [] : [.fact(field.label, shown.context.text(urgency.explanation), nil)]
        case FollowUp.escalated where record.kind == .followUp:
            guard let manager = value.link else { return [] }
            let reason = Escalation(rules: shown.context.office.rules).reason(record, today: shown.context.moment.today)
            let text: Phrase = reason.map { "\(manager.label), \($0)" } ?? .data(manager.label)
            return [.fact(field.label, shown.context.text(text), manager)]
        case FollowUp.question where record.kind == .followUp:
            let asker = record[FollowUp.askedBy].link
            let text: Phrase = asker.map { "\($0.label) asks: \(value.text ?? "")" } ?? .data(value.text ?? "")
            return [.fact("Not answered", shown.context.text(text), asker)]
        case Opportunity.currency where !record[Opportunity.value].isEmpty: return []
        case Contact.positions:
            let today = shown.context.moment.today
            let former = value.items.filter { Position.hasEnded($0, on: today) }
            let present = value.items.filter { Position.isPresent($0, on: today) }
            let coming = value.items.filter { !present.contains($0) && !former.contains($0) }
            return items(present, field.label, of: field, shown) + items(coming, "Soon", of: field, shown)
                + items(former, "Formerly", of: field, shown)
        case Meeting.participants, Opportunity.contacts, FollowUp.owners: return items(value.items, field.label, of: field, shown)
        default: return [.fact(field.label, shown.text(of: field) { record[$0] }, value.link ?? value.links.first)]
        }
    }

    private static func items(_ items: [Item], _ label: Phrase, of field: Field, _ shown: Shown) -> [Line] {
        items.enumerated().map { index, item in
            let text = shown.text(.list([item]), of: field) + years(item)
            return .fact(index == 0 ? label : "", text, Value.list([item]).links.first)
        }
    }

    /// The years of a position.
    private static func years(_ item: Item) -> String { years(item[Position.from].day, item[Position.to].day) }

    static func years(_ from: Day?, _ to: Day?) -> String {
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
        case .tie(let tie, _): tie.other
        case .person(_, let link): link
        case .union(let union): union.with
        case .title, .subtitle, .heading, .text, .blank: nil
        }
    }
}
