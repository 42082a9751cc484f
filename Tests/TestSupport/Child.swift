import Foundation
import Synchronization

/// Another program, run to its end.
public enum Child {
    public struct Said: Sendable {
        /// The exit status; for a signal, what a shell would say: 128 and its number.
        public let status: Int32
        public let output: String
        public let errors: String
    }

    /// Held while pipes are open that a program started meanwhile would inherit: a server would keep them open.
    private static let lock = Mutex(())

    // Foundation's Process would wait for a server that the program starts too, which inherits the socket it watches.
    public static func run(_ path: String, _ arguments: [String], environment: [String], input: String = "") throws -> Said {
        let (child, toInput, fromOutput, fromErrors) = try lock.withLock { _ in
            let pipes = [Pipe(), Pipe(), Pipe()]
            for handle in pipes.flatMap({ [$0.fileHandleForReading, $0.fileHandleForWriting] }) {
                _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
            }
            let ends = [pipes[0].fileHandleForReading, pipes[1].fileHandleForWriting, pipes[2].fileHandleForWriting]
            let child = try spawn(path, arguments, environment, ends.map(\.fileDescriptor))
            for end in ends { try end.close() }
            return (child, pipes[0].fileHandleForWriting, pipes[1].fileHandleForReading, pipes[2].fileHandleForReading)
        }
        try toInput.write(contentsOf: Data(input.utf8))
        try toInput.close()
        let said = try [fromOutput, fromErrors].map { String(decoding: try $0.readToEnd() ?? Data(), as: UTF8.self) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Said(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: said[0], errors: said[1])
    }

    private static func spawn(_ path: String, _ arguments: [String], _ environment: [String], _ ends: [Int32]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, end) in ends.enumerated() { posix_spawn_file_actions_adddup2(&actions, end, Int32(number)) }
        // Threads of the test run block signals; a server that inherited that could not be told to end.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let argv = ([path] + arguments).map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child = pid_t()
        let problem = posix_spawn(&child, path, &actions, &attributes, argv, envp)
        guard problem == 0 else {
            throw NotStarted(description: "\(path) could not be started: \(String(cString: strerror(problem)))")
        }
        return child
    }

    public struct NotStarted: Error, CustomStringConvertible { public let description: String }
}
