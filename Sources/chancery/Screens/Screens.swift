import ArgumentParser
import Assets
import Domain
import Formats
import Storage
import TUI
import Terminal

/// Opens the screens on an office's file and keeps them open until the person leaves.
enum Screens {
    static func requireTerminal(_ environment: Environment) throws(Problem) {
        guard environment.output.isTerminal, environment.isInputTerminal else {
            throw Problem(
                "The screens need a terminal, but input or output is a file or a pipe. `chancery --help` lists the commands.")
        }
    }

    /// How the screens open.
    enum Opening {
        /// With what the person sees every day; with the choice of how to begin where the office is empty.
        case office
        /// With a word on where one is.
        case demo
        /// With the tour.
        case tour
    }

    static func run(_ session: Session, _ opening: Opening = .office) async throws {
        try requireTerminal(session.environment)
        let greeting: Phrase = "The sample office; nothing is kept. New here? Press \(key: ":") and choose “tour”"
        let model = Model(
            context: try await context(session), isFirstStart: try await session.isUntouched(), showsTour: opening == .tour,
            welcome: opening == .demo ? greeting : nil, problems: session.settings.warnings)
        let perform = Perform(session)
        let (last, work) = try await show(model, perform)
        await work.value
        try session.store.close()
        guard last.wantsSample else { return }
        // The sample office has users of its own.
        var options = session.options
        options.user = nil
        try await Sample.open(options, in: session.environment, .tour)
    }

    /// The main thread owns the terminal for as long as the screens are open. Gives the state they closed in, and the work
    /// that is still to be waited for.
    @MainActor private static func show(_ model: Model, _ perform: Perform) throws(Problem) -> (Model, Task<Void, Never>) {
        let display: CursesDisplay
        do {
            display = try CursesDisplay()
        } catch {
            throw Problem(.data(error.sentence))
        }
        defer { display.close() }
        let mailbox = Mailbox(waker: display.waker)
        let work = perform.run(mailbox)
        defer { perform.finish() }
        let editor = Editor(environment: perform.session.environment)
        let world = Loop.World(
            start: perform.start, edit: { text in Result { () throws(Problem) in try editor.edit(text) } },
            now: perform.session.environment.now)
        var loop = Loop(display: display, mailbox: mailbox, world: world, model: model)
        loop.run()
        return (loop.model, work)
    }

    private static func context(_ session: Session) async throws(Problem) -> Context {
        // Whoever is not in the office's list may look, and hears how to be added when writing.
        let known = try await session.reader()
        let isUntouched = try await session.isUntouched()
        let user = known ?? (isUntouched ? session.newUser().link : Link(Reference(.user, .unknown), session.login))
        var context = Context(
            moment: session.moment, user: user, office: try await session.office(),
            theme: session.environment["NO_COLOR"] != nil ? .none : session.settings.theme ?? .standard,
            fileName: String(session.store.path.split(separator: "/").last ?? "").replacing(".sqlite", with: ""),
            countries: Dictionary(uniqueKeysWithValues: Countries.all.map { ($0.code, $0.name) }), keys: session.settings.keys,
            uids: UIDSource(seed: session.environment.randomSeed()))
        context.exportFormats = Format.all.filter { $0.writer != nil }.map { format in
            ExportFormat(
                format.name, format.label, ending: format.extensions[0], isTable: format.name == Format.csv.name,
                kinds: format.wholeKinds.isEmpty ? Kind.allCases : format.wholeKinds)
        }
        context.readOnly = try await session.readOnly()
        context.settingsPath = session.environment.configurationPath.replacing(session.environment.home + "/", with: "~/")
        return context
    }
}

extension Session {
    /// Why the person may not change anything here; nil where they may.
    func readOnly() async throws(Problem) -> Phrase? {
        guard try await !isUntouched() else { return nil }
        do throws(Problem) {
            _ = try await writer()
            return nil
        } catch {
            return error.sentence
        }
    }

    /// True while nobody has chosen how to begin: whoever does becomes the first user, and that is what is remembered.
    func isUntouched() async throws(Problem) -> Bool { try await office().users.isEmpty }
}
