import Domain
import Terminal

/// Five short pages over the real places, for whoever comes for the first time.
struct TourScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case next, right, left, leave
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .next, "next page", "Go to the next page of the tour"),
        Binding("Right l", .right, "right", "Move right", footer: false),
        Binding("Left h", .left, "left", "Move left", footer: false),
        Binding("Esc", .leave, "back", "Go back"),
    ])
    static let isOverlay = true

    private let step: TourStep
    /// Where the person was, and comes back to.
    private let home: Place
    /// What the tour has opened beneath itself.
    private let opened: Int
    /// Somebody to show, where there is anybody yet.
    private var example: Link?

    init(from home: Place) { self.init(.today, from: home, opened: 0, example: nil) }

    private init(_ step: TourStep, from home: Place, opened: Int, example: Link?) {
        self.step = step
        self.home = home
        self.opened = opened
        self.example = example
    }

    var title: Phrase { "Tour \(step.rawValue + 1) of \(TourStep.allCases.count): \(step.title)" }

    func queries(_ context: Context) -> [Query] {
        [
            .list(
                ListQuery(
                    .contact, sort: Sort(Contact.lastMet, descending: true), columns: [], limit: 1, today: context.moment.today))
        ]
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .page(let page) = answer { example = page.rows.first?.link }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .next, .right: TourStep(rawValue: step.rawValue + 1).map { turn(to: $0, context) } ?? leave
        case .left: TourStep(rawValue: step.rawValue - 1).map { turn(to: $0, context) } ?? []
        case .leave: leave
        }
    }

    private var closing: [Step] { [.pop] + Array(repeating: .pop, count: opened) }

    private var leave: [Step] {
        closing + [.go(home), .say("\(key: "?") shows every key that works, \(key: ":") finds every act, and the tour, by name")]
    }

    private func turn(to next: TourStep, _ context: Context) -> [Step] {
        let beneath = beneath(next, context)
        let page = TourScreen(next, from: home, opened: beneath == nil ? 0 : 1, example: example)
        return closing + [.go(next.place)] + [beneath, .push(page)].compactMap(\.self)
    }

    /// The page that the next step speaks of, where it is not the place itself.
    private func beneath(_ next: TourStep, _ context: Context) -> Step? {
        switch next {
        case .today, .followUps: nil
        case .record: example.map { .push(RecordScreen($0)) }
        case .log: context.readOnly == nil ? Self.program(.logMeeting) : nil
        case .help: Self.program(.help)
        }
    }

    private static func program(_ action: ProgramAction) -> Step? {
        ProgramAction.keymap.bindings.firstIndex { $0.action == action }.map { .choose($0, of: .program) }
    }

    // MARK: drawing

    private func lines(_ context: Context, width: Int) -> [String] {
        step.sentences.flatMap { Width.wrap(context.text($0), to: width) }
    }

    private func panel(_ page: Size, _ context: Context) -> Panel {
        let columns = page.columns < 110 ? page.columns : 96
        return Panel(title: title, columns: columns, rows: lines(context, width: columns - 4).count + 2, place: .bottom)
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let panel = panel(surface.size, context)
        panel.draw(on: &surface, context) { surface in
            for (row, line) in lines(context, width: surface.size.columns - 2).enumerated() {
                surface.write(line, row: row, column: 1, width: surface.size.columns - 2)
            }
        }
    }
}

/// One page of the tour.
enum TourStep: Int, Hashable, Sendable, CaseIterable {
    case today, record, log, followUps, help

    var place: Place {
        switch self {
        case .today, .log, .help: .today
        case .record: .contacts
        case .followUps: .followUps
        }
    }

    var title: Phrase {
        switch self {
        case .today: "Today"
        case .record: "a record"
        case .log: "logging a meeting"
        case .followUps: "what happens next"
        case .help: "help, and taking back"
        }
    }

    var sentences: [Phrase] {
        switch self {
        case .today:
            [
                "Today is where the day begins: your next meetings, what is due, whom you have not seen for too long.",
                "The arrows move, Enter opens, Esc comes back. \(key: "1") to \(key: "7") are the places above; a click does it too.",
            ]
        case .record:
            [
                "Everything about one person: the facts first, then all meetings and promises, the newest on top.",
                "\(key: "e") edits, \(key: "s") searches everything; in a list \(key: "/") filters and \(key: "n") adds.",
            ]
        case .log:
            [
                "\(key: "m") logs a meeting, here and everywhere: who, when, about what, and what was promised.",
                "Names complete as you type. Nothing is kept before you save, and Esc leaves.",
            ]
        case .followUps:
            [
                "What has to happen next, the most urgent first. \(key: "d") is done, \(key: "z") puts off, \(key: "a") gives to somebody.",
                "\(key: "f") adds one anywhere. Pipeline, on \(key: "5"), shows what grows from meetings: cards that move from stage to stage.",
            ]
        case .help:
            [
                "\(key: "?") lists what works on the page you see. \(key: ":") finds every act, and every person, by name.",
                "\(key: "u") takes back what you did last, whatever it was. So try things. This was the tour; it is in \(key: ":") too.",
            ]
        }
    }
}
