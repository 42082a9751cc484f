import Domain
import Terminal

/// One question in a line over the page.
struct PromptScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case accept, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter Tab", .accept, "take", "Take what is offered, or move to the next field"),
        Binding("Esc", .close, "back", "Go back"),
    ])
    static let isOverlay = true
    let isTyping = true

    let title: Phrase
    private var row: FormRow
    private let hint: Phrase
    private let answer: @Sendable (Value, inout Context) -> [Step]
    private var problem: Problem?

    /// - Parameters:
    ///   - value: what is offered to be taken as it is.
    ///   - hint: what an empty answer means, and what may be typed.
    ///   - answer: the steps that follow, once this page has closed.
    init(
        _ title: Phrase, _ field: Field, value: Value = .none, hint: Phrase, _ context: Context,
        answer: @escaping @Sendable (Value, inout Context) -> [Step]
    ) {
        self.title = title
        self.hint = hint
        self.answer = answer
        row = FormRow(field, value, .whole, context)
    }

    func queries(_ context: Context) -> [Query] {
        if case .links(let input) = row.input, let query = input.query { [query] } else { [] }
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard case .links(var input) = row.input else { return }
        _ = input.receive(answer, to: query)
        row.input = .links(input)
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        problem = nil
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        switch row.input {
        case .line(var line):
            guard line.take(event) else { return nil }
            row.input = .line(line)
        case .links(var links):
            guard links.take(event, context) else { return nil }
            row.input = .links(links)
        case .area, .choice: return nil
        }
        return []
    }

    var isDirty: Bool { row.isDirty }

    /// A click on one of those that are offered takes it.
    private mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        guard mouse.kind == .press || mouse.kind == .doublePress, case .links(var input) = row.input else { return nil }
        let page = Chrome.page(context.size)
        let options = input.options(context)
        guard let line = mouse.line(in: panel(context).inside(page.size), of: page), options.indices.contains(line - 1),
            case .existing(let link, _) = options[line - 1]
        else { return [] }
        input.choose(link)
        row.input = .links(input)
        return perform(.accept, &context)
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        guard action == .accept else { return [.pop] }
        if case .links(var input) = row.input, input.leftover != nil {
            if case .existing(let link, _) = input.accept(context) { input.choose(link) }
            row.input = .links(input)
        }
        do throws(Problem) {
            let value = try row.value(context)
            return [.pop] + answer(value, &context)
        } catch {
            problem = error
            return [.warn(error)]
        }
    }

    private func offered(_ context: Context) -> [LinkInput.Option] {
        if case .links(let input) = row.input { input.options(context) } else { [] }
    }

    private func panel(_ context: Context) -> Panel { Panel(title: title, columns: 66, rows: 4 + offered(context).count) }

    func frame(in page: Size, _ context: Context) -> Rect? { panel(context).frame(in: page) }

    func draw(on surface: inout Surface, _ context: Context) {
        let offered = offered(context)
        panel(context).draw(on: &surface, context) { surface in
            let width = surface.size.columns - 2
            switch row.input {
            case .line(let line):
                line.draw(on: &surface, row: 0, column: 1, width: width, style: context.theme.field, hasFocus: true)
            case .links(let links):
                links.draw(on: &surface, row: 0, column: 1, width: width, context.theme, hasFocus: true)
                for (offset, option) in offered.enumerated() {
                    if case .existing(let link, let detail) = option {
                        surface.write("\(link.label)  \(context.text(detail))", row: 1 + offset, column: 1, width: width)
                    }
                    if offset == links.highlighted {
                        let style = context.theme.cursor
                        surface.restyle(Rect(column: 0, row: 1 + offset, columns: width + 2, rows: 1)) { _ in style }
                    }
                }
            case .area, .choice: break
            }
            let below = row.echo(context).map { "= \($0)" } ?? context.text(hint)
            surface.write(below, row: surface.size.rows - 1, column: 1, style: context.theme.dim, width: width)
        }
    }
}
