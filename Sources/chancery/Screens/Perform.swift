import Domain
import Foundation
import Storage
import TUI

/// Runs the effects of the screens as tasks; what comes of each is posted to the mailbox.
struct Perform: Sendable {
    let store: Store
    let user: UID
    let now: @Sendable () -> Instant
    /// Brings in files, as `chancery import` does, and tells how it goes.
    let importFiles: @Sendable ([String], @escaping @Sendable (Phrase) -> Void) async throws(Problem) -> Phrase

    func start(_ order: Order, _ mailbox: Mailbox) {
        Task {
            switch order.effect {
            case .ask(let query):
                mailbox.post(.answer(query, await result { () throws(Problem) in try await store.answer(query) }))
            case .apply(let change):
                let applied = await result { () throws(Problem) in try await store.apply(change, as: user, at: now()) }
                mailbox.post(.outcome(.applied(change, applied), for: order.origin))
            case .undo:
                let undone = await result { () throws(Problem) in try await store.undo(as: user, at: now()) }
                mailbox.post(.outcome(.undone(undone), for: order.origin))
            case .redo:
                let redone = await result { () throws(Problem) in try await store.redo(as: user, at: now()) }
                mailbox.post(.outcome(.redone(redone), for: order.origin))
            case .importFiles(let paths):
                let imported = await result { () throws(Problem) in
                    try await importFiles(paths) { mailbox.post(.progress($0)) }
                }
                mailbox.post(.outcome(.imported(imported), for: order.origin))
            case .edit, .openSample, .suspend, .quit: break
            }
        }
    }

    /// Tells the screens of every commit, until the task is cancelled.
    func watch(_ mailbox: Mailbox) -> Task<Void, Never> {
        Task {
            for await _ in store.ticks() { mailbox.post(.tick) }
        }
    }

    private func result<Success>(_ body: () async throws(Problem) -> Success) async -> Result<Success, Problem> {
        do throws(Problem) { return .success(try await body()) } catch { return .failure(error) }
    }
}
