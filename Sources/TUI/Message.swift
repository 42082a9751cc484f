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
    /// Remembers that the person has seen the history up to that act.
    case glance(Int64)
    /// Takes apart what was merged into the record, or the record out of what it was merged into.
    case unmerge(Reference)
    /// Says what the path of a file could go on to be; answered by `Outcome.paths`.
    case completePath(String)
    /// Enters a new office: it takes the person as its first user.
    case begin
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
    case paths(PathCompletion)
}

/// What a path that is being typed could go on to be, as a shell says it.
public struct PathCompletion: Hashable, Sendable {
    /// What had been typed.
    public let typed: String
    /// As far as there is only one way to go on.
    public let completed: String
    /// The names that begin so, folders with a slash at the end; at most some.
    public let names: [String]
    /// Why what was typed cannot be read as a file; nil where it can.
    public let problem: Problem?

    public init(typed: String, completed: String, names: [String], problem: Problem?) {
        self.typed = typed
        self.completed = completed
        self.names = names
        self.problem = problem
    }
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

extension Effect {
    /// True for what goes on for a while with files and can be stopped.
    var isOfFiles: Bool {
        if case .importFiles = self { return true }
        if case .export = self { return true }
        return false
    }
}

extension Outcome {
    /// True for what came of an effect with files.
    var isOfFiles: Bool {
        if case .imported = self { return true }
        if case .exported = self { return true }
        return false
    }
}
