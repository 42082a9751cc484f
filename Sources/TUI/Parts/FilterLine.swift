import Domain
import Terminal

/// The filter over a list or a board: typed in place, read at every letter, with offers of what may come next.
struct FilterLine: Sendable {
    private let kind: Kind
    private(set) var field = TextField()
    private(set) var isTyping = false
    /// What in it is not understood, and passed over.
    private(set) var problems: [Problem] = []
    /// What it lets through, as far as it is understood.
    private(set) var filter: Filter = .everything
    private var completion = Completion()

    init(_ kind: Kind) { self.kind = kind }

    var text: String { field.text }
    var isEmpty: Bool { field.isEmpty }

    mutating func start() {
        isTyping = true
        completion.forgetChoice()
    }

    /// Shows a filter that was typed before.
    mutating func show(_ text: String, _ context: Context) {
        self = FilterLine(kind)
        field = TextField(text)
        read(context)
    }

    /// Takes what was typed away; false where there was nothing.
    mutating func clear() -> Bool {
        defer { self = FilterLine(kind) }
        return isTyping || !isEmpty
    }

    // MARK: completing

    private func offered(_ context: Context) -> FilterCompletion { completion.found(field, kind, context) }

    /// Names to complete what is being typed.
    func queries(_ context: Context) -> [Query] { isTyping ? [offered(context).lookup].compactMap(\.self) : [] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard isTyping, query == offered(context).lookup else { return }
        completion.receive(answer, to: query)
    }

    // MARK: typing

    /// Takes what is typed: true where other records are let through then; nil where the event is none of its business.
    mutating func take(_ event: Event, _ context: Context) -> Bool? {
        guard isTyping else { return nil }
        if case .key(let key) = event, let action = FilterAction.keymap[key] { return perform(action, context) }
        guard field.take(event) else { return nil }
        completion.forgetChoice()
        read(context)
        return true
    }

    private mutating func perform(_ action: FilterAction, _ context: Context) -> Bool {
        let offered = offered(context)
        switch action {
        case .keep:
            if completion.highlighted != nil { return complete(with: offered, context) }
            isTyping = false
        case .complete: return complete(with: offered, context)
        case .down: if !completion.move(by: 1, among: offered.offers) { isTyping = false }
        case .up: _ = completion.move(by: -1, among: offered.offers)
        case .clear:
            _ = clear()
            return true
        }
        return false
    }

    /// Takes the offer in a line below; false where none stands there.
    mutating func choose(at line: Int, _ context: Context) -> Bool {
        let offered = offered(context)
        guard isTyping, offered.offers.indices.contains(line) else { return false }
        completion.choose(line)
        return complete(with: offered, context)
    }

    private mutating func complete(with offered: FilterCompletion, _ context: Context) -> Bool {
        guard completion.complete(&field, with: offered) else { return false }
        completion.forgetChoice()
        read(context)
        return true
    }

    private mutating func read(_ context: Context) {
        let parser = FilterParser(kind: kind, moment: context.moment, me: context.login) { context.countryCode($0) }
        let parsed = parser.parse(field.text)
        problems = parsed.problems
        filter = parsed.understood
    }

    // MARK: drawing

    /// Draws it in a row of the surface, where it is typed or set.
    func draw(on surface: inout Surface, row: Int, column: Int = 1, width: Int, _ theme: Theme) {
        if isTyping {
            surface.write("/", row: row, column: column, style: theme.key)
            field.draw(on: &surface, row: row, column: column + 2, width: width, style: theme.field, hasFocus: true)
        } else if !isEmpty {
            surface.write("/ \(text)", row: row, column: column, style: theme.accent, width: width)
        }
    }

    /// Draws below it what may be typed next, else what is wrong with it in one line.
    func drawBelow(on surface: inout Surface, row: Int, _ context: Context) {
        let width = surface.size.columns - 4
        let offers = isTyping ? offered(context).offers : []
        if !offers.isEmpty {
            completion.draw(offers, on: &surface, row: row, column: 3, width: width, context)
        } else if let problem = problems.first {
            surface.fill(row: row, column: 0, columns: surface.size.columns, rows: 1)
            surface.write(
                "! " + problem.text(in: context.catalogue), row: row, column: 1, style: context.theme.warning, width: width + 2)
        }
    }
}
