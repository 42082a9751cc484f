import Domain
import Formats

/// What a logged meeting pays back, as lines below it.
struct PaybackText {
    private let payback: Payback
    private let moment: Moment
    private let proposals: [Proposal]

    init(_ payback: Payback, at moment: Moment) {
        self.payback = payback
        self.moment = moment
        proposals = payback.proposals(in: moment.zone)
    }

    func print(to output: Output) {
        section("Promised in what you wrote. To add it:", proposals.map { [command($0)] }, output)
        section(
            "Open promises with them",
            payback.promises.map { promise in
                let record = promise.record
                return [
                    promise.id.description, shown(record[FollowUp.kind], FollowUp.kind),
                    shown(record[FollowUp.due], FollowUp.due),
                    record.title, promise.with?.label ?? "",
                ]
            }, output)
        section(
            "Colleagues who met them or will",
            payback.encounters.map { encounter in
                [
                    encounter.id.description, encounter.day.description, encounter.ours.map(\.label).joined(separator: ", "),
                    encounter.theirs.map(\.label).joined(separator: ", "), encounter.link.label, encounter.text,
                ]
            }, output)
        section(
            "Next in touch",
            payback.touches.map { [$0.id.description, $0.next.description, $0.who.label, $0.cadence.phrase.english] }, output)
    }

    private func section(_ heading: Phrase, _ rows: [[String]], _ output: Output) {
        guard !rows.isEmpty else { return }
        output.print(heading.english)
        // A command is to be copied whole, however long it is.
        if rows.allSatisfy({ $0.count == 1 }) {
            for row in rows { output.print("\t" + row[0]) }
        } else {
            TextTable(header: [], rows: rows.map { [""] + $0 }).print(to: output, withHeader: false)
        }
    }

    private func shown(_ value: Domain.Value, _ field: Field) -> String { value.shown(for: field, at: moment) }

    /// The command that adds a proposed follow-up.
    func command(_ proposal: Proposal) -> String {
        var settings = ["kind=\(proposal.kind.rawValue)", "meeting=\(payback.id)"]
        if let due = proposal.due { settings.append("due=\(due)") }
        for (key, link) in [("owners", proposal.owner), ("contact", proposal.contact), ("organization", proposal.organization)] {
            if let link { settings.append("\(key)=\(link.target.uid.text)") }
        }
        return "chancery add follow-up \(Self.quoted(proposal.text)) "
            + settings.map { "--set \(Self.quoted($0))" }.joined(separator: " ")
    }

    /// As a shell takes it for one word (POSIX, 2.2.2 Single-Quotes).
    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789=-_.:".unicodeScalars.contains($0))
        }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}

extension JSONValue {
    init(_ payback: Payback, at moment: Moment) {
        let text = PaybackText(payback, at: moment)
        let proposals = payback.proposals(in: moment.zone).map { proposal in
            JSONValue(members: [
                ("text", .string(proposal.text)), ("kind", .string(proposal.kind.rawValue)),
                ("due", proposal.due.map { .string($0.description) } ?? .null),
                ("owner", proposal.owner.map { JSONValue($0) } ?? .null),
                ("contact", proposal.contact.map { JSONValue($0) } ?? .null),
                ("organization", proposal.organization.map { JSONValue($0) } ?? .null),
                ("sentence", .string(proposal.sentence)), ("command", .string(text.command(proposal))),
            ])
        }
        let promises = payback.promises.map { JSONValue($0.id, $0.record) }
        let encounters = payback.encounters.map { encounter in
            JSONValue(members: [
                ("id", .string(encounter.id.description)), ("day", .string(encounter.day.description)),
                ("isPlanned", .bool(encounter.isPlanned)), ("subject", .string(encounter.link.label)),
                ("ours", .array(encounter.ours.map { JSONValue($0) })),
                ("theirs", .array(encounter.theirs.map { JSONValue($0) })),
                ("text", .string(encounter.text)),
            ])
        }
        let touches = payback.touches.map { touch in
            JSONValue(members: [
                ("id", .string(touch.id.description)), ("who", JSONValue(touch.who)), ("next", .string(touch.next.description)),
                ("days", .number(JSONNumber(touch.cadence.days))),
            ])
        }
        self.init(members: [
            ("proposals", .array(proposals)), ("promises", .array(promises)), ("encounters", .array(encounters)),
            ("touches", .array(touches)),
        ])
    }
}
