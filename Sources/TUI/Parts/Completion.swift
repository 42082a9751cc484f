import Domain
import Terminal

/// What may be typed next in a filter: a short list under the line, one of it chosen or none.
struct Completion: Sendable {
    /// The one that is chosen.
    private(set) var highlighted: Int?
    private var hits: [Query: [Hit]] = [:]

    /// What may stand at the cursor of a line that holds a filter on records of a kind.
    func found(_ field: TextField, _ kind: Kind, _ context: Context) -> FilterCompletion {
        let completer = FilterCompleter(
            kind: kind, moment: context.moment, me: context.login, office: context.office, countries: context.countries)
        return completer.completion(of: field.text, at: field.cursor) { hits[$0] ?? [] }
    }

    /// Only the answer to the latest lookup is kept.
    mutating func receive(_ answer: Answer, to query: Query) {
        if case .hits(let found) = answer { hits = [query: found] }
    }

    mutating func forgetChoice() { highlighted = nil }

    mutating func choose(_ index: Int) { highlighted = index }

    /// Chooses the next one; false where nothing is offered.
    mutating func move(by step: Int, among offers: [FilterOffer]) -> Bool {
        guard !offers.isEmpty else { return false }
        let next = (highlighted ?? -1) + step
        highlighted = next < 0 ? nil : min(next, offers.count - 1)
        return true
    }

    /// Puts the chosen offer, or the first, in place of the word at the cursor.
    func complete(_ field: inout TextField, with completion: FilterCompletion) -> Bool {
        let index = highlighted ?? 0
        guard completion.offers.indices.contains(index) else { return false }
        let text = completion.offers[index].text
        let isOpen = [":", "<", "."].contains(text.last)
        let rest = field.characters[completion.range.upperBound...]
        let before = String(field.characters[..<completion.range.lowerBound]) + text + (isOpen || rest.first == " " ? "" : " ")
        field = TextField(before + String(rest), cursor: before.count)
        return true
    }

    /// Draws the offers in lines of their own, over whatever stands there.
    func draw(_ offers: [FilterOffer], on surface: inout Surface, row: Int, column: Int, width: Int, _ context: Context) {
        let theme = context.theme
        let words = min(24, max(8, offers.map { Width.of($0.text) }.max() ?? 0))
        for (line, offer) in offers.enumerated() where row + line < surface.size.rows {
            surface.fill(row: row + line, column: 0, columns: surface.size.columns, rows: 1)
            let isCut = words + 2 >= width
            surface.write(offer.text, row: row + line, column: column, style: theme.accent, width: min(words, width))
            if !isCut {
                surface.write(
                    context.text(offer.meaning), row: row + line, column: column + words + 2, style: theme.dim,
                    width: width - words - 2)
            }
            if line == highlighted {
                surface.restyle(Rect(column: column - 1, row: row + line, columns: width + 2, rows: 1)) { _ in theme.cursor }
            }
        }
    }
}
