import Domain
import Terminal

/// Asks, before meetings are deleted that have left follow-ups open, what becomes of those.
struct MeetingDeletion: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case choose, down, up, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .choose, "choose", "Choose what is under the cursor"),
        Binding("Esc", .close, "back", "Go back"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
    ])
    static let isOverlay = true

    private let meetings: [Link]
    private let steps: [Step]
    private var followUps: [Link]?
    private var cursor = 0

    /// - Parameter then: what follows once they are deleted.
    init(_ meetings: [Link], then steps: [Step] = []) {
        self.meetings = meetings
        self.steps = steps
    }

    var title: Phrase {
        meetings.count == 1
            ? "Delete meeting \(meetings[0].label)" : "Delete \(meetings.count, one: "meeting", other: "meetings")"
    }
    var isWaiting: Bool { followUps == nil }

    func queries(_ context: Context) -> [Query] {
        let from = meetings.map { Filter.field(FieldPath([FollowUp.meeting]), .links($0.target.uid.text)) }
        return [
            .list(
                ListQuery(
                    .followUp, filter: .all([FollowUp.stillOpen(), .any(from)]), sort: Sort(FollowUp.queue), columns: [],
                    limit: 500, today: context.moment.today))
        ]
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .page(let page) = answer { followUps = page.rows.map(\.link) }
    }

    private var choices: [Phrase] {
        let count = followUps?.count ?? 0
        return [
            "Delete it, and keep its \(count, one: "open follow-up", other: "open follow-ups")",
            "Delete it and its \(count, one: "open follow-up", other: "open follow-ups") too",
        ]
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .down: cursor = 1
        case .up: cursor = 0
        case .choose: return [.pop, .start(.apply(change))] + steps
        }
        return []
    }

    /// A click chooses.
    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress:
            let page = Chrome.page(context.size)
            guard let line = mouse.line(in: panel.inside(page.size), of: page), line < 2 else { return [] }
            cursor = line
            return perform(.choose, &context)
        case .release, .drag: return nil
        }
    }

    private var panel: Panel { Panel(title: title, columns: 60, rows: 4) }

    func frame(in page: Size, _ context: Context) -> Rect? { panel.frame(in: page) }

    private var change: Change {
        let lost = cursor == 1 ? followUps ?? [] : []
        let what: Phrase =
            meetings.count == 1 ? "meeting \(meetings[0].label)" : "\(meetings.count, one: "meeting", other: "meetings")"
        let summary: Phrase =
            lost.isEmpty
            ? "Deleted \(what)" : "Deleted \(what) with \(lost.count, one: "follow-up", other: "follow-ups")"
        return Change(summary, (meetings + lost).map { .delete($0.target) })
    }

    func draw(on surface: inout Surface, _ context: Context) {
        panel.draw(on: &surface, context) { surface in
            for (line, choice) in choices.enumerated() {
                surface.write(context.text(choice), row: line, column: 1, width: surface.size.columns - 2)
                if line == cursor {
                    surface.restyle(Rect(column: 0, row: line, columns: surface.size.columns, rows: 1)) { _ in
                        context.theme.cursor
                    }
                }
            }
        }
    }
}
