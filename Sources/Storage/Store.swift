public import Domain
internal import Foundation
internal import GRDB
internal import Synchronization

/// The office's file: one SQLite database, its history and its search indexes.
public final class Store: Sendable {
    public let path: String
    let pool: DatabasePool
    private let lock: WriteLock
    private let isOpen = Mutex(true)
    let watch: Watch
    /// The day from which present positions, ages and the like are seen where a query names none.
    let today: @Sendable () -> Day

    /// Opens the file, made and migrated where need be.
    ///
    /// - Parameters:
    ///   - isNew: true to make the file where there is none; otherwise a missing file is a problem.
    ///   - today: the day from which present positions and ages are seen where a query names none.
    /// - Throws: a `Problem` where the file cannot be read or written, is no office, or comes from a newer version.
    public init(
        path: String, isNew: Bool = true, migrations: Migrations = .all, today: @escaping @Sendable () -> Day = Store.today
    )
        throws(Problem)
    {
        self.path = path
        self.today = today
        do {
            try FilePlace.prepare(path, isNew: isNew)
            try Migrations.requireOurs(at: path)
            lock = try WriteLock(beside: path)
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.maximumReaderCount = 4
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -4000; PRAGMA journal_size_limit = 8000000")
                Functions.add(to: db)
            }
            // Where the log is empty, opening writes to it.
            let open = { [configuration] in try DatabasePool(path: path, configuration: configuration) }
            let pool = try FilePlace.hasLog(path) ? open() : lock.locked(open)
            if try !migrations.areComplete(in: pool) { try lock.locked { try migrations.migrate(pool, at: path) } }
            self.pool = pool
            watch = try Watch(path: path)
        } catch {
            throw Problem(storage: error, path: path)
        }
    }

    /// The date in UTC, by the machine's clock.
    public static func today() -> Day { Day(number: Int(Date().timeIntervalSince1970) / 86_400) }

    /// Applies a change as one act, with what follows from it in other records.
    ///
    /// - Returns: false where it changed nothing.
    /// - Throws: a `Problem`; nothing of the change is kept then.
    @discardableResult
    public func apply(_ change: Change, as user: UID?, at now: Instant) async throws(Problem) -> Bool {
        try await act(change.summary, as: user, at: now) { act in
            let referrals = try Referrals(act, change.edits, at: now)
            for edit in change.edits { try act.apply(edit) }
            try referrals.settle()
            return act.act != nil
        }
    }

    /// Writes down an act as it was done elsewhere or long ago, to the letter: nothing more follows from it.
    ///
    /// - Throws: a `Problem`; nothing of the change is kept then.
    @discardableResult
    public func replay(_ change: Change, as user: UID?, at then: Instant) async throws(Problem) -> Bool {
        try await act(change.summary, as: user, at: then) { act in
            for edit in change.edits { try act.apply(edit) }
            return act.act != nil
        }
    }

    /// Runs `body` as one act in one transaction: all of it is kept, or nothing.
    public func act<Result: Sendable>(
        _ summary: Phrase, as user: UID?, at now: Instant, _ body: @escaping @Sendable (ActWriter) throws -> Result
    ) async throws(Problem) -> Result {
        try await write { db in
            let act = ActWriter(summary, in: db, as: user, clock: ActClock(now: now))
            let result = try body(act)
            try act.finish()
            return result
        }
    }

    /// Undoes the latest act of the user that still stands, and gives its words; nil where there is nothing to undo.
    public func undo(as user: UID?, at now: Instant) async throws(Problem) -> Phrase? {
        try await write { try Undo(db: $0, user: user, clock: ActClock(now: now)).undo() }
    }

    /// Does the latest undone act again, and gives its words; nil where there is nothing to redo.
    public func redo(as user: UID?, at now: Instant) async throws(Problem) -> Phrase? {
        try await write { try Undo(db: $0, user: user, clock: ActClock(now: now)).redo() }
    }

    /// A tick after every commit, ours or another process's.
    public func ticks() -> AsyncStream<Void> { watch.ticks() }

    // Whoever opened the file for one command need not remember to close it.
    deinit { try? close() }

    /// Closes the file. It leaves the checkpoint to others while they write.
    public func close() throws(Problem) {
        guard
            isOpen.withLock({ isOpen in
                defer { isOpen = false }
                return isOpen
            })
        else { return }
        do {
            try watch.close()
            // Closing readers last leaves the log behind, and a copy of the file alone would miss what stands in it.
            try pool.writeWithoutTransaction { db in
                try lock.lockedIfFree { _ = try db.checkpoint(.passive) }
            }
            try pool.close()
        } catch {
            throw Problem(storage: error, path: path)
        }
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws(Problem) -> Result {
        do {
            return try await pool.read(body)
        } catch {
            throw Problem(storage: error, path: path)
        }
    }

    func write<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws(Problem) -> Result {
        do {
            let result = try await pool.writeWithoutTransaction { [lock] db in
                try lock.locked {
                    var result: Result?
                    try db.inTransaction(.immediate) {
                        result = try body(db)
                        return .commit
                    }
                    guard let result else { throw CancellationError() }
                    return result
                }
            }
            watch.noticeOwnCommit()
            return result
        } catch {
            throw Problem(storage: error, path: path)
        }
    }
}
