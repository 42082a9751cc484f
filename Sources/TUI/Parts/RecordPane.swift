import Domain
import Terminal

/// The record under a list's cursor, beside the list.
struct RecordPane: Sendable {
    private var dossier: Dossier?
    private var scroll = 0

    mutating func receive(_ found: Dossier?) {
        if found?.record.reference != dossier?.record.reference { scroll = 0 }
        dossier = found
    }

    /// The record as it was last read, where it is the one that is meant.
    func record(_ link: Link?) -> Record? { dossier?.record.reference == link?.target ? dossier?.record : nil }

    mutating func scroll(by step: Int) { scroll = max(0, scroll + step) }

    /// Draws the record that `link` leads to; only its name while the rest is being read.
    func draw(_ link: Link?, on surface: inout Surface, _ context: Context) {
        guard let link else { return }
        guard let dossier, dossier.record.reference == link.target else {
            surface.write(link.label, row: 0, column: 0, style: context.theme.heading, width: surface.size.columns)
            return
        }
        let view = RecordPageView(page: RecordPage(dossier, context), context: context, cursor: nil)
        let most = max(0, view.rows(width: surface.size.columns).count - surface.size.rows)
        view.draw(on: &surface, first: min(scroll, most))
    }
}
