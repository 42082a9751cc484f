import Domain
import Terminal

/// A portfolio handed over to a successor: who to whom and when, everything that moves, the notes, the ties, the promises.
struct HandoverScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, mark, handOver, editor, person, down, up, pageDown, pageUp, start, end, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "change", "Change what is under the cursor: who, when, or the note for the successor"),
        Binding("Space", .mark, "select", "Select, to act on several at once"),
        Binding("N", .handOver, "hand over", "Hand a portfolio over to a successor"),
        Binding("Ctrl-O", .editor, "editor", "Open a long text in your editor"),
        Binding("", .person, "record", "Open the record under the cursor", footer: false),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("PgDn Ctrl-F", .pageDown, "page down", "Move down a page", footer: false),
        Binding("PgUp Ctrl-B", .pageUp, "page up", "Move up a page", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("Esc", .back, "back", "Go back"),
    ])

    let title: Phrase = "Hand over"
    private var from: Link
    private var successor: Link?
    private var day: Day
    private var handover: Handover?
    private var isMissing = false
    private var cursor = 0
    /// The organization whose note is in the editor.
    private var edited: Reference?
    private var isChanged = false
    /// It has been handed over, or is just being so.
    private var isDone = false

    init(_ context: Context) {
        from = context.user
        // The first of the next month but one leaves time to introduce people.
        day = (Day(year: context.moment.today.year, month: context.moment.today.month, day: 1) ?? context.moment.today).adding(
            months: 1)
    }

    var isWaiting: Bool { handover == nil && !isMissing }
    var isDirty: Bool { isChanged && !isDone }
    var subject: Link? { piece.flatMap { holding($0)?.record.link } }

    func queries(_ context: Context) -> [Query] { isDone ? [] : [.portfolio(from.target)] }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        guard query == .portfolio(from.target), case .portfolio(let found) = answer else { return }
        isMissing = found == nil
        guard let found else { return }
        // What was chosen and written holds for what is still there.
        var fresh = Handover(found, to: successor, on: day, today: context.moment.today)
        if let handover {
            for group in Handover.Group.allCases {
                for piece in fresh.pieces(group)
                where handover.pieces(group).contains(piece) && handover.moves(piece) != fresh.moves(piece) {
                    fresh.toggle(piece)
                }
            }
            for (organization, note) in handover.notes { fresh.write(note, for: organization) }
        }
        handover = fresh
        cursor = min(cursor, max(0, rows.count - 1))
    }

    // MARK: rows

    private enum Row: Hashable {
        case from, to, day
        case group(Handover.Group)
        case piece(Handover.Piece)
        case promises(FollowUpKind)
        case promise(Reference)
    }

    private var rows: [Row] {
        guard let handover else { return [.from, .to, .day] }
        let groups = Handover.Group.allCases.flatMap { group -> [Row] in
            let pieces = handover.pieces(group)
            return pieces.isEmpty ? [] : [.group(group)] + pieces.map(Row.piece)
        }
        let promises = [FollowUpKind.ourPromise, .theirPromise].flatMap { kind -> [Row] in
            let open = handover.promises(kind)
            return open.isEmpty ? [] : [.promises(kind)] + open.map { .promise($0.record.reference) }
        }
        return [.from, .to, .day] + groups + promises
    }

    private var row: Row { rows.indices.contains(cursor) ? rows[cursor] : .from }
    private var piece: Handover.Piece? { if case .piece(let piece) = row { piece } else { nil } }

    private func holding(_ piece: Handover.Piece) -> Portfolio.Holding? {
        handover?.holdings(piece.group).first { $0.record.reference == piece.reference }
    }

    /// The organization under the cursor, for which a note can be written.
    private var organization: Reference? { piece.flatMap { $0.group == .organizations ? $0.reference : nil } }

    // MARK: acting

    private func user(_ link: Link?, _ context: Context) -> Record? {
        context.office.users.first { $0.reference == link?.target }
    }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .handOver:
            if let reason = context.readOnly { return reason }
            if let reason = Handover.refusal(of: user(context.user, context), handingOver: from.target) { return reason }
            guard !isDone, let handover else { return "It is still being read." }
            return handover.refusal(for: user(successor, context))
        case .open:
            switch row {
            case .from:
                let role = user(context.user, context)?[User.role].word(Role.self)
                return role == .manager ? nil : "Only a manager may hand over what is another's."
            case .piece where organization == nil:
                return "Only organizations have a note for the successor. \(key: "Space") leaves this out."
            case .to, .day, .group, .piece, .promises: return nil
            case .promise: return "This is shown so that it is not forgotten. It moves with the open follow-ups."
            }
        case .editor: return organization == nil ? "Move to an organization to write a note for the successor." : nil
        case .mark:
            switch row {
            case .group, .piece: return nil
            case .from, .to, .day, .promises, .promise: return "This cannot be left out. Move to a group or a record that moves."
            }
        case .person: return subject == nil ? "Move to a record first." : nil
        case .down, .up, .pageDown, .pageUp, .start, .end, .back: return nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let page = max(1, context.size.rows - 5)
        switch action {
        case .open: return open(context)
        case .mark: mark()
        case .handOver: return confirm(context)
        case .editor:
            edited = organization
            return organization.map { [.start(.edit(handover?.notes[$0] ?? ""))] } ?? []
        case .person: return subject.map { [.push(RecordScreen($0))] } ?? []
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: page)
        case .pageUp: move(by: -page)
        case .start: cursor = 0
        case .end: cursor = rows.count - 1
        case .back: return back(context)
        }
        return []
    }

    private mutating func move(by step: Int) { cursor = min(max(0, cursor + step), rows.count - 1) }

    private mutating func mark() {
        isChanged = true
        switch row {
        case .group(let group): handover?.toggle(group)
        case .piece(let piece):
            handover?.toggle(piece)
            move(by: 1)
        case .from, .to, .day, .promises, .promise: break
        }
    }

    private func back(_ context: Context) -> [Step] {
        guard isDirty else { return [.pop] }
        return [
            .push(
                ChoiceScreen.acts(
                    "Leave without handing over?",
                    [(context.text("Go back to it"), []), (context.text("Leave; what was typed is lost"), [.pop])]))
        ]
    }

    private func open(_ context: Context) -> [Step] {
        switch row {
        case .from, .to:
            let isFrom = row == .from
            let field = Field("user", isFrom ? "From" : "To", .link([.user]))
            return [
                .push(
                    PromptScreen(isFrom ? "Whose portfolio" : "To whom", field, hint: "A login or a name", context) { value, _ in
                        value.link.map { [.deliver(isFrom ? .leaver($0) : .successor($0))] } ?? []
                    })
            ]
        case .day:
            return [
                .push(
                    PromptScreen("From which day on", Field(FollowUp.due.key, "On", .day), hint: "A date: 1 apr, +4w", context) {
                        value, _ in
                        value.day.map { [.deliver(.day($0))] } ?? []
                    })
            ]
        case .piece(let piece):
            guard let holding = holding(piece) else { return [] }
            let field = Field("note", "Note", .text)
            return [
                .push(
                    PromptScreen(
                        "Note on \(holding.record.title) for the successor", field,
                        value: .text(handover?.notes[piece.reference] ?? ""),
                        hint: "One line; \(key: "Ctrl-O") on the row opens it in your editor", context
                    ) { value, _ in [.deliver(.note(piece.reference, value.text ?? ""))] })
            ]
        case .group, .promises, .promise: return []
        }
    }

    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] {
        isChanged = true
        switch delivery {
        case .leaver(let link):
            from = link
            (handover, isMissing) = (nil, false)
        case .successor(let link):
            successor = link
            handover?.successor = link
        case .day(let day):
            self.day = day
            handover?.day = day
        case .note(let organization, let text): handover?.write(text, for: organization)
        case .confirmed: return handOver(&context)
        case .sort, .columns, .scope, .value, .whose, .grouping, .view, .unmark, .opportunity: break
        }
        return []
    }

    private func confirm(_ context: Context) -> [Step] {
        guard let handover, let successor else { return [] }
        let without = handover.withoutNote.count
        let question: Phrase =
            without == 0
            ? "\(handover.count, one: "record", other: "records") to \(successor.label)"
            : "\(handover.count, one: "record", other: "records") to \(successor.label), \(without) without a note"
        return [
            .push(
                ChoiceScreen.acts(
                    question,
                    [(context.text("Hand over now"), [.deliver(.confirmed)]), (context.text("Go back to it"), [])]))
        ]
    }

    private mutating func handOver(_ context: inout Context) -> [Step] {
        guard let handover, let successor else { return [] }
        var uids = context.uids
        let now = context.moment.now
        let change = handover.change(to: successor) { Reference(.followUp, uids.next(at: now)) }
        context.uids = uids
        // What is gone from the portfolio then is not asked any more: the document is about what moved.
        isDone = true
        return [.start(.apply(change))]
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        switch outcome {
        case .applied(_, .success):
            guard let handover else { return [.pop] }
            return [.replace(HandoverDocumentScreen(handover))]
        case .edited(.success(let text)):
            if let edited { handover?.write(text, for: edited) }
            isChanged = true
            edited = nil
        case .applied(_, .failure): isDone = false
        case .edited(.failure), .undone, .redone, .imported, .exported, .paths: break
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: move(by: 3)
        case .scrollUp: move(by: -3)
        case .press, .doublePress:
            let place = first(height: context.size.rows - 4) + mouse.at.row - 1
            guard mouse.at.row > 0, rows.indices.contains(place) else { return nil }
            cursor = place
            guard mouse.kind == .doublePress else { return [] }
            return refusal(of: .open, context) == nil ? open(context) : []
        case .release, .drag: return nil
        }
        return []
    }

    // MARK: drawing

    private func first(height: Int) -> Int { max(0, min(cursor - height / 2, rows.count - height)) }

    func draw(on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        let height = surface.size.rows - 1
        let first = first(height: height)
        for (line, place) in rows.indices.dropFirst(first).prefix(height).enumerated() {
            draw(rows[place], on: &surface, line: line, context)
            if place == cursor {
                surface.restyle(Rect(column: 0, row: line, columns: surface.size.columns, rows: 1)) { _ in theme.cursor }
            }
        }
        if rows.count > first + height {
            surface.write("▾", row: height - 1, column: surface.size.columns - 1, style: theme.dim)
        }
        surface.write(context.text(summary(context)), row: height, column: 1, style: theme.dim, width: surface.size.columns - 2)
    }

    private func summary(_ context: Context) -> Phrase {
        guard let handover else { return isMissing ? "This user is not in the file any more." : "…" }
        if let reason = refusal(of: .handOver, context) { return reason }
        let without = handover.withoutNote.count
        let count: Phrase = "\(handover.count, one: "record moves", other: "records move"); \(key: "N") hands over"
        return without == 0 ? count : "\(count). \(without, one: "organization has", other: "organizations have") no note yet"
    }

    private func draw(_ row: Row, on surface: inout Surface, line: Int, _ context: Context) {
        let theme = context.theme
        let width = surface.size.columns
        func head(_ label: Phrase, _ value: String) {
            surface.write(context.text(label), row: line, column: 1, style: theme.dim)
            surface.write(value, row: line, column: 9, style: theme.heading, width: width - 10)
        }
        switch row {
        case .from: head("From", from.label)
        case .to: head("To", successor?.label ?? context.text("nobody yet; Enter names the successor"))
        case .day: head("On", Shown(context).day(day))
        case .group(let group):
            let (moving, all) = (handover?.moving(group).count ?? 0, handover?.holdings(group).count ?? 0)
            let mark = moving == 0 ? " " : moving == all ? "✓" : "–"
            surface.write(mark, row: line, column: 1, style: theme.accent)
            let used = surface.write(context.text(group.label), row: line, column: 3, style: theme.accent)
            surface.write(context.text("\(moving) of \(all)"), row: line, column: 5 + used, style: theme.dim)
        case .piece(let piece): draw(piece, on: &surface, line: line, context)
        case .promises(let kind):
            let title: Phrase =
                kind == .ourPromise ? "Still open: what we have promised" : "Still open: what they have promised us"
            surface.write(context.text(title), row: line, column: 3, style: theme.accent)
        case .promise(let reference):
            guard let handover, let holding = handover.holdings(.followUps).first(where: { $0.record.reference == reference })
            else { return }
            columns(holding.record.title, handover.detail(holding, .followUps), on: &surface, line: line, .plain, context)
        }
    }

    private func draw(_ piece: Handover.Piece, on surface: inout Surface, line: Int, _ context: Context) {
        guard let handover, let holding = holding(piece) else { return }
        let theme = context.theme
        let moves = handover.moves(piece)
        if moves { surface.write("✓", row: line, column: 3, style: theme.accent) }
        var detail = handover.detail(holding, piece.group)
        if piece.group == .organizations, moves {
            detail = handover.notes[piece.reference].map { "note: \($0.onOneLine) · \(detail)" } ?? "no note yet · \(detail)"
        }
        columns(holding.record.title, detail, on: &surface, line: line, moves ? .plain : theme.dim, context)
    }

    private func columns(
        _ title: String, _ detail: Phrase, on surface: inout Surface, line: Int, _ style: Style, _ context: Context
    ) {
        let width = surface.size.columns
        let split = width < 60 ? width - 6 : max(24, width * 2 / 5)
        surface.write(title, row: line, column: 5, style: style, width: min(split, width - 6))
        if split + 7 < width - 8 {
            surface.write(context.text(detail), row: line, column: split + 7, style: context.theme.dim, width: width - split - 8)
        }
    }
}

extension String {
    fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
