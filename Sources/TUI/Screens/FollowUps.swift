import Domain
import Terminal

/// What has to happen next, in the order of its urgency.
struct FollowUpsScreen: BrowseScreen {
    enum Action: Hashable, Sendable, CaseIterable {
        case done, snooze, assign, drop, review, outcome, next, escalate, ask, wait, whose, closed
        case browse(BrowseAction)

        static var allCases: [Action] {
            [.done, .snooze, .assign, .drop, .review, .outcome, .next, .escalate, .ask, .wait, .whose, .closed]
                + BrowseAction.allCases.map(browse)
        }
    }

    static let keymap = Keymap<Action>(
        [
            Binding("d", .done, "done", "Close as done"),
            Binding("z", .snooze, "snooze", "Put off until a later day"),
            Binding("a", .assign, "assign", "Give to somebody"),
            Binding("x", .drop, "drop", "Close as dropped"),
            Binding("V", .review, "review", "Review one at a time, from the one under the cursor on"),
            Binding("w", .whose, "whose", "Choose whose to show: mine, my team's, an owner's, everyone's"),
            Binding("y", .ask, "ask", "Ask the owner a question, or answer the one that was asked", footer: false),
            Binding("E", .escalate, "escalate", "Escalate to the owner's manager, or take that back", footer: false),
            Binding("Z", .wait, "wait until", "Keep out of sight until a day", footer: false),
            Binding("r", .outcome, "result", "Write down what came of it", footer: false),
            Binding("f", .next, "follow-up", "Add a follow-up; right after closing one, the next step", footer: false),
            Binding("C", .closed, "closed", "Show closed ones too, or only open ones", footer: false),
        ] + BrowseAction.bindings.map { $0.lifted(Action.browse) })

    let title: Phrase = "Follow-ups"
    var browser: Browser
    private var whose = Whose.everyone
    private var showsClosed = false
    private var lastClosed: Record?
    /// The words of the closing that is under way.
    private var closing: Phrase?
    private var workload = Workload()

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
            grouping: FollowUp.queue,
            carried: FollowUp.carriedOver + [
                FollowUp.queue, FollowUp.waitUntil, FollowUp.question, FollowUp.askedBy, FollowUp.escalatedTo, FollowUp.opened,
                FollowUp.tier,
            ],
            filter: FollowUp.stillOpen(), tabs: ViewTabs(.followUp, home: "Queue"),
            invitation: "Nothing has to be done. Press \(key: "f") to add a follow-up.")
        browser.styled = FollowUp.due
        browser.style = { followUp, context in
            let isOverdue = followUp[FollowUp.queue].text?.first == "\(FollowUpGroup.overdue.rawValue)".first
            return isOverdue ? context.theme.warning : context.theme.dim
        }
        browser.words = { field, record, context in
            field == FollowUp.urgency ? Urgency(record, today: context.moment.today).explanation : nil
        }
        browser.sign = { record in
            !record[FollowUp.question].isEmpty ? "?" : record[FollowUp.escalatedTo].isEmpty ? nil : "↑"
        }
    }

    // MARK: asking

    func queries(_ context: Context) -> [Query] {
        browser.queries(context) + workload.queries(browser.list.query.filter, context)
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if workload.receive(answer, to: query, browser.list.query.filter, context) { return }
        browser.receive(answer, to: query, context)
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        let none: Phrase? = browser.list.targets.isEmpty ? "There is no follow-up under the cursor." : nil
        switch action {
        case .done, .snooze, .assign, .drop, .wait: return none
        case .review: return browser.list.current == nil ? "There is nothing to review here." : nil
        case .escalate: return none ?? QueueActs.refusalToEscalate(records, context)
        case .ask: return none ?? records.lazy.compactMap { QueueActs.refusalToAsk($0, context) }.first
        case .outcome: return lastClosed == nil ? "Close one first, with \(key: "d") or \(key: "x")." : nil
        case .whose, .closed, .next: return nil
        case .browse(let action): return browser.refusal(of: action, context)
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .browse(let action): return browser.perform(action, title, &context)
        case .done: return close(as: .done, &context)
        case .drop: return close(as: .dropped, &context)
        case .snooze: return QueueActs.snooze(takeRecords(), context)
        case .assign: return QueueActs.assign(takeRecords(), context)
        case .wait: return QueueActs.wait(takeRecords(), context)
        case .escalate: return QueueActs.escalate(takeRecords(), context)
        case .ask: return QueueActs.ask(takeRecords(), context)
        case .review: return review()
        case .outcome: return lastClosed.map { QueueActs.outcome($0.link, context) } ?? []
        case .next:
            guard let lastClosed else { return [.push(RecordForm.followUp(about: subject, &context))] }
            return [.push(RecordForm.following(lastClosed, &context))]
        case .whose: return [.push(Whose.pick(whose, context))]
        case .closed:
            showsClosed.toggle()
            browser.show(base: base(context))
            return [.say(showsClosed ? "Closed ones too" : "Only open ones")]
        }
    }

    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        guard case .whose(let chosen) = delivery else {
            browser.receive(delivery, context)
            // In any other order the parts of the queue do not follow each other.
            if case .sort(let sort) = delivery, browser.grouping == FollowUp.queue || browser.grouping == nil {
                browser.show(grouping: sort.field == FollowUp.queue ? FollowUp.queue : nil)
            }
            return []
        }
        whose = chosen
        browser.show(base: base(context))
        return [.say("Follow-ups: \(whose.label)")]
    }

    private func base(_ context: Context) -> Filter {
        let parts = [showsClosed ? nil : FollowUp.stillOpen(), whose.filter(context)].compactMap(\.self)
        return parts.isEmpty ? .everything : .all(parts)
    }

    /// What an act would be about.
    private var records: [Record] { browser.list.targets.map { browser.list.record(of: $0) } }

    /// What an act is about; the cursor then stays on its line.
    private mutating func takeRecords() -> [Record] {
        browser.list.stayOnLine()
        return browser.list.takeTargets().map { browser.list.record(of: $0) }
    }

    private mutating func close(as status: FollowUpStatus, _ context: inout Context) -> [Step] {
        let records = takeRecords()
        guard let first = records.first else { return [] }
        lastClosed = first
        let act = QueueAct.closed(records, as: status, &context)
        closing = act.change.summary
        return act.steps
    }

    /// What is selected, else everything shown, from the one under the cursor on.
    private mutating func review() -> [Step] {
        let marked = browser.list.marked.isEmpty ? nil : browser.list.takeTargets().map(\.link)
        return [.push(ReviewScreen(browser.list.query, only: marked, from: browser.list.current?.link))]
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        switch outcome {
        case .undone(.success):
            lastClosed = nil
            browser.list.stayOnLine()
        case .applied(let change, .success(true)) where change.summary == closing:
            closing = nil
            return [
                .say("\(change.summary). \(key: "u") undoes it, \(key: "r") says what came of it, \(key: "f") adds the next step")
            ]
        case .applied(let change, .failure) where change.summary == closing:
            (closing, lastClosed) = (nil, nil)
        case .applied, .undone, .redone, .edited, .imported, .exported, .paths: break
        }
        return []
    }

    // MARK: drawing

    func draw(on surface: inout Surface, _ context: Context) {
        var browser = browser
        if whose != .everyone { browser.tabs.home = "Queue: \(whose.label)" }
        let lines = workload.lines(whose, width: surface.size.columns - browser.listWidth(surface.size.columns) - 3, context)
        browser.foot = lines.count
        browser.draw(on: &surface, context)
        let left = browser.listWidth(surface.size.columns) + 2
        for (row, pieces) in lines.enumerated() {
            for piece in pieces {
                surface.write(
                    piece.text, row: surface.size.rows - lines.count + row, column: left + piece.column, style: piece.style)
            }
        }
    }
}
