import Domain
import Storage
import Synchronization
import TUI
import Terminal

/// Runs what the screens want done: questions side by side, everything that writes one after the other.
final class Perform: Sendable {
    let session: Session
    private let writes: AsyncStream<(Order, Mailbox)>
    private let waiting: AsyncStream<(Order, Mailbox)>.Continuation
    /// The number of the latest order to stop: imports that were ordered before it end.
    private let latestStop = Atomic(0)

    init(_ session: Session) {
        self.session = session
        (writes, waiting) = AsyncStream.makeStream()
    }

    /// Writes what is to be written until `finish`, and posts a tick after every commit meanwhile.
    func run(_ mailbox: Mailbox) -> Task<Void, Never> {
        let ticks = Task { [session] in for await _ in session.store.ticks() { mailbox.post(.tick) } }
        return Task { [self] in
            for await (order, mailbox) in writes { await write(order, mailbox) }
            ticks.cancel()
        }
    }

    /// Takes nothing more. What was taken before is still written: whoever saves and leaves at once loses nothing.
    func finish() { waiting.finish() }

    func start(_ order: Order, _ mailbox: Mailbox) {
        switch order.effect {
        case .ask(let query):
            Task { [session] in
                do throws(Problem) {
                    mailbox.post(.answer(query, .success(try await session.store.answer(query)), to: order.number))
                } catch {
                    mailbox.post(.answer(query, .failure(error), to: order.number))
                }
            }
        case .apply, .undo, .redo, .importFiles: waiting.yield((order, mailbox))
        case .stopImport: latestStop.store(order.number, ordering: .relaxed)
        case .edit, .openSample, .suspend, .quit: break
        }
    }

    private func write(_ order: Order, _ mailbox: Mailbox) async {
        let outcome: TUI.Outcome? =
            switch order.effect {
            case .apply(let change):
                .applied(
                    change,
                    await result { user, now throws(Problem) in try await self.session.store.apply(change, as: user, at: now) })
            case .undo:
                .undone(await result { user, now throws(Problem) in try await self.session.store.undo(as: user, at: now) })
            case .redo:
                .redone(await result { user, now throws(Problem) in try await self.session.store.redo(as: user, at: now) })
            case .importFiles(let paths):
                .imported(await imported(paths, mailbox) { self.latestStop.load(ordering: .relaxed) > order.number })
            case .ask, .stopImport, .edit, .openSample, .suspend, .quit: nil
            }
        if let outcome { mailbox.post(.outcome(outcome, for: order.origin)) }
    }

    private func result<Value>(_ body: (UID, Instant) async throws(Problem) -> Value) async -> Result<Value, Problem> {
        do throws(Problem) {
            return .success(try await body(try await session.writer().target.uid, session.environment.now()))
        } catch {
            return .failure(error)
        }
    }

    private func imported(
        _ paths: [String], _ mailbox: Mailbox, isStopped: @escaping @Sendable () -> Bool
    ) async -> Result<Phrase, Problem> {
        do throws(Problem) {
            var files: [ImportFile] = []
            for path in paths { files.append(try ImportFile(session.environment.path(path), in: session.environment)) }
            let report = ImportReport(problem: { _ in }, progress: { mailbox.post(.progress($0)) })
            let run = ImportRun(session: session, files: files, plan: ImportPlan(), report: report, isStopped: isStopped)
            let account = try await run.account()
            if account.count.read == 0, let failure = account.failure { return .failure(failure) }
            guard let problem = account.problems.first else { return .success(account.sentence) }
            return .success(
                "\(account.sentence). \(account.problemCount, one: "problem", other: "problems"), the first: \(problem.text())")
        } catch {
            return .failure(error)
        }
    }
}

extension Environment {
    /// A path as a person types it, where no shell has read it.
    func path(_ typed: String) -> String {
        typed == "~" || typed.hasPrefix("~/") ? home + typed.dropFirst() : typed
    }
}
