import Domain
import Terminal

/// Everything whose words match, of every kind, as it is typed; or what a filter lets through, by kind.
struct SearchScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, complete, down, up, pageDown, pageUp, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("Tab", .complete, "complete", "Complete the word with the first of what is offered below"),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
        Binding("PgDn", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp", .pageUp, "page up", "Move up a page", footer: false),
        Binding("Esc", .close, "back", "Go back"),
    ])

    let title: Phrase = "Search"
    let isTyping = true
    private var field = TextField()
    private var hits: [Hit] = []
    /// What a filter lets through, by the query that asked.
    private var pages: [Query: Page] = [:]
    private var answered: String?
    private var pick = ListCursor()
    private var completion = Completion()

    private static let kinds: [Kind] = [.contact, .organization, .meeting, .followUp, .opportunity]
    /// How many of each kind are shown.
    private static let most = 40

    // MARK: what it asks

    private func plan(_ context: Context) -> SearchPlan {
        SearchPlan(field.text, kinds: Self.kinds, moment: context.moment, me: context.login) { context.countryCode($0) }
    }

    private func query(_ list: SearchPlan.Listed, _ context: Context) -> Query {
        .list(
            ListQuery(
                list.kind, filter: list.filter, sort: list.kind.listSort, columns: Self.details(of: list.kind), limit: Self.most,
                today: context.moment.today))
    }

    /// What tells a record from others, beside its name.
    private static func details(of kind: Kind) -> [Field] { Array(kind.listColumns.filter { $0 != kind.titleField }.prefix(3)) }

    private var wordQuery: Query { .search(field.text, Self.kinds, limit: 60) }

    func queries(_ context: Context) -> [Query] {
        guard !field.isEmpty else { return [] }
        let names = [offered(context).lookup].compactMap(\.self)
        switch plan(context) {
        case .words, .misunderstood: return [wordQuery] + names
        case .lists(let lists): return lists.map { query($0, context) } + names
        }
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .hits(let hits) = answer, query == wordQuery {
            self.hits = hits
            answered = field.text
        } else if case .hits = answer {
            completion.receive(answer, to: query)
        }
        if case .page(let page) = answer {
            let asked = Set(queries(context))
            pages = pages.filter { asked.contains($0.key) }
            pages[query] = page
        }
        pick.move(by: 0, count: rows(context).count)
        subject = current(context)
    }

    // MARK: what it shows

    private struct Line {
        let link: Link
        let detail: String
    }

    private func rows(_ context: Context) -> [Line] {
        switch plan(context) {
        case .words, .misunderstood: return hits.map { Line(link: $0.link, detail: context.text($0.detail)) }
        case .lists(let lists):
            let shown = Shown(context)
            return lists.flatMap { list -> [Line] in
                guard let page = pages[query(list, context)] else { return [] }
                let fields = Self.details(of: list.kind)
                return page.rows.map { row in
                    let facts = zip(fields, row.values).map { shown.text($1, of: $0) }.filter { !$0.isEmpty }
                    return Line(link: row.link, detail: facts.joined(separator: ", "))
                }
            }
        }
    }

    private func current(_ context: Context) -> Link? {
        let rows = rows(context)
        return rows.indices.contains(cursor) ? rows[cursor].link : nil
    }

    private(set) var subject: Link?

    /// A kind that stands before the filter is the one whose words are offered; without one, those of contacts.
    private func offered(_ context: Context) -> FilterCompletion {
        let first = field.text.prefix { !$0.isWhitespace }
        guard let kind = Kind(word: String(first)), Self.kinds.contains(kind), field.cursor > first.count else {
            guard field.text.contains(":") || field.text.contains("<") || field.text.contains(">") else {
                return .none(at: field.cursor)
            }
            return completion.found(field, .contact, context)
        }
        return completion.found(field, kind, context)
    }

    // MARK: typing

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        guard field.take(event) else { return nil }
        pick = ListCursor()
        if field.isEmpty { hits = [] }
        subject = current(context)
        return []
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .complete: if !completion.complete(&field, with: offered(context)) { return [] }
        case .down: pick.move(by: 1, count: rows(context).count)
        case .up: pick.move(by: -1, count: rows(context).count)
        case .pageDown: pick.move(by: height(context), count: rows(context).count)
        case .pageUp: pick.move(by: -height(context), count: rows(context).count)
        case .open:
            return current(context).map { [.push(RecordScreen($0))] } ?? [.warn(Problem("Type a name or a word first."))]
        }
        subject = current(context)
        return []
    }

    private var cursor: Int { pick.index }

    private func height(_ context: Context) -> Int { max(1, Chrome.page(context.size).rows - 2) }

    private mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        let count = rows(context).count
        switch mouse.kind {
        case .scrollDown: pick.move(by: 3, count: count)
        case .scrollUp: pick.move(by: -3, count: count)
        case .press, .doublePress:
            let line = mouse.at.row - Chrome.page(context.size).row - 2
            guard let place = pick.place(atLine: line, height: height(context), count: count) else { return [] }
            pick.move(to: place, count: count)
            if mouse.kind == .doublePress { return perform(.open, &context) }
        case .release, .drag: return nil
        }
        subject = current(context)
        return []
    }

    // MARK: drawing

    func draw(on surface: inout Surface, _ context: Context) {
        let (size, theme) = (surface.size, context.theme)
        surface.write(context.text("Search"), row: 0, column: 1, style: theme.dim)
        field.draw(on: &surface, row: 0, column: 9, width: size.columns - 11, style: theme.field, hasFocus: true)
        let rows = rows(context)
        drawNote(on: &surface, rows.isEmpty, context)
        let height = size.rows - 2
        let first = pick.first(height: height, count: rows.count)
        let kindWidth = 15
        for (line, index) in rows.indices.dropFirst(first).prefix(height).enumerated() {
            let found = rows[index]
            surface.write(
                context.text(found.link.target.kind.name), row: line + 2, column: 1, style: theme.dim, width: kindWidth - 1)
            let room = size.columns - kindWidth - 2
            let used = surface.write(found.link.label, row: line + 2, column: kindWidth + 1, width: room)
            if used + 4 < room {
                surface.write(
                    found.detail, row: line + 2, column: kindWidth + 3 + used, style: theme.dim, width: room - used - 2)
            }
            if index == cursor {
                surface.restyle(Rect(column: 0, row: line + 2, columns: size.columns, rows: 1)) { _ in theme.cursor }
            }
        }
        if let offer = offered(context).offers.first, rows.isEmpty || field.text.last != " " {
            let more = offered(context).offers.prefix(4).map(\.text).joined(separator: "  ")
            surface.fill(row: 1, column: 9, columns: size.columns - 9, rows: 1)
            let text = context.text("Tab: \(more)   \(offer.meaning)")
            surface.write(text, row: 1, column: 9, style: theme.dim, width: size.columns - 10)
        }
    }

    private func drawNote(on surface: inout Surface, _ isEmpty: Bool, _ context: Context) {
        let (width, theme) = (surface.size.columns - 10, context.theme)
        func say(_ phrase: Phrase, row: Int = 2, _ style: Style) {
            surface.write(context.text(phrase), row: row, column: 9, style: style, width: width)
        }
        guard !field.isEmpty else {
            say("Names in any script, titles, notes. A typo in a name is forgiven.", theme.dim)
            return say("Or a filter: country:KE, contacts org.kind:startup, due:overdue", row: 3, theme.dim)
        }
        switch plan(context) {
        case .misunderstood(_, let problem): say("! \(problem.sentence)", row: 1, theme.warning)
        case .words, .lists: break
        }
        if case .lists = plan(context) {
            let isAnswered = queries(context).allSatisfy { if case .list = $0 { pages[$0] != nil } else { true } }
            if isEmpty, isAnswered { say("Nothing passes this filter.", theme.dim) }
        } else if hits.isEmpty && answered == field.text {
            say("Nothing has these words. Try fewer letters.", theme.dim)
        } else if hits.first?.isGuess == true, case .words = plan(context) {
            say("Nothing has these words exactly. Did you mean:", row: 1, theme.accent)
        }
    }
}
