internal import Domain
internal import GRDB
internal import Synchronization

/// Tells that somebody has committed: this process at once, another within the second that lies between two looks.
final class Watch: Sendable {
    /// How often another writer is looked for.
    static let interval: Duration = .milliseconds(600)

    /// Nil once it is closed.
    private let queue: Mutex<DatabaseQueue?>
    private let state = Mutex(State())

    private struct State {
        var version: Int64?
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }

    init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        queue = Mutex(try DatabaseQueue(path: path, configuration: configuration))
        let version = try look()
        state.withLock { $0.version = version }
    }

    func ticks() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let id = state.withLock { state in
                state.next += 1
                state.listeners[state.next] = continuation
                return state.next
            }
            let task = Task { [weak self] in
                while !Task.isCancelled {
                    try? await Task.sleep(for: Self.interval)
                    self?.noticeOthers()
                }
            }
            continuation.onTermination = { [weak self] _ in
                task.cancel()
                self?.state.withLock { $0.listeners[id] = nil }
            }
        }
    }

    /// Ends the streams, and leaves the file to whoever closes it last.
    func close() throws {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.finish() }
        try queue.withLock { queue in
            try queue?.close()
            queue = nil
        }
    }

    func noticeOwnCommit() {
        let version = try? look()
        tell { $0 = version ?? $0 }
    }

    private func noticeOthers() {
        guard let version = try? look(), state.withLock({ $0.version != version }) else { return }
        tell { $0 = version }
    }

    private func tell(_ change: (inout Int64?) -> Void) {
        let listeners = state.withLock { state in
            change(&state.version)
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield() }
    }

    private func look() throws -> Int64? {
        try queue.withLock { try $0?.read { try Int64.fetchOne($0, sql: "PRAGMA data_version") } }
    }
}
