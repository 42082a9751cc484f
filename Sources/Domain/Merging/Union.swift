/// A merge that stands and can be taken apart again.
public struct Union: Hashable, Sendable {
    /// The one that was merged into the record; for a record that was merged itself, the one that was kept.
    public let with: Link
    public let at: Instant
    /// Who merged them.
    public let user: String
    /// True where the record is the one that was kept.
    public let isKept: Bool

    public init(with: Link, at: Instant, user: String, isKept: Bool) {
        self.with = with
        self.at = at
        self.user = user
        self.isKept = isKept
    }
}
