import Domain
import Terminal

/// A list with its filter and its saved views, and beside it, where there is room, the record under the cursor.
struct Browser: Sendable {
    /// From this width on, list and record stand side by side.
    static let wide = 100
    /// How many are selected at once at the most.
    static let mostSelected = 5000

    var list: RowList
    var grid: Grid
    var tabs: ViewTabs
    private let carried: [Field]
    private(set) var filter: FilterLine
    private(set) var count: Int?
    private(set) var pane = RecordPane()
    private(set) var sort: Sort
    private(set) var grouping: Field?
    private(set) var selection = Selection.chosen
    /// The place itself, as it is when nobody has changed anything.
    let home: Arrangement
    /// The place itself as it was left for a view.
    private var left: Arrangement?
    private let usual: [Grid.Column]
    /// What the empty list says.
    let invitation: Phrase
    /// How the date of a row looks, where it says more than a date.
    var style: (@Sendable (Record, Context) -> Style)?
    /// The column that it colours.
    var styled: Field?
    /// What stands in a cell, where it is more than the value; nil where it is not.
    var words: (@Sendable (Field, Record, Context) -> Phrase?)?
    /// A sign before a row that is somebody's concern.
    var sign: (@Sendable (Record) -> String?)?
    /// How many lines at the foot of the record beside the list are somebody else's.
    var foot = 0

    /// How what is selected was.
    enum Selection: Hashable, Sendable {
        /// One by one.
        case chosen
        /// All that the filter lets through are on their way.
        case awaited
        case all
        /// As many as may be.
        case most
    }

    /// - Parameters:
    ///   - grouping: the field whose values are headings.
    ///   - carried: fields that acts on a row need and that are not shown.
    init(
        _ kind: Kind, sort: Sort, columns: [Grid.Column], grouping: Field? = nil, carried: [Field] = [],
        filter: Filter = .everything, tabs: ViewTabs? = nil, invitation: Phrase
    ) {
        grid = Grid(columns: columns)
        usual = columns
        var query = ListQuery(kind, filter: filter, sort: sort, columns: [], today: Day(number: 0))
        query.arrange(by: sort, under: grouping)
        list = RowList(query)
        self.sort = sort
        self.grouping = grouping
        home = Arrangement(sort: sort, columns: columns.map(\.field), grouping: grouping)
        self.carried = carried
        self.tabs = tabs ?? ViewTabs(kind)
        self.filter = FilterLine(kind)
        base = filter
        self.invitation = invitation
        readColumns()
    }

    /// What is shown before the person filters.
    private(set) var base: Filter

    mutating func show(base: Filter) {
        self.base = base
        apply()
    }

    var kind: Kind { list.query.kind }

    var subject: Link? { list.current?.link }

    /// True while what keys are about is on its way.
    var isWaiting: Bool { list.isAwaited && !isFiltering || selection == .awaited }

    // MARK: asking

    func queries(_ context: Context) -> [Query] {
        var query = list.query
        query.moment = context.moment.today
        var queries: [Query] = [.list(query), .count(kind, query.filter)]
        if selection == .awaited { queries.append(.list(everything(query))) }
        if context.size.columns >= Self.wide, let target = list.current?.link.target { queries.append(.dossier(target)) }
        return queries + filter.queries(context)
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .page(let page) = answer {
            if selection == .awaited, query == .list(everything(list.query, context)) {
                list.mark(page.rows)
                selection = page.isEnd ? .all : .most
            } else {
                list.show(today: context.moment.today)
                list.receive(page, to: query)
            }
        }
        if case .count(let number) = answer { count = number }
        if case .dossier(let found) = answer { pane.receive(found) }
        if case .hits = answer { filter.receive(answer, to: query, context) }
    }

    // MARK: selecting

    /// All that the filter lets through; said again, nothing.
    mutating func selectAll() {
        let hadAll = selection == .all || selection == .most
        unmark()
        if !hadAll { selection = .awaited }
    }

    mutating func toggleMark() {
        selection = .chosen
        list.toggleMark()
    }

    mutating func unmark() {
        list.unmark()
        selection = .chosen
    }

    private func everything(_ query: ListQuery, _ context: Context? = nil) -> ListQuery {
        var query = query
        query.window = .start
        query.limit = Self.mostSelected
        if let context { query.moment = context.moment.today }
        return query
    }

    // MARK: arranging

    /// What is shown, as a saved view keeps it.
    var arrangement: Arrangement {
        Arrangement(filter: filter.text, sort: sort, columns: grid.columns.map(\.field), grouping: grouping)
    }

    mutating func show(sort: Sort) {
        self.sort = sort
        list.arrange(by: sort, under: grouping)
    }

    mutating func show(grouping: Field?) {
        self.grouping = grouping
        readColumns()
        list.arrange(by: sort, under: grouping)
    }

    mutating func show(columns fields: [Field]) {
        let known = Dictionary((grid.columns + usual).map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        grid.columns = fields.map { field in
            known[field] ?? Grid.Column(field, max(8, Width.of(field.label.english)), 24, rank: 1)
        }
        readColumns()
    }

    private mutating func readColumns() {
        let shown = grid.columns.map(\.field)
        let also = shown.compactMap(\.unit) + carried + [grouping].compactMap(\.self)
        list.show(columns: also.reduce(into: shown) { if !$0.contains($1) { $0.append($1) } })
    }

    /// Shows a saved view, or the place itself as it was left.
    mutating func show(view: Reference?, _ context: Context) {
        if tabs.current == nil {
            left = arrangement
            left?.filter = ""
        }
        tabs.choose(view)
        let record = tabs.view(context)
        guard view == nil || record != nil else { return }
        let shown = record.map { Arrangement($0, of: kind, otherwise: home) } ?? left ?? home
        filter.show(shown.filter, context)
        show(columns: shown.columns)
        show(grouping: shown.grouping)
        show(sort: shown.sort)
        unmark()
        apply()
    }

    /// True where the view that is shown is kept otherwise.
    func differs(_ context: Context) -> Bool {
        tabs.view(context).map { Arrangement($0, of: kind, otherwise: home) != arrangement } ?? false
    }

    // MARK: filtering

    var isFiltering: Bool { filter.isTyping }

    /// Shows a filter as if it had been typed.
    mutating func show(filter text: String, _ context: Context) {
        filter.show(text, context)
        apply()
    }

    mutating func startFiltering() { filter.start() }

    /// Gives typed text to the filter; nil where it is not being typed.
    mutating func take(_ event: Event, _ context: Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, context) }
        guard let isOther = filter.take(event, context) else { return nil }
        if filter.isEmpty, !filter.isTyping { unmark() }
        if isOther { apply() }
        return []
    }

    /// Takes the filter and the marks away; false where there were none.
    @discardableResult
    mutating func clear(_ context: Context) -> Bool {
        let hadFilter = filter.clear()
        guard hadFilter || !list.marked.isEmpty else { return false }
        unmark()
        apply()
        return true
    }

    private mutating func apply() {
        let (typed, before) = (filter.filter, list.query.filter)
        list.show(filter: base == .everything ? typed : typed == .everything ? base : .all([base, typed]))
        // The beginning of a word may mean what the whole word means; that has been counted.
        if list.query.filter != before { count = nil }
    }

    // MARK: moving

    func listHeight(_ context: Context) -> Int { max(1, context.size.rows - 3 - 2) }

    mutating func move(by step: Int, _ context: Context) {
        list.move(by: step)
        list.settle(height: listHeight(context))
    }

    mutating func movePage(_ direction: Int, _ context: Context) {
        move(by: direction * max(1, listHeight(context) - 1), context)
    }

    mutating func scrollRecord(by step: Int) { pane.scroll(by: step) }

    /// True over the record beside the list.
    private func isBeside(_ mouse: Mouse, _ context: Context) -> Bool { mouse.at.column >= listWidth(context.size.columns) }

    private mutating func take(_ mouse: Mouse, _ context: Context) -> [Step]? {
        switch mouse.kind {
        case .scrollDown: isBeside(mouse, context) ? scrollRecord(by: 3) : move(by: 3, context)
        case .scrollUp: isBeside(mouse, context) ? scrollRecord(by: -3) : move(by: -3, context)
        case .press, .doublePress:
            if mouse.at.row == 1, !filter.isTyping, let view = tab(at: mouse.at.column, context) {
                show(view: view, context)
                return []
            }
            if filter.choose(at: mouse.at.row - 2, context) {
                apply()
                return []
            }
            let line = mouse.at.row - 3
            let lines = lines(height: listHeight(context), context)
            guard mouse.at.column < listWidth(context.size.columns), lines.indices.contains(line),
                case .row(let place) = lines[line]
            else { return nil }
            list.move(by: place - list.index)
            if mouse.kind == .doublePress, let link = list.current?.link { return [.push(RecordScreen(link))] }
        case .release, .drag: return nil
        }
        return []
    }
}
