import Domain
import Terminal

/// The whole state of the screens. It changes by messages only and asks the world for nothing: it returns orders.
public struct Model: Sendable {
    public internal(set) var context: Context
    public internal(set) var place: Place
    public internal(set) var isLeaving = false
    /// The person leaves in order to look at the sample office.
    public internal(set) var wantsSample = false
    var stacks: [Place: Stack] = [:]
    var notice: Notice?
    private var nextID = 0
    private var orders: [Order] = []
    private var hasAskedOffice = false

    /// What the status line says.
    enum Notice: Hashable, Sendable {
        case said(Phrase)
        case problem(Problem)
    }

    /// - Parameter isFirstStart: true to offer how to begin before anything else.
    public init(context: Context, place: Place = .today, isFirstStart: Bool = false) {
        self.context = context
        self.place = place
        stacks[place] = Stack(entry(place.screen()))
        if isFirstStart { stack.push(entry(WelcomeScreen())) }
    }

    /// Takes one message and gives what is to be done.
    public mutating func update(_ message: Message) -> [Order] {
        switch message {
        case .event(let event): take(event)
        case .time(let now): context.moment = Moment(now: now, zone: context.moment.zone)
        case .tick: forgetWhatWasAsked()
        case .answer(let query, let answer): receive(answer, to: query)
        case .outcome(let outcome, let origin): receive(outcome, for: origin)
        case .progress(let phrase): notice = .said(phrase)
        }
        ask()
        defer { orders = [] }
        return orders
    }

    var stack: Stack {
        get {
            guard let stack = stacks[place] else { preconditionFailure("the present place has a stack") }
            return stack
        }
        set { stacks[place] = newValue }
    }

    private mutating func entry(_ screen: any Screen) -> Entry {
        nextID += 1
        return Entry(id: EntryID(number: nextID), screen: screen)
    }

    private mutating func take(_ event: Event) {
        switch event {
        case .resize(let size): context.size = size
        case .hangup: leave()
        case .key, .paste, .mouse:
            notice = nil
            if let steps = withTop({ $0.take(event, &$1) }) {
                run(steps)
            } else if case .key(let key) = event {
                press(key)
            } else if case .mouse(let mouse) = event, mouse.kind == .press, let place = Chrome.place(at: mouse.at, self) {
                go(place)
            }
        }
    }

    private mutating func press(_ key: Key) {
        if let steps = withTop({ $0.press(key, &$1) }) {
            run(steps)
        } else if let action = ProgramAction.keymap[key], !isAsking || action == .suspend {
            perform(action)
        } else if key == Key(.character("c"), .control) {
            perform(stack.isAtRoot ? .leave : .back)
        }
    }

    private mutating func perform(_ action: ProgramAction) {
        if let place = action.place {
            go(place)
            return
        }
        switch action {
        case .logMeeting: run([.push(MeetingForm.log(about: subject(), &context))])
        case .addFollowUp: run([.push(RecordForm.followUp(about: subject(), &context))])
        case .search: run([.push(SearchScreen())])
        case .palette: run([.push(PaletteScreen(hints: hints))])
        case .help: run([.push(HelpScreen(title: stack.top.screen.title, hints: hints))])
        case .undo: start(.undo)
        case .redo: start(.redo)
        case .back: stack.isAtRoot ? nil : run([.pop])
        case .leave: stack.isAtRoot ? leave() : run([.pop])
        case .suspend: start(.suspend)
        case .nextPlace: go(Place(rawValue: place.rawValue % Place.allCases.count + 1) ?? .today)
        case .previousPlace: go(Place(rawValue: (place.rawValue + 5) % Place.allCases.count + 1) ?? .today)
        case .today, .contacts, .organizations, .meetings, .pipeline, .followUps, .insights: break
        }
    }

    /// True while something over the page wants an answer before anything else.
    private var isAsking: Bool { type(of: stack.top.screen).isOverlay }

    /// Every key that works now, of the page on top and of the whole program.
    var hints: [HintSource: [KeyHint]] {
        let screen = stack.top.screen.hints(context)
        let taken = Set(screen.flatMap(\.keys))
        let program = ProgramAction.keymap.bindings.enumerated().compactMap { index, binding -> KeyHint? in
            let keys = binding.keys.filter { !taken.contains($0) }
            guard !keys.isEmpty, !isAsking || binding.action == .suspend else { return nil }
            return KeyHint(
                keys: keys, name: binding.name, sentence: binding.sentence, isInFooter: binding.isInFooter, refusal: nil,
                index: index)
        }
        return [.screen: screen, .program: program]
    }

    /// The record under the cursor, which a new meeting or follow-up is about.
    private func subject() -> Link? { stack.top.screen.subject }

    private mutating func go(_ place: Place) {
        self.place = place
        if stacks[place] == nil { stacks[place] = Stack(entry(place.screen())) }
        for index in stack.visible { stack[index].asked = [] }
    }

    private mutating func leave() {
        isLeaving = true
        start(.quit)
    }

    private mutating func start(_ effect: Effect) { orders.append(Order(effect: effect, origin: stack.top.id)) }

    private mutating func run(_ steps: [Step]) {
        for step in steps {
            switch step {
            case .start(.openSample):
                wantsSample = true
                leave()
            case .start(let effect): start(effect)
            case .push(let screen): stack.push(entry(screen))
            case .pop: stack.pop()
            case .replace(let screen):
                stack.pop()
                stack.push(entry(screen))
            case .go(let place): go(place)
            case .say(let phrase): notice = .said(phrase)
            case .warn(let problem): notice = .problem(problem)
            case .choose(let index, .screen): run(withTop { $0.choose(index, &$1) })
            case .choose(let index, .program): perform(ProgramAction.keymap.bindings[index].action)
            case .deliver(let delivery): run(withTop { $0.receive(delivery, &$1) })
            }
        }
    }

    private mutating func withTop<Result>(_ body: (inout any Screen, inout Context) -> Result) -> Result {
        var screen = stack.top.screen
        let result = body(&screen, &context)
        stack.top.screen = screen
        return result
    }

    // MARK: answers

    /// Has every visible page ask what it shows and has not asked yet.
    private mutating func ask() {
        if !hasAskedOffice { start(.ask(.office)) }
        hasAskedOffice = true
        for index in stack.visible {
            let queries = stack[index].screen.queries(context)
            for query in queries where !stack[index].asked.contains(query) { start(.ask(query)) }
            stack[index].asked = Set(queries)
        }
    }

    private mutating func forgetWhatWasAsked() {
        hasAskedOffice = false
        for index in stack.visible { stack[index].asked = [] }
    }

    private mutating func receive(_ answer: Result<Answer, Problem>, to query: Query) {
        switch answer {
        case .failure(let problem): notice = .problem(problem)
        case .success(.office(let office)): context.office = office
        case .success(let answer):
            for index in stack.visible where stack[index].asked.contains(query) {
                stack[index].screen.receive(answer, to: query, context)
            }
        }
    }

    private mutating func receive(_ outcome: Outcome, for origin: EntryID) {
        announce(outcome)
        guard let index = stack.entries.firstIndex(where: { $0.id == origin }) else { return }
        var screen = stack[index].screen
        let steps = screen.receive(outcome, &context)
        stack[index].screen = screen
        run(steps)
    }

    private mutating func announce(_ outcome: Outcome) {
        switch outcome {
        case .applied(let change, .success(true)): notice = .said("\(change.summary). u undoes it")
        case .applied(_, .success(false)): notice = .said("Nothing was changed")
        case .undone(.success(let summary?)): notice = .said("Undone: \(summary). Ctrl-R does it again")
        case .undone(.success(nil)): notice = .said("There is nothing of yours to undo")
        case .redone(.success(let summary?)): notice = .said("Done again: \(summary)")
        case .redone(.success(nil)): notice = .said("There is nothing to do again")
        case .imported(.success(let summary)): notice = .said(summary)
        case .edited(.success): break
        case .applied(_, .failure(let problem)), .undone(.failure(let problem)), .redone(.failure(let problem)),
            .edited(.failure(let problem)), .imported(.failure(let problem)):
            notice = .problem(problem)
        }
    }
}
