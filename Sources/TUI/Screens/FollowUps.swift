import Domain
import Terminal

/// What has to happen next, in the order of its urgency.
struct FollowUpsScreen: BrowseScreen {
    enum Action: Hashable, Sendable, CaseIterable {
        case done, snooze, assign, drop, outcome, mine, closed
        case browse(BrowseAction)

        static var allCases: [Action] {
            [.done, .snooze, .assign, .drop, .outcome, .mine, .closed] + BrowseAction.allCases.map(browse)
        }
    }

    static let keymap = Keymap<Action>(
        [
            Binding("d", .done, "done", "Close as done"),
            Binding("z", .snooze, "snooze", "Put off until a later day"),
            Binding("a", .assign, "assign", "Give to somebody"),
            Binding("x", .drop, "drop", "Close as dropped"),
            Binding("r", .outcome, "result", "Write down what came of it", footer: false),
            Binding("w", .mine, "whose", "Show mine, or everyone's"),
            Binding("C", .closed, "closed", "Show closed ones too, or only open ones", footer: false),
        ] + BrowseAction.bindings.map { $0.lifted(Action.browse) })

    let title: Phrase = "Follow-ups"
    var browser: Browser
    private var showsMine = false
    private var showsClosed = false
    private var lastClosed: Link?

    init() {
        browser = Browser(
            .followUp, sort: Sort(FollowUp.queue),
            columns: [
                Grid.Column(FollowUp.text, 24, 60),
                Grid.Column(FollowUp.due, 11, 11, rank: 1),
                Grid.Column(FollowUp.owners, 12, 20, rank: 2),
                Grid.Column(FollowUp.kind, 14, 16, rank: 5),
                Grid.Column(FollowUp.contact, 14, 24, rank: 3),
                Grid.Column(FollowUp.organization, 14, 24, rank: 4),
                Grid.Column(FollowUp.priority, 6, 8, rank: 6),
            ],
            carried: FollowUp.carriedOver, filter: FollowUp.stillOpen(),
            invitation: "Nothing has to be done. Press \(key: "f") to add a follow-up.")
        browser.heading = { row, _ in Self.group(row).label }
        browser.styled = FollowUp.due
        browser.style = { row, context in Self.group(row) == .overdue ? context.theme.warning : context.theme.dim }
    }

    /// The rank before the bar of the queue's order.
    private static func group(_ row: Row) -> FollowUpGroup {
        row.key.sort.text?.first?.wholeNumberValue.flatMap(FollowUpGroup.init(rawValue:)) ?? .later
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .done, .snooze, .assign, .drop: browser.list.current == nil ? "There is no follow-up under the cursor." : nil
        case .outcome: lastClosed == nil ? "Close one first, with \(key: "d") or \(key: "x")." : nil
        case .mine, .closed: nil
        case .browse(let action): browser.refusal(of: action)
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .browse(let action): return browser.perform(action, &context)
        case .done: return close(as: .done, "Done", &context)
        case .drop: return close(as: .dropped, "Dropped", &context)
        case .snooze: return QueueActs.snooze(takeTargets().map(\.link), context)
        case .assign: return QueueActs.assign(takeTargets().map(\.link), context)
        case .outcome: return lastClosed.map { QueueActs.outcome($0, context) } ?? []
        case .mine:
            showsMine.toggle()
            browser.show(base: base(context))
            return [.say(showsMine ? "Only yours" : "Everyone's")]
        case .closed:
            showsClosed.toggle()
            browser.show(base: base(context))
            return [.say(showsClosed ? "Closed ones too" : "Only open ones")]
        }
    }

    private func base(_ context: Context) -> Filter {
        let mine = showsMine ? context.login.map { Filter.field(FieldPath([FollowUp.owners]), .links($0)) } : nil
        let parts = [showsClosed ? nil : FollowUp.stillOpen(), mine].compactMap(\.self)
        return parts.isEmpty ? .everything : .all(parts)
    }

    /// The rows that an act is about; the cursor then stays on its line.
    private mutating func takeTargets() -> [Row] {
        browser.list.stayOnLine()
        return browser.list.takeTargets()
    }

    private mutating func close(as status: FollowUpStatus, _ verb: Phrase, _ context: inout Context) -> [Step] {
        let targets = takeTargets()
        lastClosed = targets.first?.link
        return QueueActs.close(targets.map { browser.list.record(of: $0) }, as: status, verb, &context)
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        if case .undone(.success) = outcome {
            lastClosed = nil
            browser.list.stayOnLine()
        }
        return []
    }
}
