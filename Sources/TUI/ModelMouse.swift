import Domain
import Terminal

extension Model {
    /// A click on a key of the footer presses it, one on a place goes there, one beside an overlay closes it; all else is the page's.
    mutating func take(_ mouse: Mouse) {
        let isPress = mouse.kind == .press || mouse.kind == .doublePress
        if isPress, let key = Chrome.key(at: mouse.at, self) {
            let event = Event.key(key)
            hear(event)
        } else if isPress, !isAsking, let place = Chrome.place(at: mouse.at, self) {
            go(place)
        } else if isPress, isBeside(mouse.at) {
            closeOverlay()
        } else if let steps = withTop({ $0.take(.mouse(mouse), &$1) }) {
            run(steps)
        }
    }

    /// True for a point of the window that is outside of the overlay on top.
    private func isBeside(_ point: Point) -> Bool {
        let page = Chrome.page(context.size)
        guard let frame = stack.top.screen.frame(in: page.size, context) else { return false }
        return !frame.contains(Point(column: point.column - page.column, row: point.row - page.row))
    }

    private mutating func closeOverlay() {
        guard stack.top.screen.isDirty else { return take(Key(.escape)) }
        let choices: [(String, [Step])] = [
            (context.text("Go on typing"), []), (context.text("Leave; what was typed is lost"), [.pop]),
        ]
        run([.push(ChoiceScreen.acts("Leave without an answer?", choices))])
    }
}
