import Domain
import Terminal

/// A place that is a list with its record beside it.
protocol BrowseScreen: Screen {
    var browser: Browser { get set }
}

extension BrowseScreen {
    var subject: Link? { browser.subject }
    var isTyping: Bool { browser.isFiltering }
    var isWaiting: Bool { browser.isWaiting }
    var focusHints: [KeyHint]? { browser.isFiltering ? FilterAction.keymap.hints() : nil }

    func queries(_ context: Context) -> [Query] { browser.queries(context) }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        browser.receive(answer, to: query, context)
    }

    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        browser.receive(delivery, context)
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? { browser.take(event, context) }

    func draw(on surface: inout Surface, _ context: Context) { browser.draw(on: &surface, context) }
}

extension BrowseScreen where Action == BrowseAction {
    mutating func perform(_ action: BrowseAction, _ context: inout Context) -> [Step] { browser.perform(action, title, &context) }

    func refusal(of action: BrowseAction, _ context: Context) -> Phrase? { browser.refusal(of: action, context) }
}
