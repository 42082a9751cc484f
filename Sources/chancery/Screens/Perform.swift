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
    /// Files are written beside the acts, which wait for none of them.
    private let exports: AsyncStream<(Order, Mailbox)>
    private let waitingExports: AsyncStream<(Order, Mailbox)>.Continuation
    /// The number of the latest order to stop: imports and exports that were ordered before it end.
    private let latestStop = Atomic(0)

    init(_ session: Session) {
        self.session = session
        (writes, waiting) = AsyncStream.makeStream()
        (exports, waitingExports) = AsyncStream.makeStream()
    }

    /// Writes what is to be written until `finish`, and posts a tick after every commit meanwhile.
    func run(_ mailbox: Mailbox) -> Task<Void, Never> {
        let ticks = Task { [session] in for await _ in session.store.ticks() { mailbox.post(.tick) } }
        let files = Task { [self] in for await (order, mailbox) in exports { export(order, mailbox) } }
        return Task { [self] in
            for await (order, mailbox) in writes { await write(order, mailbox) }
            await files.value
            ticks.cancel()
        }
    }

    /// Takes nothing more. What was taken before is still written: whoever saves and leaves at once loses nothing.
    func finish() {
        waiting.finish()
        waitingExports.finish()
    }

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
        case .apply, .undo, .redo, .unmerge, .begin, .importFiles, .glance: waiting.yield((order, mailbox))
        case .export: waitingExports.yield((order, mailbox))
        case .completePath(let typed):
            Task { [session] in
                mailbox.post(.outcome(.paths(PathNames(session.environment).completion(of: typed)), for: order.origin))
            }
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
            case .unmerge(let reference):
                .undone(
                    await result { user, now throws(Problem) in
                        try await self.session.store.unmerge(reference, as: user, at: now).words
                    })
            case .begin: await begun()
            case .importFiles(let paths):
                .imported(await imported(paths, mailbox) { self.latestStop.load(ordering: .relaxed) > order.number })
            case .glance(let act):
                await glance(at: act)
            case .ask, .export, .completePath, .stopImport, .edit, .openSample, .suspend, .quit: nil
            }
        if let outcome { mailbox.post(.outcome(outcome, for: order.origin)) }
    }

    /// Whoever may not write the file sees the same news again: nothing is lost by that, and there is nothing to say.
    private func glance(at act: Int64) async -> TUI.Outcome? {
        if let reader = try? await session.reader() { try? await session.store.glanced(reader.target.uid, at: act) }
        return nil
    }

    private func result<Value>(_ body: (UID, Instant) async throws(Problem) -> Value) async -> Result<Value, Problem> {
        do throws(Problem) {
            return .success(try await body(try await session.writer().target.uid, session.environment.now()))
        } catch {
            return .failure(error)
        }
    }

    /// Whoever comes first becomes a user of the office. Nothing is said where that goes well.
    private func begun() async -> TUI.Outcome? {
        do throws(Problem) {
            _ = try await session.writer()
            return nil
        } catch {
            return .undone(.failure(error))
        }
    }

    private func export(_ order: Order, _ mailbox: Mailbox) {
        guard case .export(let wanted) = order.effect else { return }
        let export = ScreenExport(session: session, order: wanted) {
            mailbox.post(.progress($0))
        } isStopped: {
            self.latestStop.load(ordering: .relaxed) > order.number
        }
        mailbox.post(.outcome(.exported(export.outcome()), for: order.origin))
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
