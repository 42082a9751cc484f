public import Domain

/// A portfolio for whoever takes it over: everything in it, what was written on it, promises and ties.
public struct HandoverDocument: Sendable {
    private let handover: Handover
    private let catalogue: Catalogue

    public init(_ handover: Handover, catalogue: Catalogue = .english) {
        self.handover = handover
        self.catalogue = catalogue
    }

    /// The document with a line end behind its last line.
    public func text(as format: DocumentFormat) -> String { Page.render("handover", view(format), as: format) }

    private struct View {
        let title: String
        let day: String
        let missing: String?
        let chapters: [Chapter]
    }

    private struct Chapter {
        let title: String
        let count: Int
        let lines: [Line]
    }

    private struct Line {
        let id: String
        let title: String
        let detail: String?
        let hasNote: Bool
        let note: [String]
    }

    private func view(_ format: DocumentFormat) -> View {
        let user = handover.portfolio.user.label
        let title: Phrase = handover.successor.map { "Handover from \(user) to \($0.label)" } ?? "Handover of \(user)"
        let without = handover.withoutNote.count
        let missing: Phrase = "\(without, one: "organization has", other: "organizations have") no note for the successor yet."
        return View(
            title: format.escaped(title.text(in: catalogue)), day: handover.day.description,
            missing: without == 0 ? nil : format.escaped(missing.text(in: catalogue)),
            chapters: handover.chapters().map { chapter in
                Chapter(
                    title: format.escaped(chapter.title.text(in: catalogue)), count: chapter.lines.count,
                    lines: chapter.lines.map { line($0, format) })
            })
    }

    private func line(_ line: Handover.Line, _ format: DocumentFormat) -> Line {
        let detail = line.detail.text(in: catalogue).onOneLine
        let note = line.note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Line(
            id: line.id?.description ?? "", title: format.escaped(line.title.text(in: catalogue).onOneLine),
            detail: detail.isEmpty ? nil : format.escaped(detail), hasNote: !line.note.isEmpty,
            note: line.note.isEmpty ? [] : note.map { format.escapedLine(String($0)) })
    }
}
