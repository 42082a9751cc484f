import ArgumentParser
import Domain

struct DoneCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Close follow-ups as done. One that repeats makes its next.")

    @OptionGroup var closing: ClosingOptions
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        try await Session(options, in: environment).close(closing, as: .done)
    }
}
