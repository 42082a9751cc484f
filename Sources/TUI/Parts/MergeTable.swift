import Domain
import Terminal

/// Two records side by side, field by field: what differs, then what only one has, then what is the same.
struct MergeTable: Sendable {
    enum Row: Hashable, Sendable {
        case heading(Phrase)
        /// A field of one value: one of the two stands.
        case choice(Merging.Line, Merging.Side)
        /// An item of a list, and who has it; nobody where the merge itself adds it.
        case item(Field, Item, isFirst: Bool, inKeep: Bool, inOther: Bool, isTaken: Bool)
    }

    let rows: [Row]

    init(_ merging: Merging) {
        let full = merging.choosing(Merging.Choices(merging.choices.sides))
        let sections = Dictionary(grouping: full.lines, by: \.comparison)
        rows = Merging.Line.Comparison.allCases.flatMap { comparison -> [Row] in
            guard let lines = sections[comparison] else { return [] }
            return [.heading(Self.title(comparison))] + lines.flatMap { Self.rows($0, merging) }
        }
    }

    private static func title(_ comparison: Merging.Line.Comparison) -> Phrase {
        switch comparison {
        case .different: "Different"
        case .oneSided: "Only one of them has"
        case .same: "The same"
        }
    }

    private static func rows(_ line: Merging.Line, _ merging: Merging) -> [Row] {
        guard case .list = line.field.type else { return [.choice(line, merging.choices.sides[line.field] ?? .keep)] }
        let leftOut = merging.choices.leftOut[line.field, default: []]
        return line.merged.items.enumerated().map { index, item in
            .item(
                line.field, item, isFirst: index == 0, inKeep: holds(line.keep, item, line.field),
                inOther: holds(line.other, item, line.field), isTaken: !leftOut.contains(item))
        }
    }

    /// True where one of the items has become this one.
    private static func holds(_ value: Value, _ item: Item, _ field: Field) -> Bool {
        guard case .list(let shape) = field.type else { return false }
        return value.items.contains { own in
            own == item
                || shape.parts.allSatisfy { own[$0].isEmpty || own[$0] == item[$0] || $0 != shape.lead }
                    && own[shape.lead].text?.lowercased() == item[shape.lead].text?.lowercased()
                    && own[shape.lead].link == item[shape.lead].link
        }
    }

    /// Lines that can have the cursor.
    var places: [Int] {
        rows.indices.filter { if case .heading = rows[$0] { false } else { true } }
    }

    // MARK: drawing

    static func labelWidth(_ columns: Int) -> Int { columns < 60 ? 9 : 18 }

    /// Where the left and the right column stand.
    static func columns(_ width: Int) -> (left: Int, right: Int, width: Int) {
        let label = labelWidth(width)
        let each = max(4, (width - label - 3) / 2)
        return (label + 1, label + 1 + each + 1, each)
    }

    func draw(_ row: Row, at line: Int, hasCursor: Bool, on surface: inout Surface, _ context: Context) {
        let (theme, shown) = (context.theme, Shown(context))
        let width = surface.size.columns
        let (left, right, each) = Self.columns(width)
        func label(_ field: Field) {
            surface.write(
                context.text(field.label), row: line, column: 1, style: theme.dim, width: Self.labelWidth(width) - 1)
        }
        func cell(_ mark: String, _ text: String, _ column: Int, isChosen: Bool) {
            let style = isChosen ? Style.plain : theme.dim
            surface.write(mark, row: line, column: column, style: isChosen ? theme.accent : theme.dim, width: 1)
            surface.write(text, row: line, column: column + 2, style: style, width: each - 2)
        }
        switch row {
        case .heading(let phrase): surface.write(context.text(phrase), row: line, column: 1, style: theme.accent)
        case .choice(let comparison, let side):
            label(comparison.field)
            let sides: [(Value, Int, Bool)] = [(comparison.keep, left, side == .keep), (comparison.other, right, side == .other)]
            for (value, column, isChosen) in sides {
                guard !value.isEmpty else { continue }
                let isAlone = comparison.comparison != .different
                let text = shown.text(value, of: comparison.field).replacing("\n", with: " ")
                cell(isChosen || isAlone ? "●" : "○", text, column, isChosen: isChosen || isAlone)
            }
        case .item(let field, let item, let isFirst, let inKeep, let inOther, let isTaken):
            if isFirst { label(field) }
            let text = shown.text(.list([item]), of: field)
            if inKeep || !inOther { cell(isTaken ? (inKeep ? "✓" : "+") : "✗", text, left, isChosen: isTaken) }
            if inOther { cell(isTaken ? "✓" : "✗", text, right, isChosen: isTaken) }
        }
        if hasCursor {
            surface.restyle(Rect(column: 0, row: line, columns: width, rows: 1)) { _ in theme.cursor }
        }
    }
}
