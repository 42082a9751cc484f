import ArgumentParser
import Assets
import Domain
import Formats
import Foundation
import Storage

struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open the screens on a throw-away copy of the sample office.")

    @Option(help: "Another sample office, made from this number.") var seed: UInt64 = 7
    @Option(
        help: ArgumentHelp("Make the sample office in this file and keep it; the screens are not opened.", valueName: "file"),
        completion: .file())
    var keep: String?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        guard let keep else { return try await Sample.open(options, in: environment, seed: seed) }
        guard !FileManager.default.fileExists(atPath: keep) else {
            throw Problem("There is already a file \(keep). Name one that does not exist.")
        }
        let session = try await Sample.session(at: keep, options, in: environment, seed: seed)
        try session.store.close()
        if options.json {
            return environment.output.print(JSONValue(members: [("file", .string(keep)), ("user", .string(session.login))]))
        }
        environment.output.print("Made the sample office. Open it with: chancery --db \(keep) --as \(session.login)")
    }
}

/// The sample office in a file.
enum Sample {
    /// Opens the screens on an office that is gone afterwards.
    static func open(_ options: GlobalOptions, in environment: Environment, seed: UInt64 = 7) async throws {
        try Screens.requireTerminal(environment)
        let folder = try PrivateFolder(in: environment)
        defer { folder.remove() }
        let session = try await session(at: folder.path + "/sample.sqlite", options, in: environment, seed: seed)
        _ = try await Screens.run(session, name: "sample office")
    }

    /// Makes the office, where people look at it as its tech ambassador unless they say otherwise.
    static func session(
        at path: String, _ options: GlobalOptions, in environment: Environment, seed: UInt64
    ) async throws(Problem) -> Session {
        var options = options
        options.database = path
        options.user = options.user ?? "ana"
        options.zone = options.zone ?? "America/Los_Angeles"
        let session = try Session(options, in: environment, isNew: true)
        for act in SampleOffice.changes(seed: seed, at: session.moment) {
            try await session.store.apply(act.change, as: act.user, at: act.at)
        }
        return session
    }
}
