import CTerminal

/// Ends the wait of a display's `events`, from any thread and even after the display was closed.
public final class Waker: Sendable {
    let reading: Int32
    let writing: Int32

    init() {
        var reading: Int32 = -1
        var writing: Int32 = -1
        precondition(ct_pipe(&reading, &writing) == 0, "This process may open no more files.")
        self.reading = reading
        self.writing = writing
    }

    deinit {
        ct_close_pipe(reading, writing)
    }

    public func wake() {
        ct_wake(writing)
    }
}
