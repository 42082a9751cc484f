internal import Domain
internal import Foundation
internal import Synchronization

/// A lock file beside the database that every writer of every process holds while it writes and checkpoints.
///
/// SQLite from 3.7.0 to 3.51.2 may corrupt a file in WAL mode when two connections write and checkpoint at the same moment;
/// see docs/decisions/0004-one-writer-at-a-time.md.
final class WriteLock: Sendable {
    private let descriptor: Int32

    init(beside path: String) throws(Problem) {
        descriptor = open(path + "-lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw Problem(
                "Cannot write beside \(path): \(String(cString: strerror(errno))). Choose a folder that you may write to.")
        }
    }

    deinit { close(descriptor) }

    func locked<Result>(_ body: () throws -> Result) throws -> Result {
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
        defer { flock(descriptor, LOCK_UN) }
        return try body()
    }
}
