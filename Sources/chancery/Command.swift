import ArgumentParser

/// A command of the program. It knows nothing of the world but what the environment hands to it.
protocol Command: ParsableCommand {
    func run(in environment: Environment) async throws
}
