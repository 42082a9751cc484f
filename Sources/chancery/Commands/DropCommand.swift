import ArgumentParser
import Domain

struct DropCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "Close follow-ups that need not happen any more.")

    @OptionGroup var closing: ClosingOptions
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        try await Session(options, in: environment).close(closing, as: .dropped)
    }
}
