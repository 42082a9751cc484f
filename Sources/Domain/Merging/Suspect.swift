/// Two records that may be one, and why.
public struct Suspect: Hashable, Sendable {
    public let first: Hit
    public let second: Hit
    public let reason: Phrase

    public init(first: Hit, second: Hit, reason: Phrase) {
        self.first = first
        self.second = second
        self.reason = reason
    }
}
