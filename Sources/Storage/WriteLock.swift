internal import Domain
internal import Foundation
internal import Synchronization

/// A lock file beside the database that every writer of every process holds while it writes and checkpoints.
///
/// SQLite from 3.7.0 to 3.51.2 may corrupt a file in WAL mode when two connections write and checkpoint at the same moment;
/// see docs/decisions/0004-one-writer-at-a-time.md. A thread that wants the connection that writes as well takes that first.
final class WriteLock: Sendable {
    private let path: String
    /// The system locks for whoever has the descriptor, so the threads that share it take turns.
    private let descriptor: Mutex<Int32>

    init(beside path: String) throws(Problem) {
        self.path = path + "-lock"
        let opened = open(self.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else {
            throw Problem(
                "Cannot write beside \(path): \(String(cString: strerror(errno))). Choose a folder that you may write to.")
        }
        descriptor = Mutex(opened)
    }

    deinit { descriptor.withLock { _ = close($0) } }

    /// Waits for all others.
    func locked<Result: Sendable>(_ body: () throws -> Result) throws -> Result {
        try descriptor.withLock { descriptor in
            while flock(descriptor, LOCK_EX) != 0 { guard errno == EINTR else { throw refusal(errno) } }
            defer { flock(descriptor, LOCK_UN) }
            return try body()
        }
    }

    /// Nil, without waiting, where somebody else holds it.
    func lockedIfFree<Result: Sendable>(_ body: () throws -> Result) throws -> Result? {
        try descriptor.withLockIfAvailable { descriptor -> Result? in
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
            defer { flock(descriptor, LOCK_UN) }
            return try body()
        } ?? nil
    }

    private func refusal(_ error: Int32) -> Problem {
        Problem(
            "Cannot lock \(path): \(String(cString: strerror(error))). Nothing was saved; choose a place on a disk of this machine with --db."
        )
    }
}
