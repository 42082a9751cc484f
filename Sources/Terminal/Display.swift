/// Shows surfaces and reports what the user does; of one thread, but for its waker.
public protocol Display: AnyObject {
    var size: Size { get }

    /// Makes the screen look like `surface`, with the cursor at `cursor` or hidden.
    func show(_ surface: Surface, cursor: Point?)

    /// Waits until something happens (for ever if nil) and returns all that has; nothing if woken or if the time is over.
    func events(waitingUpTo milliseconds: Int?) -> [Event]

    var waker: Waker { get }

    /// Gives the terminal to `body`, such as an editor, then takes it back and draws everything again.
    func suspend<T>(_ body: () throws -> T) rethrows -> T

    /// Stops the program as Ctrl-Z is expected to, until the shell continues it.
    func suspendToShell()

    /// Gives the terminal back for good; a second call does nothing.
    func close()
}

/// Why the screens cannot be shown.
public enum DisplayProblem: Error, Hashable, Sendable {
    case notATerminal
    /// The value of TERM, empty if unset.
    case unknownTerminal(String)
    case cannotMoveCursor(String)
    case noUnicode
    case failed(String)

    /// What is the matter and what to do, for people.
    public var sentence: String {
        switch self {
        case .notATerminal:
            "The screens need a terminal, but input or output is a file or a pipe. Start the program in a terminal, or use its commands."
        case .unknownTerminal(""):
            "The environment does not say which kind of terminal this is. Set TERM, for example: export TERM=xterm-256color"
        case .unknownTerminal(let name):
            "This system does not know the terminal type “\(name)”. Set TERM to one that it knows, for example: export TERM=xterm-256color"
        case .cannotMoveCursor(let name):
            "The terminal type “\(name)” cannot move its cursor, which the screens need. Use a terminal such as xterm, or set TERM=xterm if it is one."
        case .noUnicode:
            "This system has no UTF-8 locale. Install one such as C.UTF-8, and set LANG to it."
        case .failed(let name):
            "The terminal of type “\(name)” could not be set up. Try another terminal, or set TERM=xterm."
        }
    }
}
