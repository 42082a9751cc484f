import Domain

/// A follow-up and the story behind it as the lines of a page.
struct ReviewLines {
    /// How many of somebody's other open items are shown, and how many acts and lines of notes.
    private static let (others, acts, notes) = (4, 12, 400)

    let story: Story
    let context: Context

    private var record: Record { story.item.record }
    private var today: Day { context.moment.today }
    private var shown: Shown { Shown(context) }

    // MARK: the item

    var item: [RecordPage.Line] {
        var lines: [RecordPage.Line] = [.title(record.title), .subtitle(subtitle), .blank]
        if let question = record[FollowUp.question].text {
            let asker = record[FollowUp.askedBy].link?.label ?? ""
            let text: Phrase = asker.isEmpty ? .data(question) : "\(asker) asks: \(question)"
            lines.append(.fact("Not answered", context.text(text), nil))
        }
        lines.append(.fact("Due", due, nil))
        lines.append(.fact("Urgency", context.text(Urgency(record, today: today).explanation), nil))
        if let manager = record[FollowUp.escalated].link {
            let reason = Escalation(rules: context.office.rules).reason(record, today: today)
            let text: Phrase = reason.map { "\(manager.label), \($0)" } ?? .data(manager.label)
            lines.append(.fact("Escalated to", context.text(text), manager))
        }
        for field in [FollowUp.contact, FollowUp.organization, FollowUp.opportunity, FollowUp.recurrence, FollowUp.waitUntil]
        where !record[field].isEmpty {
            lines.append(.fact(field.label, shown.text(record[field], of: field), record[field].link))
        }
        if let putOff = PuttingOff(story.history, due: record[FollowUp.due].day).phrase {
            lines.append(.fact("So far", context.text(putOff), nil))
        }
        if let opened = record[FollowUp.opened].day {
            let age: Phrase = "\(opened.shown(on: today)), \(today - opened, one: "day", other: "days") ago"
            lines.append(.fact(FollowUp.opened.label, context.text(age), nil))
        }
        if let notes = record[FollowUp.notes].text {
            lines += [.blank] + notes.prefix(Self.notes).split(separator: "\n").map { .text(String($0)) }
        }
        return lines
    }

    private var subtitle: String {
        let owners = record[FollowUp.owners].links.map { link -> String in
            let post = context.office.user(link.target)?[User.post].text
            return post.map { "\(link.label) (\($0))" } ?? link.label
        }
        let facts = [FollowUp.kind, FollowUp.status].map { shown.text(record[$0], of: $0) }
        return (facts + owners + [story.item.id.description]).joined(separator: " · ")
    }

    private var due: String {
        guard let due = record[FollowUp.due].day else { return context.text("no date") }
        let late = today - due
        let phrase: Phrase =
            late > 0 ? "\(due.shown(on: today)), \(late, one: "day", other: "days") late" : due.shown(on: today)
        return context.text(phrase)
    }

    // MARK: the story

    var background: [RecordPage.Line] { meeting + about(story.contact) + about(story.organization) + history }

    private var meeting: [RecordPage.Line] {
        guard let meeting = story.meeting?.record else { return [] }
        var lines: [RecordPage.Line] = [
            .heading("From the meeting"), .text(meeting.title),
            .subtitle(
                [
                    shown.text(meeting[Meeting.start], of: Meeting.start),
                    meeting[Meeting.participants].links.map(\.label).joined(separator: ", "),
                ].filter { !$0.isEmpty }.joined(separator: " · ")),
        ]
        for field in [Meeting.notes, Meeting.told] {
            if let text = meeting[field].text, !text.isEmpty {
                lines += text.prefix(Self.notes).split(separator: "\n").map { .text(String($0)) }
            }
        }
        return lines + [.blank]
    }

    /// Whom it is about: how close we are, and what else is open with them.
    private func about(_ dossier: Dossier?) -> [RecordPage.Line] {
        guard let dossier else { return [] }
        let record = dossier.record
        let (strength, why) = dossier.strength(on: today)
        let relation: Phrase = strength == .none ? why : "\(strength.label): \(why)"
        var lines: [RecordPage.Line] = [.heading(.data(record.title))]
        let facts = [Contact.role, Contact.organization].map { shown.text(record[$0], of: $0) }
        let tier =
            record[Organization.tier].isEmpty
            ? "" : context.text("tier \(shown.text(record[Organization.tier], of: Organization.tier))")
        let head = (record.kind == .contact ? facts : [shown.text(record[Organization.kind], of: Organization.kind), tier])
            .filter { !$0.isEmpty }
        if !head.isEmpty { lines.append(.subtitle(head.joined(separator: " · "))) }
        lines.append(.fact("Relation", context.text(relation), nil))
        if let lead = record[Contact.lead].link { lines.append(.fact("Lead", lead.label, lead)) }
        let open = dossier.openFollowUps.filter { $0.link.target != story.item.record.reference }
        if !open.isEmpty {
            lines.append(.fact("Also open", context.text("\(open.count, one: "follow-up", other: "follow-ups")"), nil))
            lines += open.prefix(Self.others).map { entry in .event(entry.withoutText) }
        }
        return lines + [.blank]
    }

    private var history: [RecordPage.Line] {
        guard !story.history.isEmpty else { return [] }
        return [.heading("What was done with it")]
            + story.history.prefix(Self.acts).map { entry in
                let who = entry.user.isEmpty ? "–" : entry.user
                let what: Phrase = entry.isUndone ? "\(who): \(entry.summary) (undone)" : "\(who): \(entry.summary)"
                return .fact(.data(shown.day(entry.at.day(in: context.moment.zone))), context.text(what), nil)
            }
    }
}

extension TimelineEntry {
    /// One line of it.
    fileprivate var withoutText: TimelineEntry {
        TimelineEntry(event: event, day: day, link: link, id: id, detail: "", text: "")
    }
}
