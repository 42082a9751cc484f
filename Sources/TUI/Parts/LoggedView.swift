import Domain
import Terminal

/// Draws what a logged meeting pays back.
struct LoggedView {
    let page: LoggedPage
    let cursor: Int
    let marked: Set<Proposal>
    let context: Context

    private static let whenWidth = 12

    private func first(height: Int) -> Int {
        let place = page.lines.firstIndex(of: .row(cursor)) ?? 0
        return max(0, min(place - height / 2, page.lines.count - height))
    }

    /// The row at a line of the page.
    func row(atLine line: Int, height: Int) -> Int? {
        let place = line + first(height: height)
        guard page.lines.indices.contains(place) else { return nil }
        switch page.lines[place] {
        case .row(let index), .text(_, let index): return index
        case .title, .heading, .note, .blank: return nil
        }
    }

    func draw(on surface: inout Surface) {
        let (size, theme) = (surface.size, context.theme)
        let first = first(height: size.rows)
        for (place, line) in page.lines.dropFirst(first).prefix(size.rows).enumerated() {
            switch line {
            case .title(let phrase):
                surface.write(context.text(phrase), row: place, column: 1, style: theme.heading, width: size.columns - 2)
            case .heading(let phrase, let count):
                let used = surface.write(
                    context.text(phrase), row: place, column: 1, style: theme.accent, width: size.columns - 6)
                surface.write("\(count)", row: place, column: used + 2, style: theme.dim)
            case .row(let index):
                draw(page.rows[index], place, on: &surface)
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: place, columns: size.columns, rows: 1)) { _ in theme.cursor }
                }
            case .text(let text, _):
                surface.write(
                    text, row: place, column: Self.whenWidth + 5, style: theme.dim, width: size.columns - Self.whenWidth - 6)
            case .note(let phrase): surface.write(context.text(phrase), row: place, column: 3, style: theme.dim)
            case .blank: break
            }
        }
        if page.lines.count > first + size.rows {
            surface.write("▾", row: size.rows - 1, column: size.columns - 1, style: theme.dim)
        }
    }

    private func draw(_ row: LoggedPage.Row, _ place: Int, on surface: inout Surface) {
        switch row {
        case .proposal(let proposal):
            let mark = marked.contains(proposal) ? "✓" : "+"
            let whose: [Phrase] =
                [proposal.kind.label] + [proposal.owner ?? proposal.contact].compactMap { $0.map { .data($0.label) } }
            write(mark, proposal.due.map(day) ?? "", proposal.text, .joined(whose), place, on: &surface)
        case .touch(let touch): write("", day(touch.next), touch.who.label, touch.cadence.words, place, on: &surface)
        case .promise(let promise):
            let due = promise.record[FollowUp.due].day
            let kind: FollowUpKind = promise.record[FollowUp.kind].word() ?? .task
            let parts = [kind.label] + [promise.with].compactMap { $0.map { Phrase.data($0.label) } }
            let isLate = due.map { $0 < context.moment.today } ?? false
            write("□", due.map(day) ?? "", promise.record.title, .joined(parts), place, isLate: isLate, on: &surface)
        case .encounter(let encounter):
            let ours = encounter.ours.map(\.label).joined(separator: ", ")
            let what: Phrase = "\(encounter.link.label), with \(encounter.theirs.map(\.label).joined(separator: ", "))"
            write(encounter.isPlanned ? "○" : "●", day(encounter.day), ours, what, place, on: &surface)
        }
    }

    private func day(_ day: Day) -> String { Shown(context).day(day) }

    private func write(
        _ mark: String, _ when: String, _ what: String, _ detail: Phrase, _ place: Int, isLate: Bool = false,
        on surface: inout Surface
    ) {
        let theme = context.theme
        surface.write(mark, row: place, column: 1, style: theme.accent)
        surface.write(when, row: place, column: 3, style: isLate ? theme.warning : theme.dim, width: Self.whenWidth)
        let room = surface.size.columns - Self.whenWidth - 6
        let used = surface.write(what, row: place, column: Self.whenWidth + 5, width: room)
        guard used + 6 < room else { return }
        surface.write(
            context.text(detail), row: place, column: Self.whenWidth + 7 + used, style: theme.dim, width: room - used - 2)
    }

    /// Where a proposal was found, and what would be added.
    func drawSource(_ proposal: Proposal, on surface: inout Surface) {
        let theme = context.theme
        let due: Phrase = proposal.due.map { "due \($0.shown(on: context.moment.today))" } ?? "no due date"
        let owner = proposal.owner ?? context.user
        var lines: [(String, Style)] = Width.wrap(proposal.text, to: surface.size.columns).map { ($0, theme.heading) }
        lines.append((context.text(.joined([proposal.kind.label, .data(owner.label), due], by: " · ")), theme.dim))
        for link in [proposal.contact, proposal.organization].compactMap(\.self) { lines.append((link.label, theme.dim)) }
        lines += [("", .plain), (context.text("From what you wrote"), theme.accent)]
        lines += Width.wrap(proposal.sentence, to: surface.size.columns).map { ($0, .plain) }
        lines += [("", .plain), (context.text("Enter adds it, \(key: "e") changes it first, \(key: "x") leaves it."), theme.dim)]
        for (row, line) in lines.enumerated() where row < surface.size.rows {
            surface.write(line.0, row: row, column: 0, style: line.1, width: surface.size.columns)
        }
    }
}
