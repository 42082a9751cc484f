import ArgumentParser
import Domain
import Foundation
import Storage

extension Chancery {
    /// Opens the screens on the person's own file, made where there is none yet.
    func openScreens(in environment: Environment) async throws {
        guard environment.output.isTerminal, environment.isInputTerminal else {
            throw Problem("The screens need a terminal. Run chancery in one, or use a command: chancery --help lists them.")
        }
        let path = options.database ?? environment.databasePath
        let isFirstStart = !FileManager.default.fileExists(atPath: path)
        let session = try Session(options, in: environment, isNew: true)
        if isFirstStart { try await session.found() }
        let user = try await session.writer()
        let name = (path as NSString).lastPathComponent
        let ending = try await Screens.run(session, as: user, name: "\(session.login) · \(name)", isFirstStart: isFirstStart)
        try session.store.close()
        if case .toSample = ending { try await DemoCommand.open(DemoCommand.parse([]), in: environment) }
    }
}
