import CTerminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The terminal this process runs in, through ncurses; whatever ends the process, the shell gets its terminal back.
public final class CursesDisplay: Display {
    public let waker = Waker()
    private var shown: Surface?
    private var palette: Palette
    private var decoder = InputDecoder()
    private let start = ContinuousClock.now
    private var isOpen = true

    public init() throws(DisplayProblem) {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        switch ct_open(waker.writing) {
        case CT_READY: break
        case CT_NOT_A_TERMINAL: throw .notATerminal
        case CT_TERM_UNSET, CT_TERM_UNKNOWN: throw .unknownTerminal(name)
        case CT_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(name)
        case CT_NO_UTF8: throw .noUnicode
        default: throw .failed(name)
        }
        palette = Palette(colors: Int(ct_colors()), pairs: Int(ct_pairs()))
    }

    deinit {
        close()
    }

    public var size: Size { Size(columns: Int(ct_columns()), rows: Int(ct_rows())) }

    public func show(_ surface: Surface, cursor: Point?) {
        guard isOpen else { return }
        if shown?.grid != surface.grid { ct_erase() }
        for run in surface.changes(since: shown) {
            let pair = palette.pair(run.style) { ct_set_pair($0, Int32($1), Int32($2)) }
            let attributes = Int32(run.style.attributes.rawValue)
            ct_put(Int32(run.row), Int32(run.column), run.text, Int32(run.text.utf8.count), attributes, pair)
        }
        shown = surface
        ct_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
    }

    public func events(waitingUpTo milliseconds: Int?) -> [Event] {
        let waiting = drain()
        guard waiting.isEmpty, isOpen else { return waiting }
        let seen = ct_wait(1, waker.reading, milliseconds.map { Int32(clamping: $0) } ?? -1)
        var events: [Event] = []
        if seen & CT_RESIZED != 0 {
            ct_resize()
            shown = nil
            events.append(.resize(size))
        }
        if seen & CT_CONTINUED != 0 {
            ct_enter()
            shown = nil
            events.append(.resize(size))
        }
        events += drain()
        if seen & CT_HANGUP != 0 { events.append(.hangup) }
        return events
    }

    public func suspend<T>(_ body: () throws -> T) rethrows -> T {
        ct_leave()
        defer {
            ct_enter()
            shown = nil
        }
        return try body()
    }

    public func suspendToShell() {
        ct_stop()
        shown = nil
    }

    public func close() {
        guard isOpen else { return }
        isOpen = false
        ct_close()
    }

    private func drain() -> [Event] {
        guard isOpen else { return [] }
        while true {
            let code = ct_key()
            if code < 0 { return decoder.drain() }
            decoder.feed(Int(code), now: ContinuousClock.now - start)
        }
    }
}
