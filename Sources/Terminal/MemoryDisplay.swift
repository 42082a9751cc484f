import CTerminal

/// A display without a terminal: tests press its keys and read what it shows.
public final class MemoryDisplay: Display {
    public private(set) var size: Size
    public let waker = Waker()
    /// The surface shown last; blank before the first.
    public private(set) var surface: Surface
    public private(set) var cursor: Point?
    /// How many surfaces have been shown.
    public private(set) var frames = 0
    /// How often the terminal was given away, to a program or the shell.
    public private(set) var suspensions = 0
    public private(set) var isClosed = false
    private var queue: [Event] = []

    public init(size: Size) {
        self.size = size
        surface = Surface(size: size)
    }

    /// Presses keys in the notation of keymaps, such as `press("j", "Ctrl-R", "Enter")`.
    public func press(_ keys: String...) {
        for notation in keys {
            guard let key = Key(notation) else { preconditionFailure("“\(notation)” is no key") }
            queue.append(.key(key))
        }
    }

    /// Presses the keys of a text, letter by letter.
    public func type(_ text: String) {
        queue += text.map { .key(Key($0.isNewline ? .enter : $0 == "\t" ? .tab : .character($0))) }
    }

    public func send(_ event: Event) {
        queue.append(event)
    }

    public func resize(_ size: Size) {
        self.size = size
        queue.append(.resize(size))
    }

    public func show(_ surface: Surface, cursor: Point?) {
        self.surface = surface
        self.cursor = cursor
        frames += 1
    }

    public func events(waitingUpTo milliseconds: Int?) -> [Event] {
        if queue.isEmpty { _ = ct_wait(0, waker.reading, milliseconds.map { Int32(clamping: $0) } ?? -1) }
        defer { queue = [] }
        return queue
    }

    public func suspend<T>(_ body: () throws -> T) rethrows -> T {
        suspensions += 1
        return try body()
    }

    public func suspendToShell() {
        suspensions += 1
    }

    public func close() {
        isClosed = true
    }
}
