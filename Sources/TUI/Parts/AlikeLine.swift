import Domain
import Terminal

/// A quiet line that says who it might be already that is being typed.
struct AlikeLine: Sendable {
    private var answered: Candidate?
    private var found: [Alike] = []

    /// The likeliest, as far as it is known: the last answer stands until the next comes.
    func best(_ candidate: Candidate?) -> Alike? { candidate == nil ? nil : found.first }

    /// One of which it is sure that it is just the one that is typed.
    func exact(_ candidate: Candidate?) -> Alike? {
        candidate != nil && candidate == answered ? found.first { $0.certainty == .sure } : nil
    }

    func query(_ candidate: Candidate?) -> Query? { candidate.map { .alike($0, limit: 3) } }

    mutating func receive(_ answer: Answer, to query: Query) {
        guard case .alike(let found) = answer, case .alike(let candidate, _) = query else { return }
        self.found = found
        answered = candidate
    }

    func draw(_ candidate: Candidate?, on surface: inout Surface, row: Int, _ context: Context) {
        guard let best = best(candidate) else { return }
        let (theme, width) = (context.theme, surface.size.columns - 2)
        surface.fill(row: row, column: 0, columns: surface.size.columns, rows: 1)
        let others = found.count > 1 ? context.text(" and \(found.count - 1, one: "other", other: "others")") : ""
        let lead = context.text("Perhaps already here: ")
        var column = 1 + surface.write(lead, row: row, column: 1, style: theme.dim, width: width)
        let sentence: Phrase = "\(best.hit.link.label) (\(best.hit.id.description)): \(best.reason)"
        column += surface.write(
            context.text(sentence) + others, row: row, column: column, style: theme.accent, width: width + 1 - column)
        guard !best.hit.detail.isEmpty, column + 8 < width else { return }
        surface.write(
            " · " + context.text(best.hit.detail), row: row, column: column, style: theme.dim, width: width + 1 - column)
    }
}
