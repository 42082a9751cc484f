import Synchronization
public import Terminal

/// Where effects leave their messages for the loop: the one place that two threads share.
public final class Mailbox: Sendable {
    private let messages = Mutex<[Message]>([])
    private let waker: Waker

    public init(waker: Waker) { self.waker = waker }

    public func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        waker.wake()
    }

    func take() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
