import Domain
import Terminal

/// A place that is a list with its record beside it.
protocol BrowseScreen: Screen {
    var browser: Browser { get set }
}

extension BrowseScreen {
    public var subject: Link? { browser.subject }
    public var isTyping: Bool { browser.isFiltering }

    public func queries(_ context: Context) -> [Query] { browser.queries(context) }

    public mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        browser.receive(answer, to: query, context)
    }

    public mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        browser.receive(delivery)
        return []
    }

    public mutating func take(_ event: Event, _ context: inout Context) -> [Step]? { browser.take(event, context) }

    public func draw(on surface: inout Surface, _ context: Context) { browser.draw(on: &surface, context) }
}

extension BrowseScreen where Action == BrowseAction {
    public mutating func perform(_ action: BrowseAction, _ context: inout Context) -> [Step] { browser.perform(action, &context) }

    public func refusal(of action: BrowseAction, _ context: Context) -> Phrase? { browser.refusal(of: action) }
}
