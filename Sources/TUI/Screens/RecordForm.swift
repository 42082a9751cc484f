import Domain
import Terminal

/// A record of any kind being typed, row by row, from the table of its fields.
struct RecordForm: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case save, here, next, previous, accept, editor, addFollowUp, cancel, left, right
    }

    static let keymap = Keymap<Action>([
        Binding("Ctrl-S Alt-Enter", .save, "save", "Save"),
        Binding("Ctrl-G", .here, "open that one", "Go to the one that is here already, with what was typed"),
        Binding("Tab", .next, "next", "Move to the next field, taking what is offered"),
        Binding("Enter", .accept, "take", "Take what is offered, or move to the next field", footer: false),
        Binding("Shift-Tab", .previous, "previous", "Move to the field before", footer: false),
        Binding("Down", .next, "down", "Move down", footer: false),
        Binding("Up", .previous, "up", "Move up", footer: false),
        Binding("Left", .left, "choice before", "Choose the one before", footer: false),
        Binding("Right Space", .right, "next choice", "Choose the next one", footer: false),
        Binding("Ctrl-O", .editor, "editor", "Open a long text in your editor"),
        Binding("Ctrl-N", .addFollowUp, "follow-up line", "Go to an empty line for a follow-up"),
        Binding("Esc", .cancel, "back", "Go back"),
    ])
    let isTyping = true

    /// What to open once it is loaded.
    private let loading: Link?
    private var draft: FormDraft?
    private var cursor = 0
    private var problem: FormDraft.RowProblem?
    private var isSaving = false
    private var alike = AlikeLine()
    /// It has been asked whether one that is here already is to be made again.
    private var hasAsked = false
    /// What was typed before it was seen that the record is here already.
    private let carried: Record?

    private init(loading: Link?, draft: FormDraft?, carried: Record? = nil) {
        self.loading = loading
        self.draft = draft
        self.carried = carried
    }

    // MARK: opening

    static func new(_ kind: Kind, _ context: inout Context) -> any Screen {
        switch kind {
        case .meeting: MeetingForm.log(about: nil, &context)
        case .followUp: followUp(about: nil, &context)
        case .opportunity: filled(Opportunity.new(in: context.office.firstOpenStage?.link, &context), context)
        case .organization, .contact, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view:
            RecordForm(loading: nil, draft: FormDraft(Record(context.newReference(kind)), isNew: true, context))
        }
    }

    static func followUp(about subject: Link?, _ context: inout Context) -> any Screen {
        var record = Record(
            context.newReference(.followUp),
            [
                FollowUp.owners: .list([Item([Part.who: .link(context.user)])]),
                FollowUp.kind: .word(FollowUpKind.task), FollowUp.status: .word(FollowUpStatus.open),
                FollowUp.priority: .word(Priority.normal),
            ])
        let places: [Kind: Field] = [
            .contact: FollowUp.contact, .organization: FollowUp.organization, .meeting: FollowUp.meeting,
            .opportunity: FollowUp.opportunity,
        ]
        if let subject, let field = places[subject.target.kind] { record[field] = .link(subject) }
        return RecordForm(loading: nil, draft: FormDraft(record, isNew: true, context))
    }

    /// The next step after a follow-up that has just been closed.
    static func following(_ closed: Record, _ context: inout Context) -> any Screen {
        filled(FollowUp.following(closed, as: context.newReference(.followUp)), context)
    }

    /// A form for a new record that is filled in part.
    static func filled(_ record: Record, leaning: DatePhrase.Leaning? = nil, _ context: Context) -> RecordForm {
        RecordForm(loading: nil, draft: FormDraft(record, isNew: true, leaning: leaning, context))
    }

    /// The form of a meeting that was begun in one line.
    static func carried(_ meeting: CarriedMeeting, _ context: inout Context) -> RecordForm {
        RecordForm(loading: nil, draft: FormDraft(meeting, context))
    }

    /// - Parameter carried: what was typed about it already.
    static func loading(_ link: Link, carrying carried: Record? = nil) -> RecordForm {
        RecordForm(loading: link, draft: nil, carried: carried)
    }

    var title: Phrase {
        guard let draft else { return .data(loading?.label ?? "") }
        if draft.original.kind == .relation { return draft.isNew ? "New tie" : "Edit the tie" }
        return draft.isNew ? "New \(draft.original.kind.name)" : "Edit \(draft.original.title)"
    }

    var isWaiting: Bool { draft == nil || isAwaiting }
    var isDirty: Bool { draft?.isDirty ?? false }

    // MARK: asking

    func queries(_ context: Context) -> [Query] {
        guard let draft else { return loading.map { [.dossier($0.target)] } ?? [] }
        var queries = [alike.query(draft.candidate(at: cursor, context)?.0)].compactMap(\.self)
        if case .links(let input) = draft.rows[cursor].input, let query = input.query { queries.append(query) }
        return queries
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found?) = answer, draft == nil {
            draft = FormDraft(found.record, isNew: false, context)
            if let carried { draft?.carry(carried, context) }
        }
        alike.receive(answer, to: query)
        guard case .hits = answer, case .links(var input) = draft?.rows[cursor].input else { return }
        let awaited = input.receive(answer, to: query)
        draft?.rows[cursor].input = .links(input)
        var context = context
        if let awaited { take(awaited, &context) }
    }

    private var isAwaiting: Bool {
        if case .links(let input) = draft?.rows[cursor].input { input.isAwaited } else { false }
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        isSaving = false
        switch outcome {
        case .applied(let change, .success): return LoggedScreen.steps(after: change)
        case .edited(.success(let text)):
            if case .area = draft?.rows[cursor].input { draft?.rows[cursor].input = .area(TextArea(text)) }
            return []
        case .applied(_, .failure), .edited(.failure), .undone, .redone, .imported, .paths, .exported: return []
        }
    }

    // MARK: typing

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard draft != nil else { return nil }
        if case .mouse(let mouse) = event { return take(mouse, context) }
        guard edit(event, context) else { return nil }
        problem = nil
        return []
    }

    /// False where the event is none of the field's business.
    private mutating func edit(_ event: Event, _ context: Context) -> Bool {
        guard var row = draft?.rows[cursor] else { return false }
        if draft?.isProposed == true, row.isReplaced(by: event) { row.empty() }
        guard row.take(event, context) else { return false }
        draft?.rows[cursor] = row
        return true
    }

    private mutating func take(_ mouse: Mouse, _ context: Context) -> [Step]? {
        guard let draft else { return nil }
        switch mouse.kind {
        case .scrollDown: cursor = min(cursor + 1, draft.rows.count - 1)
        case .scrollUp: cursor = max(cursor - 1, 0)
        case .press, .doublePress: break
        case .release, .drag: return nil
        }
        guard mouse.kind == .press || mouse.kind == .doublePress else { return [] }
        let view = FormView(draft: draft, cursor: cursor, problem: problem, context: context)
        guard let row = view.row(atLine: mouse.at.row - 1, height: context.size.rows - 3) else { return nil }
        cursor = row
        return []
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .editor:
            if case .area = draft?.rows[cursor].input { return nil }
            return "Only a long text opens in an editor. Move to Notes first."
        case .addFollowUp: return draft?.original.kind == .meeting ? nil : "Follow-up lines belong to meetings."
        case .save: return draft == nil ? "It is still being read." : isSaving ? "It is being saved." : nil
        case .here:
            let isAlike = alike.best(draft?.candidate(at: cursor, context)?.0) != nil
            return isAlike ? nil : "Nobody is here yet who might be the same."
        case .next, .previous, .accept, .cancel, .left, .right: return nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        guard let draft else { return action == .cancel ? [.pop] : [] }
        switch action {
        case .save: return save(&context)
        case .here: return goToAlike(draft, context)
        case .next, .accept: return acceptAndMove(&context)
        case .previous: cursor = (cursor - 1 + draft.rows.count) % draft.rows.count
        case .left: self.draft?.rows[cursor].cycle(-1)
        case .right: self.draft?.rows[cursor].cycle(1)
        case .editor:
            guard case .area(let area) = draft.rows[cursor].input else { return [] }
            return [.start(.edit(area.text))]
        case .addFollowUp:
            let empty = draft.rows.firstIndex { row in
                if case .line(let line) = row.input { row.role == .followUp && line.isEmpty } else { false }
            }
            if empty == nil { self.draft?.addFollowUp(context) }
            cursor = empty ?? self.draft?.rows.lastIndex { $0.role == .followUp } ?? cursor
        case .cancel: return cancel(draft)
        }
        return []
    }

    private mutating func cancel(_ draft: FormDraft) -> [Step] {
        if isAwaiting, case .links(var input) = draft.rows[cursor].input {
            input.stopAwaiting()
            self.draft?.rows[cursor].input = .links(input)
            return []
        }
        guard draft.isDirty else { return [.pop] }
        return [.push(ChoiceScreen.leaving())]
    }

    private mutating func acceptAndMove(_ context: inout Context) -> [Step] {
        if case .links(var input) = draft?.rows[cursor].input, input.leftover != nil {
            let option = input.accept(context)
            draft?.rows[cursor].input = .links(input)
            if let option { take(option, &context) }
            return []
        }
        if let draft { cursor = (cursor + 1) % draft.rows.count }
        return []
    }

    private mutating func take(_ option: LinkInput.Option, _ context: inout Context) {
        guard case .links(var input) = draft?.rows[cursor].input else { return }
        switch option {
        case .existing(let link, _): input.choose(link)
        case .new(let kind, let name):
            if let link = draft?.make(kind, name, &context) { input.choose(link) }
        }
        draft?.rows[cursor].input = .links(input)
    }

    private mutating func goToAlike(_ draft: FormDraft, _ context: Context) -> [Step] {
        guard let (candidate, asked) = draft.candidate(at: cursor, context), let found = alike.best(candidate) else { return [] }
        switch asked {
        case .own: return [.replace(RecordForm.loading(found.hit.link, carrying: draft.typed(context)))]
        case .inPlace(let row, let made):
            guard case .links(var input) = draft.rows[row].input else { return [] }
            if let made { input.replace(made, with: found.hit.link) } else { input.choose(found.hit.link) }
            self.draft?.rows[row].input = .links(input)
            return []
        }
    }

    /// Asks once before one that is here already is made again.
    private mutating func question(_ context: Context) -> [Step]? {
        guard !hasAsked, let draft, draft.isNew, let candidate = Candidate(draft.typed(context)),
            let exact = alike.exact(candidate),
            let save = Self.keymap.index(of: .save)
        else { return nil }
        hasAsked = true
        let open = [Step.replace(RecordForm.loading(exact.hit.link, carrying: draft.typed(context)))]
        let choices: [(String, [Step])] = [
            (context.text("Open \(exact.hit.link.label) with what was typed"), open),
            (context.text("Save it as another all the same"), [.choose(save, of: .screen)]),
            (context.text("Go on editing"), []),
        ]
        return [.push(ChoiceScreen.acts("Already here: \(exact.reason)", choices))]
    }

    private mutating func save(_ context: inout Context) -> [Step] {
        if let question = question(context) { return question }
        do throws(FormDraft.RowProblem) {
            problem = nil
            guard let change = try draft?.change(&context) else { return [] }
            isSaving = true
            return [.start(.apply(change))]
        } catch {
            problem = error
            cursor = error.row
            return [.warn(error.problem)]
        }
    }

    func draw(on surface: inout Surface, _ context: Context) {
        guard let draft else { return }
        let view = FormView(draft: draft, cursor: cursor, problem: problem, context: context)
        view.draw(on: &surface, title: title)
        // The line below the title is free; where the form is scrolled, the first line is given up.
        let row = view.isScrolled(height: surface.size.rows) ? 0 : 1
        alike.draw(draft.candidate(at: cursor, context)?.0, on: &surface, row: row, context)
    }
}

/// The form of a meeting that is being logged.
enum MeetingForm {
    static func log(about subject: Link?, _ context: inout Context) -> any Screen {
        var people = [context.user]
        if let subject, [.contact, .organization].contains(subject.target.kind) { people.insert(subject, at: 0) }
        let record = Record(
            context.newReference(.meeting),
            [
                Meeting.participants: .list(people.map { Item([Participant.who: .link($0)]) }),
                Meeting.start: .instant(context.moment.now),
            ])
        return RecordForm.filled(record, leaning: .past, context)
    }
}

extension Opportunity {
    /// A new one in a stage, led by whoever makes it.
    static func new(in stage: Link?, _ context: inout Context) -> Record {
        Record(
            context.newReference(.opportunity),
            [Opportunity.stage: stage.map { .link($0) } ?? .none, Opportunity.lead: .link(context.user)])
    }
}
