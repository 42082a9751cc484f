import Domain
import Terminal

/// What a small form is about: its rows, what they would do, and how that reads.
protocol SmallAct: Sendable {
    /// The record that the act is about, as it was read.
    init(_ record: Record, _ context: Context)

    var title: Phrase { get }
    func rows(_ context: Context) -> [FormRow]
    /// The act.
    ///
    /// - Throws: a `Problem` that says what is missing.
    func change(_ form: SmallForm, _ context: inout Context) throws(Problem) -> Change
    /// What it would do, a sentence each.
    func preview(_ form: SmallForm, _ context: Context) -> [Phrase]
}

/// A small form over the page.
struct ActScreen<Act: SmallAct>: Screen {
    typealias Action = SmallFormAction

    static var keymap: Keymap<SmallFormAction> { SmallFormAction.keymap }
    static var isOverlay: Bool { true }
    var isTyping: Bool { true }

    private let link: Link
    private var act: Act?
    private var form: SmallForm?
    private var problem: Problem?
    private var isSaving = false

    init(_ link: Link) { self.link = link }

    var title: Phrase { act?.title ?? .data(link.label) }
    var isWaiting: Bool { form == nil || form?.isAwaiting == true }
    var isDirty: Bool { form?.isDirty ?? false }

    func queries(_ context: Context) -> [Query] {
        guard let form else { return [.dossier(link.target)] }
        return form.query.map { [$0] } ?? []
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found?) = answer, form == nil {
            let act = Act(found.record, context)
            self.act = act
            form = SmallForm(act.rows(context))
        }
        if case .hits = answer {
            var context = context
            form?.receive(answer, to: query, &context)
        }
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        isSaving = false
        switch outcome {
        case .applied(_, .success): return [.pop]
        case .applied(_, .failure(let problem)):
            self.problem = problem
            return []
        case .edited, .undone, .redone, .imported, .exported, .paths: return []
        }
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard form?.take(event, context) == true else { return nil }
        problem = nil
        return []
    }

    func refusal(of action: SmallFormAction, _ context: Context) -> Phrase? {
        action == .save && isSaving ? "It is being saved." : nil
    }

    mutating func perform(_ action: SmallFormAction, _ context: inout Context) -> [Step] {
        switch action {
        case .cancel:
            if form?.isAwaiting == true {
                form?.stopAwaiting()
            } else {
                return isDirty ? [.push(ChoiceScreen.leaving())] : [.pop]
            }
        case .previous: form?.move(-1)
        case .left: form?.cycle(-1)
        case .right: form?.cycle(1)
        case .next: if form?.accept(&context) == false { form?.move(1) }
        case .accept:
            if form?.accept(&context) == true {
                // One record is all that such a field holds.
                if form?.isAwaiting == false { form?.move(1) }
                return []
            }
            if form?.isAtEnd == true { return save(&context) }
            form?.move(1)
        case .save: return save(&context)
        }
        return []
    }

    private mutating func save(_ context: inout Context) -> [Step] {
        guard let act, let form else { return [] }
        do throws(Problem) {
            let change = try act.change(form, &context)
            (problem, isSaving) = (nil, true)
            return [.start(.apply(change))]
        } catch {
            problem = error
            return []
        }
    }

    func draw(on surface: inout Surface, _ context: Context) {
        guard let act, let form else { return }
        form.draw(on: &surface, context, title: act.title, preview: act.preview(form, context), problem: problem)
    }
}

/// The keys of every small form.
enum SmallFormAction: Hashable, Sendable, CaseIterable {
    case save, next, previous, accept, cancel, left, right

    static let keymap = Keymap<SmallFormAction>([
        Binding("Ctrl-S Alt-Enter", .save, "save", "Save"),
        Binding("Tab", .next, "next", "Move to the next field, taking what is offered"),
        Binding("Enter", .accept, "take", "Take what is offered, or move to the next field; in the last one, save"),
        Binding("Shift-Tab", .previous, "previous", "Move to the field before", footer: false),
        Binding("Down", .next, "down", "Move down", footer: false),
        Binding("Up", .previous, "up", "Move up", footer: false),
        Binding("Left", .left, "choice before", "Choose the one before", footer: false),
        Binding("Right Space", .right, "next choice", "Choose the next one"),
        Binding("Esc", .cancel, "back", "Go back"),
    ])
}
