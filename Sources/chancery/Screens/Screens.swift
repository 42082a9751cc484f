import Assets
import Domain
import Storage
import TUI
import Terminal

/// The screens on a real terminal.
enum Screens {
    /// How the person left.
    enum Ending {
        case left
        /// To look at the sample office instead.
        case toSample
    }

    /// Opens the screens on the session's file and runs them until the person leaves.
    ///
    /// - Throws: a `Problem` where there is no terminal that can show them.
    @MainActor static func run(_ session: Session, as user: Link, name: String, isFirstStart: Bool) throws(Problem) -> Ending {
        let display: CursesDisplay
        do {
            display = try CursesDisplay()
        } catch {
            throw Problem("\(error.sentence)")
        }
        defer { display.close() }
        let environment = session.environment
        let mailbox = Mailbox(waker: display.waker)
        let perform = Perform(store: session.store, user: user.target.uid, now: environment.now) { paths, tell throws(Problem) in
            try await session.importFiles(paths, telling: tell)
        }
        let watching = perform.watch(mailbox)
        defer { watching.cancel() }
        let context = Context(
            moment: session.moment, user: user, theme: environment["NO_COLOR"] != nil ? .none : session.settings.theme ?? .standard,
            fileName: name, countries: Dictionary(uniqueKeysWithValues: Countries.all.map { ($0.code, $0.name) }),
            uids: UIDSource(seed: environment.randomSeed()))
        var loop = Loop(
            display: display, mailbox: mailbox,
            world: Loop.World(start: perform.start, edit: { Editor(environment).edit($0) }, now: environment.now),
            model: Model(context: context, isFirstStart: isFirstStart))
        loop.run()
        return loop.model.wantsSample ? .toSample : .left
    }
}
