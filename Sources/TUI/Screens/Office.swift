import Domain
import Terminal

/// The office's own words, a list for each kind: users, topics, pipelines and their stages, markings, rules, saved views.
struct OfficeScreen: BrowseScreen {
    enum Action: Hashable, Sendable, CaseIterable {
        case left, right
        case browse(BrowseAction)

        static var allCases: [Action] { [.left, .right] + BrowseAction.allCases.map(browse) }
    }

    static let keymap = Keymap<Action>(
        [
            Binding("h Left", .left, "left", "Move left", footer: false),
            Binding("l Right", .right, "right", "Move right"),
        ] + BrowseAction.bindings.map { $0.lifted(Action.browse) })

    static let kinds: [Kind] = [.user, .topic, .pipeline, .stage, .marking, .rule, .view]

    let title: Phrase = "Office"
    private var lists: [Browser]
    private var place = 0

    init(_ context: Context) { lists = Self.kinds.map(Self.browser) }

    var browser: Browser {
        get { lists[place] }
        set { lists[place] = newValue }
    }

    private static func browser(_ kind: Kind) -> Browser {
        Browser(
            kind, sort: sort(kind), columns: columns(kind),
            invitation: "The office has no \(kind.plural) yet. Press \(key: "n") to make one.")
    }

    private static func sort(_ kind: Kind) -> Sort {
        switch kind {
        case .topic: Sort(Topic.path)
        case .pipeline: Sort(Pipeline.ordinal)
        case .stage: Sort(Stage.pipeline)
        case .marking: Sort(Marking.level)
        case .rule: Sort(Rule.about)
        case .view: Sort(SavedView.place)
        case .user, .organization, .contact, .meeting, .followUp, .opportunity, .relation: Sort(kind.titleField)
        }
    }

    private static func columns(_ kind: Kind) -> [Grid.Column] {
        switch kind {
        case .user:
            [
                Grid.Column(User.name, 18, 30), Grid.Column(User.login, 8, 12), Grid.Column(User.post, 10, 20, rank: 1),
                Grid.Column(User.role, 8, 8, rank: 2), Grid.Column(User.manager, 12, 24, rank: 3),
            ]
        case .topic: [Grid.Column(Topic.path, 24, 60), Grid.Column(Topic.slug, 10, 24, rank: 1)]
        case .pipeline:
            [
                Grid.Column(Pipeline.name, 20, 40), Grid.Column(Pipeline.slug, 10, 20, rank: 1),
                Grid.Column(Pipeline.ordinal, 5, 5, rank: 2),
            ]
        case .stage:
            [
                Grid.Column(Stage.name, 18, 30), Grid.Column(Stage.pipeline, 14, 24), Grid.Column(Stage.ordinal, 5, 5, rank: 1),
                Grid.Column(Stage.probability, 11, 11, rank: 2), Grid.Column(Stage.outcome, 9, 9, rank: 3),
            ]
        case .marking: [Grid.Column(Marking.name, 16, 30), Grid.Column(Marking.letter, 6, 6), Grid.Column(Marking.level, 5, 5)]
        case .rule: [Grid.Column(Rule.of, 18, 34), Grid.Column(Rule.about, 10, 12), Grid.Column(Rule.number, 17, 17)]
        case .view:
            [
                Grid.Column(SavedView.name, 16, 30), Grid.Column(SavedView.place, 10, 14),
                Grid.Column(SavedView.filter, 14, 50, rank: 1),
                Grid.Column(SavedView.owner, 10, 20, rank: 2),
            ]
        case .organization, .contact, .meeting, .followUp, .opportunity, .relation: []
        }
    }

    // MARK: acting

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .left: place = (place + lists.count - 1) % lists.count
        case .right: place = (place + 1) % lists.count
        case .browse(let action):
            var inner = inner(context)
            let steps = browser.perform(action, title, &inner)
            context.uids = inner.uids
            return steps
        }
        return []
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .left, .right: nil
        case .browse(let action): browser.refusal(of: action, context)
        }
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return browser.take(event, context) }
        if mouse.at.row == 1, mouse.kind == .press, let tab = tabs(context).first(where: { $0.columns.contains(mouse.at.column) })
        {
            place = tab.index
            return []
        }
        let moved = Mouse(mouse.kind, at: Point(column: mouse.at.column, row: mouse.at.row - 1))
        return browser.take(.mouse(moved), inner(context))
    }

    // MARK: drawing

    /// The list stands below the line of tabs.
    private func inner(_ context: Context) -> Context {
        var inner = context
        inner.size = Size(columns: context.size.columns, rows: context.size.rows - 1)
        return inner
    }

    /// The tabs that fit, the present one always among them.
    private func tabs(_ context: Context) -> [(index: Int, columns: Range<Int>, text: String)] {
        let texts = Self.kinds.map { context.text($0.plural) }
        var first = 0
        func end(of index: Int) -> Int { texts[first...index].reduce(1) { $0 + Width.of($1) + 2 } }
        while first < place, end(of: place) > context.size.columns { first += 1 }
        var column = 1
        return texts.indices.dropFirst(first).compactMap { index in
            defer { column += Width.of(texts[index]) + 2 }
            guard column + Width.of(texts[index]) < context.size.columns || index == place else { return nil }
            return (index, column..<column + Width.of(texts[index]), texts[index])
        }
    }

    func draw(on surface: inout Surface, _ context: Context) {
        for tab in tabs(context) {
            let style = tab.index == place ? context.theme.accent.adding([.bold, .underline]) : context.theme.dim
            surface.write(tab.text, row: 0, column: tab.columns.lowerBound, style: style)
        }
        let room = Rect(column: 0, row: 1, columns: surface.size.columns, rows: surface.size.rows - 1)
        surface.within(room) { browser.draw(on: &$0, inner(context)) }
    }
}
