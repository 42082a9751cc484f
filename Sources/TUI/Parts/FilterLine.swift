import Domain
import Terminal

/// The filter over a list or a board: typed in place, read at every letter.
struct FilterLine: Sendable {
    private let kind: Kind
    private(set) var field = TextField()
    private(set) var isTyping = false
    /// What in it is not understood; what is shown stays as it was read.
    private(set) var problems: [Problem] = []
    /// What it lets through.
    private(set) var filter: Filter = .everything

    init(_ kind: Kind) { self.kind = kind }

    var text: String { field.text }
    var isEmpty: Bool { field.isEmpty }

    mutating func start() { isTyping = true }

    /// Shows a filter that was typed before.
    mutating func show(_ text: String, _ context: Context) {
        field = TextField(text)
        read(context)
    }

    /// Takes what was typed away; false where there was nothing.
    mutating func clear() -> Bool {
        defer { self = FilterLine(kind) }
        return isTyping || !isEmpty
    }

    /// Takes what is typed: true where other records are let through then; nil where the event is none of its business.
    mutating func take(_ event: Event, _ context: Context) -> Bool? {
        guard isTyping else { return nil }
        if case .key(let key) = event, let action = FilterAction.keymap[key] {
            switch action {
            case .keep:
                isTyping = false
                return false
            case .clear:
                _ = clear()
                return true
            }
        }
        guard field.take(event) else { return nil }
        read(context)
        return true
    }

    private mutating func read(_ context: Context) {
        let parser = FilterParser(kind: kind, moment: context.moment, me: context.login) { context.countryCode($0) }
        let parsed = parser.parse(field.text)
        problems = parsed.problems
        filter = parsed.filter
    }

    /// Draws it in a row of the surface, where it is typed or set.
    func draw(on surface: inout Surface, row: Int, width: Int, _ theme: Theme) {
        if isTyping {
            surface.write("/", row: row, column: 1, style: theme.key)
            field.draw(on: &surface, row: row, column: 3, width: width, style: theme.field, hasFocus: true)
        } else if !isEmpty {
            surface.write("/ \(text)", row: row, column: 1, style: theme.accent, width: width)
        }
    }
}
