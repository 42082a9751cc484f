import ArgumentParser
import Assets
import Domain
import Formats
import Foundation
import Storage

struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new office: its file, the usual topics and pipelines, and you as its first user.")

    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let path = options.database ?? environment.databasePath
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Problem("There is already a file \(path). Open it with `chancery`, or make another with --db FILE.")
        }
        let session = try Session(options, in: environment, isNew: true)
        try await session.found()
        if options.json {
            return environment.output.print(JSONValue(members: [("file", .string(path)), ("user", .string(session.login))]))
        }
        let phrase: Phrase = "Made the office \(path). You are its first user, \(session.login)."
        environment.output.print(phrase.english)
    }
}

extension Session {
    /// Founds the office in an empty file: its own words, and whoever gives the command as its first user.
    ///
    /// - Parameter withUser: false to leave the office without users until somebody has chosen how to begin.
    func found(withUser: Bool = true) async throws(Problem) {
        var uids = UIDSource(seed: environment.randomSeed())
        var change = OfficeDefaults.change(uids: &uids, at: moment.now)
        if withUser { change.edits.insert(.create(newUser()), at: 0) }
        try await store.apply(change, as: withUser ? newcomer.uid : nil, at: moment.now)
    }
}
