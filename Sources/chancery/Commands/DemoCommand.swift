import ArgumentParser
import Assets
import Domain
import Foundation
import Storage

struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open the screens on a throw-away copy of the sample office.")

    @Option(help: "Another sample office, made from this number.") var seed: UInt64 = 7
    @Option(help: "Make the sample office in this file and keep it; the screens are not opened.", completion: .file())
    var keep: String?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        if let keep {
            guard !FileManager.default.fileExists(atPath: keep) else {
                throw Problem("There is already a file \(keep). Name one that does not exist.")
            }
            try await make(keep, in: environment).store.close()
            environment.output.print("Made the sample office. Open it with: chancery --db \(keep) --as ana")
            return
        }
        try await Self.open(self, in: environment)
    }

    /// Opens the screens on a sample office that is gone afterwards.
    static func open(_ command: DemoCommand, in environment: Environment) async throws {
        let folder = NSTemporaryDirectory() + "chancery-demo-\(getpid())"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let session = try await command.make(folder + "/sample.sqlite", in: environment)
        let user = try await session.writer()
        _ = try await Screens.run(session, as: user, name: "sample office", isFirstStart: false)
        try session.store.close()
    }

    private func make(_ path: String, in environment: Environment) async throws(Problem) -> Session {
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
