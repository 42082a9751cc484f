import Dispatch
public import Testing

/// Runs the tests that have it one after the other, on a thread of their own.
///
/// They wait for a terminal, and whoever waits on a thread of the tests that run side by side keeps those from going on.
public struct OneAtATime: SuiteTrait, TestTrait, TestScoping {
    private static let line = Line()

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Self.line) { try await function() }
    }

    private final class Line: TaskExecutor {
        private let queue = DispatchQueue(label: "one at a time")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == OneAtATime {
    public static var oneAtATime: OneAtATime { OneAtATime() }
}
