public import Domain

/// A record for reading: its facts, its texts and everything that happened with it.
public struct DossierDocument: Sendable {
    private let dossier: Dossier
    private let moment: Moment
    private let catalogue: Catalogue

    public init(_ dossier: Dossier, at moment: Moment, catalogue: Catalogue = .english) {
        self.dossier = dossier
        self.moment = moment
        self.catalogue = catalogue
    }

    /// The document with a line end behind its last line.
    public func text(as format: DocumentFormat) -> String {
        Page.render("dossier", view(format), as: format)
    }

    private struct View {
        let title: String
        let id: String
        let deleted: Bool
        let facts: [Fact]
        let texts: [Text]
        let hasTimeline: Bool
        let timelineLabel: String
        let timeline: [Event]
    }

    private struct Fact {
        let label: String
        let value: String
    }

    private struct Text {
        let label: String
        let lines: [String]
    }

    private struct Event {
        let day: String
        let event: String
        let id: String
        let title: String
        let detail: String?
        let text: String?
    }

    private func view(_ format: DocumentFormat) -> View {
        let record = dossier.record
        let filled = record.kind.fields.filter { !record[$0].isEmpty && !$0.isHidden && $0 != FollowUp.queue }
        let units = filled.compactMap(\.unit)
        let facts = filled.filter { !$0.isLong && $0 != record.kind.titleField && !units.contains($0) }
        let width = format == .text ? facts.map { label($0).count }.max() ?? 0 : 0
        return View(
            title: format.escaped(record.title), id: dossier.id.description, deleted: dossier.isDeleted,
            facts: facts.map { field in
                Fact(
                    label: label(field).padded(to: width),
                    value: format.escaped(
                        [field, field.unit].compactMap { $0.map { record[$0].printed(for: $0, at: moment, in: catalogue) } }
                            .filter { !$0.isEmpty }.joined(separator: " ")))
            },
            texts: filled.filter(\.isLong).map { field in
                let lines = (record[field].text ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                return Text(label: label(field), lines: lines.map { format.escapedLine(String($0)) })
            },
            hasTimeline: !dossier.timeline.isEmpty, timelineLabel: ("Timeline" as Phrase).text(in: catalogue),
            timeline: dossier.timeline.map { event($0, format) })
    }

    private func event(_ entry: TimelineEntry, _ format: DocumentFormat) -> Event {
        func filled(_ text: String) -> String? { text.isEmpty ? nil : format.escaped(text.onOneLine) }
        return Event(
            day: entry.day.description, event: entry.event.name.text(in: catalogue), id: entry.id.description,
            title: format.escaped(entry.link.label.onOneLine), detail: filled(entry.detail.text(in: catalogue)),
            text: filled(entry.text))
    }

    private func label(_ field: Field) -> String { field.label.text(in: catalogue) }
}

extension Field {
    /// True for texts of several lines, which stand by themselves.
    fileprivate var isLong: Bool { if case .longText = type { true } else { false } }
}

extension TimelineEntry.Event {
    /// The event in one or two words.
    public var name: Phrase {
        switch self {
        case .meeting(.held, let channel): channel?.label ?? "meeting"
        case .meeting(let status, _): "\(status.label) meeting"
        case .followUp(let status, let kind): "\(kind.label), \(status.label)"
        case .positionBegan: "began"
        case .positionEnded: "left"
        case .relation(let type): type.label
        case .stage(let isBack): isBack ? "moved back to" : "moved to"
        }
    }
}
