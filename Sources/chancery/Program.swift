import ArgumentParser
import Domain

/// Reads the command line, runs the command that it names and says what went wrong.
enum Program {
    /// Gives the exit code: 0, 1 after a problem, 64 where the command line was wrong (EX_USAGE).
    static func run(_ arguments: [String], in environment: Environment) async -> Int32 {
        do {
            var parsed = try Chancery.parseAsRoot(arguments)
            if let command = parsed as? any Command {
                try await command.run(in: environment)
            } else {
                try parsed.run()
            }
            return 0
        } catch let problem as Problem {
            environment.errors.print("chancery: \(problem.text())")
            return 1
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let message = Chancery.fullMessage(for: error, columns: environment.output.columns)
            let code = Chancery.exitCode(for: error)
            if !message.isEmpty { (code.isSuccess ? environment.output : environment.errors).print(message) }
            return code.rawValue
        }
    }
}
