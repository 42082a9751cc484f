public import Domain
public import Terminal

/// Everything that can happen to the model.
public enum Message: Sendable {
    case event(Event)
    /// The clock, before every batch of events and at each minute.
    case time(Instant)
    /// Somebody has committed: visible screens ask again.
    case tick
    /// The answer to a query, with the number of the order that asked.
    case answer(Query, Result<Answer, Problem>, to: Int)
    case outcome(Outcome, for: EntryID)
    case progress(Phrase)
}

/// What the model wants done outside itself.
public enum Effect: Sendable {
    case ask(Query)
    case apply(Change)
    case undo
    case redo
    /// Opens the text in the person's editor.
    case edit(String)
    /// Brings in files, as `chancery import` does.
    case importFiles([String])
    /// Writes records to a file, as `chancery export` does.
    case export(ExportOrder)
    /// Stops every import and export that is under way; nothing of it is kept.
    case stopImport
    /// Leaves this office's file and opens the sample office.
    case openSample
    case suspend
    case quit
}

/// What came of an effect, told to the screen that started it.
public enum Outcome: Sendable {
    /// False where the change changed nothing.
    case applied(Change, Result<Bool, Problem>)
    case undone(Result<Phrase?, Problem>)
    case redone(Result<Phrase?, Problem>)
    case edited(Result<String, Problem>)
    case imported(Result<Phrase, Problem>)
    case exported(Result<Phrase, Problem>)
}

/// A page on the stack, for as long as it lives.
public struct EntryID: Hashable, Sendable {
    let number: Int
}

/// An effect with the page that wants to know what comes of it.
public struct Order: Sendable {
    /// Later orders have higher numbers.
    public let number: Int
    public let effect: Effect
    public let origin: EntryID
}
