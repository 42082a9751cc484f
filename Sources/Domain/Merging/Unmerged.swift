/// What came of taking two merged records apart again.
public struct Unmerged: Hashable, Sendable {
    /// The act that merged them, in words.
    public let summary: Phrase
    /// The record that is back.
    public let restored: Link
    /// What somebody has changed since, and so stays as it is.
    public let stays: [Stay]

    public struct Stay: Hashable, Sendable {
        public let id: ShortID
        public let link: Link
        public let field: Field

        public init(id: ShortID, link: Link, field: Field) {
            self.id = id
            self.link = link
            self.field = field
        }
    }

    public init(summary: Phrase, restored: Link, stays: [Stay]) {
        self.summary = summary
        self.restored = restored
        self.stays = stays
    }
}

extension Unmerged {
    /// What was done, and what stays as somebody has changed it since.
    public var words: Phrase {
        guard !stays.isEmpty else { return summary }
        let fields = Phrase.joined(stays.map { "\($0.field.label) of \($0.link.label)" })
        return "\(summary). What was changed since stays: \(fields)"
    }
}
