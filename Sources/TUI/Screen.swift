import Domain
import Terminal

/// A place or a page: what it asks, how it answers keys, how it looks. Plain values; everything else is an effect.
protocol Screen: Sendable {
    associatedtype Action: Hashable & Sendable & CaseIterable

    static var keymap: Keymap<Action> { get }
    /// An overlay leaves the screen beneath it visible.
    static var isOverlay: Bool { get }

    /// What stands in the title line.
    var title: Phrase { get }

    /// True while letters are text and not keys, so that the footer shows only what works.
    var isTyping: Bool { get }
    /// True while what keys are about has not been read yet: they are held until it has, so that none hits something else.
    var isWaiting: Bool { get }
    /// True where this event has to wait though others need not: what Enter is about has not been read, but letters go on being typed.
    func isWaiting(for event: Event) -> Bool
    /// True where a key that waits may ask for a digit, so that a digit behind it leads to no place.
    var takesDigits: Bool { get }
    /// True where something typed would be lost by leaving.
    var isDirty: Bool { get }
    /// The keys of whatever has the focus, where it takes all keys for itself.
    var focusHints: [KeyHint]? { get }
    /// The record under the cursor, which a new meeting or follow-up would be about.
    var subject: Link? { get }
    /// The latest act that whoever leaves now has seen the news of.
    var glanced: Int64? { get }

    /// What it shows. Asked when it changes and after every commit; an answer to anything else is dropped.
    func queries(_ context: Context) -> [Query]
    mutating func receive(_ answer: Answer, to query: Query, _ context: Context)
    /// What an answer that has just been received leads to, as leaving where there is nothing to show.
    mutating func follow(_ query: Query, _ context: inout Context) -> [Step]

    /// Gives typed keys, pasted text or the mouse to whatever has the focus; nil where it is not wanted there.
    mutating func take(_ event: Event, _ context: inout Context) -> [Step]?
    mutating func perform(_ action: Action, _ context: inout Context) -> [Step]
    /// Why an action cannot be done just now; nil where it can.
    func refusal(of action: Action, _ context: Context) -> Phrase?
    /// What came of an effect that this screen started.
    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step]
    /// What an overlay that has just closed hands over.
    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step]

    func draw(on surface: inout Surface, _ context: Context)
    /// Where an overlay stands on the page, so that a click beside it closes it; nil where it is not closed so.
    func frame(in page: Size, _ context: Context) -> Rect?
}

extension Screen {
    static var isOverlay: Bool { false }
    var isTyping: Bool { false }
    var isWaiting: Bool { false }
    var takesDigits: Bool { false }
    func isWaiting(for event: Event) -> Bool { isWaiting }
    var isDirty: Bool { false }
    var focusHints: [KeyHint]? { nil }
    var subject: Link? { nil }
    var glanced: Int64? { nil }
    func queries(_ context: Context) -> [Query] { [] }
    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {}
    mutating func follow(_ query: Query, _ context: inout Context) -> [Step] { [] }
    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? { nil }
    func refusal(of action: Action, _ context: Context) -> Phrase? { nil }
    func frame(in page: Size, _ context: Context) -> Rect? { nil }
    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] { [] }
    mutating func receive(_ delivery: Delivery, _ context: inout Context) -> [Step] { [] }
}

extension Screen {
    /// Does what the key is bound to; nil where it is bound to nothing.
    mutating func press(_ key: Key, _ context: inout Context) -> [Step]? {
        guard let action = Self.keymap[key] else { return nil }
        return attempt(action, &context)
    }

    /// Does what the binding at `index` of the keymap says.
    mutating func choose(_ index: Int, _ context: inout Context) -> [Step] {
        attempt(Self.keymap.bindings[index].action, &context)
    }

    func hints(_ context: Context) -> [KeyHint] {
        focusHints ?? Self.keymap.hints { refusal(of: $0, context) }
    }

    private mutating func attempt(_ action: Action, _ context: inout Context) -> [Step] {
        if let refusal = refusal(of: action, context) { return [.warn(Problem(refusal))] }
        return perform(action, &context)
    }
}

/// What a screen wants done after a key.
enum Step: Sendable {
    case start(Effect)
    case push(any Screen)
    /// Closes the page that says so; said again, the one beneath.
    case pop
    /// Leaves the program, whatever is not saved.
    case leave
    /// Leaves the page and opens another in its place.
    case replace(any Screen)
    case go(Place)
    case say(Phrase)
    case warn(Problem)
    /// Does what the binding at this index says, of the screen beneath (after a pop) or of the whole program.
    case choose(Int, of: HintSource)
    /// Was chosen by its name, so that it is offered first the next time.
    case chose(Phrase)
    /// Hands a value to the screen beneath, after a pop.
    case deliver(Delivery)
}

/// Where a key hint comes from.
enum HintSource: Hashable, Sendable {
    case screen
    case program
}

/// What an overlay hands to the screen beneath it.
enum Delivery: Hashable, Sendable {
    case columns([Field])
    /// What was under the cursor on another page about the same pipeline.
    case opportunity(Link?, pipeline: Link?)
    case sort(Sort)
    /// What was answered to a question of the screen's.
    case value(Value)
    case whose(Whose)
    /// Whose work is looked at.
    case scope(Scope)
    /// Of a handover: whose portfolio, who takes it over, from which day on, and the note on an organization.
    case leaver(Link)
    case successor(Link)
    case day(Day)
    case note(Reference, String)
    /// What was asked is to be done.
    case confirmed
    case grouping(Field?)
    /// A saved view to show; nil for the place itself.
    case view(Reference?)
    /// Nothing is selected any more.
    case unmark
}
