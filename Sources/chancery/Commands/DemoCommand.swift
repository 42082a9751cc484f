import ArgumentParser
import Assets
import Domain
import Formats
import Foundation
import Storage

struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Look at the sample office: a ministry made up for trying things.",
        discussion: "Nothing that is done there is kept, unless --keep names a file for it.")

    @Option(help: "Another number makes another office.") var seed: UInt64 = 7
    @Option(help: ArgumentHelp("Keep the office in this new file.", valueName: "file"), completion: .file()) var keep: String?
    @Flag(help: "Make the file that --keep names and do not open the screens.") var noScreens = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if noScreens && keep == nil { throw ValidationError("--no-screens keeps nothing without --keep FILE.") }
    }

    func run(in environment: Environment) async throws {
        if let keep {
            let session = try await Sample.session(at: keep, options, in: environment, seed: seed)
            guard !noScreens else {
                let members: [(String, JSONValue)] = [("file", .string(keep)), ("user", .string(session.login))]
                return options.json ? environment.output.print(JSONValue(members: members)) : environment.output.print(keep)
            }
            return try await Screens.run(session)
        }
        try Screens.requireTerminal(environment)
        try await Sample.open(options, in: environment, .demo, seed: seed)
    }
}

/// The sample office in a file.
enum Sample {
    /// Opens the screens on a copy that is thrown away afterwards.
    static func open(
        _ options: GlobalOptions, in environment: Environment, _ opening: Screens.Opening, seed: UInt64 = 7
    ) async throws {
        let folder = try PrivateFolder(in: environment)
        defer { folder.remove() }
        let session = try await session(at: folder.path + "/sample office.sqlite", options, in: environment, seed: seed)
        try await Screens.run(session, opening)
    }

    /// Makes the office in a new file.
    static func session(
        at path: String, _ options: GlobalOptions, in environment: Environment, seed: UInt64
    ) async throws(Problem) -> Session {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Problem("There is already a file \(path). Name another.")
        }
        let settings = try Settings(path: environment.configurationPath)
        let zone = try settings.zone(options, in: environment)
        let store = try Store(path: path, isNew: true, today: { environment.now().day(in: zone) })
        for act in SampleOffice.changes(seed: seed, at: Moment(now: environment.now(), zone: zone)) {
            try await store.replay(act.change, as: act.user, at: act.at)
        }
        return try Session(store, options, settings, as: try await login(options, store), in: environment)
    }

    /// Whoever is named, else the first of the office's ambassadors.
    private static func login(_ options: GlobalOptions, _ store: Store) async throws(Problem) -> String {
        if let login = options.user { return login }
        guard case .office(let office) = try await store.answer(.office) else { return "" }
        let members = office.users.filter { $0[User.role].word() == Role.member }
        return members.first?[User.login].text ?? ""
    }
}
