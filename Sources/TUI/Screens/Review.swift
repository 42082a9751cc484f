import Domain
import Terminal

/// Follow-ups one at a time, with the story of each: a key decides, and the next one is there.
struct ReviewScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case done, snooze, assign, escalate, ask, drop, wait, outcome, next, forward, back, edit, scrollDown, scrollUp, finish
    }

    static let keymap = Keymap<Action>([
        Binding("d", .done, "done", "Close as done"),
        Binding("z", .snooze, "snooze", "Put off until a later day"),
        Binding("a", .assign, "assign", "Give to somebody"),
        Binding("E", .escalate, "escalate", "Escalate to the owner's manager, or take that back"),
        Binding("y", .ask, "ask", "Ask the owner a question, or answer the one that was asked"),
        Binding("x", .drop, "drop", "Close as dropped"),
        Binding("Enter", .next, "next", "Leave it as it is and go on to the next"),
        Binding("r", .outcome, "result", "Write down what came of it, and close it as done", footer: false),
        Binding("Z", .wait, "wait until", "Keep out of sight until a day", footer: false),
        Binding("j Down", .forward, "down", "Go on to the next", footer: false),
        Binding("k Up", .back, "up", "Go back to the one before", footer: false),
        Binding("e", .edit, "edit", "Edit what is under the cursor", footer: false),
        Binding("J Ctrl-D", .scrollDown, "scroll down", "Scroll the story down", footer: false),
        Binding("K Ctrl-U", .scrollUp, "scroll up", "Scroll the story up", footer: false),
        Binding("Esc", .finish, "back", "End the review, and say what was done", footer: false),
    ])

    let title: Phrase = "Review"
    private let list: ListQuery
    private let only: [Link]?
    private let start: Link?
    var run = ReviewRun()
    private var isLoaded = false
    private(set) var scroll = 0
    /// What was asked over the page, and about which item.
    private var asked: (action: Action, item: Reference)?
    /// How many decisions are being written down.
    private var pending = 0
    /// The review ends once they are, so that what is said last is what was done in all.
    private var isEnding = false

    /// - Parameters:
    ///   - only: the items, where some were selected.
    ///   - start: the one to begin with.
    init(_ list: ListQuery, only: [Link]?, from start: Link?) {
        var list = list
        list.window = .start
        list.limit = ReviewRun.limit
        list.columns = [FollowUp.due, FollowUp.owners]
        self.list = list
        self.only = only
        self.start = start
    }

    // MARK: asking

    var subject: Link? { run.current }
    let takesDigits = true
    var isWaiting: Bool { !isLoaded || run.isAwaited || isEnding }

    func queries(_ context: Context) -> [Query] {
        guard isLoaded else { return [.list(list)] }
        return run.ahead.map { .story($0.target) }
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .page(let page) = answer, !isLoaded {
            isLoaded = true
            let rows = only.map { only in page.rows.filter { only.contains($0.link) } } ?? page.rows
            run = ReviewRun(rows, from: only == nil ? start : nil)
        }
        if case .story(let target) = query, case .story(let story) = answer {
            let before = run.current
            run.receive(story, of: target)
            if run.current != before { scroll = 0 }
        }
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .finish, .back, .scrollDown, .scrollUp: return nil
        case .done, .snooze, .assign, .drop, .wait, .outcome, .next, .forward, .edit:
            return run.record == nil ? "The review has come to its end. Esc goes back." : nil
        case .escalate:
            guard let record = run.record else { return "The review has come to its end. Esc goes back." }
            return QueueActs.refusalToEscalate([record], context)
        case .ask:
            guard let record = run.record else { return "The review has come to its end. Esc goes back." }
            return QueueActs.refusalToAsk(record, context)
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        if action == .finish { return finish(context) }
        if action == .back { run.goBack() }
        if action == .back || action == .next || action == .forward { scroll = 0 }
        guard let record = run.record else { return [] }
        switch action {
        case .done: return decide(.closed([record], as: .done, &context))
        case .drop: return decide(.closed([record], as: .dropped, &context))
        case .escalate:
            let choice = QueueActs.escalating([record], context) { [.deliver(.value(.link($0)))] }
            switch choice {
            case .act(let act): return decide(act)
            case .choose(let pick): return ask(action, pick)
            }
        case .snooze: return ask(action, ReviewPicks.days(record, context))
        case .assign: return ask(action, ReviewPicks.owners(record, context))
        case .ask:
            let isAsked = FollowUp.isAsked(context.user.target, in: record)
            let prompt =
                isAsked
                ? QueueActs.answerPrompt(record, context) { text, _ in [.deliver(.value(.text(text)))] }
                : QueueActs.questionPrompt([record], context) { text, _ in [.deliver(.value(.text(text)))] }
            return ask(action, prompt)
        case .wait: return ask(action, QueueActs.waitPrompt(context) { day, _ in [.deliver(.value(.day(day)))] })
        case .outcome:
            return ask(action, QueueActs.outcomePrompt(record.link, context) { text, _ in [.deliver(.value(.text(text)))] })
        case .next, .forward: run.goOn()
        case .edit: return [.push(RecordForm.loading(record.link))]
        case .scrollDown: scroll += 5
        case .scrollUp: scroll = max(0, scroll - 5)
        case .back, .finish: break
        }
        return []
    }

    /// Ends it once all is written down; whoever asks twice does not wait.
    private mutating func finish(_ context: Context) -> [Step] {
        guard pending == 0 || isEnding || context.readOnly != nil else {
            isEnding = true
            return []
        }
        return [.pop] + (run.summary.map { [.say($0)] } ?? [])
    }

    private mutating func ask(_ action: Action, _ overlay: any Screen) -> [Step] {
        asked = run.current.map { (action, $0.target) }
        return [.push(overlay)]
    }

    /// Does it, and goes on to the next at once.
    private mutating func decide(_ act: QueueAct) -> [Step] {
        run.decide(act)
        pending += 1
        scroll = 0
        return act.steps
    }

    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        guard case .value(let value) = delivery, let (action, item) = asked, let record = run.record, record.reference == item
        else { return [] }
        asked = nil
        switch (action, value) {
        case (.snooze, .day(let day)): return decide(.putOff([record], until: day, context))
        case (.wait, .day(let day)): return decide(.waiting([record], until: day, context))
        case (.assign, .link(let owner)): return decide(.given([record], to: owner))
        case (.escalate, .link(let manager)): return decide(.escalated([record], to: manager))
        case (.outcome, .text(let text)): return decide(.closed([record], as: .done, outcome: text, &context))
        case (.ask, .text(let text)):
            let isAsked = FollowUp.isAsked(context.user.target, in: record)
            return decide(isAsked ? .answered(record, text, context) : .asked([record], text, context))
        case (_, _): return []
        }
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        if case .applied = outcome { pending = max(0, pending - 1) }
        switch outcome {
        case .applied(let change, .failure), .applied(let change, .success(false)):
            isEnding = false
            run.takeBack(change)
        case .undone(.success(_?)): run.takeBack(nil)
        case .applied(_, .success(true)), .undone, .redone, .edited, .imported, .exported, .paths: break
        }
        return isEnding && pending == 0 ? finish(context) : []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(.scrollDown, &context)
        case .scrollUp: return perform(.scrollUp, &context)
        case .press, .doublePress, .release, .drag: return nil
        }
    }

    func draw(on surface: inout Surface, _ context: Context) {
        guard isLoaded else { return }
        ReviewPage(run: run, scroll: scroll, context: context).draw(on: &surface)
    }
}
