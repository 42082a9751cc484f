import Assets
import Domain
import Foundation
import Storage
import TUI
import Terminal

/// Opens the screens on an office's file and keeps them open until the person leaves.
enum Screens {
    /// - Throws: a `Problem` where there is no terminal that can show them.
    static func requireTerminal(_ environment: Environment) throws(Problem) {
        guard environment.output.isTerminal, environment.isInputTerminal else {
            throw Problem("The screens need a terminal. Run chancery in one, or use a command: chancery --help lists them.")
        }
    }

    /// Opens the person's own file, made where there is none yet.
    static func open(_ options: GlobalOptions, in environment: Environment) async throws {
        try requireTerminal(environment)
        let path = options.database ?? environment.databasePath
        let isNew = !FileManager.default.fileExists(atPath: path)
        let session = try Session(options, in: environment, isNew: isNew)
        if isNew { try await session.found() }
        let name = "\(session.login) · \((path as NSString).lastPathComponent)"
        if try await run(session, name: name) {
            var others = options
            (others.user, others.zone) = (nil, nil)
            try await Sample.open(others, in: environment)
        }
    }

    /// Gives true where the person left to look at the sample office.
    static func run(_ session: Session, name: String) async throws -> Bool {
        let context = try await context(session, name)
        let wantsSample = try await show(Model(context: context, isFirstStart: try await session.isEmpty()), Perform(session))
        try session.store.close()
        return wantsSample
    }

    /// The main thread owns the terminal for as long as the screens are open.
    @MainActor private static func show(_ model: Model, _ perform: Perform) throws(Problem) -> Bool {
        let display: CursesDisplay
        do {
            display = try CursesDisplay()
        } catch {
            throw Problem(.data(error.sentence))
        }
        defer { display.close() }
        let mailbox = Mailbox(waker: display.waker)
        let work = perform.begin(mailbox)
        defer { work.forEach { $0.cancel() } }
        let environment = perform.session.environment
        let world = Loop.World(
            start: perform.start,
            edit: { text in Result { () throws(Problem) in try Editor(environment: environment).edit(text) } },
            now: environment.now)
        var loop = Loop(display: display, mailbox: mailbox, world: world, model: model)
        loop.run()
        return loop.model.wantsSample
    }

    private static func context(_ session: Session, _ name: String) async throws(Problem) -> Context {
        let environment = session.environment
        // Whoever is not in the office's list may look, and hears when writing how to be added.
        let user = try await session.reader() ?? Link(Reference(.user, .unknown), session.login)
        return Context(
            moment: session.moment, user: user, office: try await session.office(),
            theme: environment["NO_COLOR"] != nil ? .none : session.settings.theme ?? .standard, fileName: name,
            countries: Dictionary(uniqueKeysWithValues: Countries.all.map { ($0.code, $0.name) }),
            uids: UIDSource(seed: environment.randomSeed()))
    }
}

extension Session {
    /// True where nobody has put anything into the office yet.
    fileprivate func isEmpty() async throws(Problem) -> Bool {
        for kind in [Kind.organization, .contact, .meeting] {
            let query = ListQuery(kind, sort: kind.listSort, columns: [], limit: 1, today: moment.today)
            if try await !page(query).rows.isEmpty { return false }
        }
        return true
    }
}
