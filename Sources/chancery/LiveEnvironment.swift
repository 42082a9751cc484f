import Domain
import Foundation
import Synchronization

extension Environment {
    /// The world as it is.
    static func live() -> Environment {
        let variables = ProcessInfo.processInfo.environment
        let account = getpwuid(getuid())
        let login = account.map { String(cString: $0.pointee.pw_name) } ?? variables["USER"] ?? "me"
        let description = account.flatMap { $0.pointee.pw_gecos.map { String(cString: $0) } } ?? ""
        return Environment(
            variables: variables, login: login,
            fullName: description.split(separator: ",").first.map(String.init) ?? login,
            home: variables["HOME"] ?? NSHomeDirectory(),
            zone: Zone(TimeZone.current.identifier) ?? .utc,
            now: { Instant(seconds: Int64(Date().timeIntervalSince1970)) },
            randomSeed: { UInt64.random(in: .min ... .max) },
            input: { () throws(Problem) in try readInput() },
            isInputTerminal: isatty(STDIN_FILENO) == 1,
            listenForInterrupt: {
                Interruption.forget()
                signal(SIGINT) { _ in Interruption.notice() }
            },
            isInterrupted: { Interruption.wasNoticed },
            output: output(STDOUT_FILENO), errors: output(STDERR_FILENO))
    }

    private static func output(_ descriptor: Int32) -> Output {
        var size = winsize()
        let isTerminal = isatty(descriptor) == 1
        let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Output(isTerminal: isTerminal, columns: isKnown ? Int(size.ws_col) : 80) { write($0, to: descriptor) }
    }

    /// Whoever reads may have gone away; then nobody misses the rest.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static func readInput() throws(Problem) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Problem("Standard input cannot be read: \(String(cString: strerror(errno))).") }
            return count == 0 ? nil : Array(buffer[..<count])
        }
    }
}

/// Whether Ctrl-C was pressed; set by a signal handler, which may do no more.
private enum Interruption {
    private static let noticed = Atomic(false)

    static var wasNoticed: Bool { noticed.load(ordering: .relaxed) }
    static func notice() { noticed.store(true, ordering: .relaxed) }
    static func forget() { noticed.store(false, ordering: .relaxed) }
}
