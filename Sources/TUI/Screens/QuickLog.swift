import Domain
import Terminal

/// A meeting logged in one line, with a preview of what was understood.
struct QuickLogScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case accept, form, save, down, up, cancel
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .accept, "save", "Take what is offered, or save"),
        Binding("Tab", .form, "full form", "Take what is offered, or go on in the full form"),
        Binding("Ctrl-S Alt-Enter", .save, "save", "Save", footer: false),
        Binding("Down", .down, "down", "Move down", footer: false),
        Binding("Up", .up, "up", "Move up", footer: false),
        Binding("Esc", .cancel, "back", "Go back"),
    ])
    static let isOverlay = true
    let isTyping = true
    let title: Phrase = "Log a meeting"

    private(set) var line: CaptureLine
    private var names = CapturedNames()
    private var offers = NameOffers()
    /// The offer under the cursor; nil where one has to be pointed at first.
    private var highlighted: Int? = 0
    /// The name that has to be settled before it can be saved.
    private var pressed: CapturedNames.Key?
    private var isDismissed = false
    private let initial: String
    private var isSaving = false

    /// - Parameter subject: the contact or organization that it starts with.
    init(about subject: Link?, _ context: Context) {
        var text = ""
        let name = subject?.label.filter { CaptureToken.canWrite(String($0)) } ?? ""
        if let subject, [.contact, .organization].contains(subject.target.kind), !name.isEmpty {
            text = CaptureToken.written(name, .person) + " "
            names.choose(subject, detail: nil, for: CapturedNames.Key(sigil: .person, name: name))
        }
        initial = text
        line = CaptureLine(text, at: context.moment)
    }

    var isDirty: Bool { line.text != initial && !line.isBlank }

    // MARK: asking

    func queries(_ context: Context) -> [Query] { asked }

    private var asked: [Query] { names.queries(line.capture) + [line.token.flatMap(NameOffers.query)].compactMap(\.self) }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .naming(let naming) = answer { names.receive(naming, to: query) }
        offers.receive(answer, to: query)
    }

    /// Letters are never held; what acts on names is, until they have been looked up.
    func isWaiting(for event: Event) -> Bool {
        guard case .key(let key) = event, let action = Self.keymap[key], action != .cancel else { return false }
        return asked.contains { !names.isAnswered($0) && !offers.isAnswered($0) }
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        isSaving = false
        guard case .applied(let change, .success) = outcome else { return [] }
        return LoggedScreen.steps(after: change)
    }

    // MARK: typing

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        if case .mouse(let mouse) = event { return take(mouse, &context) }
        guard !isSaving, line.take(event, at: context.moment) else { return nil }
        settle()
        return []
    }

    /// After an edit the offers are those of the new text.
    private mutating func settle() {
        highlighted = 0
        pressed = nil
        isDismissed = false
    }

    private mutating func take(_ mouse: Mouse, _ context: inout Context) -> [Step]? {
        let view = view(context)
        switch mouse.kind {
        case .scrollDown: return perform(.down, &context)
        case .scrollUp: return perform(.up, &context)
        case .press, .doublePress:
            let at = Point(column: mouse.at.column, row: mouse.at.row - 1)
            if let place = view.place(at: at, on: context.page) {
                line.move(to: place, at: context.moment)
                settle()
            } else if let index = view.offer(at: at, on: context.page) {
                take(open(context)[index], &context)
            } else {
                return nil
            }
            return []
        case .release, .drag: return nil
        }
    }

    // MARK: offers

    /// What is offered for the name at the cursor.
    private func open(_ context: Context) -> [NameOffers.Offer] {
        guard let token = line.token, !isDismissed else { return [] }
        let key = CapturedNames.Key(sigil: token.sigil, name: token.typed)
        if let pressed, pressed == key { return NameOffers.candidates(key, names.meaning(of: key, context)) }
        guard !token.isClosed, !names.isChosen(key) else { return [] }
        return offers.offers(token, token.sigil == .place ? .awaited : names.meaning(of: key, context), context)
    }

    private mutating func take(_ offer: NameOffers.Offer, _ context: inout Context) {
        guard let token = line.token else { return }
        let key: CapturedNames.Key
        switch offer {
        case .place(let place):
            key = CapturedNames.Key(sigil: .place, name: place.filter { CaptureToken.canWrite(String($0)) })
        case .existing(let link, let detail, let id, _):
            key = CapturedNames.Key(sigil: token.sigil, name: name(of: link, id, token.sigil, context))
            names.choose(link, detail: detail, for: key)
        case .new(let kind, let typed):
            var name = typed
            var count = 2
            while names.isTaken(CapturedNames.Key(sigil: token.sigil, name: name), besides: nil) {
                name = "\(typed) (\(count))"
                count += 1
            }
            key = CapturedNames.Key(sigil: token.sigil, name: name)
            names.make(Record(context.newReference(kind), called: typed), for: key)
        }
        line.replace(token, with: CaptureToken.written(key.name, token.sigil), at: context.moment)
        settle()
    }

    /// How a record is written: by what tells it from all others that the line has.
    private func name(of link: Link, _ id: ShortID?, _ sigil: CaptureToken.Sigil, _ context: Context) -> String {
        let own = (context.office.users + context.office.topics).first { $0.reference == link.target }
        let word = own.flatMap { $0[User.login].text ?? $0[Topic.slug].text } ?? link.label
        let isTaken = names.isTaken(CapturedNames.Key(sigil: sigil, name: word), besides: link) || word.lowercased() == "me"
        guard let id, isTaken || !CaptureToken.canWrite(word) else { return word }
        return id.description
    }

    // MARK: acting

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .accept, .save, .form: isSaving ? "It is being saved." : nil
        case .down, .up, .cancel: nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        let open = open(context)
        switch action {
        case .accept:
            guard !open.isEmpty else { return save(&context) }
            return accept(open, &context)
        case .form:
            guard !open.isEmpty else { return form(&context) }
            return accept(open, &context)
        case .save: return save(&context)
        case .down, .up:
            let step = action == .down ? 1 : -1
            if open.isEmpty {
                move(by: step, context)
            } else {
                highlighted = highlighted.map { min(max(0, $0 + step), open.count - 1) } ?? (step > 0 ? 0 : open.count - 1)
            }
        case .cancel:
            guard open.isEmpty else {
                isDismissed = true
                return []
            }
            return cancel()
        }
        return []
    }

    private mutating func accept(_ open: [NameOffers.Offer], _ context: inout Context) -> [Step] {
        guard let highlighted, open.indices.contains(highlighted) else {
            return [.warn(Problem("Point at the one that you mean with Down, then press Enter."))]
        }
        take(open[highlighted], &context)
        return []
    }

    private mutating func move(by step: Int, _ context: Context) {
        let wrapped = WrappedLine(line.field, columns: QuickLogView.columns(context.page) - 2)
        if let place = wrapped.place(movedBy: step, in: line.field) { line.move(to: place, at: context.moment) }
    }

    private func cancel() -> [Step] {
        guard isDirty else { return [.pop] }
        return [
            .push(ChoiceScreen.leaving())
        ]
    }

    private mutating func save(_ context: inout Context) -> [Step] {
        line.closeQuote(at: context.moment)
        line.read(at: context.moment)
        let capture = line.capture
        if let problem = capture.problems.first ?? capture.doubt { return [.warn(problem)] }
        guard !capture.isEmpty else { return [.warn(Problem("Say with whom, or what it was about."))] }
        if let key = names.unresolved(capture, context).first { return refuse(key, context) }
        let change = capture.change(names.links(capture, context), by: context.user, at: context.moment) {
            context.newReference($0)
        }
        isSaving = true
        isDismissed = true
        return [.start(.apply(change))]
    }

    /// Shows whom a name may mean, and says so.
    private mutating func refuse(_ key: CapturedNames.Key, _ context: Context) -> [Step] {
        line.show(key, at: context.moment)
        pressed = key
        isDismissed = false
        highlighted = nil
        switch names.meaning(of: key, context) {
        case .several: return [.warn(Problem("“\(key.name)” could be any of these. Point at the one that you mean with Down."))]
        case .unknown where key.sigil == .topic:
            return [.warn(Problem("There is no topic “\(key.name)” yet. Point at another with Down, or make it there."))]
        case .unknown, .one, .made:
            return [.warn(Problem("“\(key.name)” is nobody yet. Point at whom you mean with Down, or make it there."))]
        case .awaited: return [.warn(Problem("“\(key.name)” is still being looked up. Press Enter again."))]
        }
    }

    /// Goes on in the form with every word of it.
    private mutating func form(_ context: inout Context) -> [Step] {
        line.closeQuote(at: context.moment)
        line.read(at: context.moment)
        return [.replace(RecordForm.carried(CarriedMeeting(line, names, &context), &context))]
    }

    // MARK: drawing

    private func view(_ context: Context) -> QuickLogView {
        QuickLogView(
            line: line, offers: open(context), highlighted: highlighted,
            preview: CapturePreview(line.capture, names, context, typing: line.token).rows, context: context)
    }

    func frame(in page: Size, _ context: Context) -> Rect? { QuickLogView.box(page) }

    func draw(on surface: inout Surface, _ context: Context) { view(context).draw(on: &surface, title: title) }
}
