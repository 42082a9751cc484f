import Domain
import Terminal

/// What a captured meeting was understood as, row by row.
struct CapturePreview {
    struct Row: Hashable {
        enum Look: Hashable { case plain, made, open }

        /// Empty where it belongs to the row above.
        let label: Phrase
        let text: String
        let detail: Phrase
        var look = Look.plain
    }

    let rows: [Row]

    /// - Parameter typing: the name at the cursor, which is nobody as yet.
    init(_ capture: Capture, _ names: CapturedNames, _ context: Context, typing: CaptureToken?) {
        guard !capture.isEmpty || capture.when != nil || capture.place != nil || !capture.problems.isEmpty else {
            rows = []
            return
        }
        let reader = Reader(capture: capture, names: names, context: context, typing: typing)
        rows = reader.warnings + reader.people + reader.topics + reader.facts + reader.followUps
    }

    private struct Reader {
        let capture: Capture
        let names: CapturedNames
        let context: Context
        let typing: CaptureToken?

        private var links: CaptureLinks { names.links(capture, context) }

        var warnings: [Row] {
            let doubts = capture.problems + [capture.doubt].compactMap(\.self)
            return doubts.enumerated().map { index, problem in
                Row(label: index == 0 ? "Unclear" : "", text: context.text(problem.sentence), detail: "", look: .open)
            }
        }

        // MARK: names

        var people: [Row] {
            let met = Set(capture.people.map(\.name))
            let keys = CapturedNames.keys(capture).filter { $0.sigil == .person }
            return rows("With", keys.filter { met.contains($0.name) }) + rows("Named", keys.filter { !met.contains($0.name) })
        }

        var topics: [Row] { rows("Topics", CapturedNames.keys(capture).filter { $0.sigil == .topic }) }

        private func rows(_ label: Phrase, _ keys: [CapturedNames.Key]) -> [Row] {
            keys.enumerated().map { index, key in row(index == 0 ? label : "", key) }
        }

        private func row(_ label: Phrase, _ key: CapturedNames.Key) -> Row {
            switch names.meaning(of: key, context) {
            case .awaited: return Row(label: label, text: key.name, detail: "…")
            case .one(let link, let detail): return Row(label: label, text: link.label, detail: detail)
            case .made(let record):
                let place = links.people.values.filter { $0.target.kind == .organization }
                let works =
                    record.kind == .contact && place.count == 1
                    && capture.people.contains { links.people[$0.name] == place.first }
                let what: Phrase = "new \(record.kind.name)"
                return Row(
                    label: label, text: record.title, detail: works ? "\(what), at \(place.first?.label ?? "")" : what,
                    look: .made)
            case .several(let hits):
                let several: Phrase = "which one? \(hits.count, one: "record is", other: "records are") called so"
                return Row(label: label, text: key.name, detail: isTyping(key) ? "…" : several, look: .open)
            case .unknown(let near):
                let near = near.first.map { $0.link.label }
                let unknown: Phrase = near.map { "nobody yet; did you mean \($0)?" } ?? "nobody yet; Enter offers to make it"
                return Row(label: label, text: key.name, detail: isTyping(key) ? "…" : unknown, look: .open)
            }
        }

        /// What is still being typed need not be somebody yet.
        private func isTyping(_ key: CapturedNames.Key) -> Bool {
            typing.map { $0.sigil == key.sigil && $0.typed == key.name && !$0.isClosed } ?? false
        }

        // MARK: facts

        var facts: [Row] {
            let meeting = capture.meeting(links, by: context.user, at: context.moment, Reference(.meeting, .unknown))
            let status: Phrase = capture.status == .planned ? "planned, as it lies ahead" : capture.status.label
            var rows = [
                Row(label: "When", text: when, detail: elsewhere),
                Row(label: "Status", text: context.text(status), detail: ""),
            ]
            if let title = meeting[Meeting.subject].text, capture.subject.isEmpty == false {
                rows.append(Row(label: "Subject", text: title, detail: ""))
            }
            for field in [Meeting.minutes, Meeting.channel, Meeting.place] where !meeting[field].isEmpty {
                rows.append(Row(label: field.label, text: Shown(context).text(meeting[field], of: field), detail: ""))
            }
            for (index, line) in capture.notes.split(separator: "\n").enumerated() {
                rows.append(Row(label: index == 0 ? "Notes" : "", text: String(line), detail: ""))
            }
            return rows
        }

        private var zone: Zone { capture.when?.zone ?? context.moment.zone }

        /// With the weekday, the hour and the zone that it is meant in.
        private var when: String {
            let instant = capture.when?.instant(in: context.moment.zone) ?? context.moment.now
            let day = instant.day(in: zone)
            let shown = day.shown(on: context.moment.now.day(in: zone))
            let date: Phrase = (-1...1).contains(day - context.moment.today) ? "\(shown), \(day.dated)" : shown
            let hour: Phrase = "\(date) \(instant.time(in: zone).description), \(zone.name.replacing("_", with: " "))"
            return context.text(hour)
        }

        private var elsewhere: Phrase {
            guard let when = capture.when else { return "now, as no day was typed" }
            guard when.time != nil else { return "noon, as no hour was typed" }
            let instant = when.instant(in: context.moment.zone)
            guard zone.offset(at: instant) != context.moment.zone.offset(at: instant) else { return "" }
            return "\(instant.shown(at: context.moment)) here"
        }

        // MARK: follow-ups

        var followUps: [Row] {
            let links = links
            let meeting = capture.meeting(links, by: context.user, at: context.moment, Reference(.meeting, .unknown))
            let first = meeting[Meeting.participants].links.first { $0.target.kind == .contact }
            return capture.followUps.enumerated().map { index, followUp in
                let record = followUp.record(
                    links, from: meeting, contact: first, by: context.user, Reference(.followUp, .unknown))
                let due: Phrase = followUp.due.map { "due \($0.shown(on: context.moment.today))" } ?? "no due date"
                let owners = record[FollowUp.owners].links.map { Phrase.data($0.label) }
                let about = record[FollowUp.contact].link ?? record[FollowUp.organization].link
                let parts =
                    [followUp.kind.label] + owners + [due, followUp.priority.label] + (about.map { ["about \($0.label)"] } ?? [])
                return Row(label: index == 0 ? "Follow-up" : "", text: followUp.text, detail: .joined(parts, by: " · "))
            }
        }
    }
}
