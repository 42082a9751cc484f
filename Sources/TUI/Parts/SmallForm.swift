import Domain
import Terminal

/// A few rows over the page, for one act: typed as in every form, with what the act would do in words below them.
struct SmallForm: Sendable {
    private(set) var rows: [FormRow]
    private(set) var cursor = 0
    /// Records made in place by their names, saved with the act where it needs them.
    private(set) var made: [Record] = []
    private let widest: Int

    init(_ rows: [FormRow]) {
        self.rows = rows
        widest = min(24, (rows.map { Width.of($0.field.label.english) }.max() ?? 0) + 3)
    }

    var isDirty: Bool { rows.contains { $0.isDirty } }
    var isAwaiting: Bool { if case .links(let input) = rows[cursor].input { input.isAwaited } else { false } }
    var isAtEnd: Bool { cursor == rows.count - 1 }

    /// What a row holds, by its field's key.
    ///
    /// - Throws: a `Problem` where it cannot be read.
    func value(_ key: String, _ context: Context) throws(Problem) -> Value {
        guard let row = rows.first(where: { $0.field.key == key }) else { return .none }
        return try row.value(context)
    }

    // MARK: typing

    var query: Query? { if case .links(let input) = rows[cursor].input { input.query } else { nil } }

    mutating func receive(_ answer: Answer, to query: Query, _ context: inout Context) {
        guard case .links(var input) = rows[cursor].input else { return }
        let awaited = input.receive(answer, to: query)
        rows[cursor].input = .links(input)
        if let awaited { take(awaited, &context) }
    }

    mutating func take(_ event: Event, _ context: Context) -> Bool {
        if rows[cursor].isReplaced(by: event) { rows[cursor].empty() }
        return rows[cursor].take(event, context)
    }

    mutating func cycle(_ step: Int) {
        guard case .choice(let choices, let index) = rows[cursor].input, let index else { return rows[cursor].cycle(step) }
        rows[cursor].input = .choice(choices, (index + step + choices.count) % choices.count)
    }

    mutating func move(_ step: Int) { cursor = (cursor + step + rows.count) % rows.count }

    mutating func focus(_ key: String) { cursor = rows.firstIndex { $0.field.key == key } ?? cursor }

    /// Takes what is offered; false where nothing was typed that something could be offered for.
    mutating func accept(_ context: inout Context) -> Bool {
        guard case .links(var input) = rows[cursor].input, input.leftover != nil else { return false }
        let option = input.accept(context)
        rows[cursor].input = .links(input)
        if let option { take(option, &context) }
        return true
    }

    mutating func stopAwaiting() {
        guard case .links(var input) = rows[cursor].input else { return }
        input.stopAwaiting()
        rows[cursor].input = .links(input)
    }

    private mutating func take(_ option: LinkInput.Option, _ context: inout Context) {
        guard case .links(var input) = rows[cursor].input else { return }
        switch option {
        case .existing(let link, _): input.choose(link)
        case .new(let kind, let name):
            let record = Record(context.newReference(kind), [kind.titleField: .text(name)])
            made.append(record)
            input.choose(record.link)
        }
        rows[cursor].input = .links(input)
    }

    /// Of what was made in place, what these links lead to.
    func made(for links: [Link]) -> [Record] { made.filter { record in links.contains { $0.target == record.reference } } }

    // MARK: drawing

    private func labelWidth(_ surface: Surface) -> Int { min(widest, surface.size.columns / 3) }

    private func options(_ context: Context) -> [LinkInput.Option] {
        if case .links(let input) = rows[cursor].input { input.options(context) } else { [] }
    }

    /// The rows, what is offered under the one with the cursor, and below them the words.
    func draw(on surface: inout Surface, _ context: Context, title: Phrase, preview: [Phrase], problem: Problem?) {
        let width = min(72, surface.size.columns - 2) - 4
        let below = (problem.map { ["! " + $0.text(in: context.catalogue)] } ?? preview.map(context.text))
            .flatMap { Width.wrap($0, to: width) }
        let offered = options(context)
        let height = rows.count + offered.count + below.count + (below.isEmpty ? 2 : 3)
        Panel.draw(on: &surface, context, title: title, columns: 72, rows: height) { surface in
            var line = 0
            let room = max(1, surface.size.rows - min(below.count, 3) - 1)
            let skipped = max(0, min(cursor, rows.count + offered.count - room))
            for (index, row) in rows.enumerated().dropFirst(skipped) where line < surface.size.rows {
                draw(row, line, on: &surface, context, hasFocus: index == cursor)
                line += 1
                guard index == cursor, case .links(let input) = row.input else { continue }
                for (place, option) in offered.enumerated() where line < surface.size.rows {
                    draw(option, line, isHighlighted: place == input.highlighted, on: &surface, context)
                    line += 1
                }
            }
            let style = problem == nil ? context.theme.dim : context.theme.warning
            for text in below where line + 1 < surface.size.rows {
                line += 1
                surface.write(text, row: line, column: 1, style: style, width: surface.size.columns - 2)
            }
        }
    }

    private func draw(_ row: FormRow, _ line: Int, on surface: inout Surface, _ context: Context, hasFocus: Bool) {
        let labelWidth = labelWidth(surface)
        let (theme, width) = (context.theme, surface.size.columns - labelWidth - 2)
        let column = labelWidth + 1
        surface.write(
            context.text(row.field.label), row: line, column: 1, style: hasFocus ? theme.accent : theme.dim, width: labelWidth - 1
        )
        switch row.input {
        case .line(let field):
            field.draw(
                on: &surface, row: line, column: column, width: width, style: hasFocus ? theme.field : .plain, hasFocus: hasFocus)
            guard hasFocus, let echo = row.echo(context) else { return }
            let place = column + Width.of(field.text) + 3
            surface.write("= \(echo)", row: line, column: place, style: theme.accent, width: column + width - place)
        case .links(let links):
            links.draw(on: &surface, row: line, column: column, width: width, theme, hasFocus: hasFocus)
        case .choice(let choices, let chosen):
            let text = chosen.map { context.text(choices[$0].label) } ?? ""
            surface.write(
                hasFocus ? "‹ \(text) ›" : text, row: line, column: column, style: hasFocus ? theme.field : .plain, width: width)
        case .area(let area):
            area.draw(
                on: &surface, Rect(column: column, row: line, columns: width, rows: 1),
                style: hasFocus ? theme.field : .plain, hasFocus: hasFocus)
        }
    }

    private func draw(
        _ option: LinkInput.Option, _ line: Int, isHighlighted: Bool, on surface: inout Surface, _ context: Context
    ) {
        let labelWidth = labelWidth(surface)
        let (column, width) = (labelWidth + 2, surface.size.columns - labelWidth - 3)
        switch option {
        case .existing(let link, let detail):
            let used = surface.write(link.label, row: line, column: column, width: width)
            if used + 4 < width {
                surface.write(
                    context.text(detail), row: line, column: column + used + 2, style: context.theme.dim, width: width - used - 2)
            }
        case .new(let kind, let name):
            surface.write(
                context.text("+ new \(kind.name) “\(name)”"), row: line, column: column, style: context.theme.accent, width: width
            )
        }
        guard isHighlighted else { return }
        let style = context.theme.cursor
        surface.restyle(Rect(column: labelWidth + 1, row: line, columns: surface.size.columns - labelWidth - 2, rows: 1)) { _ in
            style
        }
    }
}
