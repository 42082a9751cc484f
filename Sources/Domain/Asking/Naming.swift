/// Which records a name on the keyboard may mean: those it fits, else those nearest to it.
public struct Naming: Hashable, Sendable {
    /// One where it is clear, several where it is not. A short id, a name, or a part of one that nothing fits better.
    public let meant: [Hit]
    /// Where none fits: the nearest, as far as a typo goes.
    public let near: [Hit]

    public init(meant: [Hit], near: [Hit] = []) {
        self.meant = meant
        self.near = near
    }
}
