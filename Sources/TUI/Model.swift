public import Domain
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
    /// What was typed while the page was being read.
    var held: [Event] = []
    private var filesUnderWay = 0
    private var orderCount = 0
    /// What was done since the person came and still stands.
    private var ownActs = 0
    /// The person has said that earlier acts may be undone too.
    private var hasUndoneEarlierActs = false
    /// The order that asked each query last: the answer to an earlier one comes too late.
    private var lastAsked: [Query: Int] = [:]

    /// What the status line says.
    enum Notice: Hashable, Sendable {
        case said(Phrase)
        case problem(Problem)
    }

    /// What was chosen among all acts, the last first.
    private(set) var recentActs: [Phrase] = []

    /// - Parameters:
    ///   - isFirstStart: true to offer how to begin before anything else.
    ///   - welcome: what the status line says first; a problem with the settings comes before it.
    public init(
        context: Context, place: Place = .today, isFirstStart: Bool = false, showsTour: Bool = false, welcome: Phrase? = nil,
        problems: [Problem] = []
    ) {
        self.context = context
        self.place = place
        stacks[place] = Stack(entry(place.screen()))
        if isFirstStart { stack.push(entry(WelcomeScreen())) }
        if showsTour { stack.push(entry(TourScreen(from: place))) }
        notice = welcome.map(Notice.said)
        if let reason = context.readOnly { notice = .problem(Problem(reason)) }
        if let problem = problems.first { notice = .problem(problem) }
    }

    /// Takes one message and gives what is to be done.
    public mutating func update(_ message: Message) -> [Order] {
        switch message {
        case .event(let event): hear(event)
        case .time(let now): context.moment = Moment(now: now, zone: context.moment.zone)
        case .tick: forgetWhatWasAsked()
        case .answer(let query, let answer, let number): receive(answer, to: query, number)
        case .outcome(let outcome, let origin): receive(outcome, for: origin)
        case .progress(let phrase): notice = .said("\(phrase) \(key: "Ctrl-C") stops it")
        }
        while let first = held.first, !stack.top.screen.isWaiting(for: first) {
            held.removeFirst()
            take(first)
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

    /// True where an event has to wait for the page that it is about. Whoever goes elsewhere meanwhile need not wait.
    private mutating func isHeld(_ event: Event) -> Bool {
        let screen = stack.top.screen
        // What comes after a held key is about what that key will have done.
        guard !held.isEmpty || screen.isWaiting(for: event) else { return false }
        switch event {
        case .paste: return true
        case .mouse, .resize, .hangup: return false
        case .key(let pressed):
            guard case .key(let key) = meaning(of: pressed) else { return true }
            let action = screen.isTyping ? nil : ProgramAction.keymap[key]
            // What asks lets nobody go elsewhere; the key counts once it has closed.
            let leads =
                !isAsking && !screen.takesDigits
                && (action?.place != nil || [.leave, .nextPlace, .previousPlace, .suspend].contains(action))
            guard leads || leaves(key) else { return true }
            held = []
            return false
        }
    }

    /// Takes an event, or keeps it until the page that it is about has been read.
    mutating func hear(_ event: Event) { if isHeld(event) { held.append(event) } else { take(event) } }

    private mutating func take(_ event: Event) {
        switch event {
        case .resize(let size): context.size = size
        case .hangup: isLeaving = true
        case .key(let pressed):
            notice = nil
            switch meaning(of: pressed) {
            case .key(let key): take(key)
            case .act(let index, let source): run([.choose(index, of: source)])
            case .nothing(let hint): notice = .said(context.keys.whereItWent(hint))
            }
        case .paste:
            notice = nil
            if let steps = withTop({ $0.take(event, &$1) }) { run(steps) }
        case .mouse(let mouse):
            notice = nil
            take(mouse)
        }
    }

    mutating func take(_ key: Key) {
        if stopsImport(key) {
            start(.stopImport)
            notice = .said("Stopping …")
        } else if let steps = withTop({ $0.take(.key(key), &$1) }) {
            run(steps)
        } else {
            press(key)
        }
    }

    private func meaning(of key: Key) -> KeyChanges.Meaning {
        context.keys.isEmpty ? .key(key) : context.keys.meaning(of: key, unchangedHints, whileTyping: stack.top.screen.isTyping)
    }

    /// Ctrl-C does always; Esc where it would not leave something that was begun.
    private func stopsImport(_ key: Key) -> Bool {
        guard filesUnderWay > 0 else { return false }
        return key == Key(.character("c"), .control) || key == Key(.escape) && !isAsking && !stack.top.screen.isTyping
    }

    private mutating func press(_ key: Key) {
        if let steps = withTop({ $0.press(key, &$1) }) {
            run(steps)
        } else if let action = ProgramAction.keymap[key], !isAsking || action == .suspend {
            perform(action)
        } else if key == Key(.character("c"), .control) {
            stack.isAtRoot ? perform(.leave) : press(Key(.escape))
        }
    }

    private mutating func perform(_ action: ProgramAction) {
        if let place = action.place {
            go(place)
            return
        }
        switch action {
        case .logMeeting: run([.push(QuickLogScreen(about: subject(), context))])
        case .fullForm: run([.push(MeetingForm.log(about: subject(), &context))])
        case .addFollowUp: run([.push(RecordForm.followUp(about: subject(), &context))])
        case .movedJob: run(SubjectActs.steps(.movedJob, subject(), context))
        case .tie: run(SubjectActs.steps(.tie, subject(), context))
        case .whoKnows: run(SubjectActs.steps(.whoKnows, subject(), context))
        case .refer: run(SubjectActs.steps(.refer, subject(), context))
        case .search: run([.push(SearchScreen())])
        case .palette: run([.push(PaletteScreen(hints: hints, recent: recentActs))])
        case .help:
            let page = stack.top.screen
            page is HelpScreen ? run([.pop]) : run([.push(HelpScreen(page: page, hints: hints))])
        case .tour: run([.go(.today), .push(TourScreen(from: place))])
        case .themeDefault: show(.standard)
        case .themeLight: show(.light)
        case .themeHighContrast: show(.highContrast)
        case .themeNone: show(.none)
        case .undo: undo()
        case .redo: start(.redo)
        case .back: stack.isAtRoot ? nil : run([.pop])
        case .leave: stack.isAtRoot ? leave() : run([.pop])
        case .suspend: start(.suspend)
        case .handOver: run([.push(HandoverScreen(context))])
        case .importFile: run([.push(ImportPrompt())])
        case .office: run([.push(OfficeScreen(context))])
        case .nextPlace: go(Place(rawValue: place.rawValue % Place.allCases.count + 1) ?? .today)
        case .previousPlace: go(Place(rawValue: (place.rawValue + 5) % Place.allCases.count + 1) ?? .today)
        case .today, .contacts, .organizations, .meetings, .pipeline, .followUps, .insights: break
        }
    }

    /// Changes the colours until the program ends.
    private mutating func show(_ theme: Theme) {
        context.theme = theme
        let line = "theme = \"\(theme.name)\""
        notice = .said("The theme is \(theme.name) for now. To keep it, write \(line) in \(context.settingsPath)")
    }

    /// True while something over the page wants an answer before anything else.
    var isAsking: Bool { type(of: stack.top.screen).isOverlay || stack.top.screen.focusHints != nil }

    /// Undoes; but asks before it takes back what was done before the person came.
    private mutating func undo() {
        guard ownActs <= 0, !hasUndoneEarlierActs else { return start(.undo) }
        let choices: [(String, [Step])] = [
            (context.text("Leave it as it is"), []), (context.text("Undo what you did last, earlier"), [.start(.undo)]),
        ]
        run([.push(ChoiceScreen.acts("You have done nothing since you came", choices))])
    }

    /// Every key that works now, of the page on top and of the whole program, as the person has set them.
    var hints: [HintSource: [KeyHint]] {
        let isTyping = stack.top.screen.isTyping
        return unchangedHints.mapValues { hints in hints.map { context.keys.apply(to: $0, whileTyping: isTyping) } }
    }

    /// The same with the keys of the keymaps.
    private var unchangedHints: [HintSource: [KeyHint]] {
        let screen = stack.top.screen.hints(context)
        let taken = Set(screen.flatMap(\.keys))
        let subject = subject()
        let program = ProgramAction.keymap.hints { $0.refusal(about: subject) }.compactMap { hint -> KeyHint? in
            let keys = hint.keys.filter { !taken.contains($0) }
            let isOffered = !isAsking || ProgramAction.keymap.bindings[hint.index].action == .suspend
            guard !keys.isEmpty || hint.keys.isEmpty, isOffered else { return nil }
            return hint.with(keys: keys)
        }
        return [.screen: screen, .program: program]
    }

    /// The record under the cursor, which a new meeting or follow-up is about.
    private func subject() -> Link? { stack.top.screen.subject }

    mutating func go(_ place: Place) {
        self.place = place
        if stacks[place] == nil { stacks[place] = Stack(entry(place.screen())) }
        for index in stack.visible { stack[index].asked = [] }
    }

    /// Leaves the program, once it is said that what is not saved may go.
    private mutating func leave() {
        guard let (place, _) = stacks.first(where: { $0.value.entries.contains { $0.screen.isDirty } }) else {
            return run([.leave])
        }
        let choices: [(String, [Step])] = [
            (context.text("Go back to it"), [.go(place)]), (context.text("Leave; what was typed is lost"), [.leave]),
        ]
        run([.push(ChoiceScreen.acts("Something typed is not saved", choices))])
    }

    private mutating func start(_ effect: Effect, from origin: EntryID? = nil) {
        orderCount += 1
        if case .ask(let query) = effect { lastAsked[query] = orderCount }
        if effect.isOfFiles { filesUnderWay += 1 }
        orders.append(Order(number: orderCount, effect: effect, origin: origin ?? stack.top.id))
    }

    /// - Parameter page: whose steps they are; nil for the top one's.
    mutating func run(_ steps: [Step], of page: EntryID? = nil) {
        var closing: EntryID? = page ?? stack.top.id
        for step in steps {
            switch step {
            case .start(.openSample):
                wantsSample = true
                run([.leave])
            case .leave:
                isLeaving = true
                let seen = stacks.values.flatMap(\.entries).compactMap(\.screen.glanced).max()
                if let seen { start(.glance(seen)) }
                start(.quit)
            case .start(.apply), .start(.importFiles), .start(.undo), .start(.redo), .start(.unmerge):
                guard case .start(let effect) = step else { continue }
                if let reason = context.readOnly { notice = .problem(Problem(reason)) } else { start(effect) }
            case .start(let effect): start(effect)
            case .push(let screen):
                if let reason = context.readOnly, screen is RecordForm || screen is QuickLogScreen {
                    notice = .problem(Problem(reason))
                } else {
                    stack.push(entry(screen))
                }
            case .pop:
                close(closing)
                closing = nil
            case .replace(let screen):
                let home = close(closing)
                closing = nil
                let page = entry(screen)
                stacks[home]?.push(page)
            case .go(let place): go(place)
            case .say(let phrase): notice = .said(phrase)
            case .warn(let problem): notice = .problem(problem)
            case .chose(let act): recentActs = Array(([act] + recentActs.filter { $0 != act }).prefix(5))
            case .choose(let index, .screen): run(withTop { $0.choose(index, &$1) })
            case .choose(let index, .program): perform(ProgramAction.keymap.bindings[index].action)
            case .deliver(let delivery): run(withTop { $0.receive(delivery, &$1) })
            }
        }
    }

    /// Closes a page wherever it is, or the top one, and says where it was.
    @discardableResult
    private mutating func close(_ page: EntryID?) -> Place {
        let home = Place.allCases.first { stacks[$0]?.entries.contains { $0.id == page } ?? false } ?? place
        stacks[home]?.pop(page)
        return home
    }

    mutating func withTop<Result>(_ body: (inout any Screen, inout Context) -> Result) -> Result {
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
        // A page that is covered asks anew when it is seen again.
        for index in stack.entries.indices where !stack.visible.contains(index) { stack[index].asked = [] }
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

    private mutating func receive(_ answer: Result<Answer, Problem>, to query: Query, _ number: Int) {
        guard number >= lastAsked[query] ?? 0 else { return }
        lastAsked[query] = nil
        switch answer {
        case .failure(let problem): notice = .problem(problem)
        case .success(.office(let office)):
            context.office = office
            for index in stack.visible { stack[index].screen.receive(.office(office), to: query, context) }
        case .success(let answer):
            var following: [(EntryID, [Step])] = []
            for index in stack.visible where stack[index].asked.contains(query) {
                var screen = stack[index].screen
                screen.receive(answer, to: query, context)
                following.append((stack[index].id, screen.follow(query, &context)))
                stack[index].screen = screen
            }
            for (page, steps) in following { run(steps, of: page) }
        }
    }

    private mutating func receive(_ outcome: Outcome, for origin: EntryID) {
        announce(outcome)
        if outcome.isOfFiles { filesUnderWay -= 1 }
        for home in Place.allCases {
            guard let index = stacks[home]?.entries.firstIndex(where: { $0.id == origin }),
                var screen = stacks[home]?[index].screen
            else { continue }
            let steps = screen.receive(outcome, &context)
            stacks[home]?[index].screen = screen
            run(steps, of: origin)
        }
    }

    private mutating func announce(_ outcome: Outcome) {
        switch outcome {
        case .applied(let change, .success(true)):
            ownActs += 1
            notice = .said("\(change.summary). \(key: "u") undoes it")
        case .applied(_, .success(false)): notice = .said("Nothing was changed")
        case .undone(.success(let summary?)):
            hasUndoneEarlierActs = hasUndoneEarlierActs || ownActs <= 0
            ownActs -= 1
            notice = .said("Undone: \(summary). \(key: "Ctrl-R") does it again")
        case .undone(.success(nil)): notice = .said("There is nothing of yours to undo")
        case .redone(.success(let summary?)):
            ownActs += 1
            notice = .said("Done again: \(summary)")
        case .redone(.success(nil)): notice = .said("There is nothing to do again")
        case .imported(.success(let summary)):
            ownActs += 1
            notice = .said(summary)
        case .exported(.success(let summary)): notice = .said(summary)
        case .edited(.success), .paths: break
        case .applied(_, .failure(let problem)), .undone(.failure(let problem)), .redone(.failure(let problem)),
            .edited(.failure(let problem)), .imported(.failure(let problem)), .exported(.failure(let problem)):
            notice = .problem(problem)
        }
    }
}
