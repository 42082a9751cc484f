import Domain
import Terminal

/// A card as lines: what it is, with whom, what it is worth, how long it has stood there, what comes next and who sees to it.
struct CardView {
    /// From this width on, two facts share a line.
    private static let roomy = 34

    let card: Card
    let stage: Record
    let figures: StageFigures?
    let context: Context

    typealias Line = (text: String, style: Style)

    func lines(width: Int) -> [Line] {
        let (theme, record) = (context.theme, card.record)
        var title = Width.wrap(card.link.label, to: width)
        if title.count > 2 { title = [title[0], title[1...].joined(separator: " ")] }
        var lines: [Line] = title.map { ($0, stage.isClosedStage ? theme.dim : .plain) }
        let organization = record[Opportunity.organization].link?.label ?? ""
        let lead = record[Opportunity.lead].link?.label ?? ""
        let isRoomy = width >= Self.roomy
        lines += joined([organization] + (isRoomy ? [lead] : []), width, theme.dim)
        let isLong = !stage.isClosedStage && (figures?.isLong(card.age) ?? false)
        let value = card.total.map { MoneyPhrase.short($0.amount, $0.currency) } ?? ""
        if isLong {
            if !value.isEmpty, !isRoomy { lines.append((value, theme.dim)) }
            lines += joined([isRoomy ? value : "", context.text(age)], width, theme.warning)
        } else {
            lines += joined([value, context.text(age)], width, theme.dim)
        }
        if !stage.isClosedStage {
            if let step = record[Opportunity.nextStep].text { lines += next(step, width) }
            if card.isLate(context.moment.today), let day = record[Opportunity.expectedOn].day {
                lines.append((context.text("! expected \(Shown(context).day(day))"), theme.warning))
            }
        }
        if !isRoomy, !lead.isEmpty { lines.append((lead, theme.dim)) }
        return lines
    }

    private func next(_ step: String, _ width: Int) -> [Line] {
        var parts = Width.wrap("→ \(step)", to: width)
        if parts.count > 2 { parts = [parts[0], parts[1...].joined(separator: " ")] }
        return parts.enumerated().map { ($0 == 0 ? $1 : "  \($1)", context.theme.dim) }
    }

    private var age: Phrase {
        if stage.isClosedStage { return card.age == 0 ? "today" : "\(card.age, one: "day", other: "days") ago" }
        guard let figures, figures.isLong(card.age), let mean = figures.meanDays else {
            return "\(card.age, one: "day", other: "days")"
        }
        return "! \(card.age, one: "day", other: "days"), usual \(mean)"
    }

    /// On one line where they fit, else one below the other.
    private func joined(_ texts: [String], _ width: Int, _ style: Style) -> [Line] {
        let filled = texts.filter { !$0.isEmpty }
        let line = filled.joined(separator: " · ")
        return Width.of(line) <= width && !filled.isEmpty ? [(line, style)] : filled.map { ($0, style) }
    }
}
